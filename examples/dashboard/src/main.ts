import { BoltgateError, toHex, type Subscribed } from '@boltgate/client/browser'
import { balance } from './balance'
import { draw } from './channels'
import { byId, element, show, text } from './dom'
import { clock, count } from './format'
import { words, type TOPICS } from './happened'
import { Session, type Given, type Listener } from './live'
import type { Snapshot } from './snapshot'

/** Where the address and the rune are kept: in this tab, until it is closed. */
const KEPT = 'boltgate-dashboard'

/** How many events are shown. */
const SHOWN = 100

const STATES = { off: 'Not connected', connecting: 'Connecting…', live: 'Live', reconnecting: 'Reconnecting…' }

let session: Session | undefined

function state(is: keyof typeof STATES): void {
  const shown = byId('state')
  shown.textContent = STATES[is]
  shown.dataset.is = is
  if (is === 'live') problem('')
}

function problem(message: string): void {
  text('problem', message)
  show('problem', message !== '')
}

function screen(name: 'connect' | 'node'): void {
  document.body.dataset.screen = name
  show('connect-screen', name === 'connect')
  show('node-screen', name === 'node')
  show('facts', name === 'node')
  show('leave', name === 'node')
}

/** Says in words what is wrong, and what to do about it. */
function explain(error: unknown): string {
  if (!(error instanceof BoltgateError)) return `Something went wrong in this page: ${String(error)}`
  switch (error.status) {
    case 'UNAVAILABLE':
      return error.reason === undefined
        ? 'The node doesn’t answer. Is the address right, does the browser trust its certificate, and does grpc-cors-origin name this page?'
        : `The bridge answers, and can’t reach the node: ${error.message}`
    case 'UNAUTHENTICATED':
      return `The node doesn’t know this rune: ${error.message}`
    case 'PERMISSION_DENIED':
      return `The rune doesn’t permit what this page asks for: ${error.message}`
    default:
      return `The node refused: ${error.message}`
  }
}

function header({ info }: Snapshot): void {
  text('alias', info.alias ?? 'A node without a name')
  text('id', toHex(info.id))
  byId('colour').style.background = `#${toHex(info.color)}`
  text('network', info.network)
  text('height', count(info.blockheight))
  text('peers', count(info.numPeers))
}

function add(kind: string, title: string, detail: string): void {
  const at = new Date()
  const time = element('time', 'mono quiet', clock(at))
  time.setAttribute('datetime', at.toISOString())
  const what = element('div', 'what', element('span', 'name', title), element('span', 'quiet', detail))
  const feed = byId('events')
  feed.prepend(element('li', `event ${kind}`, element('span', 'mark'), what, time))
  while (feed.children.length > SHOWN) feed.lastElementChild?.remove()
  show('no-events', false)
}

const listener: Listener = {
  state,

  snapshot(seen, nameOf) {
    screen('node')
    header(seen)
    balance(seen)
    draw(byId('channels'), seen.channels, nameOf)
    const open = seen.channels.filter((channel) => channel.state === 'ChanneldNormal').length
    text('channel-count', seen.channels.length === 0 ? '' : `${count(open)} open of ${count(seen.channels.length)}`)
    show('no-channels', seen.channels.length === 0)
    document.title = `${seen.info.alias ?? 'Node'} – dashboard`
  },

  event(event: Subscribed<(typeof TOPICS)[number]>) {
    if (event.kind === 'event') {
      const { kind, title, detail } = words(event)
      add(kind, title, detail)
    } else if (event.kind === 'gap') {
      add('bad', `${event.missed} events were missed`, `of ${event.topic}: this page read too slowly`)
    } else if (event.kind === 'reconnected') {
      add('note', 'Connected again', 'what happened in between is not listed')
    }
  },

  failed(error) {
    session = undefined
    state('off')
    screen('connect')
    problem(explain(error))
    byId('url').focus()
  },
}

function start(given: Given): void {
  session?.stop()
  problem('')
  byId('events').replaceChildren()
  show('no-events', true)
  text('since', `since ${clock(new Date())}`)
  try {
    session = new Session(given, listener)
  } catch (error) {
    problem(`That address can’t be used: ${(error as Error).message}`)
  }
}

byId<HTMLFormElement>('connect').addEventListener('submit', (submitted) => {
  submitted.preventDefault()
  const given = {
    url: byId<HTMLInputElement>('url').value.trim(),
    rune: byId<HTMLInputElement>('rune').value.trim(),
  }
  sessionStorage.setItem(KEPT, JSON.stringify(given))
  start(given)
})

byId('leave').addEventListener('click', () => {
  session?.stop()
  session = undefined
  sessionStorage.removeItem(KEPT)
  byId<HTMLInputElement>('rune').value = ''
  text('alias', 'Node dashboard')
  text('id', '')
  byId('colour').style.background = ''
  state('off')
  screen('connect')
})

text('origin', location.origin)
const kept = sessionStorage.getItem(KEPT)
if (kept) {
  const given = JSON.parse(kept) as Given
  byId<HTMLInputElement>('url').value = given.url
  byId<HTMLInputElement>('rune').value = given.rune
  start(given)
}

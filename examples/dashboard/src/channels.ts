import { element } from './dom'
import { sats, shortId } from './format'
import type { Channel } from './snapshot'

/** How many channels are drawn until more are asked for: the largest. */
const DRAWN = 40

const SVG = 'http://www.w3.org/2000/svg'

/** What the states of a channel are to somebody who looks at a balance. */
function stateOf({ state, online }: Channel): { name: string; kind: 'good' | 'waiting' | 'ending' | 'off' } {
  switch (state) {
    case 'ChanneldNormal':
      return online ? { name: 'open', kind: 'good' } : { name: 'peer offline', kind: 'off' }
    case 'Openingd':
    case 'ChanneldAwaitingLockin':
    case 'DualopendOpenInit':
    case 'DualopendAwaitingLockin':
    case 'DualopendOpenCommitted':
    case 'DualopendOpenCommittReady':
      return { name: 'opening', kind: 'waiting' }
    case 'ChanneldAwaitingSplice':
      return { name: 'splicing', kind: 'waiting' }
    case 'ChanneldShuttingDown':
    case 'ClosingdSigexchange':
    case 'ClosingdComplete':
    case 'AwaitingUnilateral':
    case 'FundingSpendSeen':
      return { name: 'closing', kind: 'ending' }
    case 'Onchain':
    case 'Closed':
      return { name: 'closed', kind: 'ending' }
    default:
      return { name: 'unknown state', kind: 'off' }
  }
}

/** Draws the channels: ours to the left of the middle, theirs to the right, all to one scale. */
export function draw(list: HTMLElement, channels: Channel[], nameOf: (peer: Uint8Array) => string | undefined): void {
  const all = list.dataset.all === 'yes'
  const drawn = all ? channels : channels.slice(0, DRAWN)
  let widest = 1n
  for (const { ours, theirs } of drawn) {
    if (ours > widest) widest = ours
    if (theirs > widest) widest = theirs
  }
  const rows: HTMLElement[] = drawn.map((channel) => row(channel, widest, nameOf(channel.peer)))
  if (drawn.length < channels.length) {
    const more = element('button', 'plain', `Show the other ${channels.length - drawn.length}`)
    more.onclick = () => {
      list.dataset.all = 'yes'
      draw(list, channels, nameOf)
    }
    rows.push(element('li', 'more', more))
  }
  list.replaceChildren(...rows)
}

function row(channel: Channel, widest: bigint, alias: string | undefined): HTMLElement {
  const { ours, theirs, scid, peer } = channel
  const name = alias ?? shortId(peer)
  const state = stateOf(channel)
  const badge = element('span', `badge ${state.kind}`, state.name)
  const who = element('div', 'who', element('span', 'name', name), element('span', 'mono quiet', scid || 'no short id yet'))
  const left = element('span', 'amount ours number', sats(ours))
  const right = element('span', 'amount theirs number', sats(theirs))
  const picture = bar(ours, theirs, widest, `${name}: ours ${sats(ours)} sat, theirs ${sats(theirs)} sat, ${state.name}`)
  return element('li', `row ${state.kind}`, who, left, picture, right, badge)
}

/** Two bars that meet in the middle. */
function bar(ours: bigint, theirs: bigint, widest: bigint, label: string): SVGElement {
  const picture = document.createElementNS(SVG, 'svg')
  picture.setAttribute('class', 'bar')
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', label)
  const share = (part: bigint) => Number((part * 100_000n) / widest) / 2_000
  const rect = (name: string, x: number, width: number) => {
    const made = document.createElementNS(SVG, 'rect')
    made.setAttribute('class', name)
    made.setAttribute('x', `${x}%`)
    made.setAttribute('width', `${width}%`)
    made.setAttribute('height', '100%')
    made.setAttribute('rx', '3')
    picture.append(made)
  }
  rect('track', 0, 100)
  rect('ours', 50 - share(ours), share(ours))
  rect('theirs', 50, share(theirs))
  return picture
}

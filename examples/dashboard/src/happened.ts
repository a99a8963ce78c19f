import type { Subscribed, Topics } from '@boltgate/client/browser'
import { amount, count, shortId } from './format'

/** What the page listens to: the rune has to permit each. */
export const TOPICS = [
  'block_added',
  'channel_opened',
  'channel_state_changed',
  'connect',
  'disconnect',
  'forward_event',
  'invoice_creation',
  'invoice_payment',
  'sendpay_failure',
  'sendpay_success',
] as const satisfies (keyof Topics)[]

type Happening = Extract<Subscribed<(typeof TOPICS)[number]>, { kind: 'event' }>

/** An event in words; `kind` is how it looks. */
export interface Words {
  kind: 'in' | 'out' | 'through' | 'block' | 'peer' | 'note' | 'bad'
  title: string
  detail: string
}

const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase()

/** Says what happened. */
export function words(event: Happening): Words {
  switch (event.topic) {
    case 'block_added':
      return { kind: 'block', title: `Block ${count(event.payload.height)}`, detail: 'added to the chain' }
    case 'invoice_payment':
      return { kind: 'in', title: `Received ${amount(event.payload.msat?.msat)}`, detail: event.payload.label }
    case 'invoice_creation':
      return { kind: 'note', title: `Invoice for ${event.payload.msat ? amount(event.payload.msat.msat) : 'any amount'}`, detail: event.payload.label }
    case 'forward_event': {
      const { inMsat, feeMsat, status, inChannel, outChannel } = event.payload
      const settled = status === 'SETTLED'
      const failed = status === 'FAILED' || status === 'LOCAL_FAILED'
      const way = outChannel ? `${inChannel} → ${outChannel}` : inChannel
      const said = settled ? 'Forwarded' : failed ? 'Could not forward' : 'Forwarding'
      const earned = settled && feeMsat ? `, earned ${amount(feeMsat.msat)}` : ''
      return { kind: failed ? 'bad' : 'through', title: `${said} ${amount(inMsat?.msat)}${earned}`, detail: way }
    }
    case 'sendpay_success':
      return { kind: 'out', title: `Sent ${amount(event.payload.amountSentMsat?.msat)}`, detail: event.payload.label ?? '' }
    case 'sendpay_failure':
      return { kind: 'bad', title: 'Payment failed', detail: event.payload.message }
    case 'channel_opened':
      return { kind: 'peer', title: `Channel of ${amount(event.payload.fundingMsat?.msat)} opened`, detail: shortId(event.payload.id) }
    case 'channel_state_changed': {
      const { newState, message, peerId } = event.payload
      return { kind: 'note', title: `Channel is ${spaced(newState)}`, detail: message ?? shortId(peerId) }
    }
    case 'connect':
      return { kind: 'peer', title: 'Peer connected', detail: shortId(event.payload.id) }
    case 'disconnect':
      return { kind: 'peer', title: 'Peer disconnected', detail: shortId(event.payload.id) }
  }
}

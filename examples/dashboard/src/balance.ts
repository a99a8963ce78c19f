import { byId, element, text } from './dom'
import { amount, sats, short } from './format'
import type { Snapshot } from './snapshot'

/** Shows what the node has: on-chain, in channels, and what it could receive. */
export function balance({ confirmed, unconfirmed, channels }: Snapshot): void {
  const sum = (of: (channel: (typeof channels)[number]) => bigint) =>
    channels.reduce((all, channel) => all + of(channel), 0n)
  const ours = sum((channel) => channel.ours)
  const spendable = sum((channel) => channel.spendable)
  const receivable = sum((channel) => channel.receivable)
  const onchain = confirmed + unconfirmed
  text('total', sats(onchain + ours))
  text('onchain', sats(onchain))
  text('unconfirmed', unconfirmed > 0n ? `${amount(unconfirmed)} unconfirmed` : 'all confirmed')
  text('in-channels', sats(ours))
  text('spendable', `${sats(spendable)} spendable`)
  text('receivable', sats(receivable))

  const whole = onchain + ours
  const parts: [string, bigint][] = [
    ['onchain', onchain],
    ['ours', ours],
  ]
  const drawn = parts
    .filter(([, part]) => part > 0n)
    .map(([name, part]) => {
      const made = element('span', name)
      made.style.flexGrow = String(Number((part * 1000n) / (whole || 1n)) / 1000)
      made.title = `${short(part)} sat`
      return made
    })
  byId('split').replaceChildren(...drawn)
}

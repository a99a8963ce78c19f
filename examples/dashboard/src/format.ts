import { formatSat, toHex } from '@boltgate/client/browser'

const WHOLE = new Intl.NumberFormat('en')

/** Whole satoshi, with separators: what is less than one is left out. */
export const sats = (msat: bigint): string => WHOLE.format(msat / 1000n)

/** An amount with its unit, to the last millisatoshi where it is a small one. */
export function amount(msat: bigint | undefined): string {
  if (msat === undefined) return 'an unknown amount'
  return msat < 10_000n && msat % 1000n !== 0n ? formatSat(msat).replace('sat', ' sat') : `${sats(msat)} sat`
}

/** A satoshi amount in few signs: 1.2M. */
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
export const short = (msat: bigint): string => SHORT.format(Number(msat / 1000n))

export const count = (value: number): string => WHOLE.format(value)

/** The ends of a public key. */
export function shortId(id: Uint8Array): string {
  const text = toHex(id)
  return `${text.slice(0, 8)}…${text.slice(-4)}`
}

const CLOCK = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })
export const clock = (at: Date): string => CLOCK.format(at)

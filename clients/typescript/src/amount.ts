import type { Amount } from './generated/primitives.js'

/** Millisatoshi in one of each unit. */
const UNITS: Record<string, bigint> = { msat: 1n, sat: 1_000n, btc: 100_000_000_000n }

/** The largest amount that the wire has room for, in msat. */
const MOST = (1n << 64n) - 1n

/**
 * An exact amount, as messages have it.
 *
 * @param value millisatoshi, or text with its unit: `"1000sat"`, `"0.001btc"`, `"1000msat"`
 */
export function msat(value: bigint | number | string): Amount {
  return { msat: typeof value === 'string' ? parse(value) : whole(value, 1n, 'msat') }
}

/** An amount of so many whole satoshi. */
export function sat(value: bigint | number): Amount {
  return { msat: whole(value, 1_000n, 'sat') }
}

/** An amount as text in satoshi, exact: `"1234.567sat"`. */
export function formatSat(amount: Amount | bigint): string {
  return `${decimal(msatOf(amount), 3)}sat`
}

/** An amount as text in bitcoin, exact, with eight digits at least: `"0.00100000btc"`. */
export function formatBtc(amount: Amount | bigint): string {
  const [integer, fraction = ''] = decimal(msatOf(amount), 11).split('.')
  return `${integer}.${fraction.padEnd(8, '0')}btc`
}

const msatOf = (amount: Amount | bigint) => (typeof amount === 'bigint' ? amount : amount.msat)

function whole(value: bigint | number, unit: bigint, name: string): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`expected a whole number of ${name} up to 2^53, got ${value}`)
  }
  return fitting(BigInt(value) * unit, `${value}${name}`)
}

function parse(text: string): bigint {
  const match = /^(\d+)(?:\.(\d+))?(msat|sat|btc)$/.exec(text)
  if (!match) {
    throw new TypeError(`expected an amount such as "1000sat", "0.001btc" or "1000msat", got ${JSON.stringify(text)}`)
  }
  const [, integer, fraction = '', unit] = match as unknown as [string, string, string | undefined, string]
  const scale = 10n ** BigInt(fraction.length)
  const scaled = BigInt(integer + fraction) * UNITS[unit]!
  if (scaled % scale !== 0n) throw new RangeError(`expected a whole number of msat, got "${text}"`)
  return fitting(scaled / scale, text)
}

function fitting(amount: bigint, text: string): bigint {
  if (amount < 0n || amount > MOST) throw new RangeError(`expected 0 to ${MOST} msat, got ${text}`)
  return amount
}

function decimal(amount: bigint, digits: number): string {
  const text = amount.toString().padStart(digits + 1, '0')
  const fraction = text.slice(-digits).replace(/0+$/, '')
  return fraction ? `${text.slice(0, -digits)}.${fraction}` : text.slice(0, -digits)
}

import { toHex } from './bytes.js'
import type { JsonValue } from './generated/primitives.js'

/** Anything that JSON has; whole numbers beyond 2^53 are bigint. */
export type Json = null | boolean | number | bigint | string | Json[] | { [name: string]: Json }

/** What a `JsonValue` stands for. */
export function fromJsonValue(value: JsonValue): Json {
  const { boolValue, intValue, uintValue, doubleValue, stringValue, array, object } = value
  if (intValue !== undefined) return short(intValue)
  if (uintValue !== undefined) return short(uintValue)
  if (array) return array.values.map(fromJsonValue)
  if (object) return Object.fromEntries(Object.entries(object.fields).map(([name, one]) => [name, fromJsonValue(one)]))
  return boolValue ?? doubleValue ?? stringValue ?? null
}

const short = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value)

/**
 * A message as JSON text, to print or to log: bytes as hexadecimal digits, bigint as text.
 *
 * @param indent how many spaces to indent by; one line if left out
 */
export function toJson(message: unknown, indent?: number): string {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'bigint') return value.toString()
    if (value instanceof Uint8Array) return toHex(value)
    if (Array.isArray(value)) return value.map(plain)
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]))
    }
    return value
  }
  return JSON.stringify(plain(message), undefined, indent)
}

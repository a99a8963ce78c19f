import { isSafeNumber, parse, stringify } from 'lossless-json'
import type { Json } from './json.js'

/**
 * JSON text to values. Whole numbers that a `number` can't hold are bigint: the node's amounts can be
 * larger than 2^53.
 *
 * @throws SyntaxError for what is no JSON
 */
export function parseJson(text: string): Json {
  return parse(text, null, { parseNumber: exact }) as Json
}

/** Values to JSON text, bigint as the number that it is. */
export function stringifyJson(value: unknown): string {
  return stringify(value) ?? 'null'
}

function exact(digits: string): number | bigint {
  return /^-?\d+$/.test(digits) && !isSafeNumber(digits) ? BigInt(digits) : Number(digits)
}

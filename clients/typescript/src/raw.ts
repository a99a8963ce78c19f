import type { Connection } from './connection.js'
import { rawCall } from './generated/methods.js'
import type { CallOptions } from './transport.js'

/**
 * Calls any method of the node by its JSON-RPC name, such as one of a plugin.
 *
 * @param params an object or an array; amounts as text or numbers of msat
 * @returns the result as JSON has it; numbers are exact up to 2^53
 * @throws BoltgateError
 */
export async function raw<T = unknown>(
  connection: Connection,
  method: string,
  params: object = {},
  options?: CallOptions,
): Promise<T> {
  const { result } = await connection.call(rawCall, { method, params: JSON.stringify(params, plain) }, options)
  return JSON.parse(result) as T
}

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

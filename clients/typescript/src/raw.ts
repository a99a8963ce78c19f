import type { Connection } from './connection.js'
import { parseJson, stringifyJson } from './exact-json.js'
import { rawCall } from './generated/methods.js'
import type { CallOptions } from './transport.js'

/**
 * Calls any method of the node by its JSON-RPC name, such as one of a plugin.
 *
 * @param params an object or an array; amounts as text, or as numbers or bigint of msat
 * @returns the result as JSON has it; whole numbers beyond 2^53 are bigint
 * @throws BoltgateError
 */
export async function raw<T = unknown>(
  connection: Connection,
  method: string,
  params: object = {},
  options?: CallOptions,
): Promise<T> {
  const { result } = await connection.call(rawCall, { method, params: stringifyJson(params) }, options)
  return parseJson(result) as T
}

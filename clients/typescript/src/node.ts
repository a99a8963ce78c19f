import { Connection } from './connection.js'
import { GrpcTransport } from './grpc.js'
import { Node } from './node-api.js'
import { resolve, type ConnectOptions } from './target.js'

export * from './common.js'
export type { ConnectOptions } from './target.js'

/**
 * A node, with all of its methods. Files are read now; nothing is sent before the first call.
 *
 * @param target a pairing URI, a lightning directory of a network, or the folder of a named client;
 *   if left out, what the environment's `BOLTGATE` says, or else `~/.lightning/bitcoin`
 * @throws Error names the file that is missing or unreadable, and what to do
 */
export async function connect(target?: string, options: ConnectOptions = {}): Promise<Node> {
  return new Node(await open(target, options))
}

/** A connection without the methods: see `Connection.call`. */
export async function open(target?: string, options: ConnectOptions = {}): Promise<Connection> {
  return new Connection(new GrpcTransport(await resolve(target, options)))
}

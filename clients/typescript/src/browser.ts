import { Connection } from './connection.js'
import { FetchTransport } from './fetch.js'
import { Node } from './node-api.js'

export * from './common.js'

/** Where the bridge is, and what it is to be shown. */
export interface BrowserTarget {
  /** Such as `https://node.example:9736`. */
  url: string
  /** Sent with each call; the bridge is told `grpc-auth=rune` and this page's origin. */
  rune?: string
}

/** A node, with all of its methods. Nothing is sent before the first call. */
export async function connect(target: BrowserTarget): Promise<Node> {
  return new Node(open(target))
}

/** A connection without the methods, for pages that are to be small: see `Connection.call`. */
export function open({ url, rune }: BrowserTarget): Connection {
  const { protocol } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new TypeError(`expected a URL that begins with https://, got one that begins with ${protocol}`)
  }
  return new Connection(new FetchTransport(url, rune))
}

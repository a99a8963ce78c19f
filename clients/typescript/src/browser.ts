import { Connection } from './connection.js'
import { FetchTransport } from './fetch.js'
import { Node } from './node-api.js'
import { parsePairing } from './pairing.js'

export * from './common.js'

/** Where the bridge is, and what it is to be shown. */
export interface BrowserTarget {
  /** Such as `https://node.example:9736`. */
  url: string
  /** Sent with each call; the bridge is told `grpc-auth=rune` and this page's origin. */
  rune?: string
}

/** A node, with all of its methods. Nothing is sent before the first call. */
export async function connect(target: BrowserTarget | string): Promise<Node> {
  return new Node(open(target))
}

/**
 * A connection without the methods, for pages that are to be small: see `Connection.call`.
 *
 * @param target where the bridge is, or a pairing URI that has a rune
 */
export function open(target: BrowserTarget | string): Connection {
  const { url, rune } = typeof target === 'string' ? paired(target) : target
  const { protocol } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new TypeError(`expected a URL that begins with https://, got one that begins with ${protocol}`)
  }
  return new Connection(new FetchTransport(url, rune))
}

function paired(uri: string): BrowserTarget {
  const { host, port, rune } = parsePairing(uri)
  if (rune === undefined) {
    throw new TypeError('pages show no certificate: expected a pairing URI with a rune (grpc-auth=rune)')
  }
  return { url: `https://${host.includes(':') ? `[${host}]` : host}:${port}`, rune }
}

import type { Connection } from './connection.js'
import type { DeepPartial, Listing } from './method.js'
import type { CallOptions } from './transport.js'

/**
 * The items of a list, however long, one after the other: parts come as fast as they are read, and
 * only a few are held at a time. Leaving the loop ends the call.
 *
 * @throws BoltgateError a list that broke off is not begun again: some of it has been read already
 */
export async function* list<I, O, Item>(
  connection: Connection,
  listing: Listing<I, O, Item>,
  request?: DeepPartial<I>,
  options?: CallOptions,
): AsyncGenerator<Item, void, undefined> {
  for await (const part of connection.stream(listing, request, options)) {
    for (const item of listing.items(part)) yield item
  }
}

import type { Connection } from './connection.js'
import { BoltgateError } from './error.js'
import { Index, Subsystem, type Followed } from './generated/boltgate.js'
import { eventsFollow } from './generated/methods.js'
import { Patience } from './persist.js'
import type { CallOptions } from './transport.js'

/** What is followed, by name: the field of `Followed` that holds an item of it. */
const ITEMS = {
  invoices: 'invoice',
  sendpays: 'sendpay',
  forwards: 'forward',
  htlcs: 'htlc',
  channelmoves: 'channelmove',
  chainmoves: 'chainmove',
} as const

/** What can be followed. */
export type Followable = keyof typeof ITEMS

/** One change of what is followed. */
export interface Change<Item> {
  /** The item's index. */
  index: bigint
  /** Where to go on from: store it with what was done, and give it as `from` the next time. */
  resumeFrom: bigint
  item: Item
}

/** A change, by what is followed. */
export type ChangeOf<Name extends Followable> = Change<NonNullable<Followed[(typeof ITEMS)[Name]]>>

/** How to follow. */
export interface FollowOptions extends Omit<CallOptions, 'timeout'> {
  /** The first index that is wanted; the beginning if left out. */
  from?: bigint | number
  /** `created`: in the order in which they began. `updated`: each time one changes. */
  index?: 'created' | 'updated'
  /** Called each time the stream was lost, before it is opened again. */
  onReconnect?(error: BoltgateError): void
}

/**
 * Every change of a subsystem, each once: first those that were, then those that come, without end.
 * A connection that is lost is opened again by itself, at the place where it was.
 *
 * @throws BoltgateError where the bridge refuses, or can't be reached in the first place
 */
export async function* follow<Name extends Followable>(
  connection: Connection,
  subsystem: Name,
  options: FollowOptions = {},
): AsyncGenerator<ChangeOf<Name>, void, undefined> {
  const { from = 0, index = 'created', onReconnect, ...call } = options
  const patience = new Patience(call.signal)
  const field = ITEMS[subsystem]
  const request = {
    subsystem: Subsystem[subsystem.toUpperCase() as Uppercase<Name>],
    index: index === 'created' ? Index.CREATED : Index.UPDATED,
    from: BigInt(from),
  }
  for (;;) {
    try {
      const stream = connection.stream(eventsFollow, request, call)
      void stream.live.then(() => patience.live()).catch(() => {})
      for await (const followed of stream) {
        patience.progress()
        request.from = followed.resumeFrom
        const item = followed[field] as ChangeOf<Name>['item']
        yield { index: followed.index, resumeFrom: followed.resumeFrom, item }
      }
      throw new BoltgateError('UNAVAILABLE', 'the stream ended')
    } catch (error) {
      await patience.after(error)
      onReconnect?.(error as BoltgateError)
    }
  }
}

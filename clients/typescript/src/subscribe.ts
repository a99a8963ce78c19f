import type { Connection } from './connection.js'
import { BoltgateError } from './error.js'
import type { Notification } from './generated/boltgate.js'
import { eventsSubscribe } from './generated/methods.js'
import type { Topics } from './generated/topics.js'
import { fromJsonValue, type Json } from './json.js'
import { Patience } from './persist.js'
import type { CallOptions, ServerStream } from './transport.js'

/** Silence that is so many times as long as that between two heartbeats is a lost connection. */
const SILENCE = 2.5

/** An event of one topic. */
export interface TopicEvent<Topic extends string> {
  kind: 'event'
  topic: Topic
  payload: Topic extends keyof Topics ? Topics[Topic] : Json
}

/** What a subscription gives. */
export type Subscribed<Topic extends string> =
  | { [Name in Topic]: TopicEvent<Name> }[Topic]
  /** First: every event from here on comes, or is told as missed. */
  | { kind: 'live'; topics: string[] }
  /** So many events of a topic were missed: they were read too slowly. */
  | { kind: 'gap'; topic: string; missed: bigint }
  /** The stream was lost, and is live again: nobody knows what happened in between. */
  | { kind: 'reconnected'; after: BoltgateError }

/** The topics that have a schema, and any other by its name. */
export type AnyTopic = keyof Topics | (string & {})

/** How to subscribe. */
export interface SubscribeOptions extends Omit<CallOptions, 'timeout'> {
  /** Seconds between two signs of life, 1 to 3600; 30 if left out. */
  heartbeatSeconds?: number
  /** Called as soon as the stream was lost, before it is opened again. */
  onLost?(error: BoltgateError): void
}

/**
 * Events of some topics, as they happen, without end. A connection that is lost is opened again by
 * itself; what may have been missed is told, never silent.
 *
 * @throws BoltgateError where the bridge refuses, or can't be reached in the first place
 */
export async function* subscribe<const Topic extends AnyTopic>(
  connection: Connection,
  topics: readonly Topic[],
  options: SubscribeOptions = {},
): AsyncGenerator<Subscribed<Topic>, void, undefined> {
  const { heartbeatSeconds = 30, onLost, ...call } = options
  const patience = new Patience(call.signal)
  let lost: BoltgateError | undefined
  for (;;) {
    const watch = new Watch(heartbeatSeconds * SILENCE, call.signal)
    try {
      const request = { topics: [...topics], heartbeatSeconds }
      const stream = connection.stream(eventsSubscribe, request, { ...call, signal: watch.signal })
      for await (const event of watched(stream, watch)) {
        if (event.hello) {
          patience.live()
          if (lost) yield { kind: 'reconnected', after: lost }
          else yield { kind: 'live', topics: event.hello.topics }
          continue
        }
        patience.progress()
        if (event.gap) {
          yield { kind: 'gap', topic: event.gap.topic, missed: event.gap.missed }
        } else if (event.notification) {
          const { topic } = event.notification
          yield { kind: 'event', topic, payload: payload(event.notification) } as Subscribed<Topic>
        }
      }
      throw new BoltgateError('UNAVAILABLE', 'the stream ended')
    } catch (error) {
      const why = watch.silent ? new BoltgateError('UNAVAILABLE', 'the stream fell silent', { cause: error }) : error
      if (patience.endures(why)) onLost?.(why)
      await patience.after(why)
      lost = why as BoltgateError
    } finally {
      watch.end()
    }
  }
}

/** The event itself: of a topic without a schema any JSON. */
function payload(notification: Notification): unknown {
  const { topic, json } = notification
  if (json) return fromJsonValue(json)
  const field = topic.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return notification[field as keyof Notification]
}

/** Ends a stream that has fallen silent, such as one whose other end vanished without a word. */
class Watch {
  private readonly control = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly abort = () => this.control.abort()
  silent = false

  constructor(
    private readonly seconds: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    if (outer?.aborted) this.abort()
    outer?.addEventListener('abort', this.abort)
    this.listen()
  }

  get signal(): AbortSignal {
    return this.control.signal
  }

  /** Waits for the next sign of life. */
  listen(): void {
    this.pause()
    this.timer = setTimeout(() => {
      this.silent = true
      this.abort()
    }, this.seconds * 1000)
  }

  pause(): void {
    clearTimeout(this.timer)
  }

  end(): void {
    this.pause()
    this.outer?.removeEventListener('abort', this.abort)
  }
}

/** The messages of a stream; the time in which the reader is busy is no silence. */
async function* watched<T>(stream: ServerStream<T>, watch: Watch): AsyncGenerator<T> {
  for await (const message of stream) {
    watch.pause()
    yield message
    watch.listen()
  }
}

import type { Codec, Streaming, Unary } from './method.js'

/** What a call may be given beside its request. */
export interface CallOptions {
  /** Ends the call when it is aborted: the call then fails with `CANCELLED`. */
  signal?: AbortSignal
  /** How long the call may take, in milliseconds; it has all the time it wants if left out. */
  timeout?: number
  /** Further metadata (HTTP headers) to send. */
  metadata?: Record<string, string>
  /** A rune for this call, in the place of the connection's. */
  rune?: string
}

/** Messages as they come. Leaving the loop ends the call. */
export interface ServerStream<T> extends AsyncIterable<T> {
  /** Fulfilled once the server has taken the call: events from here on are not missed. */
  readonly live: Promise<void>
}

/** A stream in both directions. */
export interface Duplex<Sent, Received> extends ServerStream<Received> {
  /** Sends a message; nothing happens where the stream has ended. */
  send(message: Sent): void
  /** Says that nothing more is sent. */
  end(): void
}

/** A way to the bridge. Every failure is a `BoltgateError`; nothing is repeated here. */
export interface Transport {
  unary<I, O>(method: Unary<I, O>, request: I, options: CallOptions): Promise<O>
  stream<I, O>(method: Streaming<I, O>, request: I, options: CallOptions): ServerStream<O>
  /** Left out where the platform can't send and receive at once. */
  duplex?<Sent, Received>(
    path: string,
    sent: Codec<Sent>,
    received: Codec<Received>,
    options: CallOptions,
  ): Duplex<Sent, Received>
  /** Ends the connection; calls that are open fail. */
  close(): void
}

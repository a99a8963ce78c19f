import { pause, sleep } from './backoff.js'
import { BoltgateError } from './error.js'
import type { Status } from './status.js'

/** How often a stream that has never been live is opened. */
const ATTEMPTS = 4

/** What ends with a connection, and not because of what was asked for. */
const CUT: readonly Status[] = ['UNAVAILABLE', 'INTERNAL', 'UNKNOWN', 'CANCELLED']

/** Whether a stream ended because of the way to the bridge, so that it may be opened again. */
export function isInterruption(error: unknown): error is BoltgateError {
  if (!(error instanceof BoltgateError)) return false
  // With a reason it is the bridge that speaks.
  return error.status === 'UNAVAILABLE' || (error.reason === undefined && CUT.includes(error.status))
}

/**
 * When to open a stream again: one that was live without end, with pauses that grow; any other a few
 * times, so that a wrong address is told.
 */
export class Patience {
  private failures = 0
  private wasLive = false

  constructor(private readonly signal: AbortSignal | undefined) {}

  /** The stream is live. */
  live(): void {
    this.wasLive = true
  }

  /** The stream has brought something: the next pause is a short one again. */
  progress(): void {
    this.failures = 0
  }

  /** Whether the stream will be opened again after this error. */
  endures(error: unknown): error is BoltgateError {
    const givenUp = !this.wasLive && this.failures + 1 >= ATTEMPTS
    return !this.signal?.aborted && isInterruption(error) && !givenUp
  }

  /** Waits until it may be opened again; throws the error where it may not. */
  async after(error: unknown): Promise<void> {
    if (!this.endures(error)) throw error
    this.failures += 1
    await sleep(pause(this.failures), this.signal)
    if (this.signal?.aborted) throw error
  }
}

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
 * When to open a stream again: at once-live streams without end, with pauses; else a few times, so
 * that a wrong address is told.
 */
export class Patience {
  private failures = 0
  private wasLive = false

  constructor(private readonly signal: AbortSignal | undefined) {}

  /** The stream is live. */
  live(): void {
    this.failures = 0
    this.wasLive = true
  }

  /** Waits until it may be opened again; throws the error where it may not. */
  async after(error: unknown): Promise<void> {
    this.failures += 1
    const given = !this.wasLive && this.failures >= ATTEMPTS
    if (this.signal?.aborted || !isInterruption(error) || given) throw error
    await sleep(pause(this.failures), this.signal)
    if (this.signal?.aborted) throw error
  }
}

import type { Status } from './status.js'

/** A field of a request that doesn't fit. */
export interface Violation {
  /** The field's path, such as `route[2].id`; empty where no field is at fault. */
  field: string
  /** What was expected, and what came. */
  description: string
}

/** What is known of a failure beside its status and its message. */
export interface Facts {
  reason?: string
  domain?: string
  code?: number
  method?: string
  data?: unknown
  violations?: Violation[]
  retryAfter?: number
  mayRepeat?: boolean
  cause?: unknown
}

/** A call that failed, or a connection that can't be made. */
export class BoltgateError extends Error {
  override readonly name = 'BoltgateError'
  /** gRPC's status code by its name, such as `NOT_FOUND`. */
  readonly status: Status
  /** A word to branch on, such as `BAD_FIELD`; absent where the call never reached the bridge. */
  readonly reason?: string
  /** Whose the reason is: `lightningd` where the node refused, else `boltgate`. */
  readonly domain?: string
  /** The node's own number of the error, where the node refused. */
  readonly code?: number
  /** The node's method that was called, where the node refused. */
  readonly method?: string
  /** What the node adds to some errors, as JSON has it. */
  readonly data?: unknown
  /** The fields that don't fit, where the request was refused. */
  readonly violations: Violation[]
  /** After how many milliseconds the same call may be made again, where the bridge says so. */
  readonly retryAfter?: number
  /** Whether it is sure that the node has got nothing of the call. */
  readonly mayRepeat: boolean

  constructor(status: Status, message: string, facts: Facts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.status = status
    this.reason = facts.reason
    this.domain = facts.domain
    this.code = facts.code
    this.method = facts.method
    this.data = facts.data
    this.violations = facts.violations ?? []
    this.retryAfter = facts.retryAfter
    this.mayRepeat = facts.mayRepeat ?? false
  }
}

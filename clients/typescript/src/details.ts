import { BoltgateError, type Facts } from './error.js'
import { parseJson } from './exact-json.js'
import { Struct } from './generated/google/protobuf/struct.js'
import { BadRequest, ErrorInfo, RetryInfo } from './generated/google/rpc/details.js'
import type { Status } from './status.js'

/** How a call failed, as the wire says it. */
export interface Failure {
  status: Status
  message: string
  /** The details of `google.rpc.Status`: the type's full name, and the message's bytes. */
  details: { type: string; value: Uint8Array }[]
  /** A trailer by its name; one whose name ends in `-bin` is decoded. */
  trailer(name: string): string | Uint8Array | undefined
}

/** The error of a failed call. */
export function failed({ status, message, details, trailer }: Failure): BoltgateError {
  const facts: Facts = {}
  let members: Record<string, unknown> | undefined
  for (const { type, value } of details) {
    try {
      if (type === 'google.rpc.ErrorInfo') {
        const info = ErrorInfo.decode(value)
        facts.reason = info.reason
        facts.domain = info.domain
        facts.method = info.metadata['method']
        facts.code = integer(info.metadata['code'])
      } else if (type === 'google.rpc.BadRequest') {
        facts.violations = BadRequest.decode(value).fieldViolations
      } else if (type === 'google.rpc.RetryInfo') {
        const delay = RetryInfo.decode(value).retryDelay
        if (delay) facts.retryAfter = Number(delay.seconds) * 1000 + delay.nanos / 1e6
      } else if (type === 'google.protobuf.Struct') {
        members = Struct.unwrap(Struct.decode(value))
      }
    } catch {
      // A detail that can't be read takes nothing from the rest of the error.
    }
  }
  facts.code ??= integer(trailer('cln-error-code'))
  facts.data = json(trailer('cln-error-data-bin')) ?? members?.['data']
  const pushback = integer(trailer('grpc-retry-pushback-ms'))
  if (pushback !== undefined) {
    facts.mayRepeat = pushback >= 0
    if (pushback >= 0) facts.retryAfter ??= pushback
  } else {
    // A page doesn't see that trailer; RetryInfo says the same.
    facts.mayRepeat = facts.retryAfter !== undefined
  }
  return new BoltgateError(status, message, facts)
}

function integer(text: string | Uint8Array | undefined): number | undefined {
  return typeof text === 'string' && /^-?\d+$/.test(text) ? Number(text) : undefined
}

function json(bytes: string | Uint8Array | undefined): unknown {
  if (!(bytes instanceof Uint8Array)) return undefined
  try {
    return parseJson(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

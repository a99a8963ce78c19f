/** The names of gRPC's status codes, in the order of their numbers. */
export const STATUSES = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const

/** The name of a gRPC status code. */
export type Status = (typeof STATUSES)[number]

/** The name of a code by its number; `UNKNOWN` where there is none. */
export function statusOf(code: number): Status {
  return STATUSES[code] ?? 'UNKNOWN'
}

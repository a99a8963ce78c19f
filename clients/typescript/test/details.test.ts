import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failed } from '#dist/details.js'
import { envelope, envelopes } from '#dist/envelope.js'
import { Struct } from '#dist/generated/google/protobuf/struct.js'
import { BadRequest, ErrorInfo, RetryInfo } from '#dist/generated/google/rpc/details.js'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** What the wire says of a failure, with these details and trailers. */
function wire(details: Record<string, Uint8Array>, trailers: Record<string, string | Uint8Array> = {}) {
  return failed({
    status: 'ABORTED',
    message: 'no',
    details: Object.entries(details).map(([type, value]) => ({ type, value })),
    trailer: (name) => trailers[name],
  })
}

test('what the node said', () => {
  const info = ErrorInfo.encode({
    reason: 'PAY_ROUTE_TOO_EXPENSIVE',
    domain: 'lightningd',
    metadata: { code: '206', method: 'pay' },
  }).finish()
  const more = Struct.encode(Struct.wrap({ data: { from: 'struct' }, attempts: [1] })).finish()
  const both = { 'google.rpc.ErrorInfo': info, 'google.protobuf.Struct': more }
  const error = wire(both)
  assert.deepEqual(
    [error.status, error.message, error.reason, error.domain, error.code, error.method, error.data],
    ['ABORTED', 'no', 'PAY_ROUTE_TOO_EXPENSIVE', 'lightningd', 206, 'pay', { from: 'struct' }],
  )
  // The text to the byte comes before the Struct.
  assert.deepEqual(wire(both, { 'cln-error-data-bin': utf8('[1,{"a":null}]') }).data, [1, { a: null }])
  assert.equal(wire({}, { 'cln-error-code': '-32602' }).code, -32602)
})

test('fields that do not fit, and when to come again', () => {
  const violations = [{ field: 'route[2].id', description: 'expected 33 bytes, got 3' }]
  assert.deepEqual(wire({ 'google.rpc.BadRequest': BadRequest.encode({ fieldViolations: violations }).finish() }).violations, violations)
  const retry = { 'google.rpc.RetryInfo': RetryInfo.encode({ retryDelay: { seconds: 1n, nanos: 5e8 } }).finish() }
  assert.deepEqual([wire(retry).retryAfter, wire(retry).mayRepeat], [1500, true])
  for (const [pushback, after, may] of [
    ['1000', 1000, true],
    ['-1', undefined, false],
  ] as const) {
    const error = wire({}, { 'grpc-retry-pushback-ms': pushback })
    assert.deepEqual([error.retryAfter, error.mayRepeat], [after, may])
  }
  assert.equal(wire({}).mayRepeat, false)
})

test('what can not be read takes nothing from the rest', () => {
  const error = wire(
    { 'google.rpc.ErrorInfo': Uint8Array.of(255), 'google.rpc.Later': Uint8Array.of(1) },
    { 'cln-error-data-bin': utf8('{') },
  )
  assert.deepEqual([error.status, error.message, error.reason, error.data], ['ABORTED', 'no', undefined, undefined])
})

test('envelopes, however the body is cut', async () => {
  const short = [new Uint8Array(), Uint8Array.of(1), new Uint8Array(), new Uint8Array(30).fill(7)]
  for (const size of [1, 2, 3, 4, 5, 6, 7, 31]) await cut(short, size)
  const long = [...short, new Uint8Array(70_000).fill(9), Uint8Array.of(2)]
  for (const size of [101, 4096, 65_536, 100_000]) await cut(long, size)
})

async function cut(messages: Uint8Array[], size: number) {
  const whole = Buffer.concat(messages.map(envelope))
  const body = new ReadableStream<Uint8Array>({
    start(control) {
      for (let at = 0; at < whole.length; at += size) control.enqueue(whole.subarray(at, at + size))
      control.close()
    },
  })
  const seen = []
  for await (const { flags, content } of envelopes(body)) seen.push([flags, Buffer.from(content)])
  assert.deepEqual(seen, messages.map((message) => [0, Buffer.from(message)]), `pieces of ${size}`)
}

import { failed } from './details.js'
import { BoltgateError } from './error.js'
import { envelope, envelopes } from './envelope.js'
import { fromBase64 } from './bytes.js'
import { Inbox } from './inbox.js'
import type { Streaming, Unary } from './method.js'
import { STATUSES, type Status } from './status.js'
import type { CallOptions, ServerStream, Transport } from './transport.js'

/** How an error looks in the Connect protocol. */
interface Told {
  code?: string
  message?: string
  details?: { type: string; value: string }[]
}

/** The flag of a stream's last envelope. */
const LAST = 2

/** A connection by `fetch`, with the Connect protocol: of pages, and wherever else there is fetch. */
export class FetchTransport implements Transport {
  private readonly base: string
  private readonly closed = new AbortController()

  /** `url` is where the bridge is, such as `https://node.example:9736`. */
  constructor(
    url: string,
    private readonly rune: string | undefined,
  ) {
    this.base = url.replace(/\/+$/, '')
  }

  async unary<I, O>(method: Unary<I, O>, request: I, options: CallOptions): Promise<O> {
    const body = method.request.encode(request).finish()
    const abort = this.abort(options)
    try {
      const response = await this.post(method.path, 'application/proto', body, options, abort.signal)
      const bytes = new Uint8Array(await response.arrayBuffer())
      return method.response.decode(bytes)
    } catch (error) {
      throw this.explained(error, abort)
    } finally {
      abort.done()
    }
  }

  stream<I, O>(method: Streaming<I, O>, request: I, options: CallOptions): ServerStream<O> {
    const body = envelope(method.request.encode(request).finish())
    const abort = this.abort(options)
    const inbox = new Inbox<O>(() => resume())
    let resume = () => {}
    abort.signal.addEventListener('abort', () => resume())
    let isLive!: () => void
    let isNot!: (error: unknown) => void
    const live = new Promise<void>((resolve, reject) => ((isLive = resolve), (isNot = reject)))
    live.catch(() => {})
    const run = async () => {
      const response = await this.post(method.path, 'application/connect+proto', body, options, abort.signal)
      isLive()
      for await (const { flags, content } of envelopes(response.body!)) {
        if (flags & LAST) return ended(content)
        if (inbox.push(method.response.decode(content))) {
          await new Promise<void>((resolve) => (resume = resolve))
        }
      }
      throw new BoltgateError('UNAVAILABLE', 'the stream broke off: the connection was lost')
    }
    run()
      .then(
        () => inbox.end(),
        (error) => {
          const why = this.explained(error, abort)
          isNot(why)
          inbox.end(why)
        },
      )
      .finally(() => abort.done())
    return {
      live,
      async *[Symbol.asyncIterator]() {
        try {
          for (;;) {
            const message = await inbox.read()
            if (message === undefined) return
            yield message
          }
        } finally {
          abort.now()
        }
      },
    }
  }

  close(): void {
    this.closed.abort()
  }

  private async post(
    path: string,
    type: string,
    body: Uint8Array,
    { metadata, rune = this.rune, timeout }: CallOptions,
    signal: AbortSignal,
  ): Promise<Response> {
    const headers = new Headers({ 'content-type': type, 'connect-protocol-version': '1' })
    if (rune !== undefined) headers.set('rune', rune)
    if (timeout !== undefined) headers.set('connect-timeout-ms', String(Math.max(1, Math.round(timeout))))
    for (const [name, value] of Object.entries(metadata ?? {})) headers.set(name, value)
    const response = await fetch(this.base + path, {
      method: 'POST',
      headers,
      body: body as Uint8Array<ArrayBuffer>,
      signal,
      credentials: 'omit',
      cache: 'no-store',
    })
    const got = response.headers.get('content-type') ?? ''
    if (response.ok && got.startsWith(type)) return response
    throw refused(response, got.startsWith('application/json') ? await response.json() : undefined)
  }

  /** What ends a call: the caller, the time that it may take, or the whole connection. */
  private abort({ signal, timeout }: CallOptions) {
    const control = new AbortController()
    const state = { late: false }
    const now = () => control.abort()
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            state.late = true
            now()
          }, timeout)
    const sources = [signal, this.closed.signal].filter((one) => one !== undefined)
    for (const source of sources) {
      if (source.aborted) now()
      source.addEventListener('abort', now, { once: true })
    }
    const done = () => {
      clearTimeout(timer)
      for (const source of sources) source.removeEventListener('abort', now)
    }
    return { signal: control.signal, now, done, state }
  }

  private explained(error: unknown, abort: { signal: AbortSignal; state: { late: boolean } }): BoltgateError {
    if (error instanceof BoltgateError) return error
    if (abort.state.late) {
      return new BoltgateError('DEADLINE_EXCEEDED', 'the time that the call was given is over')
    }
    if (abort.signal.aborted) return new BoltgateError('CANCELLED', 'the call was ended by its caller')
    if (error instanceof TypeError) {
      // fetch doesn't say more to a page.
      const advice = 'is it running, is its certificate trusted here, and may this page call it (grpc-cors-origin)?'
      return new BoltgateError('UNAVAILABLE', `no answer from ${this.base}: ${advice}`, { cause: error })
    }
    return new BoltgateError('INTERNAL', `the answer can't be read: ${String(error)}`, { cause: error })
  }
}

/** A stream's last envelope: throws what it ended with. */
function ended(content: Uint8Array): void {
  const last = JSON.parse(new TextDecoder().decode(content)) as {
    error?: Told
    metadata?: Record<string, string[]>
  }
  if (!last.error) return
  const metadata = new Map(Object.entries(last.metadata ?? {}).map(([name, values]) => [name.toLowerCase(), values[0]]))
  throw told(last.error, (name) => metadata.get(name), 'UNKNOWN')
}

function refused(response: Response, body: Told | undefined): BoltgateError {
  const by: Record<number, Status> = {
    400: 'INTERNAL',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    404: 'UNIMPLEMENTED',
    429: 'UNAVAILABLE',
    502: 'UNAVAILABLE',
    503: 'UNAVAILABLE',
    504: 'UNAVAILABLE',
  }
  const what = body ?? { message: `expected a gRPC answer from ${response.url}, got HTTP status ${response.status}` }
  return told(what, (name) => response.headers.get(name) ?? undefined, by[response.status] ?? 'UNKNOWN')
}

function told(error: Told, header: (name: string) => string | undefined, otherwise: Status): BoltgateError {
  const name = (error.code ?? '').replace('canceled', 'cancelled').toUpperCase()
  return failed({
    status: STATUSES.find((status) => status === name) ?? otherwise,
    message: error.message ?? '',
    details: (error.details ?? []).map(({ type, value }) => ({ type, value: fromBase64(value) })),
    trailer(name) {
      const value = header(name) ?? header(`trailer-${name}`)
      return value !== undefined && name.endsWith('-bin') ? fromBase64(value) : value
    },
  })
}

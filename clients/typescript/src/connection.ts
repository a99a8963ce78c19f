import { pause, sleep } from './backoff.js'
import { BoltgateError } from './error.js'
import type { DeepPartial, Hook, Streaming, Unary } from './method.js'
import type { CallOptions, Duplex, ServerStream, Transport } from './transport.js'

/** How often a call is made at most, the first time among them. */
const ATTEMPTS = 4

/** A connection to a bridge, without the methods: for programs that are to be small. */
export class Connection {
  constructor(private readonly transport: Transport) {}

  /**
   * Calls a method. Where it is sure that the node has got nothing of it, it is tried again, four
   * times in all; nothing else is ever repeated.
   *
   * @throws BoltgateError
   */
  async call<I, O>(method: Unary<I, O>, request?: DeepPartial<I>, options: CallOptions = {}): Promise<O> {
    const whole = method.request.fromPartial((request ?? {}) as DeepPartial<I>)
    const end = options.timeout === undefined ? undefined : Date.now() + options.timeout
    for (let attempt = 1; ; attempt += 1) {
      try {
        const timeout = end === undefined ? undefined : Math.max(1, end - Date.now())
        return await this.transport.unary(method, whole, timeout === undefined ? options : { ...options, timeout })
      } catch (error) {
        const wait = again(error, attempt)
        if (wait === undefined || (end !== undefined && Date.now() + wait >= end)) throw error
        await sleep(wait, options.signal)
        if (options.signal?.aborted) throw error
      }
    }
  }

  /** Opens a stream of responses. It is not opened again: see `follow`, `subscribe` and `list`. */
  stream<I, O>(method: Streaming<I, O>, request?: DeepPartial<I>, options: CallOptions = {}): ServerStream<O> {
    return this.transport.stream(method, method.request.fromPartial((request ?? {}) as DeepPartial<I>), options)
  }

  /** Opens the stream of a hook. It is not opened again: see `serveHook`. */
  hook<Call, Answer>(
    hook: Hook<Call, Answer>,
    options: CallOptions = {},
  ): Duplex<{ id: bigint; response: Answer | undefined }, { id: bigint; request: Call | undefined }> {
    if (!this.transport.duplex) {
      throw new BoltgateError('UNIMPLEMENTED', 'browsers have no stream in both directions: answer hooks from Node.js')
    }
    return this.transport.duplex(hook.path, hook.answer, hook.call, options)
  }

  /** Ends the connection; calls that are open fail. */
  close(): void {
    this.transport.close()
  }
}

/** After how long a call may be made again; `undefined` is never. */
function again(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof BoltgateError) || error.status !== 'UNAVAILABLE') return undefined
  if (!error.mayRepeat || attempt >= ATTEMPTS) return undefined
  return error.retryAfter ?? pause(attempt)
}

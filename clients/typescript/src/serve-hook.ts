import type { Connection } from './connection.js'
import { BoltgateError } from './error.js'
import type { DeepPartial, Hook } from './method.js'
import { Patience } from './persist.js'
import type { CallOptions, Duplex } from './transport.js'

/** How many answers are kept, the last ones, for calls that come again because an answer was lost. */
const KEPT = 1_000

/** What a handler is told beside the call. */
export interface HookContext {
  /** The call's id: the same when it comes again, and never used twice. */
  id: bigint
}

/** How to answer a hook. */
export interface HookOptions extends Omit<CallOptions, 'timeout'> {
  /** Called where a handler threw, an answer can't be used, or the stream ended, for now or for good. */
  onError?(error: unknown, id?: bigint): void
}

/** A hook that is being answered. */
export interface HookServer {
  /** Fulfilled once it was stopped, rejected where the bridge refuses to go on. */
  readonly done: Promise<void>
  /** Ends in peace: what is still to be answered is answered by somebody else, or by nobody. */
  stop(): Promise<void>
}

/**
 * Answers a hook with a function. Several calls may be open at once. A call whose handler throws
 * stays without an answer: the node gets the hook's fallback in the end, and `onError` the error.
 * A stream that is lost is opened again, without end.
 *
 * @returns once the hook is live: every call from here on comes
 * @throws BoltgateError where the bridge refuses, such as a hook that the operator doesn't offer
 */
export async function serveHook<Call, Answer>(
  connection: Connection,
  hook: Hook<Call, Answer>,
  handler: (call: Call, context: HookContext) => Promise<DeepPartial<Answer>> | DeepPartial<Answer>,
  options: HookOptions = {},
): Promise<HookServer> {
  const { onError = () => {}, ...call } = options
  const stopping = new AbortController()
  const patience = new Patience(call.signal)
  const answers = new Map<bigint, Promise<DeepPartial<Answer> | undefined>>()
  const finished: bigint[] = []
  let stream: Duplex<{ id: bigint; response: Answer | undefined }, { id: bigint; request: Call | undefined }>

  /** The answer to a call, made once however often the call comes. */
  const answer = (id: bigint, request: Call) => {
    const known = answers.get(id)
    if (known) return known
    const made = (async () => handler(request, { id }))().catch((error: unknown) => {
      onError(error, id)
      return undefined
    })
    answers.set(id, made)
    void made.then(() => {
      finished.push(id)
      if (finished.length > KEPT) answers.delete(finished.shift()!)
    })
    return made
  }

  const run = async (isLive: () => void) => {
    for (;;) {
      let answered = false
      try {
        const open = (stream = connection.hook(hook, call))
        void open.live
          .then(() => {
            patience.live()
            isLive()
          })
          .catch(() => {})
        for await (const { id, request } of open) {
          patience.progress()
          void answer(id, request as Call).then((given) => {
            if (given === undefined) return
            answered = true
            open.send(hook.answer.fromPartial({ id, response: given } as never))
          })
        }
        if (stopping.signal.aborted) return
        throw new BoltgateError('UNAVAILABLE', 'the stream ended')
      } catch (error) {
        if (stopping.signal.aborted) return
        onError(error)
        // One answer that can't be used ends the stream, and takes only its own call with it.
        const unusable = answered && error instanceof BoltgateError && error.status === 'INVALID_ARGUMENT'
        if (!unusable) await patience.after(error)
      }
    }
  }

  let done!: Promise<void>
  await new Promise<void>((resolve, reject) => {
    done = run(resolve)
    done.catch(reject)
  })
  return {
    done,
    async stop() {
      stopping.abort()
      stream.end()
      await done
    },
  }
}

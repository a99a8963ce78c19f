import { BoltgateError, type CallOptions, type Duplex, type ServerStream, type Streaming, type Transport, type Unary } from '@boltgate/client'

/** What a stream gives: messages, and an error at the end if there is one. */
export type Script = { messages: object[]; error?: BoltgateError; hangs?: boolean }

/** A transport that answers as it is told, and keeps what it was asked. */
export class Fake implements Transport {
  readonly asked: unknown[] = []
  readonly sent: { id: bigint }[] = []
  closed = false

  constructor(private readonly answers: (object | BoltgateError | Script)[]) {}

  private next(request: unknown): object {
    this.asked.push(structuredClone(request))
    const answer = this.answers.shift()
    if (!answer) throw new Error('the test has no more answers')
    return answer
  }

  async unary<I, O>(_: Unary<I, O>, request: I): Promise<O> {
    const answer = this.next(request)
    if (answer instanceof BoltgateError) throw answer
    return answer as O
  }

  stream<I, O>(_: Streaming<I, O>, request: I, { signal }: CallOptions): ServerStream<O> {
    const script = this.next(request) as Script
    return {
      live: script.messages.length === 0 && script.error ? Promise.reject(script.error) : Promise.resolve(),
      async *[Symbol.asyncIterator]() {
        yield* script.messages as O[]
        if (script.hangs) await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
        if (script.error) throw script.error
        if (script.hangs) throw new BoltgateError('CANCELLED', 'aborted')
      },
    }
  }

  duplex<Sent, Received>(): Duplex<Sent, Received> {
    const script = this.next(undefined) as Script & { answers?: number }
    let ended!: () => void
    const end = new Promise<void>((resolve) => (ended = resolve))
    const { sent } = this
    let answered = 0
    return {
      live: Promise.resolve(),
      send(message) {
        sent.push(message as { id: bigint })
        if (++answered === script.answers) ended()
      },
      end: () => ended(),
      async *[Symbol.asyncIterator]() {
        yield* script.messages as Received[]
        await end
        if (script.error) throw script.error
      },
    }
  }

  close(): void {
    this.closed = true
  }
}

export const lost = () => new BoltgateError('UNAVAILABLE', 'lost')

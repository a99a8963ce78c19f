import * as grpc from '@grpc/grpc-js'
import { noConnection } from './advice.js'
import { failed } from './details.js'
import { BoltgateError } from './error.js'
import { Status } from './generated/google/rpc/details.js'
import { Inbox } from './inbox.js'
import type { Codec, Streaming, Unary } from './method.js'
import { statusOf } from './status.js'
import type { CallOptions, Duplex, ServerStream, Transport } from './transport.js'

/** Where the bridge is, and what it is to be shown. Certificates and keys are PEM. */
export interface Endpoint {
  /** `HOST:PORT`; an IPv6 address is in brackets. */
  address: string
  /** The name that the server's certificate has to be for. */
  serverName: string
  ca: Uint8Array
  certificate?: Uint8Array
  key?: Uint8Array
  rune?: string
}

/** How grpc-js begins where no connection could be made: it has sent nothing then. */
const UNSENT = /^(No connection established|Name resolution failed)/

/** A connection of Node.js over HTTP/2 with grpc-js. */
export class GrpcTransport implements Transport {
  private readonly client: grpc.Client

  constructor(private readonly endpoint: Endpoint) {
    const { address, serverName, ca, certificate, key } = endpoint
    const buffer = (bytes: Uint8Array | undefined) => (bytes ? Buffer.from(bytes) : null)
    const tls = grpc.credentials.createSsl(buffer(ca), buffer(key), buffer(certificate))
    this.client = new grpc.Client(address, tls, {
      'grpc.ssl_target_name_override': serverName,
      'grpc.default_authority': serverName,
      'grpc.max_receive_message_length': -1,
      'grpc.max_send_message_length': -1,
      'grpc.keepalive_time_ms': 30_000,
      'grpc.keepalive_timeout_ms': 10_000,
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 2_000,
      'grpc.service_config_disable_resolution': 1,
    })
  }

  unary<I, O>(method: Unary<I, O>, request: I, options: CallOptions): Promise<O> {
    return new Promise((resolve, reject) => {
      const call = this.client.makeUnaryRequest(
        method.path,
        (message: I) => written(method.request, message),
        (bytes) => method.response.decode(bytes),
        request,
        this.metadata(options),
        settings(options),
        (error, response) => {
          unbind()
          if (error) reject(this.error(error))
          else resolve(response as O)
        },
      )
      const unbind = bind(options.signal, call)
    })
  }

  stream<I, O>(method: Streaming<I, O>, request: I, options: CallOptions): ServerStream<O> {
    const call = this.client.makeServerStreamRequest(
      method.path,
      (message: I) => written(method.request, message),
      (bytes) => method.response.decode(bytes),
      request,
      this.metadata(options),
      settings(options),
    )
    return this.receive<O>(call, options)
  }

  duplex<Sent, Received>(
    path: string,
    sent: Codec<Sent>,
    received: Codec<Received>,
    options: CallOptions,
  ): Duplex<Sent, Received> {
    const call = this.client.makeBidiStreamRequest(
      path,
      (message: Sent) => written(sent, message),
      (bytes) => received.decode(bytes),
      this.metadata(options),
      settings(options),
    )
    const stream = this.receive<Received>(call, options)
    let open = true
    call.on('status', () => (open = false))
    return {
      live: stream.live,
      [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](),
      send: (message) => void (open && call.write(message)),
      end: () => void (open && call.end()),
    }
  }

  close(): void {
    this.client.close()
  }

  private metadata({ metadata, rune = this.endpoint.rune }: CallOptions): grpc.Metadata {
    const sent = new grpc.Metadata()
    if (rune !== undefined) sent.set('rune', rune)
    for (const [name, value] of Object.entries(metadata ?? {})) sent.set(name, value)
    return sent
  }

  /** The messages of a call that has been started. */
  private receive<O>(
    call: grpc.ClientReadableStream<O> | grpc.ClientDuplexStream<unknown, O>,
    { signal }: CallOptions,
  ): ServerStream<O> {
    const unbind = bind(signal, call)
    const inbox = new Inbox<O>(() => call.resume())
    // An error comes at once, and what was received before it is still to be read: `end` is last.
    let error: BoltgateError | undefined
    const live = new Promise<void>((resolve, reject) => {
      call.on('metadata', () => resolve())
      call.on('error', (thrown: grpc.ServiceError) => reject((error = this.error(thrown))))
      call.on('end', () => {
        unbind()
        resolve()
        // The status is told right behind the end, where it isn't told before.
        setImmediate(() => inbox.end(error))
      })
    })
    live.catch(() => {})
    call.on('data', (message: O) => {
      if (inbox.push(message)) call.pause()
    })
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
          call.cancel()
        }
      },
    }
  }

  private error(thrown: grpc.ServiceError): BoltgateError {
    const { code, details, metadata } = thrown
    const status = statusOf(code)
    if (status === 'UNAVAILABLE' && UNSENT.test(details)) {
      const why = details
        .replace(/^No connection established\. Last error: /, '')
        .replace(/\. Resolution note: .*$/s, '')
      const message = noConnection(this.endpoint.address, why)
      return new BoltgateError(status, message, { mayRepeat: true })
    }
    const binary = metadata?.get('grpc-status-details-bin')[0]
    const listed = binary instanceof Uint8Array ? Status.decode(binary).details : []
    return failed({
      status,
      message: details,
      details: listed.map(({ typeUrl, value }) => ({ type: typeUrl.slice(typeUrl.lastIndexOf('/') + 1), value })),
      trailer: (name) => metadata?.get(name)[0],
    })
  }
}

function written<T>(codec: Codec<T>, message: T): Buffer {
  const bytes = codec.encode(message).finish()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function settings({ timeout }: CallOptions): grpc.CallOptions {
  return timeout === undefined ? {} : { deadline: Date.now() + timeout }
}

/** Has a signal cancel a call; gives what undoes that. */
function bind(signal: AbortSignal | undefined, call: { cancel(): void }): () => void {
  if (!signal) return () => {}
  const cancel = () => call.cancel()
  if (signal.aborted) queueMicrotask(cancel)
  else signal.addEventListener('abort', cancel, { once: true })
  return () => signal.removeEventListener('abort', cancel)
}

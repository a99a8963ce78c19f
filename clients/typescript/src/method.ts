import type { BinaryWriter } from '@bufbuild/protobuf/wire'

/** A message of which any part may be left out: what is, is unset, zero or empty. */
export type DeepPartial<T> = T extends string | number | boolean | bigint | Uint8Array | undefined
  ? T
  : T extends Array<infer Item>
    ? Array<DeepPartial<Item>>
    : T extends {}
      ? { [Key in keyof T]?: DeepPartial<T[Key]> }
      : Partial<T>

/** How a message is written and read. */
export interface Codec<T> {
  /** Writes a whole message in protobuf's binary form. */
  encode(message: T, writer?: BinaryWriter): BinaryWriter
  /** Reads a message; throws where the bytes are none. */
  decode(bytes: Uint8Array): T
  /** A whole message out of the parts that are given. */
  fromPartial(parts: DeepPartial<T>): T
}

/** A method with one request and one response. */
export interface Unary<Request, Response> {
  /** `/PACKAGE.SERVICE/METHOD`. */
  readonly path: string
  readonly request: Codec<Request>
  readonly response: Codec<Response>
}

/** A method with one request and a stream of responses. */
export interface Streaming<Request, Response> extends Unary<Request, Response> {}

/** A method whose responses are parts of one long list. */
export interface Listing<Request, Response, Item> extends Streaming<Request, Response> {
  /** The items of one part. */
  items(part: Response): Item[]
}

/** A hook: the node's calls come in, answers with the same id go out. */
export interface Hook<Call, Answer> {
  /** `/boltgate.v1.Hooks/HOOK`. */
  readonly path: string
  readonly call: Codec<{ id: bigint; request: Call | undefined }>
  readonly answer: Codec<{ id: bigint; response: Answer | undefined }>
}

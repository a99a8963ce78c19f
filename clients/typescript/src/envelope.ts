/** The bytes before each message of a stream: flags, and the message's length. */
const HEAD = 5

/** A message in its envelope, with no flags. */
export function envelope(message: Uint8Array): Uint8Array {
  const whole = new Uint8Array(HEAD + message.length)
  new DataView(whole.buffer).setUint32(1, message.length)
  whole.set(message, HEAD)
  return whole
}

/** The messages of a body, as they come. A body that ends within one just ends. */
export async function* envelopes(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ flags: number; content: Uint8Array }> {
  const reader = body.getReader()
  let chunks: Uint8Array[] = []
  let length = 0
  let wanted = HEAD
  try {
    for (;;) {
      while (length >= wanted) {
        // One piece at most is made of many chunks, once it is whole.
        const whole: Uint8Array = chunks.length === 1 ? chunks[0]! : joined(chunks, length)
        let at = 0
        for (;;) {
          if (whole.length - at < HEAD) {
            wanted = HEAD
            break
          }
          const size = new DataView(whole.buffer, whole.byteOffset + at).getUint32(1)
          wanted = HEAD + size
          if (whole.length - at < wanted) break
          yield { flags: whole[at]!, content: whole.subarray(at + HEAD, at + wanted) }
          at += wanted
        }
        chunks = at < whole.length ? [whole.subarray(at)] : []
        length = whole.length - at
      }
      const { done, value } = await reader.read()
      if (done) return
      chunks.push(value)
      length += value.length
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

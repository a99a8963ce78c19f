/** Where a channel was opened: which output of which transaction of which block. */
export interface ShortChannelId {
  /** The block's height, below 2^24. */
  block: number
  /** The transaction's place in the block, below 2^24. */
  transaction: number
  /** The output's place in the transaction, below 2^16. */
  output: number
}

/** Reads a short channel id, such as `"800000x1x0"`. */
export function parseScid(text: string): ShortChannelId {
  const match = /^(\d{1,8})x(\d{1,8})x(\d{1,5})$/.exec(text)
  if (!match) throw new TypeError(`expected BLOCKxTRANSACTIONxOUTPUT, got ${JSON.stringify(text)}`)
  return checked({ block: Number(match[1]), transaction: Number(match[2]), output: Number(match[3]) })
}

/** Writes a short channel id as the node does. */
export function formatScid(id: ShortChannelId): string {
  const { block, transaction, output } = checked(id)
  return `${block}x${transaction}x${output}`
}

/** A short channel id as the number of 64 bits that the protocol between nodes has (BOLT 7). */
export function scidToBigInt(id: ShortChannelId | string): bigint {
  const { block, transaction, output } = checked(typeof id === 'string' ? parseScid(id) : id)
  return (BigInt(block) << 40n) | (BigInt(transaction) << 16n) | BigInt(output)
}

/** The short channel id of a number of 64 bits. */
export function scidFromBigInt(id: bigint): ShortChannelId {
  if (id < 0n || id >= 1n << 64n) throw new RangeError(`expected a number of 64 bits, got ${id}`)
  return {
    block: Number(id >> 40n),
    transaction: Number((id >> 16n) & 0xffffffn),
    output: Number(id & 0xffffn),
  }
}

function checked(id: ShortChannelId): ShortChannelId {
  const fits = (value: number, bits: number) => Number.isInteger(value) && value >= 0 && value < 2 ** bits
  if (!fits(id.block, 24) || !fits(id.transaction, 24) || !fits(id.output, 16)) {
    throw new RangeError(
      `expected a block and a transaction below 2^24 and an output below 2^16, got ${id.block}x${id.transaction}x${id.output}`,
    )
  }
  return id
}

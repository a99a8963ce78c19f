import { BoltgateError, list, toHex, type Connection } from '@boltgate/client/browser'
import { listPeerChannels } from '@boltgate/client/lists'
import type { GetinfoResponse, ListpeerchannelsChannels } from '@boltgate/client/messages'
import { getinfo, listFunds, listNodes } from '@boltgate/client/methods'

/** A channel, as the page shows it; amounts in msat. */
export interface Channel {
  peer: Uint8Array
  scid: string
  state: ListpeerchannelsChannels['state']
  online: boolean
  ours: bigint
  theirs: bigint
  spendable: bigint
  receivable: bigint
}

/** What a node holds at one moment; amounts in msat. */
export interface Snapshot {
  info: GetinfoResponse
  confirmed: bigint
  unconfirmed: bigint
  channels: Channel[]
}

/** Asks the node. Channels come in parts, however many there are. */
export async function snapshot(connection: Connection, signal: AbortSignal): Promise<Snapshot> {
  const [info, funds, channels] = await Promise.all([
    connection.call(getinfo, {}, { signal }),
    connection.call(listFunds, {}, { signal }),
    channelsOf(connection, signal),
  ])
  let confirmed = 0n
  let unconfirmed = 0n
  for (const output of funds.outputs) {
    const msat = output.amountMsat?.msat ?? 0n
    if (output.status === 'CONFIRMED') confirmed += msat
    else if (output.status !== 'SPENT') unconfirmed += msat
  }
  return { info, confirmed, unconfirmed, channels }
}

async function channelsOf(connection: Connection, signal: AbortSignal): Promise<Channel[]> {
  const found: Channel[] = []
  for await (const one of list(connection, listPeerChannels, {}, { signal })) {
    const total = one.totalMsat?.msat ?? 0n
    const ours = one.toUsMsat?.msat ?? 0n
    found.push({
      peer: one.peerId,
      scid: one.shortChannelId ?? '',
      state: one.state,
      online: one.peerConnected,
      ours,
      theirs: total > ours ? total - ours : 0n,
      spendable: one.spendableMsat?.msat ?? 0n,
      receivable: one.receivableMsat?.msat ?? 0n,
    })
  }
  return found.sort((one, other) => Number(other.ours + other.theirs - one.ours - one.theirs))
}

/** What peers call themselves, where the node has heard of it and the rune permits to ask. */
export class Aliases {
  private readonly known = new Map<string, string | undefined>()

  constructor(
    private readonly connection: Connection,
    private readonly signal: AbortSignal,
  ) {}

  of(id: Uint8Array): string | undefined {
    return this.known.get(toHex(id))
  }

  /** Asks about those that aren't known yet, one after the other; says whether there is news. */
  async learn(ids: Uint8Array[]): Promise<boolean> {
    let news = false
    for (const id of ids) {
      if (this.known.has(toHex(id))) continue
      try {
        const { nodes } = await this.connection.call(listNodes, { id }, { signal: this.signal })
        const alias = nodes.find(({ nodeid }) => toHex(nodeid) === toHex(id))?.alias
        this.known.set(toHex(id), alias)
        news ||= alias !== undefined
      } catch (error) {
        if (error instanceof BoltgateError && error.status === 'PERMISSION_DENIED') return news
        throw error
      }
    }
    return news
  }
}

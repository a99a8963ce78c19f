// The name of the node, and its channels.
import { connect, formatSat } from '@boltgate/client'

const node = await connect(process.argv[2])
console.log((await node.getinfo()).alias)

for await (const channel of node.list('listPeerChannels')) {
  console.log(channel.shortChannelId ?? 'opening', channel.state, formatSat(channel.toUsMsat ?? 0n))
}

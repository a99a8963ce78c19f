// Calls and items per second, with the library and with a bare grpc-js client, taking turns.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import * as grpc from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { connect } from '@boltgate/client/node'

/** How many calls a turn has: short ones, so that what else the machine does hits both clients. */
const CALLS = 25

/**
 * @typedef {object} Client
 * @property {() => Promise<unknown>} call one getinfo
 * @property {() => AsyncIterable<number>} parts numbers of items, as they come
 */

/** @param {string} folder a lightning directory @returns {Client} */
function bare(folder) {
  const proto = fileURLToPath(new URL('../../../generated/proto', import.meta.url))
  // As docs/clients.md has it: numbers of 64 bits are exact.
  const options = { includeDirs: [proto], keepCase: true, longs: String, enums: String, oneofs: true }
  /** @type {any} */
  const { cln, boltgate } = grpc.loadPackageDefinition(loadSync('boltgate.proto', options))
  /** @param {string} name */
  const read = (name) => readFileSync(join(folder, name))
  const { port } = JSON.parse(read('boltgate/bridge.json').toString())
  const tls = grpc.credentials.createSsl(read('ca.pem'), read('client-key.pem'), read('client.pem'))
  const channel = { 'grpc.ssl_target_name_override': 'cln', 'grpc.max_receive_message_length': -1 }
  const node = new cln.Node(`127.0.0.1:${port}`, tls, channel)
  const lists = new boltgate.v1.Lists(`127.0.0.1:${port}`, tls, channel)
  return {
    call: () =>
      new Promise((resolve, reject) => {
        node.Getinfo({}, (/** @type {Error | null} */ error, /** @type {unknown} */ reply) =>
          error ? reject(error) : resolve(reply),
        )
      }),
    async *parts() {
      for await (const part of lists.ListChannels({})) {
        let count = 0
        for (const channel of part.channels) count += channel.short_channel_id ? 1 : 0
        yield count
      }
    },
  }
}

/** @param {string} target @returns {Promise<Client>} */
async function library(target) {
  const node = await connect(target)
  return {
    call: () => node.getinfo(),
    async *parts() {
      for await (const channel of node.list('listChannels')) yield channel.shortChannelId ? 1 : 0
    },
  }
}

/** Calls per second, of one turn. @param {Client} client */
async function calls({ call }) {
  const begin = performance.now()
  for (let count = 0; count < CALLS; count += 1) await call()
  return (CALLS / (performance.now() - begin)) * 1000
}

/** Items per second, of one whole list. @param {Client} client */
async function items({ parts }) {
  const begin = performance.now()
  let count = 0
  for await (const part of parts()) count += part
  return (count / (performance.now() - begin)) * 1000
}

/** @param {number[]} values */
const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

/**
 * The two of them in turns, A B B A …; the median of what each turn gave.
 * @param {Record<string, Client>} clients
 * @param {(client: Client) => Promise<number>} measure
 * @param {number} seconds for each of the two
 */
async function inTurns(clients, measure, seconds) {
  /** @type {Record<string, number[]>} */
  const seen = Object.fromEntries(Object.keys(clients).map((name) => [name, []]))
  const order = Object.entries(clients)
  // Before it counts, code is compiled and connections are made.
  for (const [, client] of order) for (let turn = 0; turn < 3; turn += 1) await measure(client)
  const end = performance.now() + 2 * seconds * 1000
  do {
    for (const [name, client] of order) seen[name]?.push(await measure(client))
    order.reverse()
  } while (performance.now() < end)
  return Object.fromEntries(Object.entries(seen).map(([name, rates]) => [name, Math.round(median(rates))]))
}

/** @param {Record<string, any>} given `seconds` is for how long each of the two is measured */
export async function bench({ connect: target, seconds }) {
  const clients = { library: await library(target), bare: bare(target) }
  const perSecond = { calls: await inTurns(clients, calls, seconds), items: await inTurns(clients, items, seconds) }
  /** @param {string} name */
  const figures = (name) => ({ calls: perSecond.calls[name], items: perSecond.items[name] })
  return { library: figures('library'), bare: figures('bare') }
}

// The shared plan's runner: a case per line of stdin, its outcome per line of stdout. The protocol is
// in clients/plan/README.md.
import { createInterface } from 'node:readline'
import { BoltgateError, connect, fromHex, stringifyJson, toHex } from '@boltgate/client/node'
import { bench } from './bench.mjs'

/** @typedef {Record<string, any>} Case */

/** @param {object} outcome */
const say = (outcome) => process.stdout.write(stringifyJson(outcome) + '\n')

/**
 * The error that a call ends with.
 * @param {Promise<unknown>} call
 */
async function refusal(call) {
  try {
    await call
  } catch (error) {
    if (error instanceof BoltgateError) return error
    throw error
  }
  throw new Error('expected the call to be refused')
}

/** @param {Case} given */
async function unary({ connect: target }) {
  const node = await connect(target)
  const { id, alias } = await node.getinfo()
  return { id: toHex(id), alias }
}

/** @type {Record<string, (given: Case) => Promise<object>>} */
const cases = {
  unary,
  uri: unary,
  bench,

  async error({ connect: target, bolt11 }) {
    const node = await connect(target)
    const { status, code, method, message, data } = await refusal(node.pay({ bolt11 }))
    return { status, code, method, message, data }
  },

  async field({ connect: target }) {
    const node = await connect(target)
    const { status, violations, reason } = await refusal(node.listPeers({ id: new Uint8Array(3) }))
    return { status, field: violations[0]?.field, reason }
  },

  async list({ connect: target }) {
    const node = await connect(target)
    let count = 0
    let msat = 0n
    let last
    for await (const channel of node.list('listChannels')) {
      count += 1
      msat += channel.amountMsat?.msat ?? 0n
      last = channel.shortChannelId
    }
    return { count, msat: String(msat), last }
  },

  async follow({ connect: target, from, until, ...given }) {
    const node = await connect(target)
    let reconnected = 0
    const indices = []
    say({ case: given.case, ready: true })
    const changes = node.follow('invoices', { from, onReconnect: () => (reconnected += 1) })
    for await (const { index, resumeFrom } of changes) {
      indices.push(Number(index))
      if (index >= BigInt(until)) return { indices, resume_from: Number(resumeFrom), reconnected }
    }
    throw new Error('the stream ended')
  },

  async subscribe({ connect: target, topic, count, ...given }) {
    const node = await connect(target)
    const heights = []
    for await (const event of node.subscribe([topic])) {
      if (event.kind === 'live') say({ case: given.case, ready: true })
      if (event.kind === 'gap') throw new Error(`${event.missed} events were missed`)
      if (event.kind === 'event') heights.push(event.payload.height)
      if (heights.length === count) break
    }
    return { heights }
  },

  async hook({ connect: target, calls, payment_key, ...given }) {
    const node = await connect(target)
    /** @type {string[]} */
    const amounts = []
    await new Promise((resolve, reject) => {
      const serving = node.hook(
        'htlcAccepted',
        ({ htlc }) => {
          amounts.push(String(htlc?.amountMsat?.msat))
          // The answer leaves before the stream is ended.
          if (amounts.length === calls) setTimeout(() => serving.then((hook) => hook.stop()).then(resolve, reject))
          return { result: 'RESOLVE', paymentKey: fromHex(payment_key) }
        },
        { onError: reject },
      )
      serving.then(() => say({ case: given.case, ready: true }), reject)
    })
    return { amounts }
  },

  async rune({ connect: target, rune }) {
    const node = await connect(target, { rune })
    const { alias } = await node.getinfo()
    const { status, code, message } = await refusal(node.stop())
    return { alias, status, code, message }
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue
  /** @type {Case} */
  const given = JSON.parse(line)
  try {
    const run = cases[given.case]
    if (!run) throw new Error('no such case')
    say({ case: given.case, ...(await run(given)) })
  } catch (error) {
    const text = error instanceof BoltgateError ? `${error.status}: ${error.message}` : String(error)
    say({ case: given.case, failed: text })
  }
}

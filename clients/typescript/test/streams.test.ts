import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BoltgateError, Connection, follow, list, serveHook, subscribe } from '@boltgate/client'
import { htlcAccepted } from '@boltgate/client/hooks'
import { listChannels } from '@boltgate/client/lists'
import { getinfo } from '@boltgate/client/methods'
import { Fake, lost } from './fake.js'

const refused = () => new BoltgateError('PERMISSION_DENIED', 'refused', { reason: 'NOT_PERMITTED' })

test('a call is repeated only where the node has got nothing of it', async () => {
  const unsent = () => new BoltgateError('UNAVAILABLE', 'unsent', { mayRepeat: true, retryAfter: 1 })
  const seen = () => new BoltgateError('UNAVAILABLE', 'seen', { mayRepeat: false })
  const busy = () => new BoltgateError('RESOURCE_EXHAUSTED', 'busy', { mayRepeat: true, retryAfter: 1 })
  const cases: [(object | BoltgateError)[], number, string | undefined][] = [
    [[unsent(), unsent(), unsent(), { alias: 'a' }], 4, undefined],
    [[unsent(), unsent(), unsent(), unsent()], 4, 'unsent'],
    [[unsent(), seen()], 2, 'seen'],
    [[seen()], 1, 'seen'],
    [[busy()], 1, 'busy'],
    [[lost()], 1, 'lost'],
  ]
  for (const [answers, times, error] of cases) {
    const fake = new Fake(answers)
    const call = new Connection(fake).call(getinfo)
    if (error) await assert.rejects(call, { message: error })
    else assert.deepEqual(await call, { alias: 'a' })
    assert.equal(fake.asked.length, times)
  }
  // Not beyond the time that the call was given.
  const late = new Fake([new BoltgateError('UNAVAILABLE', 'unsent', { mayRepeat: true, retryAfter: 60_000 })])
  await assert.rejects(new Connection(late).call(getinfo, {}, { timeout: 1_000 }), { message: 'unsent' })
})

test('a list is one item after the other', async () => {
  const parts = [{ channels: [{ shortChannelId: '1' }, { shortChannelId: '2' }] }, { channels: [] }, { channels: [{ shortChannelId: '3' }] }]
  const seen = []
  for await (const one of list(new Connection(new Fake([{ messages: parts }])), listChannels)) seen.push(one.shortChannelId)
  assert.deepEqual(seen, ['1', '2', '3'])
  // One that breaks off is not begun again.
  const broken = list(new Connection(new Fake([{ messages: parts, error: lost() }])), listChannels)
  await assert.rejects(async () => {
    for await (const one of broken) void one
  }, /lost/)
})

const item = (index: number, resumeFrom = index + 1) => ({
  index: BigInt(index),
  resumeFrom: BigInt(resumeFrom),
  invoice: { label: String(index) },
})

test('follow goes on from where it was', async () => {
  const fake = new Fake([
    { messages: [item(7), item(8, 12)], error: lost() },
    // The way is gone for a while: whatever ended there, the place stays.
    { messages: [], error: lost() },
    { messages: [], error: new BoltgateError('INTERNAL', 'RST_STREAM') },
    { messages: [item(12)] },
    { messages: [item(13)], error: refused() },
  ])
  const seen: number[] = []
  const losses: string[] = []
  const changes = follow(new Connection(fake), 'invoices', { from: 7, onReconnect: ({ message }) => losses.push(message) })
  await assert.rejects(async () => {
    for await (const { index, item } of changes) {
      assert.equal(item.label, String(index))
      seen.push(Number(index))
    }
  }, /refused/)
  assert.deepEqual(seen, [7, 8, 12, 13])
  assert.deepEqual(fake.asked.map((request) => Number((request as { from: bigint }).from)), [7, 12, 12, 12, 13])
  assert.deepEqual(losses, ['lost', 'lost', 'RST_STREAM', 'the stream ended'])
})

test('a stream that never was live is given up', async () => {
  const fake = new Fake(Array.from({ length: 9 }, () => ({ messages: [], error: lost() })))
  await assert.rejects(follow(new Connection(fake), 'forwards').next(), /lost/)
  assert.equal(fake.asked.length, 4)
})

test('nothing is missed in silence', async () => {
  const hello = { hello: { topics: ['block_added', 'my_topic'] } }
  const added = (height: number) => ({ notification: { topic: 'block_added', blockAdded: { height } } })
  const fake = new Fake([
    { messages: [hello, added(1), { heartbeat: {} }, { gap: { topic: 'block_added', missed: 3n } }], error: lost() },
    { messages: [hello, { notification: { topic: 'my_topic', json: { stringValue: 'x' } } }, added(5)], error: refused() },
  ])
  const seen: unknown[] = []
  await assert.rejects(async () => {
    for await (const event of subscribe(new Connection(fake), ['block_added', 'my_topic'])) {
      if (event.kind === 'event' && event.topic === 'block_added') seen.push(event.payload.height)
      else if (event.kind === 'event') seen.push(event.payload)
      else if (event.kind === 'gap') seen.push(`gap of ${event.missed}`)
      else seen.push(event.kind)
    }
  }, /refused/)
  assert.deepEqual(seen, ['live', 1, 'gap of 3', 'reconnected', 'x', 5])
})

test('silence is a lost connection', async () => {
  const hello = { hello: { topics: [] } }
  const fake = new Fake([
    { messages: [hello], hangs: true },
    { messages: [hello], error: refused() },
  ])
  const seen: string[] = []
  await assert.rejects(async () => {
    for await (const event of subscribe(new Connection(fake), [], { heartbeatSeconds: 0.02 })) {
      seen.push(event.kind === 'reconnected' ? event.after.message : event.kind)
    }
  }, /refused/)
  assert.deepEqual(seen, ['live', 'the stream fell silent'])
})

const asked = (id: number) => ({ id: BigInt(id), request: { htlc: { id: BigInt(id) } } })

test('a hook: answers in any order, one that throws left out, calls that come again asked once', async () => {
  const unusable = new BoltgateError('INVALID_ARGUMENT', 'unusable', { reason: 'BAD_FIELD' })
  const fake = new Fake([
    { messages: [asked(1), asked(2), asked(3)], answers: 2, error: lost() } as object,
    { messages: [asked(1)], answers: 1, error: unusable } as object,
    { messages: [asked(4)] },
  ])
  const handled: bigint[] = []
  const told: string[] = []
  const serving = await serveHook(
    new Connection(fake),
    htlcAccepted,
    async ({ htlc }, { id }) => {
      assert.equal(htlc?.id, id)
      handled.push(id)
      if (id === 2n) throw new Error('no idea')
      if (id === 1n) await new Promise((resolve) => setTimeout(resolve, 5))
      return { result: 'CONTINUE' }
    },
    { onError: (error, id) => told.push(`${id ?? 'stream'}: ${(error as Error).message}`) },
  )
  while (fake.sent.length < 4) await new Promise((resolve) => setTimeout(resolve, 1))
  await serving.stop()
  await serving.done
  assert.deepEqual(handled, [1n, 2n, 3n, 4n])
  assert.deepEqual(fake.sent.map(({ id }) => Number(id)), [3, 1, 1, 4])
  assert.deepEqual(told, ['2: no idea', 'stream: lost', 'stream: unusable'])
})

test('answers are kept for as many calls as may come again', async () => {
  const many = Array.from({ length: 1_500 }, (_, at) => asked(at + 1))
  const again = [asked(1), asked(1_500)]
  const fake = new Fake([
    { messages: many, answers: many.length, error: lost() } as object,
    { messages: again, answers: again.length, error: refused() } as object,
  ])
  const handled: bigint[] = []
  const answer = (_: unknown, { id }: { id: bigint }) => {
    handled.push(id)
    return {}
  }
  const { done } = await serveHook(new Connection(fake), htlcAccepted, answer)
  await assert.rejects(done, /refused/)
  // The first was forgotten meanwhile; the last wasn't.
  assert.deepEqual([handled.length, handled.at(-1)], [1_501, 1n])
  assert.equal(fake.sent.length, 1_502)
})

test('a hook that is not offered is refused at once', async () => {
  const error = new BoltgateError('FAILED_PRECONDITION', 'not offered', { reason: 'NOT_OFFERED' })
  const fake = new Fake([{ messages: [], answers: 0, error } as object])
  fake.duplex = () => ({
    live: Promise.reject(error),
    send() {},
    end() {},
    async *[Symbol.asyncIterator]() {
      throw error
    },
  })
  await assert.rejects(serveHook(new Connection(fake), htlcAccepted, () => ({})), /not offered/)
})

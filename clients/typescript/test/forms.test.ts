import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatScid,
  fromHex,
  fromJsonValue,
  parseJson,
  parseScid,
  scidFromBigInt,
  scidToBigInt,
  stringifyJson,
  toHex,
  toJson,
} from '@boltgate/client'
import { JsonValue } from '@boltgate/client/messages'

test('hexadecimal digits', () => {
  assert.equal(toHex(Uint8Array.of(0, 1, 171, 255)), '0001abff')
  assert.deepEqual(fromHex('0001ABff'), Uint8Array.of(0, 1, 171, 255))
  assert.deepEqual(fromHex(''), new Uint8Array())
  for (const text of ['a', 'zz', '0x', ' 0', '１１']) assert.throws(() => fromHex(text), /expected pairs/, text)
})

test('short channel ids', () => {
  // 539268 * 2^40 + 845 * 2^16 + 1
  assert.equal(scidToBigInt('539268x845x1'), 592_931_436_542_885_889n)
  for (const [text, number] of [
    ['0x0x0', 0n],
    ['16777215x16777215x65535', (1n << 64n) - 1n],
    ['800000x1x0', (800_000n << 40n) | (1n << 16n)],
  ] as const) {
    assert.equal(scidToBigInt(text), number)
    assert.equal(formatScid(scidFromBigInt(number)), text)
    assert.equal(formatScid(parseScid(text)), text)
  }
  for (const text of ['', '1x2', '1x2x3x4', 'axbxc', '1x2x-3', '1X2X3']) assert.throws(() => parseScid(text), TypeError, text)
  for (const text of ['16777216x0x0', '0x16777216x0', '0x0x65536']) assert.throws(() => parseScid(text), RangeError, text)
  for (const number of [-1n, 1n << 64n]) assert.throws(() => scidFromBigInt(number), RangeError)
})

test('any JSON, exact', () => {
  const wire = JsonValue.fromPartial({
    object: {
      fields: {
        list: { array: { values: [{ boolValue: false }, {}, { doubleValue: 0.5 }, { intValue: -3n }] } },
        text: { stringValue: '' },
        large: { uintValue: (1n << 64n) - 1n },
      },
    },
  })
  const read = fromJsonValue(JsonValue.decode(JsonValue.encode(wire).finish()))
  assert.deepEqual(read, { list: [false, null, 0.5, -3], text: '', large: (1n << 64n) - 1n })
})

test('messages as JSON text', () => {
  const message = { id: Uint8Array.of(2, 31), amountMsat: { msat: 1n << 60n }, outputs: [Buffer.from([7])], alias: undefined }
  assert.equal(toJson(message), '{"id":"021f","amountMsat":{"msat":"1152921504606846976"},"outputs":["07"]}')
})

test('JSON text loses no digit', () => {
  const text = '{"a":[9007199254740993,-9007199254740993,1,-2.5,1e3],"b":"9007199254740993","c":null}'
  const value = parseJson(text)
  assert.deepEqual(value, {
    a: [9007199254740993n, -9007199254740993n, 1, -2.5, 1000],
    b: '9007199254740993',
    c: null,
  })
  assert.equal(stringifyJson(value), text.replace('1e3', '1000'))
  assert.throws(() => parseJson('{"a":'), SyntaxError)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatBtc, formatSat, msat, sat } from '@boltgate/client'

test('amounts are exact, whatever the unit', () => {
  const cases: [bigint | number | string, bigint][] = [
    ['1msat', 1n],
    ['1000sat', 1_000_000n],
    ['0.001sat', 1n],
    ['0.001btc', 100_000_000n],
    ['0.00000000001btc', 1n],
    ['1.50000000000000btc', 150_000_000_000n],
    ['21000000btc', 2_100_000_000_000_000_000n],
    ['18446744073709551615msat', 18_446_744_073_709_551_615n],
    [0, 0n],
    [7n, 7n],
  ]
  for (const [given, expected] of cases) assert.deepEqual(msat(given), { msat: expected }, String(given))
  assert.deepEqual(sat(2500), { msat: 2_500_000n })
})

test('what is no amount is refused, and said', () => {
  for (const text of ['', '1', '1 sat', '-1sat', '+1sat', '1SAT', '.5btc', '1.btc', '1e3sat', '0x1msat', '٣sat']) {
    assert.throws(() => msat(text), /expected an amount such as/, text)
  }
  for (const text of ['0.5msat', '0.0001sat', '0.000000000001btc']) {
    assert.throws(() => msat(text), /expected a whole number of msat/, text)
  }
  for (const much of ['18446744073709551616msat', '999999999btc', 1n << 64n, -1n]) {
    assert.throws(() => msat(much), /expected 0 to 18446744073709551615 msat/, String(much))
  }
  for (const inexact of [0.5, NaN, Infinity, 2 ** 53]) assert.throws(() => sat(inexact), RangeError)
})

test('text of an amount reads back as the same', () => {
  const all = [0n, 1n, 999n, 1000n, 1001n, 123_456_789n, 10n ** 11n, 2_099_999_997_690_000_001n, (1n << 64n) - 1n]
  for (const amount of all) {
    assert.equal(msat(formatSat(amount)).msat, amount)
    assert.equal(msat(formatBtc({ msat: amount })).msat, amount)
  }
  assert.equal(formatSat(1_234_567n), '1234.567sat')
  assert.equal(formatSat(1_000n), '1sat')
  assert.equal(formatBtc(100_000_000n), '0.00100000btc')
  assert.equal(formatBtc(1n), '0.00000000001btc')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open } from '@boltgate/client/browser'
import { parsePairing } from '#dist/pairing.js'

const SECRET = 'c2VjcmV0'
const CERTIFICATE = `boltgate://node.example:9736/?name=phone&tls=cln&ca=Y2E&cert=Y2VydA&key=${SECRET}`
const RUNE = `boltgate://[::1]:443/?name=phone&tls=cln&ca=Y2E&rune=${SECRET}-_8`

test('both forms are read', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text))
  assert.deepEqual(parsePairing(` ${CERTIFICATE}\n`), {
    host: 'node.example',
    port: 9736,
    name: 'phone',
    serverName: 'cln',
    ca: bytes('ca'),
    certificate: bytes('cert'),
    key: bytes('secret'),
  })
  const { host, port, rune } = parsePairing(RUNE)
  assert.deepEqual({ host, port, rune }, { host: '::1', port: 443, rune: `${SECRET}-_8=` })
  // The name is that of the host where nothing else is said; members of later releases are passed over.
  assert.equal(parsePairing(CERTIFICATE.replace('&tls=cln', '&later=1&later=2')).serverName, 'node.example')
})

test('what is none is refused without a word of it', () => {
  const wrong = [
    CERTIFICATE.replace('boltgate:', 'https:'),
    CERTIFICATE.replace(':9736', ''),
    CERTIFICATE.replace(':9736', ':0'),
    CERTIFICATE.replace(':9736', ':65536'),
    CERTIFICATE.replace('/?', '?'),
    CERTIFICATE.replace('node.example', 'node example'),
    CERTIFICATE.replace('name=phone&', ''),
    CERTIFICATE.replace('&ca=Y2E', ''),
    CERTIFICATE.replace('&cert=Y2VydA', ''),
    CERTIFICATE.replace('ca=Y2E', 'ca=Y2E='),
    CERTIFICATE.replace('ca=Y2E', 'ca=Y2E&ca=Y2E'),
    CERTIFICATE.replace('tls=cln', 'tls=c/n'),
    `${CERTIFICATE}&rune=${SECRET}`,
    `${CERTIFICATE}&novalue`,
    CERTIFICATE + '&x='.padEnd(66_000, 'x'),
  ]
  for (const uri of wrong) {
    assert.throws(
      () => parsePairing(uri),
      (error: Error) => error.message.startsWith('no pairing URI: expected') && !error.message.includes(SECRET),
      uri.slice(0, 120),
    )
  }
})

test('pages take the form with a rune', () => {
  assert.ok(open(RUNE))
  assert.throws(() => open(CERTIFICATE), /expected a pairing URI with a rune/)
  assert.throws(() => open({ url: 'ftp://node.example' }), /begins with https/)
})

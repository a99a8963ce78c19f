import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { resolve } from '#dist/target.js'

let folder: string

/** A certificate that signs itself, with its key. */
function certificate(name: string, ...more: string[]) {
  const key = join(folder, `${name}-key.pem`)
  const file = join(folder, `${name}.pem`)
  const how = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', `/CN=${name}`]
  execFileSync('openssl', ['req', '-x509', ...how, '-keyout', key, '-out', file, ...more], { stdio: 'pipe' })
}

const read = (name: string) => readFileSync(join(folder, name))

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'boltgate-'))
  for (const name of ['ca', 'client']) certificate(name)
  mkdirSync(join(folder, 'boltgate'))
})

after(() => rmSync(folder, { recursive: true }))

const endpoint = (told: object) => writeFileSync(join(folder, 'boltgate', 'bridge.json'), JSON.stringify(told))

test('a lightning directory', async () => {
  assert.deepEqual(await resolve(folder, {}), {
    address: 'localhost:9736',
    serverName: 'cln',
    ca: read('ca.pem'),
    certificate: read('client.pem'),
    key: read('client-key.pem'),
    rune: undefined,
  })
  for (const [host, address] of [
    ['127.0.0.1', '127.0.0.1:19736'],
    ['0.0.0.0', 'localhost:19736'],
    ['::', 'localhost:19736'],
    ['::1', '[::1]:19736'],
    ['node.example', 'node.example:19736'],
  ]) {
    endpoint({ format: 1, host, port: 19_736, auth: 'mtls' })
    assert.equal((await resolve(folder, {})).address, address)
  }
  // With runes alone the certificate isn't shown.
  endpoint({ format: 1, host: 'localhost', port: 1, auth: 'rune' })
  const { certificate, key, rune } = await resolve(folder, { rune: 'r' })
  assert.deepEqual({ certificate, key, rune }, { certificate: undefined, key: undefined, rune: 'r' })
})

test('the environment says where, unless the program does', async () => {
  endpoint({ format: 1, host: 'localhost', port: 7, auth: 'mtls' })
  process.env['BOLTGATE'] = folder
  assert.equal((await resolve(undefined, {})).address, 'localhost:7')
  process.env['HOME'] = join(folder, '..')
  assert.equal((await resolve(folder.replace(tmpdir(), '~'), {})).address, 'localhost:7')
  delete process.env['BOLTGATE']
  await assert.rejects(resolve(undefined, {}), /there is no .*\.lightning\/bitcoin\/ca\.pem: expected/)
})

test('a pairing URI, and the folder that holds one', async () => {
  const der = (name: string) => Buffer.from(String(read(name)).replace(/-----.*-----|\n/g, ''), 'base64').toString('base64url')
  const proof = `cert=${der('client.pem')}&key=${der('client-key.pem')}`
  const uri = `boltgate://node.example:1/?name=phone&tls=inside&ca=${der('ca.pem')}&${proof}`
  const found = await resolve(uri, {})
  assert.equal(found.address, 'node.example:1')
  assert.equal(found.serverName, 'inside')
  assert.equal(String(Buffer.from(found.ca)), String(read('ca.pem')))
  assert.equal(String(Buffer.from(found.certificate!)), String(read('client.pem')))
  for (const text of [` ${uri}\n`, `"${uri}"`, `'${uri}'`, uri.replace('boltgate', 'BOLTGATE')]) {
    assert.deepEqual(await resolve(text, {}), found)
  }
  const phone = join(folder, 'phone')
  mkdirSync(phone)
  writeFileSync(join(phone, 'pairing.txt'), `${uri}\n`)
  assert.deepEqual(await resolve(phone, {}), found)
  assert.equal((await resolve(phone, { address: '192.0.2.1:5', serverName: 'other' })).address, '192.0.2.1:5')
  writeFileSync(join(phone, 'pairing.txt'), '\n')
  await assert.rejects(resolve(phone, {}), /pairing\.txt is empty/)
  writeFileSync(join(phone, 'pairing.txt'), 'boltgate://secret')
  await assert.rejects(resolve(phone, {}), (error: Error) => {
    assert.match(error.message, /can't use .*pairing\.txt: no pairing URI: expected/)
    return !error.message.includes('secret')
  })
})

test('what may be a secret is never repeated', async () => {
  const unseen = (error: Error) => !`${error.message} ${String(error.cause)}`.includes('c2VjcmV0')
  for (const text of ['BOLTGATE=boltgate://h:1/?key=c2VjcmV0', 'x boltgate://c2VjcmV0', '?Key=c2VjcmV0', `/${'x'.repeat(5000)}c2VjcmV0`]) {
    await assert.rejects(resolve(text, {}), (error: Error) => /expected a folder/.test(error.message) && unseen(error))
    for (const options of [{ address: text }, { ca: text }, { key: text }]) {
      await assert.rejects(resolve(folder, options), (error: Error) => /expected/.test(error.message) && unseen(error))
    }
  }
})

test('what is wrong is said with the file, before anything is sent', async () => {
  const wrong: [Parameters<typeof resolve>[1], RegExp][] = [
    [{ address: 'nowhere' }, /expected HOST:PORT/],
    [{ ca: join(folder, 'none.pem') }, /there is no .*none\.pem: expected a file in PEM for the option "ca"/],
    [{ ca: 'package.json' }, /the authority's certificate \(package\.json\) can't be read/],
    [{ key: join(folder, 'ca-key.pem') }, /private key \(.*ca-key\.pem\) is not that of its certificate \(.*client\.pem\)/],
    [{ key: read('ca.pem') }, /private key \(the option "key"\) can't be read/],
  ]
  endpoint({ format: 1, host: 'localhost', port: 7, auth: 'mtls' })
  for (const [options, message] of wrong) await assert.rejects(resolve(folder, options), message)
  for (const [days, message] of [
    ['20200101000000Z 20200102000000Z', /\(.*late\.pem\) ended on Jan {2}2 .*2020/],
    ['22000101000000Z 22000102000000Z', /\(.*late\.pem\) begins on Jan {2}1 .*2200.* clock/],
  ] as const) {
    const [from, until] = days.split(' ') as [string, string]
    signed('late', from, until)
    const options = { cert: join(folder, 'late.pem'), key: join(folder, 'late-key.pem') }
    await assert.rejects(resolve(folder, options), message)
  }
  writeFileSync(join(folder, 'boltgate', 'bridge.json'), 'no JSON')
  await assert.rejects(resolve(folder, {}), /can't use .*bridge\.json: it is no JSON/)
})

/** A certificate of these days, by `openssl ca`: the other commands have no such option everywhere. */
function signed(name: string, from: string, until: string) {
  const at = (file: string) => join(folder, file)
  writeFileSync(at('index'), '')
  writeFileSync(at('serial'), '01')
  const section = `database=${at('index')}\nserial=${at('serial')}\nnew_certs_dir=${folder}\ndefault_md=sha256\npolicy=any`
  writeFileSync(at('ca.cnf'), `[ca]\ndefault_ca=own\n[own]\n${section}\n[any]\ncommonName=supplied\n`)
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', at(`${name}-key.pem`)]
  execFileSync('openssl', ['req', ...key, '-subj', `/CN=${name}`, '-out', at('csr')], { stdio: 'pipe' })
  const signer = ['-cert', at('ca.pem'), '-keyfile', at('ca-key.pem'), '-startdate', from, '-enddate', until]
  const files = ['-in', at('csr'), '-out', at(`${name}.pem`), '-notext']
  execFileSync('openssl', ['ca', '-batch', '-config', at('ca.cnf'), ...signer, ...files], { stdio: 'pipe' })
}

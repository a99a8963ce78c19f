import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createServer as createTls } from 'node:tls'
import { BoltgateError, connect, type ConnectOptions } from '@boltgate/client/node'

let folder: string
const servers: Server[] = []

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'boltgate-'))
  for (const name of ['ca', 'client']) {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', join(folder, `${name}-key.pem`)]
    const how = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:cln', '-out', join(folder, `${name}.pem`)]
    execFileSync('openssl', ['req', '-x509', ...key, ...how], { stdio: 'pipe' })
  }
})

after(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true })
})

/** Has a server listen; gives its address. */
async function listening(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as { port: number }).port}`
}

/** How a call by these options ends. */
async function said(options: ConnectOptions): Promise<string> {
  const node = await connect(folder, options)
  try {
    await node.getinfo({}, { timeout: 20_000 })
  } catch (error) {
    if (error instanceof BoltgateError && error.status === 'UNAVAILABLE') return error.message
    throw error
  } finally {
    node.connection.close()
  }
  throw new Error('expected the call to fail')
}

test('what stands in the way of a connection is said in words', async () => {
  const [cert, key] = ['ca.pem', 'ca-key.pem'].map((name) => readFileSync(join(folder, name)))
  const server = (more: object) => listening(createTls({ cert, key, ALPNProtocols: ['h2'], ...more }, (socket) => socket.destroy()))
  const closing = await listening(createServer((socket) => socket.destroy()))
  const own = await server({})
  const strict = await server({ requestCert: true, ca: cert, rejectUnauthorized: true })
  const gone = await listening(createServer())
  await new Promise((resolve) => servers.at(-1)!.close(resolve))
  const cases: [ConnectOptions, RegExp][] = [
    [{ address: gone }, /nothing listens there: is the bridge running/],
    [{ address: closing }, /the connection was ended at once: is it the bridge/],
    [{ address: own, serverName: 'other' }, /is for other names: say for which it is with serverName/],
    [{ address: own, ca: join(folder, 'client.pem') }, /not signed by the authority .* copy ca\.pem/],
    [{ address: strict }, /refused this client's certificate|the connection was ended at once/],
    [{ address: 'nowhere.invalid:1' }, /does not know the name/],
  ]
  await Promise.all(cases.map(async ([options, message]) => assert.match(await said(options), message)))
})

import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Endpoint } from './grpc.js'
import { isPairing, parsePairing } from './pairing.js'

/** Where the bridge listens unless it is told otherwise. */
const PORT = 9736

/** The name that every server's certificate is for. */
const SERVER_NAME = 'cln'

/** What overrides what the target says. */
export interface ConnectOptions {
  /** `HOST:PORT`; an IPv6 address is in brackets. */
  address?: string
  /** A rune, sent with each call. */
  rune?: string
  /** The authority that has signed the server's certificate: a file's path, or PEM. */
  ca?: string | Uint8Array
  /** The client's certificate: a file's path, or PEM. */
  cert?: string | Uint8Array
  /** The certificate's private key: a file's path, or PEM. */
  key?: string | Uint8Array
  /** The name that the server's certificate has to be for. */
  serverName?: string
}

/**
 * What a target leads to.
 *
 * @throws Error names the file that is missing or unreadable, and what to do; never a secret
 */
export async function resolve(given: string | undefined, options: ConnectOptions): Promise<Endpoint> {
  const target = given ?? process.env['BOLTGATE'] ?? '~/.lightning/bitcoin'
  const found = isPairing(target) ? ofPairing(target) : await ofFolder(expanded(target), options)
  const { address, rune, serverName } = options
  const endpoint: Endpoint = {
    ...found,
    ...(options.ca === undefined ? {} : { ca: await pem(options.ca) }),
    ...(options.cert === undefined ? {} : { certificate: await pem(options.cert) }),
    ...(options.key === undefined ? {} : { key: await pem(options.key) }),
    ...(address === undefined ? {} : { address: checked(address) }),
    ...(rune === undefined ? {} : { rune }),
    ...(serverName === undefined ? {} : { serverName }),
  }
  if (!endpoint.certificate !== !endpoint.key) {
    throw new Error('a certificate goes with its private key: give both "cert" and "key", or none')
  }
  fits(endpoint)
  return endpoint
}

function ofPairing(uri: string): Endpoint {
  const { host, port, serverName, ca, certificate, key, rune } = parsePairing(uri)
  return {
    address: addressOf(host, port),
    serverName,
    ca: armoured('CERTIFICATE', ca),
    ...(certificate && key
      ? { certificate: armoured('CERTIFICATE', certificate), key: armoured('PRIVATE KEY', key) }
      : { rune: rune! }),
  }
}

/** A lightning directory, or the folder of a named client. */
async function ofFolder(folder: string, options: ConnectOptions): Promise<Endpoint> {
  const paired = await optional(join(folder, 'pairing.txt'))
  if (paired) return within(join(folder, 'pairing.txt'), () => ofPairing(text(paired)))
  const bridge = await endpointFile(join(folder, 'boltgate', 'bridge.json'))
  const needs = async (name: string, instead: unknown) =>
    instead === undefined ? required(join(folder, name), folder) : undefined
  const ca = (await needs('ca.pem', options.ca)) ?? new Uint8Array()
  const shown =
    bridge.auth === 'rune'
      ? {}
      : {
          certificate: await needs('client.pem', options.cert),
          key: await needs('client-key.pem', options.key),
        }
  return { address: bridge.address, serverName: SERVER_NAME, ca, ...shown }
}

/** What the bridge has written down of itself; the defaults where it has not. */
async function endpointFile(path: string): Promise<{ address: string; auth?: string }> {
  const found = await optional(path)
  if (!found) return { address: `localhost:${PORT}` }
  return within(path, () => {
    const { host, port, auth } = JSON.parse(text(found)) as { host?: string; port?: number; auth?: string }
    return { address: addressOf(host ?? '', port || PORT), ...(auth === undefined ? {} : { auth }) }
  })
}

/** An address to connect to; what stands for every address of a machine is this machine. */
function addressOf(host: string, port: number): string {
  if (['', '0.0.0.0', '::', '[::]'].includes(host)) return `localhost:${port}`
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

function checked(address: string): string {
  const match = /^(\[[0-9a-fA-F:.]+\]|[^:/]+):(\d{1,5})$/.exec(address)
  if (!match) throw new Error(`expected HOST:PORT or [IPV6]:PORT as the address, got ${JSON.stringify(address)}`)
  return addressOf(match[1]!.replace(/^\[|\]$/g, ''), Number(match[2]))
}

const expanded = (path: string) => (/^~(\/|$)/.test(path) ? join(homedir(), path.slice(1)) : path)

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

async function optional(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw unreadable(path, error)
  }
}

async function required(path: string, folder: string): Promise<Uint8Array> {
  const found = await optional(path)
  if (found) return found
  throw new Error(
    `there is no ${path}: expected ${folder} to be the lightning directory of the node's network ` +
      '(such as ~/.lightning/bitcoin, where the bridge has run once), or the folder of a named client',
  )
}

function unreadable(path: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code
  const advice = code === 'EACCES' ? ': let this user read it, or run as the user of the node' : ''
  return new Error(`can't read ${path} (${code})${advice}`, { cause: error })
}

/** Names the file in an error about what it holds. */
function within<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    // A parser's own words would show what it read.
    const why = error instanceof SyntaxError ? 'it is no JSON' : (error as Error).message
    throw new Error(`can't use ${path}: ${why}; the bridge writes it anew`)
  }
}

/** PEM as it is given, or a file's. */
async function pem(given: string | Uint8Array): Promise<Uint8Array> {
  if (typeof given !== 'string') return given
  if (given.includes('-----BEGIN')) return new TextEncoder().encode(given)
  const path = expanded(given)
  const found = await optional(path)
  if (!found) throw new Error(`there is no ${path}: expected a file in PEM`)
  return found
}

/** DER as PEM. */
function armoured(label: string, der: Uint8Array): Uint8Array {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')
  return new TextEncoder().encode(`-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`)
}

/** Says now, in words, what would end the handshake in the words of TLS. */
function fits({ ca, certificate, key }: Endpoint): void {
  inTime(ca, "the authority's certificate")
  if (!certificate || !key) return
  const shown = inTime(certificate, "the client's certificate")
  try {
    if (shown.checkPrivateKey(createPrivateKey(Buffer.from(key)))) return
  } catch {
    throw new Error("the client's private key can't be read: expected an unencrypted key in PEM")
  }
  throw new Error("the client's private key is not that of its certificate: copy both from the same folder")
}

function inTime(bytes: Uint8Array, what: string): X509Certificate {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(bytes)
  } catch {
    throw new Error(`${what} can't be read: expected a certificate in PEM`)
  }
  const now = Date.now()
  if (now > Date.parse(certificate.validTo)) {
    throw new Error(`${what} ended on ${certificate.validTo}: make a new one, or copy the renewed files`)
  }
  if (now < Date.parse(certificate.validFrom)) {
    throw new Error(`${what} begins on ${certificate.validFrom} only: is this machine's clock right?`)
  }
  return certificate
}

import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Endpoint } from './grpc.js'
import { bareTarget, isPairing, mayBeSecret, parsePairing } from './pairing.js'

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

/** What is shown or trusted: PEM, and where it is from, in words for errors. */
interface Material {
  pem: Uint8Array
  from: string
}

/** What a target says, before options override it. */
interface Found extends Pick<Endpoint, 'address' | 'serverName' | 'rune'> {
  ca?: Material
  certificate?: Material
  key?: Material
}

/**
 * What a target leads to.
 *
 * @throws Error names the file that is missing or unreadable, and what to do; never a secret
 */
export async function resolve(given: string | undefined, options: ConnectOptions): Promise<Endpoint> {
  const target = bareTarget(given ?? process.env['BOLTGATE'] ?? '~/.lightning/bitcoin')
  const found = isPairing(target)
    ? ofPairing(target, 'the pairing URI')
    : await ofFolder(await shownFolder(expanded(target)), options)
  const ca = await overriding(options.ca, 'ca', found.ca)
  const certificate = await overriding(options.cert, 'cert', found.certificate)
  const key = await overriding(options.key, 'key', found.key)
  if (!ca) throw new Error('there is no certificate of an authority: give it as "ca"')
  if (!certificate !== !key) {
    throw new Error('a certificate goes with its private key: give both "cert" and "key", or none')
  }
  inTime(ca, "the authority's certificate")
  if (certificate && key) matching(certificate, key)
  return {
    address: options.address === undefined ? found.address : checked(options.address),
    serverName: options.serverName ?? found.serverName,
    ca: ca.pem,
    certificate: certificate?.pem,
    key: key?.pem,
    rune: options.rune ?? found.rune,
  }
}

/** A folder that may be named in errors. */
async function shownFolder(folder: string): Promise<string> {
  if (!mayBeSecret(folder) || (await stat(folder).catch(() => undefined))?.isDirectory()) return folder
  throw new Error(
    'expected a folder, or a pairing URI that begins with boltgate:// ' +
      "(what came isn't shown, since it may be a secret)",
  )
}

/** A text for an error, unless it may be a secret. */
const shown = (text: string) =>
  mayBeSecret(text) ? "what isn't shown, since it may be a pairing URI" : JSON.stringify(text)

function ofPairing(uri: string, from: string): Found {
  const { host, port, serverName, ca, certificate, key, rune } = parsePairing(uri)
  const material = (label: string, der: Uint8Array | undefined) => der && { pem: armoured(label, der), from }
  return {
    address: addressOf(host, port),
    serverName,
    rune,
    ca: material('CERTIFICATE', ca),
    certificate: material('CERTIFICATE', certificate),
    key: material('PRIVATE KEY', key),
  }
}

/** A lightning directory, or the folder of a named client. */
async function ofFolder(folder: string, options: ConnectOptions): Promise<Found> {
  const pairing = join(folder, 'pairing.txt')
  const paired = await optional(pairing)
  if (paired && text(paired).trim() === '') {
    throw new Error(`${pairing} is empty: expected a pairing URI; copy the folder again from where it was made`)
  }
  if (paired) return within(pairing, () => ofPairing(text(paired), pairing))
  const bridge = await endpointFile(join(folder, 'boltgate', 'bridge.json'))
  const needs = async (name: string, instead: unknown): Promise<Material | undefined> => {
    if (instead !== undefined) return undefined
    const from = join(folder, name)
    return { pem: await required(from, folder), from }
  }
  const found: Found = {
    address: bridge.address,
    serverName: SERVER_NAME,
    ca: await needs('ca.pem', options.ca),
  }
  // Where the bridge asks for runes alone, the certificate of full rights stays where it is.
  if (bridge.auth !== 'rune') {
    found.certificate = await needs('client.pem', options.cert)
    found.key = await needs('client-key.pem', options.key)
  }
  return found
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
  if (!match) throw new Error(`expected HOST:PORT or [IPV6]:PORT as the address, got ${shown(address)}`)
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

/** What an option gives, PEM or a file's path, in the place of what was found. */
async function overriding(
  given: string | Uint8Array | undefined,
  option: string,
  found: Material | undefined,
): Promise<Material | undefined> {
  if (given === undefined) return found
  if (typeof given !== 'string') return { pem: given, from: `the option "${option}"` }
  if (given.includes('-----BEGIN')) return { pem: new TextEncoder().encode(given), from: `the option "${option}"` }
  const from = expanded(given)
  if (mayBeSecret(given)) throw new Error(`expected a file's path or PEM as the option "${option}", got ${shown(given)}`)
  const pem = await optional(from)
  if (!pem) throw new Error(`there is no ${from}: expected a file in PEM for the option "${option}"`)
  return { pem, from }
}

/** DER as PEM. */
function armoured(label: string, der: Uint8Array): Uint8Array {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')
  return new TextEncoder().encode(`-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`)
}

/** Says now, in words, what would end the handshake in the words of TLS. */
function matching(certificate: Material, key: Material): void {
  const shown = inTime(certificate, "the client's certificate")
  let secret: KeyObject
  try {
    secret = createPrivateKey(Buffer.from(key.pem))
  } catch {
    throw new Error(`the client's private key (${key.from}) can't be read: expected an unencrypted key in PEM`)
  }
  if (shown.checkPrivateKey(secret)) return
  throw new Error(
    `the client's private key (${key.from}) is not that of its certificate (${certificate.from}): ` +
      'copy both from the same folder',
  )
}

function inTime({ pem, from }: Material, what: string): X509Certificate {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(pem)
  } catch {
    throw new Error(`${what} (${from}) can't be read: expected a certificate in PEM`)
  }
  const now = Date.now()
  if (now > Date.parse(certificate.validTo)) {
    throw new Error(`${what} (${from}) ended on ${certificate.validTo}: copy the renewed one, or make a new one`)
  }
  if (now < Date.parse(certificate.validFrom)) {
    throw new Error(`${what} (${from}) begins on ${certificate.validFrom} only: is this machine's clock right?`)
  }
  return certificate
}

import { fromBase64 } from './bytes.js'

/** What a pairing URI says; certificates and key are DER. */
export interface Pairing {
  /** A name or an address; IPv6 without brackets. */
  host: string
  port: number
  /** What the client is called. */
  name: string
  /** The name that the server's certificate has to be for. */
  serverName: string
  ca: Uint8Array
  certificate?: Uint8Array
  key?: Uint8Array
  rune?: string
}

/** The longest URI that is read, in characters. */
const LONGEST = 65_536

const NAME = /^[A-Za-z0-9._-]{1,253}$/
const IPV6 = /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/
const BASE64 = /^[A-Za-z0-9_-]+$/

/** A target without white space around it, nor a pair of quotes as files of environment variables have them. */
export const bareTarget = (text: string) => text.trim().replace(/^(["'])(.*)\1$/s, '$2').trim()

/** Whether a text is meant as a pairing URI. */
export const isPairing = (text: string) => /^boltgate:/i.test(bareTarget(text))

/** Whether a text may hold a pairing URI, or a part of one: it isn't to be shown. */
export const mayBeSecret = (text: string) => text.length > 4096 || /:\/\/|key=|rune=/i.test(text)

/**
 * Reads a pairing URI, as in docs/access.md. Members that aren't known are passed over.
 *
 * @throws TypeError says what was expected, and nothing of the URI: it is a secret
 */
export function parsePairing(uri: string): Pairing {
  const text = bareTarget(uri)
  if (text.length > LONGEST) throw none(`at most ${LONGEST} characters`)
  const match = /^boltgate:\/\/(?:\[([^\]]*)\]|([^:/?]*)):(\d{1,5})\/\?(.*)$/is.exec(text)
  if (!match) throw none('boltgate://HOST:PORT/? first; an IPv6 address is in brackets')
  const [, inBrackets, bare, digits, query] = match
  const host = inBrackets ?? bare!
  const port = Number(digits)
  if (port < 1 || port > 65_535) throw none('a port from 1 to 65535')
  if (!(inBrackets === undefined ? NAME : IPV6).test(host)) throw none('a host name or an address before the port')

  const members = new Map<string, string>()
  for (const member of query!.split('&')) {
    const at = member.indexOf('=')
    if (at < 0) throw none('KEY=VALUE between "&"')
    const key = member.slice(0, at)
    const known = ['name', 'tls', 'ca', 'cert', 'key', 'rune'].includes(key)
    if (known && members.has(key)) throw none(`"${key}" once`)
    members.set(key, member.slice(at + 1))
  }
  const bytes = (key: string) => {
    const value = members.get(key)
    if (value === undefined) return undefined
    if (!BASE64.test(value) || value.length % 4 === 1) throw none(`URL-safe base64 as "${key}"`)
    return fromBase64(value)
  }
  const name = members.get('name')
  if (!name) throw none('a "name"')
  const ca = bytes('ca')
  if (!ca) throw none('a "ca"')
  const serverName = members.get('tls') ?? host
  if (!NAME.test(serverName) && !IPV6.test(serverName)) throw none('a name or an address as "tls"')
  const certificate = bytes('cert')
  const key = bytes('key')
  const rune = bytes('rune') && members.get('rune')!
  const proofs = [certificate && key, rune].filter(Boolean).length
  if (proofs !== 1 || !certificate !== !key) throw none('"cert" and "key", or a "rune", and not both')
  return {
    host,
    port,
    name,
    serverName,
    ca,
    ...(rune ? { rune: rune.padEnd(Math.ceil(rune.length / 4) * 4, '=') } : { certificate, key }),
  }
}

const none = (expected: string) => new TypeError(`no pairing URI: expected ${expected}`)

/** What to do where no connection can be made, by what TLS, sockets and names say of it. */
const ADVICE: [RegExp, string][] = [
  [/ECONNREFUSED/, 'nothing listens there: is the bridge running, and is the port right?'],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/, 'nothing answers there: is the address right, and does a firewall stand between?'],
  [/Name resolution failed|ENOTFOUND/, 'this machine does not know the name'],
  [/CERT_HAS_EXPIRED|certificate has expired/, "the server's certificate has ended, or this machine's clock is wrong"],
  [/ALTNAME_INVALID/, "the server's certificate is for other names: say for which it is with serverName, or tls= in the URI"],
  [
    /unable to (verify|get)|self.signed|signature failure/,
    "the server's certificate is not signed by the authority that this client has: copy ca.pem from the node again",
  ],
  [
    /alert (bad certificate|certificate|unknown ca|access denied|handshake failure)|alert number (42|43|44|45|46|48|49|116)\b/,
    "the server refused this client's certificate: copy client.pem and client-key.pem from the node again, or was it revoked?",
  ],
  [
    /ECONNRESET|EPIPE|socket hang up|disconnected before secure TLS|Failed to connect/,
    "the connection was ended at once: is it the bridge that listens there, and does it know this client's certificate?",
  ],
]

/** Why there is no connection, in words, with the system's own behind them. */
export function noConnection(address: string, why: string): string {
  const found = ADVICE.find(([pattern]) => pattern.test(why))
  const own = why.trim().replace(/\s+/g, ' ')
  return `no connection to ${address}: ${found ? `${found[1]} (${own})` : own}`
}

import { BoltgateError, open, subscribe, type Connection, type Subscribed } from '@boltgate/client/browser'
import { TOPICS } from './happened'
import { Aliases, snapshot, type Snapshot } from './snapshot'

/** Where the node is, and what it is shown. */
export interface Given {
  url: string
  rune: string
}

/** What a session tells the page. */
export interface Listener {
  state(is: 'connecting' | 'live' | 'reconnecting'): void
  snapshot(seen: Snapshot, nameOf: (peer: Uint8Array) => string | undefined): void
  event(event: Subscribed<(typeof TOPICS)[number]>): void
  /** The session is over: it was refused, or the node can't be reached. */
  failed(error: unknown): void
}

/** How long events gather before the node is asked again, in milliseconds. */
const GATHER = 400

/** Asks the node, listens to what happens, and asks again when something has; until it is stopped. */
export class Session {
  private readonly over = new AbortController()
  private readonly connection: Connection
  private readonly aliases: Aliases
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking = false
  private askAgain = false

  constructor(
    given: Given,
    private readonly listener: Listener,
  ) {
    this.connection = open(given)
    this.aliases = new Aliases(this.connection, this.over.signal)
    void this.run().catch((error: unknown) => this.end(error))
  }

  stop(): void {
    this.over.abort()
    clearTimeout(this.timer)
    this.connection.close()
  }

  private end(error: unknown): void {
    if (this.over.signal.aborted) return
    this.stop()
    this.listener.failed(error)
  }

  private async run(): Promise<void> {
    this.listener.state('connecting')
    await this.ask()
    // Silence of 25 seconds is a lost connection: a page hears of none in another way.
    const events = subscribe(this.connection, TOPICS, {
      signal: this.over.signal,
      heartbeatSeconds: 10,
      onLost: () => this.listener.state('reconnecting'),
    })
    for await (const event of events) {
      if (event.kind === 'live') {
        this.listener.state('live')
        continue
      }
      if (event.kind === 'reconnected') this.listener.state('live')
      this.listener.event(event)
      this.soon()
    }
  }

  /** Asks the node once what happens right now is over. */
  private soon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.ask().catch((error: unknown) => {
        // The stream says what is wrong, and goes on when it is over.
        if (!(error instanceof BoltgateError) || error.status !== 'UNAVAILABLE') this.end(error)
      })
    }, GATHER)
  }

  private async ask(): Promise<void> {
    if (this.asking) {
      this.askAgain = true
      return
    }
    this.asking = true
    try {
      do {
        this.askAgain = false
        const seen = await snapshot(this.connection, this.over.signal)
        const nameOf = (peer: Uint8Array) => this.aliases.of(peer)
        this.listener.snapshot(seen, nameOf)
        const peers = seen.channels.slice(0, 40).map(({ peer }) => peer)
        if (await this.aliases.learn(peers)) this.listener.snapshot(seen, nameOf)
      } while (this.askAgain)
    } finally {
      this.asking = false
    }
  }
}

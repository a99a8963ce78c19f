/** How many messages wait for a slow reader before the sender is asked to pause. */
const MANY = 16

/** Messages between who brings them and the loop that reads them. */
export class Inbox<T> {
  private waiting: T[] = []
  private next = 0
  private over: { error?: unknown } | undefined
  private wake: (() => void) | undefined

  /** `resume` is called when a full inbox has been emptied. */
  constructor(private readonly resume: () => void = () => {}) {}

  /** Brings a message; says whether the sender should pause until `resume` is called. */
  push(message: T): boolean {
    this.waiting.push(message)
    this.stir()
    return this.waiting.length - this.next >= MANY
  }

  /** What has been brought is still read; then the loop ends, with the error if there is one. */
  end(error?: unknown): void {
    this.over ??= { error }
    this.stir()
  }

  private stir(): void {
    this.wake?.()
    this.wake = undefined
  }

  /** The next message; `undefined` at the end. */
  async read(): Promise<T | undefined> {
    for (;;) {
      if (this.next < this.waiting.length) {
        const message = this.waiting[this.next++]
        if (this.next === this.waiting.length) {
          this.waiting = []
          this.next = 0
          this.resume()
        }
        return message
      }
      if (this.over) {
        if (this.over.error !== undefined) throw this.over.error
        return undefined
      }
      await new Promise<void>((wake) => (this.wake = wake))
    }
  }
}

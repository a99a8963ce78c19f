/** The first and the longest pause before something is tried again, in milliseconds. */
const FIRST = 100
const LONGEST = 2_000

/** The pause before the next try, after so many that failed in a row: doubling, and a little by chance. */
export function pause(failures: number): number {
  return Math.min(FIRST * 2 ** (failures - 1), LONGEST) * (0.8 + 0.4 * Math.random())
}

/** Waits; ends early where the signal is aborted. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    if (signal?.aborted) done()
    else signal?.addEventListener('abort', done)
  })
}

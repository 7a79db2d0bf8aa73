// Keeps what was read last, for as long as the same is asked and the record does not change.

export interface Kept<Data> {
  /** Returns what is kept for the key, or reads it. */
  get(key: unknown, read: () => Promise<Data>): Promise<Data>
  forget(): void
}

export function kept<Data>(): Kept<Data> {
  let last: { key: string; data: Promise<Data> } | undefined
  return {
    get(key, read) {
      const text = JSON.stringify(key)
      if (last?.key === text) return last.data
      const reading = { key: text, data: read() }
      last = reading
      // What has failed is read again.
      reading.data.catch(() => {
        if (last === reading) last = undefined
      })
      return reading.data
    },
    forget: () => (last = undefined)
  }
}

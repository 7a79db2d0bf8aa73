// Follows the changes of the record, and connects again when the connection is lost.
import { graphql, type DataOf } from './graphql'
import { subscribe } from './subscription.js'

export interface Follower {
  /** A record of this kind has changed. */
  changed(kind: string): void
  /** The changes are followed from now on; missed is true if there may have been others before. */
  connected(missed: boolean): void
  lost(): void
}

const CHANGES = graphql(`
  subscription Changes($after: String) {
    changes(after: $after) {
      cursor
      kind
    }
  }
`)

const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000
/** A connection that has lasted so long was a good one. */
const GOOD = 10_000
/** Attempts to connect for the first time: not every server, and not every network, permits it. */
const FIRST_ATTEMPTS = 4

interface Answer {
  data?: DataOf<typeof CHANGES> | null
  errors?: { extensions?: { code?: string } }[]
}

export function follow(follower: Follower) {
  let after: string | undefined
  let opened: number | undefined
  let everOpened = false
  let connecting = false
  let refused = false
  let failures = 0
  let timer = 0

  const connect = () => {
    // Nobody looks at a hidden page; it connects when it is shown again.
    if (connecting || refused || document.hidden) return
    clearTimeout(timer)
    connecting = true
    opened = undefined
    const resumed = after !== undefined
    subscribe({ query: CHANGES, variables: { after } }).subscribe({
      open() {
        opened = Date.now()
        everOpened = true
        follower.connected(!resumed)
      },
      next({ data, errors }: Answer) {
        if (data) {
          after = data.changes.cursor
          failures = 0
          follower.changed(data.changes.kind)
        } else {
          // The cursor may be of a record that is no longer there.
          refused = !resumed && errors?.[0]?.extensions?.code !== 'UNAVAILABLE'
          after = undefined
        }
      },
      complete: disconnected,
      error: disconnected
    })
  }

  const disconnected = () => {
    connecting = false
    if (opened && Date.now() - opened > GOOD) failures = 0
    failures++
    refused ||= !everOpened && failures === FIRST_ATTEMPTS
    if (refused) return
    if (everOpened) follower.lost()
    const wait = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT)
    timer = window.setTimeout(connect, wait * (0.5 + Math.random() / 2))
  }

  addEventListener('online', connect)
  document.addEventListener('visibilitychange', connect)
  connect()
}

// How many pledges of a participant have each status.
import { graphql, type DataOf } from './graphql'
import type { PledgeStatus } from './status'

export const STATUS_COUNTS = graphql(`
  fragment StatusCounts on Scorecard {
    made
    fulfilled
    partlyFulfilled
    inProgress
    pending
    postponed
    disputed
    broken
    superseded
    lapsed
    notAssessed
  }
`)

export type StatusCounts = DataOf<typeof STATUS_COUNTS>

/** The fields of a scorecard and the statuses that they count. */
const COUNTS: [keyof StatusCounts, PledgeStatus][] = [
  ['fulfilled', 'FULFILLED'],
  ['partlyFulfilled', 'PARTLY_FULFILLED'],
  ['inProgress', 'IN_PROGRESS'],
  ['pending', 'PENDING'],
  ['postponed', 'POSTPONED'],
  ['disputed', 'CONTESTED'],
  ['broken', 'BROKEN'],
  ['superseded', 'SUPERSEDED'],
  ['lapsed', 'LAPSED'],
  ['notAssessed', 'NOT_ASSESSED']
]

export interface StatusCount {
  status: PledgeStatus
  number: number
}

/** The counts in the order of the statuses. They add up to all that were made. */
export const countsOf = (card: StatusCounts): StatusCount[] =>
  COUNTS.map(([field, status]) => ({ status, number: card[field] }))

// How many pledges of a participant have each status.
import { graphql } from './graphql'
import type { PledgeStatus } from './status'

export type Scorecard = Record<string, number> & { made: number }

/** The fields of a scorecard and the statuses that they count. */
const COUNTS: [string, PledgeStatus][] = [
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

export const STATUS_COUNTS = graphql`
  fragment StatusCounts on Scorecard {
    made
    ${COUNTS.map(([field]) => field).join('\n    ')}
  }
`

export interface StatusCount {
  status: PledgeStatus
  number: number
}

/** The counts in the order of the statuses. They add up to all that were made. */
export const countsOf = (card: Scorecard): StatusCount[] =>
  COUNTS.map(([field, status]) => ({ status, number: card[field] ?? 0 }))

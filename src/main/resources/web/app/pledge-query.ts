// What the list and the board show of a pledge.
import type { HistoricalDate } from './dates'
import { graphql } from './graphql'
import type { Party } from './pieces'
import type { PledgeStatus } from './status'

export interface PledgeLine {
  slug: string
  title: string
  standing: PledgeStatus
  overdue: boolean
  contested: boolean
  madeOn: HistoricalDate | null
  pledgers: Party[]
  deadline: { text: string | null; due: HistoricalDate | null } | null
}

/** Needs the variable $asOf, and the fragments Party and Dated. */
export const PLEDGE_LINE = graphql`
  fragment PledgeLine on Pledge {
    slug
    title
    standing: status(asOf: $asOf)
    overdue(asOf: $asOf)
    contested(asOf: $asOf)
    madeOn {
      ...Dated
    }
    pledgers {
      ...Party
    }
    deadline {
      text
      due {
        ...Dated
      }
    }
  }
`

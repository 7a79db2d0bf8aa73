// What the list and the board show of a pledge.
import { graphql, type DataOf } from './graphql'

/** Needs the variable $asOf, and the fragments Party and Dated. */
export const PLEDGE_LINE = graphql(`
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
`)

export type PledgeLine = DataOf<typeof PLEDGE_LINE>

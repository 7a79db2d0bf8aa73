// One column of the board, which asks for more pledges when it is told to.
import type { PledgeFilter } from 'parley-operations'
import { DATED } from './dates'
import { ask, graphql } from './graphql'
import { PagedList, type Page } from './paged-list'
import { PARTY } from './pieces'
import { pledgeCard } from './pledge-card'
import { PLEDGE_LINE, type PledgeLine } from './pledge-query'

export type Pledges = Page<PledgeLine>

const MORE = graphql(`
  query MorePledges($filter: PledgeFilter!, $asOf: Date, $after: String) {
    pledges(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: MADE_ON, direction: DESC }
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PledgeLine
      }
    }
  }
`, PLEDGE_LINE, PARTY, DATED)

export class PledgeColumn extends PagedList<PledgeLine> {
  static override properties = {
    filter: { attribute: false },
    day: { attribute: false }
  }

  declare filter: PledgeFilter
  declare day: string | undefined

  protected override items({ nodes }: Pledges) {
    return nodes.map(pledge => pledgeCard(pledge, this.day))
  }

  protected override get subject() {
    return [this.filter, this.day]
  }

  protected override total(totalCount: number | null) {
    return totalCount
  }

  protected override async askAfter(cursor: string | null) {
    const variables = { filter: this.filter, asOf: this.day, after: cursor }
    return (await ask({ query: MORE, variables })).pledges
  }
}

customElements.define('pledge-column', PledgeColumn)

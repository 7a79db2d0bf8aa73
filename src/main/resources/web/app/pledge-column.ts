// One column of the board, which asks for more pledges when it is told to.
import { html, LitElement, nothing } from 'lit'
import { ApiError, ask, graphql } from './graphql'
import { DATED, PARTY } from './pieces'
import { pledgeCard } from './pledge-card'
import { PLEDGE_LINE, type PledgeLine } from './pledge-query'

export interface Pledges {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  nodes: PledgeLine[]
}

const MORE = graphql`
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
  ${PLEDGE_LINE}
  ${PARTY}
  ${DATED}
`

export class PledgeColumn extends LitElement {
  static override properties = {
    pledges: { attribute: false },
    filter: { attribute: false },
    day: { attribute: false },
    failure: { state: true }
  }

  declare pledges: Pledges
  declare filter: Record<string, unknown>
  declare day: string | undefined
  declare failure: string | undefined

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { nodes, totalCount, pageInfo } = this.pledges
    return html`
      ${nodes.map(pledge => pledgeCard(pledge, this.day))}
      ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing}
      ${
        pageInfo.hasNextPage
          ? html`<button type="button" @click=${this.more}>Show more of ${totalCount}</button>`
          : nothing
      }
    `
  }

  private readonly more = async () => {
    const shown = this.pledges
    const variables = { filter: this.filter, asOf: this.day, after: shown.pageInfo.endCursor }
    try {
      const { pledges } = await ask<{ pledges: Pledges }>({ query: MORE, variables })
      // Another day or filter may have come meanwhile.
      if (this.pledges === shown)
        this.pledges = { ...pledges, nodes: [...shown.nodes, ...pledges.nodes] }
      this.failure = undefined
    } catch (failure) {
      this.failure =
        failure instanceof ApiError ? `${failure.message} (${failure.code})` : String(failure)
    }
  }
}

customElements.define('pledge-column', PledgeColumn)

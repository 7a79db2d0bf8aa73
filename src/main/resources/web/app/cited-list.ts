// The records that cite a source, page after page.
import { html, nothing } from 'lit'
import { DATED } from './dates'
import { prose } from './designation'
import { ask, graphql, type DataOf } from './graphql'
import { PagedList } from './paged-list'
import { PARTY, plainName } from './pieces'
import { describe, recordItem, RECORD_LINE, type Described } from './record-line'
import { count } from './words'

/** Needs the fragments RecordLine, Party and Dated. */
export const CITING = graphql(`
  fragment Citing on CitedConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      citations {
        locator
        quote
        source {
          slug
        }
      }
      ...RecordLine
      ... on Participation {
        participant {
          ...Party
        }
        meeting {
          slug
          title
          held {
            ...Dated
          }
        }
      }
    }
  }
`)

const MORE = graphql(`
  query MoreCiting($slug: String!, $recordedBefore: DateTime, $after: String) {
    source(slug: $slug, recordedBefore: $recordedBefore) {
      citedBy(first: 50, after: $after) {
        ...Citing
      }
    }
  }
`, CITING, RECORD_LINE, PARTY, DATED)

type Citing = DataOf<typeof CITING>
type Node = Citing['nodes'][number]

class CitedList extends PagedList<Node> {
  static override properties = {
    source: { attribute: false },
    day: { attribute: false }
  }

  /** The source, and the end of the day on which it was as it is shown. */
  declare source: { slug: string; language: string | null; recordedBefore: string | undefined }
  declare day: string | undefined

  protected override items({ nodes }: Citing) {
    return html`<ul class="rows results">
      ${nodes.map(node => recordItem(describeCiting(node), this.day, this.places(node)))}
    </ul>`
  }

  /** Where the record says that it is in the source, and what it quotes. */
  private places({ citations }: Node) {
    return citations
      .filter(({ source }) => source.slug === this.source.slug)
      .map(
        ({ locator, quote }) => html`
          ${locator ? html`<span class="soft small block">${locator}</span>` : nothing}
          ${quote ? html`<blockquote lang=${this.source.language ?? nothing} dir="auto">${quote}</blockquote>` : nothing}
        `
      )
  }

  protected override get subject() {
    return [this.source, this.day]
  }

  protected override total(totalCount: number | null) {
    return count(totalCount, 'record')
  }

  protected override async askAfter(cursor: string | null) {
    const { slug, recordedBefore } = this.source
    const variables = { slug, recordedBefore, after: cursor }
    return (await ask({ query: MORE, variables })).source?.citedBy
  }
}

customElements.define('cited-list', CitedList)

function describeCiting(node: Node): Described {
  if (node.__typename !== 'Participation') return describe(node)
  const { participant, meeting } = node
  return {
    kind: 'Taking part',
    href: `/meetings/${encodeURIComponent(meeting.slug)}`,
    title: html`${plainName(participant)}: ${prose(meeting.title)}`,
    when: meeting.held
  }
}

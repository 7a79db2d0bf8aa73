// A record of any type on one line: what it is, what it is called, when it was.
import { html, nothing } from 'lit'
import { date, type HistoricalDate } from './dates'
import { on } from './day'
import { prose } from './designation'
import { graphql, type DataOf } from './graphql'
import { foreign, sourcePage } from './pieces'
import { lowerWords, words } from './words'

/** Needs the fragment Dated. */
export const RECORD_LINE = graphql(`
  fragment RecordLine on Node {
    __typename
    ... on Dialogue {
      slug
      title
      began {
        ...Dated
      }
    }
    ... on Meeting {
      slug
      title
      held {
        ...Dated
      }
      city
    }
    ... on Outcome {
      slug
      title
      reachedOn {
        ...Dated
      }
    }
    ... on Pledge {
      slug
      title
      madeOn {
        ...Dated
      }
    }
    ... on PledgeAssessment {
      status
      assessedOn {
        ...Dated
      }
      pledge {
        slug
        title
      }
    }
    ... on Request {
      slug
      title
      madeOn {
        ...Dated
      }
    }
    ... on Statement {
      slug
      words: text
      summary
      language
      madeOn {
        ...Dated
      }
      speaker {
        name
      }
    }
    ... on Incident {
      slug
      title
      occurred {
        ...Dated
      }
      place
    }
    ... on Participant {
      slug
      name
      description
    }
    ... on Topic {
      slug
      label
    }
    ... on Source {
      slug
      title
      publisher
      language
      publishedOn {
        ...Dated
      }
    }
  }
`)

export type RecordLine = DataOf<typeof RECORD_LINE>

export interface Described {
  /** Kind of record in one word. */
  kind: string
  /** Absent if the page has no view of such records. */
  href?: string
  title: unknown
  when?: HistoricalDate | null
  detail?: string | null
}

export function describe(node: RecordLine): Described {
  const kind = words(node.__typename)
  const at = (slug: string) => `/${node.__typename.toLowerCase()}s/${encodeURIComponent(slug)}`
  switch (node.__typename) {
    case 'Dialogue':
      return { kind, href: `${at(node.slug)}/timeline`, title: prose(node.title), when: node.began }
    case 'Meeting':
      return { kind, href: at(node.slug), title: prose(node.title), when: node.held, detail: node.city }
    case 'Outcome':
      return { kind, href: at(node.slug), title: prose(node.title), when: node.reachedOn }
    case 'PledgeAssessment':
      return {
        kind: 'Verdict',
        href: `/pledges/${encodeURIComponent(node.pledge.slug)}`,
        title: prose(node.pledge.title),
        when: node.assessedOn,
        detail: lowerWords(node.status)
      }
    case 'Statement':
      return {
        kind,
        href: at(node.slug),
        title: node.words ? html`“${foreign(node.words, node.language)}”` : prose(node.summary),
        when: node.madeOn,
        detail: node.speaker.name
      }
    case 'Incident':
      return {
        kind,
        href: at(node.slug),
        title: prose(node.title),
        when: node.occurred,
        detail: node.place
      }
    case 'Participant':
      return { kind, href: at(node.slug), title: prose(node.name), detail: node.description }
    case 'Topic':
      return { kind, href: `/pledges?topic=${encodeURIComponent(node.slug)}`, title: prose(node.label) }
    case 'Source':
      return {
        kind,
        href: sourcePage(node),
        title: foreign(node.title, node.language),
        when: node.publishedOn,
        detail: node.publisher
      }
    case 'Pledge':
    case 'Request':
      return { kind, href: at(node.slug), title: prose(node.title), when: node.madeOn }
    default:
      return { kind, title: 'A record of a kind that this page does not show' }
  }
}

/** The line as an item of a list, with more below it where there is more to say. */
export function recordItem(
  { kind, href, title, when, detail }: Described,
  day?: string,
  more: unknown = nothing
) {
  return html`
    <li>
      <span class="soft when">${kind}</span>
      <span>
        ${href ? html`<a href=${on(href, day)}>${title}</a>` : title}
        <span class="soft"
          >${when ? date(when) : nothing}${when && detail ? ', ' : nothing}${detail ? prose(detail) : nothing}</span
        >
        ${more}
      </span>
    </li>
  `
}

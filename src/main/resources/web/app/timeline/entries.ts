// The entries of a timeline: what the API gives, in the form in which the chart draws it.
import type { OutcomeKind } from 'parley-operations'
import { DATED, dateText, type HistoricalDate } from '../dates'
import { toNumber } from '../day'
import { plainProse } from '../designation'
import { graphql, type DataOf } from '../graphql'
import { PARTY, plainName, type Party } from '../pieces'
import { lowerWords, words } from '../words'

export const LANES = [
  'Meetings',
  'Outcomes',
  'Pledges',
  'Requests',
  'Statements',
  'Incidents'
] as const
export type Lane = (typeof LANES)[number]

/** An entry that may have no date. */
export interface Described {
  lane: Lane
  slug: string
  href: string
  title: string
  /** Words that the title ends with, which stay as they are. */
  quote?: string | null
  /** Further words about it, on one line. */
  detail: string
  /** True for what came about: a meeting held, an agreement reached. */
  firm: boolean
  date: HistoricalDate | null
}

export interface Entry extends Described {
  date: HistoricalDate
  /** First and last day that it can mean, as numbers. */
  from: number
  to: number
}

export const TIMELINE = graphql(`
  query Timeline(
    $dialogue: String!
    $kinds: [TimelineKind!] = [MEETING, OUTCOME, PLEDGE, REQUEST, STATEMENT, INCIDENT]
    $first: Int = 100
    $after: String
    $recordedBefore: DateTime
  ) {
    dialogue(slug: $dialogue, recordedBefore: $recordedBefore) {
      slug
      title
      status
      mandate
      began {
        ...Dated
      }
      ended {
        ...Dated
      }
      parties {
        ...Party
      }
      facilitators {
        ...Party
      }
      supporters {
        ...Party
      }
      timeline(kinds: $kinds, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          ... on Meeting {
            slug
            title
            city
            held {
              ...Dated
            }
            meetingStatus: status
          }
          ... on Outcome {
            slug
            title
            outcomeKind: kind
            reachedOn {
              ...Dated
            }
            meeting {
              held {
                ...Dated
              }
            }
          }
          ... on Pledge {
            slug
            title
            madeOn {
              ...Dated
            }
            publishedOn {
              ...Dated
            }
            pledgers {
              ...Party
            }
          }
          ... on Request {
            slug
            title
            madeOn {
              ...Dated
            }
            publishedOn {
              ...Dated
            }
            requesters {
              ...Party
            }
          }
          ... on Statement {
            slug
            words: text
            summary
            madeOn {
              ...Dated
            }
            publishedOn {
              ...Dated
            }
            speaker {
              ...Party
            }
          }
          ... on Incident {
            slug
            title
            incidentKind: kind
            place
            occurred {
              ...Dated
            }
          }
        }
      }
    }
  }
`, PARTY, DATED)

/** Standing of the pledges on a day. Those made later are not in the answer. */
export const STANDING = graphql(`
  query Standing(
    $dialogue: String!
    $asOf: Date
    $first: Int = 100
    $after: String
    $recordedBefore: DateTime
  ) {
    dialogue(slug: $dialogue, recordedBefore: $recordedBefore) {
      pledges(first: $first, after: $after, filter: { asOf: $asOf }) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          slug
          status(asOf: $asOf)
        }
      }
    }
  }
`)

const names = (all: Party[]) => all.map(plainName).join(', ')

const FIRM_OUTCOMES = new Set<OutcomeKind>([
  'AGREEMENT',
  'AGREEMENT_TO_CONTINUE',
  'DECLARATION',
  'JOINT_ASSURANCE',
  'JOINT_STATEMENT',
  'FACILITATOR_CONCLUSIONS',
  'PROGRESS',
  'RESUMED',
  'UNILATERAL_ANNOUNCEMENT'
])

export type Dialogue = NonNullable<DataOf<typeof TIMELINE>['dialogue']>
type Node = Dialogue['timeline']['nodes'][number]

const described = (
  lane: Lane,
  { slug }: { slug: string },
  parts: Pick<Described, 'title' | 'quote' | 'detail' | 'firm' | 'date'>
): Described => ({
  lane,
  slug,
  href: `/${lane.toLowerCase()}/${encodeURIComponent(slug)}`,
  ...parts
})

/** Words about a node; none about one of a kind that the timeline does not ask for. */
export function describe(node: Node): Described | undefined {
  switch (node.__typename) {
    case 'Meeting':
      return described('Meetings', node, {
        title: node.title,
        detail: [node.city, node.meetingStatus === 'HELD' ? '' : lowerWords(node.meetingStatus)]
          .filter(Boolean)
          .join(', '),
        firm: node.meetingStatus === 'HELD' || node.meetingStatus === 'PARTLY_HELD',
        date: node.held
      })
    case 'Outcome':
      return described('Outcomes', node, {
        title: node.title,
        detail: words(node.outcomeKind),
        firm: FIRM_OUTCOMES.has(node.outcomeKind),
        date: node.reachedOn ?? node.meeting.held
      })
    case 'Pledge':
      return described('Pledges', node, {
        title: node.title,
        detail: names(node.pledgers),
        firm: true,
        date: node.madeOn ?? node.publishedOn
      })
    case 'Request':
      return described('Requests', node, {
        title: node.title,
        detail: names(node.requesters),
        firm: true,
        date: node.madeOn ?? node.publishedOn
      })
    case 'Statement':
      return described('Statements', node, {
        title: `${node.speaker.name}: ${node.words ? '' : (node.summary ?? '')}`,
        quote: node.words,
        detail: '',
        firm: Boolean(node.words),
        date: node.madeOn ?? node.publishedOn
      })
    case 'Incident':
      return described('Incidents', node, {
        title: node.title,
        detail: [words(node.incidentKind), node.place].filter(Boolean).join(', '),
        firm: true,
        date: node.occurred
      })
    default:
      return undefined
  }
}

/** The title with the marks of contested names. */
export const titleOf = ({ title, quote }: Described) =>
  plainProse(title) + (quote ? `“${quote}”` : '')

/** The entry as the chart draws it; absent if it has no date. */
export function entryOf(described: Described): Entry | undefined {
  const { date } = described
  return date
    ? { ...described, date, from: toNumber(date.earliest), to: toNumber(date.latest) }
    : undefined
}

/** True if the date is not known to the day, and the bar hence has soft ends. */
export const isVague = ({ date }: Entry) =>
  date.earliest !== date.latest && date.precision !== 'INTERVAL'

export const entryDate = ({ date }: Entry) => dateText(date)

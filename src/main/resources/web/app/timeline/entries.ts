// The entries of a timeline: what the API gives, in the form in which the chart draws it.
import { dateText, type HistoricalDate } from '../dates'
import { toNumber } from '../day'
import { graphql } from '../graphql'
import { DATED, PARTY, plainName, type Party } from '../pieces'
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

export interface Entry {
  lane: Lane
  slug: string
  href: string
  title: string
  /** What else is said of it on one line. */
  detail: string
  /** True for what came about: a meeting held, an agreement reached. */
  firm: boolean
  date: HistoricalDate
  /** First and last day that it can mean, as numbers. */
  from: number
  to: number
}

/** An entry as the API gives it. The fields depend on its type. */
export type Node = { __typename: string; slug: string; title?: string } & Record<string, any>

export const TIMELINE = graphql`
  query Timeline(
    $dialogue: String!
    $kinds: [TimelineKind!] = [MEETING, OUTCOME, PLEDGE, REQUEST, STATEMENT, INCIDENT]
    $first: Int = 100
    $after: String
  ) {
    dialogue(slug: $dialogue) {
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
  ${PARTY}
  ${DATED}
`

/** How the pledges stood on a day. Those made later are not in the answer. */
export const STANDING = graphql`
  query Standing($dialogue: String!, $asOf: Date, $first: Int = 100, $after: String) {
    dialogue(slug: $dialogue) {
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
`

const names = (all: Party[]) => all.map(plainName).join(', ')

const FIRM_OUTCOMES = new Set([
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

type Described = Pick<Entry, 'lane' | 'title' | 'detail' | 'firm'> & {
  date?: HistoricalDate | null
}

const DESCRIBE: Record<string, (node: Node) => Described> = {
  Meeting: node => ({
    lane: 'Meetings',
    title: node.title!,
    detail: [node.city, node.meetingStatus === 'HELD' ? '' : lowerWords(node.meetingStatus)]
      .filter(Boolean)
      .join(', '),
    firm: node.meetingStatus === 'HELD' || node.meetingStatus === 'PARTLY_HELD',
    date: node.held
  }),
  Outcome: node => ({
    lane: 'Outcomes',
    title: node.title!,
    detail: words(node.outcomeKind),
    firm: FIRM_OUTCOMES.has(node.outcomeKind),
    date: node.reachedOn ?? node.meeting.held
  }),
  Pledge: node => ({
    lane: 'Pledges',
    title: node.title!,
    detail: names(node.pledgers),
    firm: true,
    date: node.madeOn ?? node.publishedOn
  }),
  Request: node => ({
    lane: 'Requests',
    title: node.title!,
    detail: names(node.requesters),
    firm: true,
    date: node.madeOn ?? node.publishedOn
  }),
  Statement: node => ({
    lane: 'Statements',
    title: `${node.speaker.name}: ${node.words ? `“${node.words}”` : (node.summary ?? '')}`,
    detail: '',
    firm: Boolean(node.words),
    date: node.madeOn ?? node.publishedOn
  }),
  Incident: node => ({
    lane: 'Incidents',
    title: node.title!,
    detail: [words(node.incidentKind), node.place].filter(Boolean).join(', '),
    firm: true,
    date: node.occurred
  })
}

/** The entry of a node; absent if it has no date, or is of a kind that this page does not know. */
export function entryOf(node: Node): Entry | undefined {
  const described = DESCRIBE[node.__typename]?.(node)
  if (!described?.date) return undefined
  const { date, lane } = described
  return {
    ...described,
    slug: node.slug,
    href: `/${lane.toLowerCase()}/${encodeURIComponent(node.slug)}`,
    date,
    from: toNumber(date.earliest),
    to: toNumber(date.latest)
  }
}

/** True if the date is not known to the day, and the bar hence has soft ends. */
export const isVague = ({ date }: Entry) =>
  date.earliest !== date.latest && date.precision !== 'INTERVAL'

export const entryDate = ({ date }: Entry) => dateText(date)

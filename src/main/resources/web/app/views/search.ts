// Search in the whole record, with results while one types.
import { html, noChange, nothing } from 'lit'
import { date, type HistoricalDate } from '../dates'
import { prose } from '../designation'
import { ask, graphql } from '../graphql'
import { DATED, foreign } from '../pieces'
import { setParameters, type Address } from '../router'
import type { View } from '../view'
import { words } from '../words'

type Result = { __typename: string } & Record<string, any>

interface Data {
  search: { totalCount: number; totalCountIsExact: boolean; nodes: Result[] } | null
}

const QUERY = graphql`
  query Search($text: String!, $kinds: [SearchKind!]) {
    search(text: $text, kinds: $kinds, first: 50) {
      totalCount
      totalCountIsExact
      nodes {
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
          text
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
    }
  }
  ${DATED}
`

const KINDS = [
  'DIALOGUE',
  'MEETING',
  'OUTCOME',
  'PLEDGE',
  'REQUEST',
  'STATEMENT',
  'INCIDENT',
  'PARTICIPANT',
  'TOPIC',
  'SOURCE'
]

const textOf = ({ search }: Address) => (search.get('q') ?? '').trim()

function operation(address: Address) {
  const kind = address.search.get('kind')
  const kinds = kind && KINDS.includes(kind) ? [kind] : undefined
  return { query: QUERY, variables: { text: textOf(address) || 'Borrell', kinds } }
}

export const search: View<Data> = {
  section: 'search',
  ownSearch: true,
  operations: address => ({ 'Show the query': operation(address) }),
  load: async (address, signal) =>
    textOf(address) ? ask<Data>(operation(address), signal) : { search: null },
  isFound: () => true,
  title: (_, address) => (textOf(address) ? `Search for ${textOf(address)}` : 'Search'),
  template: (data, address) => html`
    <h1>Search</h1>
    ${form(address)}
    <div aria-live="polite">${results(data, address)}</div>
  `
}

const PATIENCE = 200
let timer = 0

/** True while the reader writes in the field, which must not be overwritten meanwhile. */
const isTyping = () => document.activeElement?.matches('.search-form.large input') ?? false

function form(address: Address) {
  const type = (event: Event) => {
    const text = (event.target as HTMLInputElement).value
    clearTimeout(timer)
    timer = window.setTimeout(() => setParameters({ q: text }), PATIENCE)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    clearTimeout(timer)
    setParameters({ q: String(new FormData(event.currentTarget as HTMLFormElement).get('q')) })
  }
  const kind = address.search.get('kind') ?? ''
  return html`
    <form class="search-form large" role="search" action="/search" @submit=${submit}>
      <input
        type="search"
        name="q"
        aria-label="Search the record"
        placeholder="A name, a place, a subject – in any script"
        .value=${isTyping() ? noChange : (address.search.get('q') ?? '')}
        autocomplete="off"
        @input=${type}
      />
      <select
        aria-label="Kind of record"
        @change=${(event: Event) => setParameters({ kind: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${kind === ''}>Everything</option>
        ${KINDS.map(each => html`<option value=${each} ?selected=${each === kind}>${words(each)}s</option>`)}
      </select>
      <button type="submit">Search</button>
    </form>
  `
}

function results({ search }: Data, address: Address) {
  if (!search)
    return html`<p class="empty">
      Type a word: “Вучић”, “licence plates” and “Ohrid” all find something.
    </p>`
  if (search.nodes.length === 0) {
    return html`<p class="empty">
      Nothing in the record has all the words of “${textOf(address)}”. Try fewer, or their
      beginnings.
    </p>`
  }
  const number = search.totalCount.toLocaleString('en')
  const shown = search.nodes.length < search.totalCount ? `, of which these fit best` : ''
  return html`
    <p class="soft">${search.totalCountIsExact ? number : `More than ${number}`} found${shown}.</p>
    <ul class="rows results">
      ${search.nodes.map(result)}
    </ul>
  `
}

interface Described {
  href: string
  title: unknown
  when?: HistoricalDate | null
  detail?: string | null
}

function describe(node: Result): Described {
  const href = `/${node.__typename.toLowerCase()}s/${encodeURIComponent(node.slug)}`
  switch (node.__typename) {
    case 'Dialogue':
      return { href: `${href}/timeline`, title: prose(node.title), when: node.began }
    case 'Meeting':
      return { href, title: prose(node.title), when: node.held, detail: node.city }
    case 'Outcome':
      return { href, title: prose(node.title), when: node.reachedOn }
    case 'Incident':
      return { href, title: prose(node.title), when: node.occurred, detail: node.place }
    case 'Statement':
      return {
        href,
        title: node.words ? html`“${foreign(node.words, node.language)}”` : prose(node.summary),
        when: node.madeOn,
        detail: node.speaker.name
      }
    case 'Participant':
      return { href, title: prose(node.name), detail: node.description }
    case 'Topic':
      return { href: `/pledges?topic=${encodeURIComponent(node.slug)}`, title: prose(node.label) }
    case 'Source':
      return {
        href,
        title: foreign(node.title, node.language),
        when: node.publishedOn,
        detail: node.publisher
      }
    default:
      return { href, title: prose(node.title ?? node.slug), when: node.madeOn }
  }
}

function result(node: Result) {
  const { href, title, when, detail } = describe(node)
  return html`
    <li>
      <span class="soft when">${words(node.__typename)}</span>
      <span>
        <a href=${href}>${title}</a>
        <span class="soft"
          >${when ? date(when) : nothing}${when && detail ? ', ' : nothing}${detail ? prose(detail) : nothing}</span
        >
      </span>
    </li>
  `
}

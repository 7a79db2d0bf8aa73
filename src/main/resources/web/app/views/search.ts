// Search in the whole record, with results while one types.
import { html, noChange } from 'lit'
import type { SearchKind } from 'parley-operations'
import { DATED } from '../dates'
import { ask, graphql, type DataOf } from '../graphql'
import { describe, recordItem, RECORD_LINE } from '../record-line'
import { setParameters, type Address } from '../router'
import type { View } from '../view'
import { words } from '../words'

const QUERY = graphql(`
  query Search($text: String!, $kinds: [SearchKind!]) {
    search(text: $text, kinds: $kinds, first: 50) {
      totalCount
      totalCountIsExact
      nodes {
        __typename
        ...RecordLine
      }
    }
  }
`, RECORD_LINE, DATED)

interface Data {
  search: DataOf<typeof QUERY>['search'] | null
}

const KINDS: SearchKind[] = [
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
  const kind = KINDS.find(each => each === address.search.get('kind'))
  const kinds = kind ? [kind] : undefined
  return { query: QUERY, variables: { text: textOf(address) || 'Borrell', kinds } }
}

export const search: View<Data> = {
  section: 'search',
  ownSearch: true,
  operations: address => ({ 'Show the query': operation(address) }),
  load: async (address, signal) =>
    textOf(address) ? ask(operation(address), signal) : { search: null },
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
  const number = search.totalCount!.toLocaleString('en')
  const shown = search.nodes.length < search.totalCount! ? `, of which these fit best` : ''
  return html`
    <p class="soft">${search.totalCountIsExact ? number : `More than ${number}`} found${shown}.</p>
    <ul class="rows results">
      ${search.nodes.map(each => recordItem(describe(each)))}
    </ul>
  `
}

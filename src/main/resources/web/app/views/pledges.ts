// The board: pledges in columns by how they stood on a day.
import { html, nothing } from 'lit'
import '../day-control'
import '../pledge-column'
import { dayText } from '../dates'
import { dayOf } from '../day'
import { plainProse } from '../designation'
import { graphql } from '../graphql'
import { DATED, PARTY, plainName, type Party } from '../pieces'
import type { Pledges } from '../pledge-column'
import { PLEDGE_LINE } from '../pledge-query'
import { setParameters, withParameters, type Address } from '../router'
import { statusClass, statusIcon, STATUSES, type PledgeStatus } from '../status'
import { view } from '../view'
import { count, lowerWords, words } from '../words'

type Count = { totalCount: number }

interface Data extends Record<PledgeStatus, Pledges> {
  all: Count
  overdue: Count
  contested: Count
  dialogues: { nodes: { slug: string; title: string }[] }
  participants: { nodes: (Party & { pledgesMade: Count })[] }
  topics: { slug: string; label: string }[]
}

const FILTER = 'asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic'

const column = (status: PledgeStatus) => `${status}: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: ${status}, ${FILTER}, overdue: $overdue, contested: $contested }
    ) { ...Column }`

const QUERY = graphql`
  query PledgeBoard(
    $asOf: Date
    $dialogue: String
    $party: String
    $topic: String
    $overdue: Boolean
    $contested: Boolean
  ) {
    ${STATUSES.map(column).join('\n    ')}
    all: pledges(first: 1, filter: { ${FILTER} }) { totalCount }
    overdue: pledges(first: 1, filter: { ${FILTER}, overdue: true, contested: $contested }) { totalCount }
    contested: pledges(first: 1, filter: { ${FILTER}, contested: true, overdue: $overdue }) { totalCount }
    dialogues(first: 100) { nodes { slug title } }
    participants(first: 100, orderBy: { field: NAME }) {
      nodes {
        ...Party
        pledgesMade(first: 1, filter: { asOf: $asOf, dialogue: $dialogue, topic: $topic }) { totalCount }
      }
    }
    topics { slug label }
  }
  fragment Column on PledgeConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...PledgeLine }
  }
  ${PLEDGE_LINE}
  ${PARTY}
  ${DATED}
`

const FIRST_DAY = '2011-01-01'

function variables(address: Address) {
  const text = (name: string) => address.search.get(name) || undefined
  const flag = (name: string) => (address.search.get(name) === 'true' ? true : undefined)
  return {
    asOf: dayOf(address),
    dialogue: text('dialogue'),
    party: text('party'),
    topic: text('topic'),
    overdue: flag('overdue'),
    contested: flag('contested')
  }
}

export const pledges = view<Data>({
  section: 'pledges',
  kinds: ['PLEDGE', 'PLEDGE_ASSESSMENT', 'DIALOGUE', 'MEETING', 'OUTCOME', 'PARTICIPANT', 'TOPIC'],
  query: QUERY,
  variables,
  title: (_, address) => (dayOf(address) ? `Pledges as of ${dayText(dayOf(address)!)}` : 'Pledges'),
  template(data, address) {
    const day = dayOf(address)
    const filter = variables(address)
    const columns = STATUSES.filter(status => data[status].totalCount > 0)
    const shown = columns.reduce((sum, status) => sum + data[status].totalCount, 0)
    return html`
      <h1>Pledges</h1>
      <p class="lead">${count(shown, 'pledge')}, by how each stood on the day.</p>
      <section class="filters" aria-label="Day and filters">
        <day-control .first=${FIRST_DAY} .day=${day}></day-control>
        ${filters(data, filter)}
      </section>
      ${
        columns.length === 0
          ? none(address)
          : html`
              <ul class="key board-key" aria-label="Pledges by status">
                ${columns.map(
                  status => html`
                    <li>
                      <a href="#${statusClass(status)}"
                        >${statusIcon(status)}<b>${data[status].totalCount}</b>
                        ${lowerWords(status)}</a
                      >
                    </li>
                  `
                )}
              </ul>
              <div
                class="board"
                role="region"
                aria-label="Pledges in columns by status"
                tabindex="0"
              >
                ${columns.map(status => boardColumn(status, data[status], filter, day))}
              </div>
            `
      }
    `
  }
})

type Filter = ReturnType<typeof variables>

function boardColumn(
  status: PledgeStatus,
  pledges: Pledges,
  { party, ...filter }: Filter,
  day?: string
) {
  return html`
    <section class="column" id=${statusClass(status)} aria-labelledby="${statusClass(status)}-name">
      <h2 id="${statusClass(status)}-name" class=${statusClass(status)}>
        ${statusIcon(status)} <span>${words(status)}</span> <b>${pledges.totalCount}</b>
      </h2>
      <pledge-column
        .page=${pledges}
        .filter=${{ ...filter, pledger: party, status: [status] }}
        .day=${day}
      ></pledge-column>
    </section>
  `
}

function filters(data: Data, filter: Filter) {
  const parties = data.participants.nodes.filter(
    ({ slug, pledgesMade }) => pledgesMade.totalCount > 0 || slug === filter.party
  )
  return html`
    <div class="filter-row">
      ${choice(
        'dialogue',
        'Dialogue',
        filter.dialogue,
        data.dialogues.nodes.map(({ slug, title }) => [slug, title])
      )}
      ${choice(
        'party',
        'Made by',
        filter.party,
        parties.map(each => [
          each.slug,
          `${plainProse(plainName(each))} (${each.pledgesMade.totalCount})`
        ])
      )}
      ${choice(
        'topic',
        'Topic',
        filter.topic,
        data.topics.map(({ slug, label }) => [slug, label])
      )}
      ${toggle('overdue', `Overdue (${data.overdue.totalCount})`, filter.overdue)}
      ${toggle('contested', `Assessors disagree (${data.contested.totalCount})`, filter.contested)}
    </div>
  `
}

function choice(
  name: string,
  label: string,
  value: string | undefined,
  options: [string, string][]
) {
  const change = (event: Event) =>
    setParameters({ [name]: (event.target as HTMLSelectElement).value }, false)
  return html`
    <label class="choice">
      <span>${label}</span>
      <select @change=${change}>
        <option value="" ?selected=${!value}>All</option>
        ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
      </select>
    </label>
  `
}

function toggle(name: string, label: string, value: boolean | undefined) {
  const change = () => setParameters({ [name]: value ? undefined : 'true' }, false)
  return html`<button type="button" aria-pressed=${value ? 'true' : 'false'} @click=${change}>
    ${label}
  </button>`
}

function none(address: Address) {
  const day = dayOf(address)
  const narrowed = ['dialogue', 'party', 'topic', 'overdue', 'contested'].some(name =>
    address.search.has(name)
  )
  const everything = withParameters({
    dialogue: undefined,
    party: undefined,
    topic: undefined,
    overdue: undefined,
    contested: undefined
  })
  return html`
    <p class="empty">
      ${narrowed ? 'No pledge meets all of these filters' : 'No pledge had been made'}${
        day ? html` by ${dayText(day)}` : nothing
      }.
      ${narrowed ? html`<a href=${everything}>Show all pledges</a>` : nothing}
    </p>
  `
}

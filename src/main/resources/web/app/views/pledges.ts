// The board: pledges in columns by how they stood on a day.
import { html, nothing } from 'lit'
import type { PledgeForm } from 'parley-operations'
import '../day-control'
import '../pledge-column'
import { DATED, dayText } from '../dates'
import { dayOf, today } from '../day'
import { plainProse } from '../designation'
import { graphql, type DataOf } from '../graphql'
import { PARTY, plainName } from '../pieces'
import type { Pledges } from '../pledge-column'
import { PLEDGE_LINE } from '../pledge-query'
import { setParameters, withParameters, type Address } from '../router'
import { statusClass, statusIcon, STATUSES, type PledgeStatus } from '../status'
import { view } from '../view'
import { count, lowerWords, words } from '../words'

const COLUMN = graphql(`
  fragment Column on PledgeConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...PledgeLine }
  }
`)

const QUERY = graphql(`
  query PledgeBoard(
    $asOf: Date
    $dialogue: String
    $party: String
    $topic: String
    $form: [PledgeForm!]
    $overdue: Boolean
    $contested: Boolean
  ) {
    FULFILLED: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: FULFILLED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    PARTLY_FULFILLED: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: PARTLY_FULFILLED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    IN_PROGRESS: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: IN_PROGRESS, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    PENDING: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: PENDING, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    POSTPONED: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: POSTPONED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    CONTESTED: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: CONTESTED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    BROKEN: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: BROKEN, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    SUPERSEDED: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: SUPERSEDED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    LAPSED: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: LAPSED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    NOT_ASSESSED: pledges(
      first: 12
      orderBy: { field: MADE_ON, direction: DESC }
      filter: { status: NOT_ASSESSED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }
    ) { ...Column }
    overdue: pledges(first: 1, filter: { asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, overdue: true, contested: $contested }) { totalCount }
    contested: pledges(first: 1, filter: { asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, form: $form, contested: true, overdue: $overdue }) { totalCount }
    earliest: pledges(
      first: 1
      orderBy: { field: MADE_ON }
      filter: { dialogue: $dialogue, pledger: $party, topic: $topic, form: $form }
    ) { nodes { madeOn { earliest } } }
    dialogues(first: 100) {
      nodes {
        slug
        title
        pledges(first: 1, filter: { asOf: $asOf, pledger: $party, topic: $topic, form: $form, overdue: $overdue, contested: $contested }) { totalCount }
      }
    }
    participants(first: 100, orderBy: { field: NAME }) {
      totalCount
      nodes {
        ...Party
        pledgesMade(first: 1, filter: { asOf: $asOf, dialogue: $dialogue, topic: $topic, form: $form, overdue: $overdue, contested: $contested }) { totalCount }
      }
    }
    topics {
      slug
      label
      pledges(first: 1, filter: { asOf: $asOf, dialogue: $dialogue, pledger: $party, form: $form, overdue: $overdue, contested: $contested }) { totalCount }
    }
    form_DECLARED_BY_FACILITATOR: pledges(first: 1, filter: { form: DECLARED_BY_FACILITATOR, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_FACILITATOR_INVITATION: pledges(first: 1, filter: { form: FACILITATOR_INVITATION, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_GUARANTEE_TO_THIRD_PARTY: pledges(first: 1, filter: { form: GUARANTEE_TO_THIRD_PARTY, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_INITIALLED: pledges(first: 1, filter: { form: INITIALLED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_JOINT_CONCLUSIONS: pledges(first: 1, filter: { form: JOINT_CONCLUSIONS, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_JOINT_DECLARATION: pledges(first: 1, filter: { form: JOINT_DECLARATION, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_JOINT_STATEMENT: pledges(first: 1, filter: { form: JOINT_STATEMENT, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_PRESS_REPORTED: pledges(first: 1, filter: { form: PRESS_REPORTED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_PROVISIONAL_UNDERSTANDING: pledges(first: 1, filter: { form: PROVISIONAL_UNDERSTANDING, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_PUBLIC_STATEMENT: pledges(first: 1, filter: { form: PUBLIC_STATEMENT, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_PUBLISHED_TEXT: pledges(first: 1, filter: { form: PUBLISHED_TEXT, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_SIGNED_SEPARATELY: pledges(first: 1, filter: { form: SIGNED_SEPARATELY, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_TERMS_OF_REFERENCE: pledges(first: 1, filter: { form: TERMS_OF_REFERENCE, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_UNILATERAL_DECISION: pledges(first: 1, filter: { form: UNILATERAL_DECISION, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
    form_VERBALLY_ACCEPTED: pledges(first: 1, filter: { form: VERBALLY_ACCEPTED, asOf: $asOf, dialogue: $dialogue, pledger: $party, topic: $topic, overdue: $overdue, contested: $contested }) { totalCount }
  }
`, COLUMN, PLEDGE_LINE, PARTY, DATED)

type Data = DataOf<typeof QUERY>

const FORMS = [
  'DECLARED_BY_FACILITATOR',
  'FACILITATOR_INVITATION',
  'GUARANTEE_TO_THIRD_PARTY',
  'INITIALLED',
  'JOINT_CONCLUSIONS',
  'JOINT_DECLARATION',
  'JOINT_STATEMENT',
  'PRESS_REPORTED',
  'PROVISIONAL_UNDERSTANDING',
  'PUBLIC_STATEMENT',
  'PUBLISHED_TEXT',
  'SIGNED_SEPARATELY',
  'TERMS_OF_REFERENCE',
  'UNILATERAL_DECISION',
  'VERBALLY_ACCEPTED'
] as const satisfies PledgeForm[]

const firstDay = ({ earliest }: Data) => earliest.nodes[0]?.madeOn?.earliest ?? today()

function variables(address: Address) {
  const text = (name: string) => address.search.get(name) || undefined
  const flag = (name: string) => (address.search.get(name) === 'true' ? true : undefined)
  return {
    asOf: dayOf(address),
    dialogue: text('dialogue'),
    party: text('party'),
    topic: text('topic'),
    form: FORMS.find(form => form === text('form')),
    overdue: flag('overdue'),
    contested: flag('contested')
  }
}

export const pledges = view({
  section: 'pledges',
  kinds: ['PLEDGE', 'PLEDGE_ASSESSMENT', 'DIALOGUE', 'MEETING', 'OUTCOME', 'PARTICIPANT', 'TOPIC'],
  query: QUERY,
  variables,
  title: (_, address) => (dayOf(address) ? `Pledges as of ${dayText(dayOf(address)!)}` : 'Pledges'),
  template(data, address) {
    const day = dayOf(address)
    const filter = variables(address)
    const columns = STATUSES.filter(status => data[status].totalCount! > 0)
    const shown = columns.reduce((sum, status) => sum + data[status].totalCount!, 0)
    return html`
      <h1>Pledges</h1>
      <p class="lead">${count(shown, 'pledge')}, by how each stood on the day.</p>
      <section class="filters" aria-label="Day and filters">
        <day-control .first=${firstDay(data)} .day=${day}></day-control>
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
  return html`
    <div class="filter-row">
      ${choice(
        'dialogue',
        'Dialogue',
        filter.dialogue,
        data.dialogues.nodes.map(({ slug, title, pledges }) => [slug, title, pledges])
      )}
      ${choice(
        'party',
        'Made by',
        filter.party,
        data.participants.nodes.map(each => [each.slug, plainName(each), each.pledgesMade])
      )}
      ${choice(
        'topic',
        'Topic',
        filter.topic,
        data.topics.map(({ slug, label, pledges }) => [slug, label, pledges])
      )}
      ${choice(
        'form',
        'Form',
        filter.form,
        FORMS.map(form => [form, words(form), data[`form_${form}`]])
      )}
      ${toggle('overdue', `Overdue (${data.overdue.totalCount})`, filter.overdue)}
      ${toggle('contested', `Assessors disagree (${data.contested.totalCount})`, filter.contested)}
    </div>
    ${
      data.participants.totalCount! > data.participants.nodes.length
        ? html`<p class="soft small">
            “Made by” offers the first ${data.participants.nodes.length} of
            ${data.participants.totalCount!.toLocaleString('en')} participants by name. The page of
            each participant leads to its pledges.
          </p>`
        : nothing
    }
  `
}

/** A value of a filter, what it is called, and the pledges that it would leave. */
type Option = [value: string, name: string, pledges: { totalCount: number | null }]

function choice(
  name: string,
  label: string,
  value: string | undefined,
  options: Option[]
) {
  const offered = options.filter(([key, , { totalCount }]) => totalCount! > 0 || key === value)
  const change = (event: Event) =>
    setParameters({ [name]: (event.target as HTMLSelectElement).value }, false)
  return html`
    <label class="choice">
      <span>${label}</span>
      <select @change=${change}>
        <option value="" ?selected=${!value}>All</option>
        ${offered.map(
          ([key, name, { totalCount }]) =>
            html`<option value=${key} ?selected=${key === value}>
              ${plainProse(name)} (${totalCount!.toLocaleString('en')})
            </option>`
        )}
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

const FILTERS = ['dialogue', 'party', 'topic', 'form', 'overdue', 'contested']

function none(address: Address) {
  const day = dayOf(address)
  const narrowed = FILTERS.some(name => address.search.has(name))
  const everything = withParameters(Object.fromEntries(FILTERS.map(name => [name, undefined])))
  return html`
    <p class="empty">
      ${narrowed ? 'No pledge meets all of these filters' : 'No pledge had been made'}${
        day ? html` by ${dayText(day)}` : nothing
      }.
      ${narrowed ? html`<a href=${everything}>Show all pledges</a>` : nothing}
    </p>
  `
}

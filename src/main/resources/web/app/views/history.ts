// The changes of one record: who changed which fields, when, and what they were before.
import { html, nothing } from 'lit'
import { dayText, moment } from '../dates'
import { dayOf, isDay, on, today } from '../day'
import { plainProse, prose } from '../designation'
import { ask, graphql, type DataOf, type Document, type Operation } from '../graphql'
import { PagedList } from '../paged-list'
import { dialogueViews, empty } from '../pieces'
import { go, type Address } from '../router'
import { view, type View } from '../view'
import { count, words } from '../words'

const CHANGES = graphql(`
  fragment ChangePage on ChangeConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      at
      by
      action
      differences {
        field
        before
        after
      }
    }
  }
`)

type Changes = DataOf<typeof CHANGES>
type Change = Changes['nodes'][number]
type Difference = Change['differences'][number]

interface Variables {
  slug: string
  after?: string | null
}

interface Kind<Record> {
  type: string
  section?: NonNullable<View['section']>
  query: Document<{ record: (Record & { history: Changes }) | null }, Variables>
  /** Name of the record. */
  title: (record: Record) => string
  /** Kinds of records besides its own whose names are in the title. */
  named?: string[]
}

/** Makes the view for records of a type. */
function historyOf<Record>({ type, section, query, title, named = [] }: Kind<Record>) {
  const variables = ({ params }: Address): Variables => ({ slug: params.slug! })
  // Titles of sources stay as they are.
  const isQuoted = type === 'source'
  const plainTitle = (record: Record) => (isQuoted ? title(record) : plainProse(title(record)))
  return view({
    ...(section ? { section } : {}),
    kinds: [type.toUpperCase(), ...named],
    query,
    variables,
    isFound: ({ record }) => record !== null,
    title: data => (data?.record ? `History of ${plainTitle(data.record)}` : 'History'),
    template(data, address) {
      const record = data.record!
      const slug = address.params.slug!
      const day = dayOf(address)
      const path = `/${type}s/${encodeURIComponent(slug)}`
      return html`
        <p class="kicker">
          ${words(type)}: <a href=${on(path, day)}>${isQuoted ? title(record) : prose(title(record))}</a>
        </p>
        <h1>History</h1>
        <p class="lead">
          Who changed which fields of this record, and when. The oldest change is first.
        </p>
        ${
          record.history.totalCount! > 1
            ? html`<p class="soft small">What only one side of a changed list has is bold.</p>`
            : nothing
        }
        ${type === 'dialogue' ? dialogueViews(slug, 'history', day) : nothing}
        ${asRecorded(path, address)}
        ${
          record.history.nodes.length
            ? html`<change-list
                .page=${record.history}
                .operation=${{ query, variables: variables(address) }}
                .path=${path}
              ></change-list>`
            : empty('No change of this record has been logged.')
        }
      `
    }
  })
}

/** Leads to the record as it was at the end of a day. */
function asRecorded(path: string, address: Address) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget as HTMLFormElement).get('recordedOn'))
    if (isDay(day)) go(on(recorded(path, day), dayOf(address)))
  }
  return html`
    <form class="as-recorded" @submit=${submit}>
      <label class="choice">
        <span>As recorded on</span>
        <input type="date" name="recordedOn" required max=${today()} .value=${today()} />
      </label>
      <button type="submit">Show</button>
    </form>
  `
}

const recorded = (path: string, day: string) => `${path}?recordedOn=${day}`

/** The views by the first part of their addresses. */
export const histories = {
  dialogues: historyOf({
    type: 'dialogue',
    section: 'dialogues',
    query: graphql(`
      query DialogueHistory($slug: String!, $after: String) {
        record: dialogue(slug: $slug) {
          title
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ title }) => title
  }),
  meetings: historyOf({
    type: 'meeting',
    section: 'dialogues',
    query: graphql(`
      query MeetingHistory($slug: String!, $after: String) {
        record: meeting(slug: $slug) {
          title
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ title }) => title
  }),
  outcomes: historyOf({
    type: 'outcome',
    section: 'dialogues',
    query: graphql(`
      query OutcomeHistory($slug: String!, $after: String) {
        record: outcome(slug: $slug) {
          title
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ title }) => title
  }),
  pledges: historyOf({
    type: 'pledge',
    section: 'pledges',
    query: graphql(`
      query PledgeHistory($slug: String!, $after: String) {
        record: pledge(slug: $slug) {
          title
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ title }) => title
  }),
  requests: historyOf({
    type: 'request',
    section: 'dialogues',
    query: graphql(`
      query RequestHistory($slug: String!, $after: String) {
        record: request(slug: $slug) {
          title
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ title }) => title
  }),
  statements: historyOf({
    type: 'statement',
    section: 'dialogues',
    query: graphql(`
      query StatementHistory($slug: String!, $after: String) {
        record: statement(slug: $slug) {
          speaker {
            name
          }
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ speaker }) => speaker.name,
    named: ['PARTICIPANT']
  }),
  incidents: historyOf({
    type: 'incident',
    section: 'dialogues',
    query: graphql(`
      query IncidentHistory($slug: String!, $after: String) {
        record: incident(slug: $slug) {
          title
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ title }) => title
  }),
  sources: historyOf({
    type: 'source',
    query: graphql(`
      query SourceHistory($slug: String!, $after: String) {
        record: source(slug: $slug) {
          title
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ title }) => title
  }),
  participants: historyOf({
    type: 'participant',
    query: graphql(`
      query ParticipantHistory($slug: String!, $after: String) {
        record: participant(slug: $slug) {
          name
          history(first: 20, after: $after) {
            ...ChangePage
          }
        }
      }
    `, CHANGES),
    title: ({ name }) => name
  })
}

/** Changes of a record, page after page. */
class ChangeList extends PagedList<Change> {
  static override properties = { operation: { attribute: false }, path: { attribute: false } }

  declare operation: Operation<{ record: { history: Changes } | null }, Variables>
  /** Address of the record. */
  declare path: string

  protected override items({ nodes, totalCount }: Changes) {
    return html`<ol class="changes">
      ${nodes.map(each => change(each, totalCount === 1, this.path))}
    </ol>`
  }

  protected override get subject() {
    return this.operation
  }

  protected override total(totalCount: number | null) {
    return count(totalCount, 'change')
  }

  /** The record may have been deleted meanwhile. */
  protected override async askAfter(cursor: string | null) {
    const { query, variables } = this.operation
    const { record } = await ask({ query, variables: { ...variables, after: cursor } })
    return record?.history
  }
}

customElements.define('change-list', ChangeList)

/** One change. A record that is new or gone has one value a field: they are folded beside other changes. */
function change(each: Change, only: boolean, path: string) {
  const { at, by, action, differences } = each
  const day = at.slice(0, 10)
  const fields = html`<dl class="differences">
    ${differences.map(difference => row(difference, each))}
  </dl>`
  return html`
    <li class="card">
      <h2>${words(action)} by <bdi>${by}</bdi></h2>
      <p class="soft small">
        ${moment(at)}${
          action === 'DELETED'
            ? nothing
            : html` · <a href=${recorded(path, day)}>As recorded on ${dayText(day)}</a>`
        }
      </p>
      ${
        action === 'UPDATED'
          ? fields
          : html`<details ?open=${only}>
              <summary>${count(differences.length, 'field')}</summary>
              ${fields}
            </details>`
      }
    </li>
  `
}

function row({ field, before, after }: Difference, { kind, action }: Change) {
  const was = parse(before)
  const is = parse(after)
  // If only the mark of a designation changed, marking both sides would hide it.
  const exact =
    EXACT.has(field) ||
    (kind === 'STATEMENT' && field === 'text') ||
    (kind === 'SOURCE' && field === 'title') ||
    plainProse(before ?? '') === plainProse(after ?? '')
  if (action !== 'UPDATED') {
    return html`
      <div>
        <dt>${fieldWords(field)}</dt>
        <dd class="only">${valueText(is ?? was, exact)}</dd>
      </div>
    `
  }
  const side = (name: string, value: unknown, other: unknown) => html`
    <dd>
      <span class="soft small block">${name}</span>
      ${valueText(value, exact, other)}
    </dd>
  `
  return html`
    <div>
      <dt>${fieldWords(field)}</dt>
      ${side('Before', was, is)} ${side('After', is, was)}
    </div>
  `
}

/** Fields whose texts are names and quotations: they are shown letter by letter. */
const EXACT = new Set(['names', 'otherNames', 'quote'])

const fieldWords = (field: string) => words(field.replace(/[A-Z]/g, ' $&'))

/** The value that JSON stands for; a text that is no JSON stands for itself. */
function parse(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json)
  } catch {
    return json
  }
}

/** A value as people write it. Items of a list that the other side lacks are emphasised. */
function valueText(value: unknown, exact: boolean, other?: unknown): unknown {
  if (value === null) return html`<span class="soft">None</span>`
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) {
    const others = Array.isArray(other) ? new Set(other.map(each => JSON.stringify(each))) : undefined
    return html`<ul class="plain">
      ${value.map(
        each =>
          html`<li class=${others?.has(JSON.stringify(each)) === false ? 'differs' : nothing}>
            ${valueText(each, exact)}
          </li>`
      )}
    </ul>`
  }
  if (typeof value === 'object') {
    return html`<ul class="plain">
      ${Object.entries(value)
        .filter(([, each]) => each !== null)
        .map(
          ([name, each]) =>
            html`<li>
              <span class="soft">${fieldWords(name)}:</span> ${valueText(each, exact || EXACT.has(name))}
            </li>`
        )}
    </ul>`
  }
  const text = String(value)
  return html`<span class="as-written" dir="auto">${exact ? text : prose(text)}</span>`
}

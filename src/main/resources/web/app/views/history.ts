// The changes of one record: who changed which fields, when, and what they were before.
import { html, nothing } from 'lit'
import { moment } from '../dates'
import { dayOf, on } from '../day'
import { plainProse, prose } from '../designation'
import { ask, graphql, type Operation } from '../graphql'
import { PagedList, type Page } from '../paged-list'
import { dialogueViews, empty } from '../pieces'
import type { Address } from '../router'
import { view, type View } from '../view'
import { count, words } from '../words'

interface Difference {
  field: string
  before: string | null
  after: string | null
}

interface Change {
  kind: string
  at: string
  by: string
  action: 'CREATED' | 'UPDATED' | 'DELETED'
  differences: Difference[]
}

type Changes = Page<Change>

interface Data {
  record: { title?: string; speaker?: { name: string }; history: Changes } | null
}

const query = (type: string, title: string) => graphql`
  query History($slug: String!, $after: String) {
    record: ${type}(slug: $slug) {
      ${title}
      history(first: 20, after: $after) {
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
    }
  }
`

/** Makes the view for records of a type; title selects the field that names them. */
function historyOf(type: string, section?: View['section'], title = 'title') {
  const operation = {
    query: query(type, title),
    variables: ({ params }: Address) => ({ slug: params.slug })
  }
  const titleOf = ({ title, speaker }: NonNullable<Data['record']>) => title ?? speaker?.name ?? ''
  // Titles of sources stay as they are.
  const isQuoted = type === 'source'
  const plainTitle = (record: NonNullable<Data['record']>) =>
    isQuoted ? titleOf(record) : plainProse(titleOf(record))
  return view<Data>({
    ...(section ? { section } : {}),
    // A statement goes by the name of its speaker.
    kinds: [type.toUpperCase(), ...(type === 'statement' ? ['PARTICIPANT'] : [])],
    ...operation,
    isFound: ({ record }) => record !== null,
    title: data => (data?.record ? `History of ${plainTitle(data.record)}` : 'History'),
    template(data, address) {
      const record = data.record!
      const slug = address.params.slug!
      const day = dayOf(address)
      const back = on(`/${type}s/${encodeURIComponent(slug)}`, day)
      return html`
        <p class="kicker">${words(type)}: <a href=${back}>${isQuoted ? titleOf(record) : prose(titleOf(record))}</a></p>
        <h1>History</h1>
        <p class="lead">
          Who changed which fields of this record, and when. The oldest change is first.
        </p>
        ${
          record.history.totalCount > 1
            ? html`<p class="soft small">What only one side of a changed list has is bold.</p>`
            : nothing
        }
        ${type === 'dialogue' ? dialogueViews(slug, 'history', day) : nothing}
        ${
          record.history.nodes.length
            ? html`<change-list
                .page=${record.history}
                .operation=${{ ...operation, variables: operation.variables(address) }}
              ></change-list>`
            : empty('No change of this record has been logged.')
        }
      `
    }
  })
}

/** The views by the first part of their addresses. */
export const histories = {
  dialogues: historyOf('dialogue', 'dialogues'),
  meetings: historyOf('meeting', 'dialogues'),
  outcomes: historyOf('outcome', 'dialogues'),
  pledges: historyOf('pledge', 'pledges'),
  requests: historyOf('request', 'dialogues'),
  statements: historyOf('statement', 'dialogues', 'speaker { name }'),
  incidents: historyOf('incident', 'dialogues'),
  sources: historyOf('source'),
  participants: historyOf('participant', undefined, 'title: name')
}

/** Changes of a record, page after page. */
class ChangeList extends PagedList<Change> {
  static override properties = { operation: { attribute: false } }

  declare operation: Operation

  protected override items({ nodes, totalCount }: Changes) {
    return html`<ol class="changes">
      ${nodes.map(each => change(each, totalCount === 1))}
    </ol>`
  }

  protected override get subject() {
    return this.operation
  }

  protected override total(totalCount: number) {
    return count(totalCount, 'change')
  }

  /** The record may have been deleted meanwhile. */
  protected override async askAfter(cursor: string | null) {
    const { query, variables } = this.operation
    const { record } = await ask<Data>({ query, variables: { ...variables, after: cursor } })
    return record?.history
  }
}

customElements.define('change-list', ChangeList)

/** One change. A record that is new or gone has one value a field: they are folded beside other changes. */
function change(each: Change, only: boolean) {
  const { at, by, action, differences } = each
  const fields = html`<dl class="differences">
    ${differences.map(difference => row(difference, each))}
  </dl>`
  return html`
    <li class="card">
      <h2>${words(action)} by <bdi>${by}</bdi></h2>
      <p class="soft small">${moment(at)}</p>
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

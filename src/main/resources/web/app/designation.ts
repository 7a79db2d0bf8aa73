// The note that goes with a contested name wherever it stands, such as the footnote to Kosovo*.
import { html, nothing, type TemplateResult } from 'lit'
import { askAll, graphql, type DataOf } from './graphql'

const DESIGNATIONS = graphql(`
  query Designations($after: String) {
    participants(first: 100, after: $after, filter: { hasDesignationNote: true }) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        name
        designationNote
        designationSource {
          slug
          publisher
        }
      }
    }
  }
`)

type Participant = DataOf<typeof DESIGNATIONS>['participants']['nodes'][number]
type Noted = Omit<Participant, 'designationSource'> & Partial<Participant>

let noted: Noted[] = []

/** The name as a word of its own that has no asterisk yet. */
const unmarked = (name: string) =>
  new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}\d\s]/gu, '\\$&')}(?![\\p{L}*])`, 'u')

/** Learns which names have a note. Participants in answers bring theirs besides. */
export async function learnDesignations() {
  const pages = askAll({ query: DESIGNATIONS, variables: {} }, ({ participants: { pageInfo } }) =>
    pageInfo.hasNextPage ? pageInfo.endCursor : null
  )
  for await (const { participants } of pages) participants.nodes.forEach(learnDesignation)
}

/** A participant's note that came with an answer. */
export function learnDesignation(participant: Noted) {
  if (!noted.some(({ slug }) => slug === participant.slug)) noted = [...noted, participant]
}

export const asterisk = html`<a
  class="asterisk"
  href="#designation"
  title="Note on this designation"
  >*</a
>`

/**
 * Prose of the record, in which each contested name is marked where it comes first. Quotations stay as
 * they are. The mark is no link of its own, since the prose may stand in one.
 */
export function prose(text: string | null | undefined): TemplateResult | string | typeof nothing {
  if (!text) return nothing
  const places = noted.flatMap(({ name }) => {
    const at = text.search(unmarked(name))
    return at < 0 ? [] : [at + name.length]
  })
  if (places.length === 0) return text
  const ends = [...new Set(places)].sort((one, other) => one - other)
  const marked = ends.map(
    (end, index) => html`${text.slice(ends[index - 1] ?? 0, end)}<span class="asterisk">*</span>`
  )
  return html`${marked}${text.slice(ends.at(-1))}`
}

/** The same in an attribute or a title, where there is no room for a link. */
export function plainProse(text: string): string {
  return noted.reduce((marked, { name }) => marked.replace(unmarked(name), `${name}*`), text)
}

/** The notes at the foot of the page. */
export const designationNotes = () =>
  noted.length === 0
    ? nothing
    : html`<div id="designation" class="designation" role="note" tabindex="-1">
        ${noted.map(
          ({ name, designationNote, designationSource: source }) => html`<p>
            <b>*</b> ${name}: ${designationNote}
            ${source ? html`<a href="/sources/${source.slug}">${source.publisher}</a>` : nothing}
          </p>`
        )}
      </div>`

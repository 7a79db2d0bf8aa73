// The note that goes with a contested name wherever it stands, such as the footnote to Kosovo*.
import { html, nothing, type TemplateResult } from 'lit'
import { ask, graphql, type DataOf } from './graphql'

const DESIGNATIONS = graphql(`
  query Designations {
    participants(first: 100, filter: { kind: [DISPUTED_TERRITORY, STATE, COMMUNITY] }) {
      nodes {
        slug
        name
        designationNote
      }
    }
  }
`)

type Noted = DataOf<typeof DESIGNATIONS>['participants']['nodes'][number]

let noted: Noted[] = []

/** The name as a word of its own that has no asterisk yet. */
const unmarked = (name: string) =>
  new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}\d\s]/gu, '\\$&')}(?![\\p{L}*])`, 'u')

/** Learns which names have a note. Participants in answers bring theirs besides. */
export async function learnDesignations() {
  const { participants } = await ask({ query: DESIGNATIONS, variables: {} })
  noted = participants.nodes.filter(({ designationNote }) => designationNote)
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
 * Prose of the record, in which the first contested name is marked. Quotations stay as they are. The
 * mark is no link of its own, since the prose may stand in one.
 */
export function prose(text: string | null | undefined): TemplateResult | string | typeof nothing {
  if (!text) return nothing
  for (const { name } of noted) {
    const at = text.search(unmarked(name))
    if (at >= 0) {
      const end = at + name.length
      return html`${text.slice(0, end)}<span class="asterisk">*</span>${text.slice(end)}`
    }
  }
  return text
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
        ${noted.map(({ name, designationNote }) => html`<p><b>*</b> ${name}: ${designationNote}</p>`)}
      </div>`

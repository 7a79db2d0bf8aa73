// Parts that several views are made of.
import { html, nothing } from 'lit'
import { date, type HistoricalDate } from './dates'
import { on } from './day'
import { asterisk, learnDesignation, prose } from './designation'
import { graphql, type DataOf } from './graphql'
import { words } from './words'

export const PARTY = graphql(`
  fragment Party on Participant {
    slug
    name
    designationNote
  }
`)

export type Party = DataOf<typeof PARTY>

export const CITATIONS = graphql(`
  fragment Citations on Cited {
    citations {
      locator
      quote
      primary
      credibility
      source {
        slug
        publisher
        title
        url
        language
        reliability
        publishedOn {
          ...Dated
        }
      }
    }
  }
`)

export type Citation = DataOf<typeof CITATIONS>['citations'][number]

/** A name with its note, leading to the participant. */
export function party(participant: Party, day?: string) {
  const note = participant.designationNote
  if (note) learnDesignation(participant)
  const name = note ? participant.name : prose(participant.name)
  const link = html`<a href=${on(`/participants/${participant.slug}`, day)}>${name}</a>`
  return html`<span class="party">${link}${note ? asterisk : nothing}</span>`
}

/** Names with commas between them, and "and" before the last. */
export function parties(all: Party[], day?: string) {
  return all.map((each, index) => {
    const between = index === 0 ? '' : index === all.length - 1 ? ' and ' : ', '
    return html`${between}${party(each, day)}`
  })
}

export const plainName = ({ name, designationNote }: Party) => (designationNote ? `${name}*` : name)

/** The address if a browser may follow it: a text of the record must not become a script. */
export function safeAddress(address: string): string | undefined {
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch {
    return undefined
  }
}

const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'dv',
  'fa',
  'he',
  'ku-Arab',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi'
])

export const direction = (language: string | null) =>
  language && (RIGHT_TO_LEFT.has(language) || RIGHT_TO_LEFT.has(language.split('-')[0]!))
    ? 'rtl'
    : 'auto'

/** Text in the language that it is in. */
export const foreign = (text: string, language: string | null) =>
  language
    ? html`<span lang=${language} dir=${direction(language)}>${text}</span>`
    : html`<span dir="auto">${text}</span>`

export function citations(all: Citation[]) {
  if (all.length === 0) return html`<p class="soft">No source is recorded.</p>`
  return html`
    <ul class="citations">
      ${all.map(citation)}
    </ul>
  `
}

/** Sources behind a line, for facts that stand among others; without their publishers where many do. */
export function foldedCitations(all: Citation[], { brief = false } = {}) {
  if (all.length === 0) return nothing
  const publishers = [...new Set(all.map(({ source }) => source.publisher))]
  return html`
    <details class="folded">
      <summary>
        ${all.length === 1 ? 'Source' : `${all.length} sources`}${brief ? '' : `: ${publishers.join(', ')}`}
      </summary>
      ${citations(all)}
    </details>
  `
}

/** Leads to a publication outside the record, by the name of its host; as text if browsers may not follow it. */
export function originalLink(address: string) {
  const safe = safeAddress(address)
  return safe
    ? html`<a href=${safe} rel="external noreferrer">${new URL(safe).host.replace(/^www\./, '')}</a>`
    : html`<span dir="auto">${address}</span>`
}

export const sourcePage = ({ slug }: { slug: string }) => `/sources/${encodeURIComponent(slug)}`

/** The publisher of what says so, leading to its page. */
export const sourceLink = (source: { slug: string; publisher: string }) =>
  html`<span class="soft"><a href=${sourcePage(source)}>${source.publisher}</a></span>`

function citation({ source, locator, quote, primary, credibility }: Citation) {
  return html`
    <li>
      <span class="publisher">${source.publisher}</span>
      <cite><a href=${sourcePage(source)}>${foreign(source.title, source.language)}</a></cite>
      <span class="soft">
        ${source.publishedOn ? html`${date(source.publishedOn)}` : 'undated'}${locator ? `, ${locator}` : nothing}${
          safeAddress(source.url) ? html`, at ${originalLink(source.url)}` : nothing
        }
      </span>
      <span class="tags">
        ${primary ? html`<span class="tag">First-hand</span>` : nothing}
        ${
          source.reliability
            ? html`<span class="tag" title="Reliability of the source, on the NATO Admiralty scale"
                >${words(source.reliability)}</span
              >`
            : nothing
        }
        ${
          credibility
            ? html`<span class="tag" title="Credibility of this piece of information"
                >${credibilityWords(credibility)}</span
              >`
            : nothing
        }
      </span>
      ${quote ? html`<blockquote lang=${source.language ?? nothing} dir="auto">${quote}</blockquote>` : nothing}
    </li>
  `
}

const CREDIBILITY: Record<string, string> = {
  CONFIRMED_BY_OTHERS: '1 · confirmed by others',
  PROBABLY_TRUE: '2 · probably true',
  POSSIBLY_TRUE: '3 · possibly true',
  DOUBTFUL: '4 · doubtful',
  IMPROBABLE: '5 · improbable',
  CANNOT_BE_JUDGED: '6 · credibility not judged'
}

const credibilityWords = (value: string) => CREDIBILITY[value] ?? words(value)

/** A row of a list of facts; nothing if there is no value. */
export function fact(name: string, value: unknown) {
  if (value === null || value === undefined || value === nothing || value === '') return nothing
  if (Array.isArray(value) && value.length === 0) return nothing
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`
}

export const empty = (text: string) => html`<p class="empty">${text}</p>`

const topicTags = (topics: { slug: string; label: string }[]) =>
  topics.map(
    ({ slug, label }, index) =>
      html`${index ? ', ' : ''}<a href="/pledges?topic=${encodeURIComponent(slug)}">${prose(label)}</a>`
  )

export const topicsFact = (topics: { slug: string; label: string }[]) =>
  topics.length ? fact('Topics', html`${topicTags(topics)}`) : nothing

export const dialogueFact = (dialogue: { slug: string; title: string } | null, day?: string) =>
  dialogue
    ? fact(
        'Dialogue',
        html`<a href=${on(`/dialogues/${dialogue.slug}/timeline`, day)}
          >${prose(dialogue.title)}</a
        >`
      )
    : nothing

export const meetingFact = (
  meeting: { slug: string; title: string; held: HistoricalDate } | null,
  day?: string
) =>
  meeting
    ? fact(
        'Meeting',
        html`<a href=${on(`/meetings/${meeting.slug}`, day)}>${prose(meeting.title)}</a>,
          ${date(meeting.held)}`
      )
    : nothing

/** Says that a list has more records than its page. */
export const moreThanShown = ({ totalCount, nodes }: { totalCount: number | null; nodes: unknown[] }) =>
  totalCount! > nodes.length
    ? html`<p class="soft">${nodes.length} of ${totalCount!.toLocaleString('en')} are shown.</p>`
    : nothing

/** Leads from a record to its changes. */
export const historyLink = (path: string, day?: string) => html`
  <p class="soft small spaced">
    <a href=${on(`${path}/history`, day)}>History</a>: who changed this record, and when.
  </p>
`

const DIALOGUE_VIEWS = [
  ['timeline', 'Timeline'],
  ['implementation', 'Implementation'],
  ['who-moves-first', 'Who moves first']
] as const

/** Links to the views of a dialogue, and to its pledges. */
export const dialogueLinks = (slug: string, day?: string) => [
  ...DIALOGUE_VIEWS.map(([path, name]) => ({
    path: path as string,
    name: name as string,
    href: on(`/dialogues/${encodeURIComponent(slug)}/${path}`, day)
  })),
  { path: 'pledges', name: 'Pledges', href: on(`/pledges?dialogue=${encodeURIComponent(slug)}`, day) }
]

/** Files of a dialogue, by the end of their address. */
const DOWNLOADS = [
  {
    suffix: '',
    name: 'Take the record away',
    title: 'Download this dialogue and all that belongs to it as a file in JSON'
  },
  {
    suffix: '.ics',
    name: 'Calendar',
    title: 'Meetings and deadlines for your calendar; subscribe to the address of this link'
  },
  {
    suffix: '.atom',
    name: 'Feed',
    title: 'New and changed meetings and deadlines for your feed reader (Atom)'
  },
  {
    suffix: '.popolo.json',
    name: 'People as JSON',
    title: 'Download people, organisations, roles and meetings as a file in Popolo JSON'
  },
  {
    suffix: '.geojson',
    name: 'GeoJSON',
    title: 'Download meetings with their positions, for maps, as a file in GeoJSON'
  }
]

/** The same as navigation at the top of one of these views. */
export const dialogueViews = (
  slug: string,
  shown: (typeof DIALOGUE_VIEWS)[number][0] | 'history',
  day: string | undefined
) => html`
  <nav class="dialogue-views" aria-label="Views of the dialogue">
    ${[
      ...dialogueLinks(slug, day),
      {
        path: 'history',
        name: 'History',
        href: on(`/dialogues/${encodeURIComponent(slug)}/history`, day)
      }
    ].map(
      ({ path, name, href }) =>
        html`<a href=${href} aria-current=${path === shown ? 'page' : nothing}>${name}</a>`
    )}
    ${DOWNLOADS.map(
      ({ suffix, name, title }) =>
        html`<a href="/datasets/${encodeURIComponent(slug)}${suffix}" title=${title}>${name}</a>`
    )}
  </nav>
`

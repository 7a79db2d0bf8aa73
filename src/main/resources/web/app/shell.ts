// What stands around each view: header, search, footer, and what is shown while there is no answer.
import { html, nothing, render } from 'lit'
import { designationNotes } from './designation'
import { graphiqlAddress, type ApiError } from './graphql'
import { go, withParameters, type Address } from './router'
import { dayText } from './dates'
import { noDayOf, recordedOn } from './day'
import type { View } from './view'

export interface Shown {
  view: View
  address: Address
  path: string
  data?: unknown
  error?: ApiError | undefined
  loading: boolean
  /** True if what is shown may be out of date. */
  stale?: boolean
}

export function draw(shown: Shown, root: HTMLElement, retry: () => void) {
  const { loading, data } = shown
  render(
    html`
      <a class="skip" href="#main">Skip to the content</a>
      ${header(shown)}
      <main id="main" class="page" tabindex="-1" aria-busy=${loading ? 'true' : 'false'}>
        ${badDays(shown)} ${past(shown)} ${shown.error ? failure(shown.error, retry) : nothing} ${queries(shown)}
        ${data !== undefined ? content(shown) : loading ? skeleton() : nothing}
      </main>
      ${footer()}
      <div class="stale" aria-live="polite">${shown.stale ? STALE : nothing}</div>
    `,
    root
  )
}

const STALE = html`<p class="notice">
  This may be out of date: the server does not answer at present. The page goes on trying.
</p>`

function content({ view, data, address }: Shown) {
  return view.isFound(data) ? view.template(data, address) : missing(address)
}

function header({ view, address }: Shown) {
  const item = (name: string, href: string, section: View['section']) =>
    html`<a href=${href} aria-current=${view.section === section ? 'page' : nothing}>${name}</a>`
  return html`
    <header class="site-header">
      <a class="brand" href="/"><img src="/favicon.svg" alt="" width="28" height="28" />Parley</a>
      <nav aria-label="Main">
        ${item('Dialogues', '/', 'dialogues')} ${item('Pledges', '/pledges', 'pledges')}
        ${item('About', '/about', 'about')}
      </nav>
      ${view.ownSearch ? nothing : searchForm(address, 'Search the record')}
    </header>
  `
}

export function searchForm(address: Address, placeholder: string) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const text = new FormData(event.currentTarget as HTMLFormElement).get('q')
    go(`/search?${new URLSearchParams({ q: String(text ?? '') })}`)
  }
  return html`
    <form class="search-form" role="search" action="/search" @submit=${submit}>
      <input
        type="search"
        name="q"
        aria-label="Search the record"
        placeholder=${placeholder}
        .value=${address.search.get('q') ?? ''}
        autocomplete="off"
      />
      <button type="submit">Search</button>
    </form>
  `
}

/** Links to GraphiQL with exactly what the view has asked. */
function queries({ view, address }: Shown) {
  const links = Object.entries(view.operations(address)).flatMap(([name, operation]) => {
    const href = graphiqlAddress(operation)
    return href ? [html`<a class="query" href=${href}>${name}</a>`] : []
  })
  return links.length ? html`<p class="queries">${links}</p>` : nothing
}

const footer = () => html`
  <footer class="site-footer">
    ${designationNotes()}
    <p>
      Each fact names its sources; what they disagree on is shown as they say it. All of it comes
      from the <a href="/about">public API</a>.
    </p>
  </footer>
`

/** Words for an address that names no day of the calendar, and what the page does instead. */
const INSTEAD = {
  asOf: 'The page shows what is known today.',
  recordedOn: 'The page shows what is recorded now.',
  from: 'The timeline is shown from its beginning.',
  to: 'The timeline is shown to its end.'
}

function badDays({ address }: Shown) {
  return Object.entries(INSTEAD).map(([name, instead]) => {
    const text = noDayOf(address, name)
    if (!text) return nothing
    return html`
      <p class="notice" role="status">
        The address asks for the day “${text.slice(0, 40)}”, which is not a day of the calendar such
        as 2022-08-26. ${instead}
      </p>
    `
  })
}

/** Says that the record is shown as it was, which its fields do not say. */
function past({ view, address, data }: Shown) {
  const day = recordedOn(address)
  if (!day || !view.hasPast || data === undefined || !view.isFound(data)) return nothing
  return html`
    <p class="notice">
      This is what was recorded at the end of <b>${dayText(day)}</b> (UTC). Links lead to what is
      recorded now. ${asRecordedNow()}
    </p>
  `
}

const asRecordedNow = () =>
  html`<a href=${withParameters({ recordedOn: undefined })}>As recorded now</a>`

function failure(error: ApiError, retry: () => void) {
  return html`
    <section class="failure" role="alert">
      <h2>This could not be loaded</h2>
      <p>${error.message}</p>
      <p class="soft">Code: <code>${error.code}</code></p>
      <button type="button" @click=${retry}>Try again</button>
    </section>
  `
}

function missing(address: Address) {
  const slug = (address.params.slug ?? '').slice(0, 100)
  const day = recordedOn(address)
  return html`
    <h1>Not in the record</h1>
    <p class="lead">
      ${
        day
          ? html`At the end of ${dayText(day)} (UTC), the record had nothing called “${slug}” here.
              ${asRecordedNow()}`
          : html`The record has nothing called “${slug}” here. It may have been renamed or deleted.`
      }
    </p>
    ${searchForm({ params: {}, search: new URLSearchParams() }, 'Search the record')}
  `
}

const skeleton = () => html`
  <div class="skeleton" role="status">
    <span class="visually-hidden">Loading</span>
    <div class="bone title"></div>
    <div class="bone line"></div>
    <div class="bone line short"></div>
    <div class="bone block"></div>
    <div class="bone block"></div>
  </div>
`

// The page of the record: finds the view of the address, asks what it asks, shows the answer.
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/pieces.css'
import './styles/views.css'
import './styles/timeline.css'
import './styles/dialogue.css'
import './styles/print.css'
import { learnDesignations } from './designation'
import { nameFeeds } from './feeds'
import { gather } from './gather'
import { ApiError } from './graphql'
import { follow } from './live'
import { find, listen } from './router'
import { routes } from './routes'
import { draw, type Shown } from './shell'

const root = document.createElement('div')
document.body.append(root)

/** Answers by address, so that a step back needs no waiting. */
const seen = new Map<string, unknown>()
const REMEMBERED = 20

// Nothing is shown before it is known which names need a note; if that can't be known, all is shown.
let noted = false
const designations = learnDesignations()
  .catch(() => undefined)
  .then(() => (noted = true))

let shown: Shown
let current = ''
let loading = new AbortController()
/** True if the record has changed since what is shown was asked. */
let outdated = false
let away = false

function show(changes: Partial<Shown>) {
  shown = { ...shown, ...changes }
  draw(shown, root, retry)
}

function retry() {
  void load('replace')
}

async function load(kind: 'start' | 'link' | 'history' | 'replace') {
  loading.abort()
  loading = new AbortController()
  const { signal } = loading
  const url = new URL(location.href)
  const found = find(routes, url)
  if (!found) return location.reload()

  const { target: view, address } = found
  current = url.pathname + url.search
  outdated = false
  const key = current
  const kept = kind === 'history' ? seen.get(key) : undefined
  const same = shown?.view === view && shown.path === url.pathname
  const data = kept ?? (same ? shown.data : undefined)
  show({ view, address, path: url.pathname, data, error: undefined, loading: true })
  document.title = title()
  nameFeeds(url.pathname.startsWith('/dialogues/') ? address.params.slug : undefined)
  if (kind === 'link' && !same) focusMain()

  try {
    // What is shown already stays until all is there.
    const loaded = view.load(address, signal, part => {
      if (!signal.aborted && noted && data === undefined) show({ data: part })
    })
    const [answer] = await Promise.all([loaded, designations])
    if (signal.aborted) return
    remember(key, answer)
    show({ data: answer, loading: false, stale: stillStale() })
  } catch (failure) {
    if (signal.aborted) return
    const error =
      failure instanceof ApiError ? failure : new ApiError(String(failure), 'PAGE_FAILED')
    show({ error, loading: false })
  }
  document.title = title()
  if (outdated) refreshSoon()
  if (kind !== 'replace' && url.hash) document.getElementById(url.hash.slice(1))?.scrollIntoView()
}

/** Asks again what is shown, which stays until the answer is there. */
async function refresh() {
  // The end of the loading comes back to it.
  if (shown.loading) return
  if (!outdated) return show({ stale: stillStale() })
  outdated = false
  loading.abort()
  loading = new AbortController()
  const { signal } = loading
  const { view, address } = shown
  const key = current
  try {
    const answer = await view.load(address, signal, () => {})
    if (signal.aborted) return
    remember(key, answer)
    const focused = document.activeElement
    const href = focused?.getAttribute('href')
    show({ data: answer, error: undefined, stale: stillStale() })
    document.title = title()
    requestAnimationFrame(() => keepFocus(focused, href))
  } catch {
    // Where there is no answer to keep, the failure is shown already.
    if (signal.aborted || shown.data === undefined) return
    outdated = true
    show({ stale: true })
    // While the server is away, the next connection does it.
    if (!away) setTimeout(refreshSoon, PATIENCE_WITH_ERRORS * (1 + Math.random()))
  }
}

const PATIENCE_WITH_ERRORS = 10_000
const refreshSoon = gather(() => void refresh())

const stillStale = () => away && Boolean(shown.stale)

/** Returns the focus to a link that an entry before it has moved. */
function keepFocus(focused: Element | null, href: string | null | undefined) {
  if (!href || (focused?.isConnected && focused.getAttribute('href') === href)) return
  const link = root.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)
  link?.focus({ preventScroll: true })
}

function forget() {
  routes.forEach(({ target }) => target.forget?.())
}

const PATIENCE = 2000
let losing = 0

function followChanges() {
  follow({
    changed(kind) {
      forget()
      if (shown.view.kinds?.includes(kind) === false) return
      outdated = true
      refreshSoon()
    },
    connected(missed) {
      clearTimeout(losing)
      losing = 0
      away = false
      if (missed) forget()
      if (missed || shown.error) outdated = true
      refreshSoon()
    },
    lost() {
      away = true
      losing ||= window.setTimeout(() => show({ stale: true }), PATIENCE)
    }
  })
}

function title(): string {
  const { view, data, address } = shown
  const own = view.title(data, address)
  return own ? `${own} – Parley` : 'Parley'
}

function remember(address: string, data: unknown) {
  seen.delete(address)
  seen.set(address, data)
  if (seen.size > REMEMBERED) seen.delete(seen.keys().next().value!)
}

function focusMain() {
  scrollTo(0, 0)
  document.querySelector('main')?.focus({ preventScroll: true })
}

listen(
  url => find(routes, url) !== undefined,
  kind => {
    // A link within the page only moves the reader.
    if (kind === 'history' && location.pathname + location.search === current) return
    void load(kind)
  }
)
// What is to be seen comes first.
void load('start').finally(followChanges)

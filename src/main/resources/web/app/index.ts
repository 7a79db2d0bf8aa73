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
import { ApiError } from './graphql'
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
  const key = current
  const kept = kind === 'history' ? seen.get(key) : undefined
  const same = shown?.view === view && shown.path === url.pathname
  const data = kept ?? (same ? shown.data : undefined)
  show({ view, address, path: url.pathname, data, error: undefined, loading: true })
  document.title = title()
  if (kind === 'link' && !same) focusMain()

  try {
    const loaded = view.load(address, signal, part => {
      if (!signal.aborted && noted) show({ data: part })
    })
    const [answer] = await Promise.all([loaded, designations])
    if (signal.aborted) return
    remember(key, answer)
    show({ data: answer, loading: false })
  } catch (failure) {
    if (signal.aborted) return
    const error =
      failure instanceof ApiError ? failure : new ApiError(String(failure), 'PAGE_FAILED')
    show({ error, loading: false })
  }
  document.title = title()
  if (kind !== 'replace' && url.hash) document.getElementById(url.hash.slice(1))?.scrollIntoView()
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
void load('start')

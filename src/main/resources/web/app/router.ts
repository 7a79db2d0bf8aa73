// Addresses: which view one belongs to, and how to go there without loading the page again.

export interface Address {
  /** Named parts of the path, such as the slug of a record. */
  params: Record<string, string>
  /** Part of the address that follows the question mark. */
  search: URLSearchParams
}

export interface Route<Target> {
  pattern: RegExp
  target: Target
}

/** Makes a pattern of a path such as /pledges/:slug. */
export function route<Target>(path: string, target: Target): Route<Target> {
  const source = path.replace(/:(\w+)/g, '(?<$1>[^/]+)')
  return { pattern: new RegExp(`^${source}/?$`), target }
}

export function find<Target>(
  routes: Route<Target>[],
  url: URL
): { target: Target; address: Address } | undefined {
  for (const { pattern, target } of routes) {
    const match = pattern.exec(url.pathname)
    if (match) {
      const params = Object.entries(match.groups ?? {}).map(([name, value]) => [
        name,
        decode(value)
      ])
      return { target, address: { params: Object.fromEntries(params), search: url.searchParams } }
    }
  }
  return undefined
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const CHANGED = 'parley:address'

/** Goes to an address of this page. Replaces the present one where a step back would be of no use. */
export function go(address: string, { replace = false } = {}) {
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new CustomEvent(CHANGED, { detail: { replace } }))
}

/** Changes parameters of the present address; an absent value takes the parameter away. */
export function setParameters(changes: Record<string, string | undefined>, replace = true) {
  go(withParameters(changes), { replace })
}

export function withParameters(changes: Record<string, string | undefined>): string {
  const url = new URL(location.href)
  for (const [name, value] of Object.entries(changes)) {
    if (value) url.searchParams.set(name, value)
    else url.searchParams.delete(name)
  }
  return url.pathname + url.search
}

/** Calls back when the address changes, and takes over links to addresses that this page answers. */
export function listen(
  answers: (url: URL) => boolean,
  changed: (kind: 'link' | 'history' | 'replace') => void
) {
  addEventListener('popstate', () => changed('history'))
  addEventListener(CHANGED, event =>
    changed((event as CustomEvent<{ replace: boolean }>).detail.replace ? 'replace' : 'link')
  )
  document.addEventListener('click', event => {
    const url = linkOf(event)
    if (!url || !answers(url)) return
    event.preventDefault()
    go(url.pathname + url.search + url.hash)
  })
}

/** The address of a plain click on a link of this origin; others are left to the browser. */
function linkOf(event: MouseEvent): URL | undefined {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (event.defaultPrevented || event.button !== 0 || modified) return undefined
  const link = (event.target as Element | null)?.closest?.('a')
  if (!link || link.hasAttribute('download') || link.getAttribute('target')) return undefined
  // Links in an SVG have an object for an address, not a text.
  const url = new URL(link.getAttribute('href') ?? '', location.href)
  const samePage = url.pathname === location.pathname && url.search === location.search
  return url.origin === location.origin && !(samePage && url.hash) ? url : undefined
}

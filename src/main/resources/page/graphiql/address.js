// An operation in the address of the page, so that it can be shared. Headers are never in it.

const PARAMETERS = ['query', 'variables', 'operationName']

// Proxies may refuse a longer address; what follows # is not sent to them.
const LONGEST_SEARCH = 3900

export function readAddress() {
  return Object.fromEntries(new URLSearchParams(location.search || location.hash.slice(1)))
}

export function writeAddress(operation) {
  const given = new URLSearchParams()
  for (const name of PARAMETERS) {
    if (operation[name]) given.set(name, operation[name])
  }
  const text = given.toString()
  const mark = text.length > LONGEST_SEARCH ? '#' : '?'
  history.replaceState(null, '', location.pathname + (text && mark + text))
}

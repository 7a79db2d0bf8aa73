// Where GraphiQL keeps tabs, history and settings. Its history has headers, which may hold credentials,
// whatever its setting says: they are left out unless the reader has asked for headers to be kept.

const HISTORY = ['graphiql:queries', 'graphiql:favorites']

const withoutHeaders = text =>
  JSON.stringify(JSON.parse(text), (name, value) => (name === 'headers' ? undefined : value))

const keepsHeaders = () => localStorage.getItem('graphiql:shouldPersistHeaders') === 'true'

export const storage = {
  get length() {
    return localStorage.length
  },
  getItem: name => localStorage.getItem(name),
  setItem(name, text) {
    const secret = HISTORY.includes(name) && !keepsHeaders()
    localStorage.setItem(name, secret ? withoutHeaders(text) : text)
  },
  removeItem: name => localStorage.removeItem(name),
  clear: () => localStorage.clear()
}

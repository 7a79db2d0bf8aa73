// The files of the dialogue of an address that feed readers and calendars follow, in the head of the document.

const FILES = [
  { suffix: 'atom', type: 'application/atom+xml', title: 'Feed of the dialogue' },
  { suffix: 'ics', type: 'text/calendar', title: 'Calendar of the dialogue' }
]

/** Names the files of this dialogue only. The server does the same for the first address. */
export function nameFeeds(dialogue: string | undefined) {
  document.head.querySelectorAll('link[rel=alternate]').forEach(link => link.remove())
  if (!dialogue) return
  for (const { suffix, type, title } of FILES) {
    const link = document.createElement('link')
    const href = `/datasets/${encodeURIComponent(dialogue)}.${suffix}`
    Object.assign(link, { rel: 'alternate', type, title, href })
    document.head.append(link)
  }
}

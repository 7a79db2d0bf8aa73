// One source: who published it, where and how far it was read, and how reliable it is.
import { html, nothing } from 'lit'
import { date, type HistoricalDate } from '../dates'
import { dayOf } from '../day'
import { graphql } from '../graphql'
import { DATED, fact, foreign, historyLink, originalLink } from '../pieces'
import { view } from '../view'
import { words } from '../words'

interface Data {
  source: {
    slug: string
    title: string
    titleDescriptive: boolean
    publisher: string
    kind: string
    url: string
    archivedUrl: string | null
    language: string | null
    publishedOn: HistoricalDate | null
    extentRead: string | null
    reliability: string | null
  } | null
}

const QUERY = graphql`
  query Source($slug: String!) {
    source(slug: $slug) {
      slug
      title
      titleDescriptive
      publisher
      kind
      url
      archivedUrl
      language
      publishedOn {
        ...Dated
      }
      extentRead
      reliability
    }
  }
  ${DATED}
`

const EXTENTS: Record<string, string> = {
  DATA_ROWS: 'The rows of the data set that concern the record',
  EXCERPT: 'A part of it',
  FULL_TEXT: 'All of it'
}

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** The name of a language; the tag itself if it is none. */
function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

export const source = view<Data>({
  kinds: ['SOURCE'],
  query: QUERY,
  variables: address => ({ slug: address.params.slug }),
  isFound: ({ source }) => source !== null,
  title: data => data?.source?.title ?? 'Source',
  template(data, address) {
    const source = data.source!
    const { title, titleDescriptive, publisher, language, publishedOn, archivedUrl } = source
    return html`
      <p class="kicker">Source</p>
      <h1>${titleDescriptive ? title : foreign(title, language)}</h1>
      <p class="lead">
        <span dir="auto">${publisher}</span>${publishedOn ? html`, ${date(publishedOn)}` : nothing}
      </p>
      <dl class="facts">
        ${fact('Kind', words(source.kind))}
        ${fact('Published', publishedOn ? date(publishedOn) : 'Not recorded')}
        ${fact('Language', language ? languageName(language) : 'Not recorded')}
        ${fact('Title', titleDescriptive ? 'By the editors: its own was not read' : nothing)}
        ${fact('Read', source.extentRead ? (EXTENTS[source.extentRead] ?? words(source.extentRead)) : 'Not recorded')}
        ${fact('Reliability', source.reliability ? words(source.reliability) : 'Not rated')}
        ${fact('Original', originalLink(source.url))}
        ${archivedUrl ? fact('Archived copy', originalLink(archivedUrl)) : nothing}
      </dl>
      ${historyLink(`/sources/${encodeURIComponent(source.slug)}`, dayOf(address))}
    `
  }
})

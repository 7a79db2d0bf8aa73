// One source: who published it, where and how far it was read, how reliable it is, and what cites it.
import { html, nothing } from 'lit'
import { CITING } from '../cited-list'
import { date, DATED } from '../dates'
import { dayOf, recordedBefore } from '../day'
import { graphql, type DataOf } from '../graphql'
import { empty, fact, foreign, historyLink, originalLink, PARTY } from '../pieces'
import { RECORD_LINE } from '../record-line'
import type { Address } from '../router'
import { view } from '../view'
import { count, words } from '../words'

const QUERY = graphql(`
  query Source($slug: String!, $recordedBefore: DateTime) {
    source(slug: $slug, recordedBefore: $recordedBefore) {
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
      citedBy(first: 20) {
        ...Citing
      }
    }
  }
`, CITING, RECORD_LINE, PARTY, DATED)

type Source = NonNullable<DataOf<typeof QUERY>['source']>

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

export const source = view({
  query: QUERY,
  variables: address => ({ slug: address.params.slug!, recordedBefore: recordedBefore(address) }),
  hasPast: true,
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
      ${cited(source, address)}
      ${historyLink(`/sources/${encodeURIComponent(source.slug)}`, dayOf(address))}
    `
  }
})

function cited({ slug, language, citedBy }: Source, address: Address) {
  return html`
    <section aria-labelledby="cited-by">
      <h2 id="cited-by">Cited by ${citedBy.totalCount ? count(citedBy.totalCount, 'record') : nothing}</h2>
      ${
        citedBy.totalCount
          ? html`<cited-list
              .page=${citedBy}
              .source=${{ slug, language, recordedBefore: recordedBefore(address) }}
              .day=${dayOf(address)}
            ></cited-list>`
          : empty('No record has this source among its citations.')
      }
    </section>
  `
}

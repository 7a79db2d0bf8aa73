// The smaller records: outcomes, requests, statements and incidents. Each is a title, a text, facts and sources.
import { html, nothing, type TemplateResult } from 'lit'
import { date, DATED } from '../dates'
import { dayOf, recordedBefore } from '../day'
import { plainProse, prose } from '../designation'
import { graphql, type DataOf, type Document } from '../graphql'
import {
  citations,
  CITATIONS,
  dialogueFact,
  fact,
  foreign,
  historyLink,
  meetingFact,
  moreThanShown,
  parties,
  party,
  PARTY,
  sourceLink,
  topicsFact,
  type Citation
} from '../pieces'
import { pledgeCard } from '../pledge-card'
import { PLEDGE_LINE, type PledgeLine } from '../pledge-query'
import type { Address } from '../router'
import { view } from '../view'
import { words } from '../words'

type Day = string | undefined

interface Shown {
  note?: string | null
  citations: Citation[]
}

interface Kind<Record, Variables> {
  name: string
  query: Document<{ record: Record | null }, Variables>
  variables: (address: Address) => NoInfer<Variables>
  title: (record: Record) => string
  lead: (record: Record, day: Day) => unknown
  text: (record: Record) => TemplateResult
  facts: (record: Record, day: Day) => unknown
  pledges: (record: Record) => { totalCount: number | null; nodes: PledgeLine[] }
}

const FRAGMENTS = [PLEDGE_LINE, CITATIONS, PARTY, DATED]

const variables = (address: Address) => ({
  slug: address.params.slug!,
  asOf: dayOf(address),
  recordedBefore: recordedBefore(address)
})

/** A list that is always answered whole. */
const whole = (nodes: PledgeLine[]) => ({ totalCount: nodes.length, nodes })

const text = (value: string) => html`<p class="text">${prose(value)}</p>`

function recordView<Record extends Shown, Variables>(kind: Kind<Record, Variables>) {
  const { name, query, variables, title, lead, text, facts, pledges } = kind
  return view({
    section: 'dialogues',
    query,
    variables,
    hasPast: true,
    isFound: ({ record }) => record !== null,
    title: data => (data?.record ? plainProse(title(data.record)) : name),
    template(data, address) {
      const record = data.record!
      const day = dayOf(address)
      const held = pledges(record)
      return html`
        <p class="kicker">${name}</p>
        <h1>${prose(title(record))}</h1>
        <p class="lead">${lead(record, day)}</p>
        <div class="columns">
          <div>
            ${text(record)}
            ${record.note ? html`<p class="soft">${prose(record.note)}</p>` : nothing}
            <dl class="facts">${facts(record, day)}</dl>
          </div>
          <div>
            <h2 class="first">Sources</h2>
            ${citations(record.citations)}
          </div>
        </div>
        ${
          held.nodes.length
            ? html`<h2>Pledges</h2>
                <div class="pledge-list">
                  ${held.nodes.map(each => pledgeCard(each, day, { withStatus: true }))}
                </div>
                ${moreThanShown(held)}`
            : nothing
        }
        ${historyLink(`/${name.toLowerCase()}s/${encodeURIComponent(address.params.slug!)}`, day)}
      `
    }
  })
}

export const outcome = recordView({
  name: 'Outcome',
  query: graphql(`
    query Outcome($slug: String!, $asOf: Date, $recordedBefore: DateTime) {
      record: outcome(slug: $slug, recordedBefore: $recordedBefore) {
        title
        text
        note
        outcomeKind: kind
        outcomeForm: form
        certainty
        textAvailability
        reachedOn {
          ...Dated
        }
        disclosureRefusedBy {
          ...Party
        }
        positions {
          participant {
            ...Party
          }
          text
        }
        meeting {
          slug
          title
          held {
            ...Dated
          }
        }
        pledges(first: 100) {
          totalCount
          nodes {
            ...PledgeLine
          }
        }
        ...Citations
      }
    }
  `, ...FRAGMENTS),
  variables,
  title: ({ title }) => title,
  lead: ({ outcomeKind, reachedOn }) =>
    html`${words(outcomeKind)}${reachedOn ? html`, ${date(reachedOn)}` : nothing}`,
  text: record => text(record.text),
  facts: (record, day) => html`
    ${fact('Form', record.outcomeForm && words(record.outcomeForm))}
    ${fact('Text', words(record.textAvailability))}
    ${
      record.disclosureRefusedBy.length
        ? fact('Not disclosed by', html`${parties(record.disclosureRefusedBy, day)}`)
        : nothing
    }
    ${fact('Certainty', words(record.certainty))}
    ${record.positions.map(each => fact('Position', html`${party(each.participant, day)}: ${prose(each.text)}`))}
    ${meetingFact(record.meeting, day)}
  `,
  pledges: ({ pledges }) => pledges
})

export const request = recordView({
  name: 'Request',
  query: graphql(`
    query Request($slug: String!, $asOf: Date, $recordedBefore: DateTime) {
      record: request(slug: $slug, recordedBefore: $recordedBefore) {
        title
        text
        note
        reportedVia
        madeOn {
          ...Dated
        }
        requesters {
          ...Party
        }
        addressees {
          ...Party
        }
        response {
          answer: kind
          note
          answeredOn {
            ...Dated
          }
          by {
            ...Party
          }
        }
        meeting {
          slug
          title
          held {
            ...Dated
          }
        }
        dialogue {
          slug
          title
        }
        topics {
          slug
          label
        }
        relatedPledges {
          ...PledgeLine
        }
        ...Citations
      }
    }
  `, ...FRAGMENTS),
  variables,
  title: ({ title }) => title,
  lead: (record, day) =>
    html`${parties(record.requesters, day)} asked
    ${parties(record.addressees, day)}${record.madeOn ? html`, ${date(record.madeOn)}` : nothing}`,
  text: record => text(record.text),
  facts: (record, day) => html`
    ${
      record.response
        ? fact(
            'Answer',
            html`${words(record.response.answer)}${record.response.by ? html`, by ${party(record.response.by, day)}` : nothing}${
              record.response.answeredOn ? html`, ${date(record.response.answeredOn)}` : nothing
            }${record.response.note ? html`. ${prose(record.response.note)}` : nothing}`
          )
        : fact('Answer', 'Not recorded')
    }
    ${fact('Reported by', prose(record.reportedVia))} ${meetingFact(record.meeting, day)} ${dialogueFact(record.dialogue, day)}
    ${topicsFact(record.topics)}
  `,
  pledges: ({ relatedPledges }) => whole(relatedPledges)
})

export const statement = recordView({
  name: 'Statement',
  query: graphql(`
    query Statement($slug: String!, $recordedBefore: DateTime) {
      record: statement(slug: $slug, recordedBefore: $recordedBefore) {
        words: text
        summary
        note
        language
        translated
        medium
        certainty
        madeOn {
          ...Dated
        }
        publishedOn {
          ...Dated
        }
        speaker {
          ...Party
        }
        meeting {
          slug
          title
          held {
            ...Dated
          }
        }
        dialogue {
          slug
          title
        }
        ...Citations
      }
    }
  `, CITATIONS, PARTY, DATED),
  variables: address => ({ slug: address.params.slug!, recordedBefore: recordedBefore(address) }),
  title: ({ speaker, medium }) => `${speaker.name}${medium ? `, ${medium}` : ''}`,
  lead: (record, day) =>
    html`${party(record.speaker, day)}${record.madeOn ? html`, ${date(record.madeOn)}` : nothing}`,
  text: record => html`
    ${record.words ? html`<blockquote class="text">${foreign(record.words, record.language)}</blockquote>` : nothing}
    ${record.summary ? html`<p>${prose(record.summary)}</p>` : nothing}
  `,
  facts: (record, day) => html`
    ${fact('Medium', prose(record.medium))}
    ${record.publishedOn ? fact('Published', date(record.publishedOn)) : nothing}
    ${fact('Translated', record.translated === null ? null : record.translated ? 'Yes' : 'No')}
    ${fact('Certainty', words(record.certainty))} ${meetingFact(record.meeting, day)} ${dialogueFact(record.dialogue, day)}
  `,
  pledges: () => whole([])
})

const INCIDENT = graphql(`
  query Incident($slug: String!, $asOf: Date, $recordedBefore: DateTime) {
    record: incident(slug: $slug, recordedBefore: $recordedBefore) {
      title
      text
      note
      incidentKind: kind
      place
      placeCertainty
      placeAccounts {
        place
        source {
          slug
          publisher
        }
      }
      dateNote
      dateAccounts {
        date {
          ...Dated
        }
        note
        source {
          slug
          publisher
        }
      }
      factsDisputed
      occurred {
        ...Dated
      }
      actors {
        ...Party
      }
      accounts {
        by {
          ...Party
        }
        text
      }
      casualties {
        group
        killed
        injured
        detail
        source {
          slug
          publisher
        }
      }
      dialogue {
        slug
        title
      }
      topics {
        slug
        label
      }
      relatedPledges {
        ...PledgeLine
      }
      ...Citations
    }
  }
`, ...FRAGMENTS)

type Incident = NonNullable<DataOf<typeof INCIDENT>['record']>

export const incident = recordView({
  name: 'Incident',
  query: INCIDENT,
  variables,
  title: ({ title }) => title,
  lead: record =>
    html`${words(record.incidentKind)},
    ${date(record.occurred)}${record.place ? html`, ${prose(record.place)}` : nothing}`,
  text: record => text(record.text),
  facts: (record, day) => html`
    ${record.factsDisputed ? fact('Facts', 'The parties disagree on what happened') : nothing}
    ${record.actors.length ? fact('Involved', html`${parties(record.actors, day)}`) : nothing}
    ${record.accounts.map(each => fact('Account', html`${party(each.by, day)}: ${prose(each.text)}`))}
    ${record.casualties.map(each => fact('Casualties', casualties(each)))}
    ${fact('Date', prose(record.dateNote))}
    ${record.dateAccounts.map(each => fact('Date given', html`${date(each.date)}${each.note ? html` (${prose(each.note)})` : nothing} ${sourceLink(each.source)}`))}
    ${fact('Certainty of the place', record.placeCertainty && words(record.placeCertainty))}
    ${record.placeAccounts.map(each => fact('Place given', html`${prose(each.place)} ${sourceLink(each.source)}`))}
    ${dialogueFact(record.dialogue, day)} ${topicsFact(record.topics)}
  `,
  pledges: ({ relatedPledges }) => whole(relatedPledges)
})

function casualties({ group, killed, injured, detail, source }: Incident['casualties'][number]) {
  const numbers = [
    killed === null ? '' : `${killed} killed`,
    injured === null ? '' : `${injured} injured`
  ]
  return html`
    ${prose(group)}: ${numbers.filter(Boolean).join(', ')}${detail ? html` (${prose(detail)})` : nothing}
    ${sourceLink(source)}
  `
}

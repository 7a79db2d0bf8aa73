// The smaller records: outcomes, requests, statements and incidents. Each is a title, a text, facts and sources.
import { html, nothing, type TemplateResult } from 'lit'
import { date } from '../dates'
import { dayOf } from '../day'
import { plainProse, prose } from '../designation'
import { graphql } from '../graphql'
import {
  citations,
  CITATIONS,
  DATED,
  dialogueFact,
  fact,
  foreign,
  historyLink,
  meetingFact,
  parties,
  party,
  PARTY,
  sourcePage,
  topicsFact
} from '../pieces'
import { pledgeCard } from '../pledge-card'
import { PLEDGE_LINE, type PledgeLine } from '../pledge-query'
import { view } from '../view'
import { words } from '../words'

type Values = Record<string, any>
type Day = string | undefined

const FRAGMENTS = `${PLEDGE_LINE} ${CITATIONS} ${PARTY} ${DATED}`

interface Kind {
  name: string
  query: string
  title?: (record: Values) => string
  lead: (record: Values, day: Day) => unknown
  text: (record: Values) => TemplateResult
  facts: (record: Values, day: Day) => unknown
  pledges: (record: Values) => PledgeLine[]
}

const text = (value: string) => html`<p class="text">${prose(value)}</p>`

function recordView({ name, query, title, lead, text, facts, pledges }: Kind) {
  const titleOf = title ?? ((record: Values) => record.title as string)
  return view<{ record: Values | null }>({
    section: 'dialogues',
    query,
    variables: address => ({ slug: address.params.slug, asOf: dayOf(address) }),
    isFound: ({ record }) => record !== null,
    title: data => (data?.record ? plainProse(titleOf(data.record)) : name),
    template(data, address) {
      const record = data.record!
      const day = dayOf(address)
      const held = pledges(record)
      return html`
        <p class="kicker">${name}</p>
        <h1>${prose(titleOf(record))}</h1>
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
          held.length
            ? html`<h2>Pledges</h2>
                <div class="pledge-list">
                  ${held.map(each => pledgeCard(each, day, { withStatus: true }))}
                </div>`
            : nothing
        }
        ${historyLink(`/${name.toLowerCase()}s/${encodeURIComponent(address.params.slug!)}`, day)}
      `
    }
  })
}

export const outcome = recordView({
  name: 'Outcome',
  query: graphql`
    query Outcome($slug: String!, $asOf: Date) {
      record: outcome(slug: $slug) {
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
          nodes {
            ...PledgeLine
          }
        }
        ...Citations
      }
    }
    ${FRAGMENTS}
  `,
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
    ${record.positions.map((each: Values) => fact('Position', html`${party(each.participant, day)}: ${prose(each.text)}`))}
    ${meetingFact(record.meeting, day)}
  `,
  pledges: ({ pledges }) => pledges.nodes
})

export const request = recordView({
  name: 'Request',
  query: graphql`
    query Request($slug: String!, $asOf: Date) {
      record: request(slug: $slug) {
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
    ${FRAGMENTS}
  `,
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
    ${fact('Reported by', record.reportedVia)} ${meetingFact(record.meeting, day)} ${dialogueFact(record.dialogue, day)}
    ${topicsFact(record.topics)}
  `,
  pledges: ({ relatedPledges }) => relatedPledges
})

export const statement = recordView({
  name: 'Statement',
  query: graphql`
    query Statement($slug: String!) {
      record: statement(slug: $slug) {
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
    ${CITATIONS}
    ${PARTY}
    ${DATED}
  `,
  title: ({ speaker, medium }) => `${speaker.name}${medium ? `, ${medium}` : ''}`,
  lead: (record, day) =>
    html`${party(record.speaker, day)}${record.madeOn ? html`, ${date(record.madeOn)}` : nothing}`,
  text: record => html`
    ${record.words ? html`<blockquote class="text">${foreign(record.words, record.language)}</blockquote>` : nothing}
    ${record.summary ? html`<p>${prose(record.summary)}</p>` : nothing}
  `,
  facts: (record, day) => html`
    ${fact('Medium', record.medium)}
    ${record.publishedOn ? fact('Published', date(record.publishedOn)) : nothing}
    ${fact('Translated', record.translated === null ? null : record.translated ? 'Yes' : 'No')}
    ${fact('Certainty', words(record.certainty))} ${meetingFact(record.meeting, day)} ${dialogueFact(record.dialogue, day)}
  `,
  pledges: () => []
})

export const incident = recordView({
  name: 'Incident',
  query: graphql`
    query Incident($slug: String!, $asOf: Date) {
      record: incident(slug: $slug) {
        title
        text
        note
        incidentKind: kind
        place
        dateNote
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
    ${FRAGMENTS}
  `,
  lead: record =>
    html`${words(record.incidentKind)},
    ${date(record.occurred)}${record.place ? html`, ${prose(record.place)}` : nothing}`,
  text: record => text(record.text),
  facts: (record, day) => html`
    ${record.factsDisputed ? fact('Facts', 'The parties disagree on what happened') : nothing}
    ${record.actors.length ? fact('Involved', html`${parties(record.actors, day)}`) : nothing}
    ${record.accounts.map((each: Values) => fact('Account', html`${party(each.by, day)}: ${prose(each.text)}`))}
    ${record.casualties.map((each: Values) => fact('Casualties', casualties(each)))}
    ${fact('Date', record.dateNote)} ${dialogueFact(record.dialogue, day)} ${topicsFact(record.topics)}
  `,
  pledges: ({ relatedPledges }) => relatedPledges
})

function casualties({ group, killed, injured, detail, source }: Values) {
  const numbers = [
    killed === null ? '' : `${killed} killed`,
    injured === null ? '' : `${injured} injured`
  ]
  return html`
    ${group}: ${numbers.filter(Boolean).join(', ')}${detail ? ` (${detail})` : nothing}
    <span class="soft"><a href=${sourcePage({ slug: source.slug })}>${source.publisher}</a></span>
  `
}

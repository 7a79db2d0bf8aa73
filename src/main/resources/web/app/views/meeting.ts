// One meeting: who came, what came of it, what was pledged, asked and said.
import { html, nothing } from 'lit'
import { date, DATED, dateText } from '../dates'
import { dayOf, on, recordedBefore } from '../day'
import { plainProse, prose } from '../designation'
import { graphql, type DataOf } from '../graphql'
import {
  citations,
  CITATIONS,
  fact,
  foldedCitations,
  foreign,
  historyLink,
  moreThanShown,
  parties,
  party,
  PARTY,
  topicsFact
} from '../pieces'
import { pledgeCard } from '../pledge-card'
import { PLEDGE_LINE } from '../pledge-query'
import { view } from '../view'
import { count, lowerWords, words } from '../words'

const QUERY = graphql(`
  query Meeting($slug: String!, $asOf: Date, $recordedBefore: DateTime) {
    meeting(slug: $slug, recordedBefore: $recordedBefore) {
      slug
      title
      status
      format
      level
      city
      placeCertainty
      venue
      coordinates {
        latitude
        longitude
      }
      held {
        ...Dated
      }
      dateNote
      summary
      mediaAccess
      dialogue {
        slug
        title
      }
      previous {
        slug
        title
        held {
          ...Dated
        }
      }
      next {
        slug
        title
        held {
          ...Dated
        }
      }
      topics {
        slug
        label
      }
      participations {
        role
        capacity
        attendance
        participant {
          ...Party
        }
        onBehalfOf {
          ...Party
        }
        ...Citations
      }
      outcomes {
        slug
        title
        text
        kind
        textAvailability
        disclosureRefusedBy {
          ...Party
        }
        ...Citations
      }
      pledges(first: 100) {
        totalCount
        nodes {
          ...PledgeLine
        }
      }
      requests {
        slug
        title
        requesters {
          ...Party
        }
        addressees {
          ...Party
        }
      }
      statements {
        slug
        text
        summary
        language
        speaker {
          ...Party
        }
        madeOn {
          ...Dated
        }
        ...Citations
      }
      ...Citations
    }
  }
`, PLEDGE_LINE, CITATIONS, PARTY, DATED)

type Meeting = NonNullable<DataOf<typeof QUERY>['meeting']>
type Neighbour = NonNullable<Meeting['previous']>
type Coordinates = NonNullable<Meeting['coordinates']>

export const meeting = view({
  section: 'dialogues',
  query: QUERY,
  variables: address => ({
    slug: address.params.slug!,
    asOf: dayOf(address),
    recordedBefore: recordedBefore(address)
  }),
  hasPast: true,
  isFound: ({ meeting }) => meeting !== null,
  title: data =>
    data?.meeting ? `${plainProse(data.meeting.title)}, ${dateText(data.meeting.held)}` : 'Meeting',
  template(data, address) {
    const meeting = data.meeting!
    const day = dayOf(address)
    const { dialogue } = meeting
    return html`
      <p class="kicker">
        ${
          dialogue
            ? html`<a href=${on(`/dialogues/${dialogue.slug}/timeline`, day)}
                  >${prose(dialogue.title)}</a
                >, `
            : nothing
        }${dialogue ? 'meeting' : 'Meeting'}
      </p>
      <h1>${prose(meeting.title)}</h1>
      <p class="lead">
        ${date(meeting.held)}${meeting.city ? html`, ${prose(meeting.city)}` : nothing}${
          meeting.status === 'HELD' ? nothing : html` – ${lowerWords(meeting.status)}`
        }
      </p>
      <div class="columns">
        <div>
          ${meeting.summary ? html`<p class="text">${prose(meeting.summary)}</p>` : nothing}
          <dl class="facts">
            ${fact('Format', meeting.format && words(meeting.format))}
            ${fact('Level', meeting.level && words(meeting.level))} ${fact('Venue', meeting.venue)}
            ${fact('Position', meeting.coordinates && position(meeting.coordinates))}
            ${fact('Date', prose(meeting.dateNote))}
            ${fact('Certainty of the place', meeting.placeCertainty && words(meeting.placeCertainty))}
            ${fact('Press', meeting.mediaAccess && words(meeting.mediaAccess))}
            ${topicsFact(meeting.topics)}
          </dl>
        </div>
        <div>${participants(meeting, day)}</div>
      </div>
      ${outcomes(meeting, day)} ${pledges(meeting, day)} ${requests(meeting, day)}
      ${statements(meeting, day)}
      <h2>Sources</h2>
      ${citations(meeting.citations)}
      ${historyLink(`/meetings/${encodeURIComponent(meeting.slug)}`, day)}
      ${neighbours(meeting, day)}
    `
  }
})

/** "50.8467° N, 4.3525° E", to the metre at most. */
function position({ latitude, longitude }: Coordinates): string {
  const degrees = (value: number, positive: string, negative: string) =>
    `${Number(Math.abs(value).toFixed(5))}° ${value < 0 ? negative : positive}`
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`
}

function participants({ participations: all }: Meeting, day: string | undefined) {
  return html`
    <h2 class="first">Who took part</h2>
    ${
      all.length
        ? html`<ul class="people">
            ${all.map(
              ({ participant, role, capacity, attendance, onBehalfOf, citations }) => html`
                <li>
                  ${party(participant, day)}${onBehalfOf ? html` for ${party(onBehalfOf, day)}` : nothing}
                  <span class="soft"
                    >${words(role)}${capacity ? html`, ${prose(capacity)}` : nothing}</span
                  >
                  ${attendance === 'PRESENT' ? nothing : html`<span class="tag">${words(attendance)}</span>`}
                  ${foldedCitations(citations, { brief: true })}
                </li>
              `
            )}
          </ul>`
        : html`<p class="empty">The sources do not say who took part.</p>`
    }
  `
}

function outcomes({ outcomes }: Meeting, day: string | undefined) {
  return html`
    <h2>What came of it</h2>
    ${outcomes.length === 0 ? html`<p class="empty">No outcome is recorded.</p>` : nothing}
    <div class="cards">
      ${outcomes.map(
        outcome => html`
          <article class="card" id="outcome-${outcome.slug}">
            <p class="soft small">${words(outcome.kind)}</p>
            <h3><a href=${on(`/outcomes/${outcome.slug}`, day)}>${prose(outcome.title)}</a></h3>
            <p>${prose(outcome.text)}</p>
            ${
              outcome.textAvailability === 'UNDISCLOSED'
                ? html`<p class="soft">
                    The text has not been
                    published${
                      outcome.disclosureRefusedBy.length
                        ? html`; ${parties(outcome.disclosureRefusedBy, day)} declined to disclose
                          it`
                        : nothing
                    }.
                  </p>`
                : nothing
            }
            ${foldedCitations(outcome.citations)}
          </article>
        `
      )}
    </div>
  `
}

function pledges({ pledges }: Meeting, day: string | undefined) {
  if (pledges.totalCount === 0) return nothing
  return html`
    <h2>${count(pledges.totalCount, 'pledge')}</h2>
    <div class="pledge-list">
      ${pledges.nodes.map(each => pledgeCard(each, day, { withStatus: true }))}
    </div>
    ${moreThanShown(pledges)}
  `
}

function requests({ requests }: Meeting, day: string | undefined) {
  if (requests.length === 0) return nothing
  return html`
    <h2>What was asked</h2>
    <ul>
      ${requests.map(
        ({ slug, title, requesters, addressees }) => html`
          <li>
            <a href=${on(`/requests/${slug}`, day)}>${prose(title)}</a>: ${parties(requesters, day)}
            asked ${parties(addressees, day)}
          </li>
        `
      )}
    </ul>
  `
}

function statements({ statements }: Meeting, day: string | undefined) {
  if (statements.length === 0) return nothing
  return html`
    <h2>What was said</h2>
    <div class="cards">
      ${statements.map(
        each => html`
          <article class="card">
            <p>
              ${party(each.speaker, day)}${each.madeOn ? html`, <span class="soft">${date(each.madeOn)}</span>` : nothing}
            </p>
            ${each.text ? html`<blockquote>${foreign(each.text, each.language)}</blockquote>` : html`<p>${prose(each.summary)}</p>`}
            ${foldedCitations(each.citations)}
          </article>
        `
      )}
    </div>
  `
}

function neighbours({ previous, next }: Meeting, day: string | undefined) {
  const link = (name: string, meeting: Neighbour) => html`
    <p>
      <span class="soft">${name}</span><br />
      <a href=${on(`/meetings/${meeting.slug}`, day)}>${prose(meeting.title)}</a>,
      ${date(meeting.held)}
    </p>
  `
  return html`
    <nav class="neighbours" aria-label="Meetings before and after">
      ${previous ? link('Before', previous) : nothing} ${next ? link('After', next) : nothing}
    </nav>
  `
}

// One who takes part: names, offices, and how the pledges stand that it made.
import { html, nothing, svg } from 'lit'
import '../day-control'
import { date, DATED } from '../dates'
import { dayOf, on, recordedBefore, today } from '../day'
import { asterisk, learnDesignation, plainProse, prose } from '../designation'
import { graphql, type DataOf } from '../graphql'
import {
  citations,
  CITATIONS,
  fact,
  foreign,
  historyLink,
  moreThanShown,
  party,
  PARTY,
  sourceLink
} from '../pieces'
import { pledgeCard } from '../pledge-card'
import { PLEDGE_LINE } from '../pledge-query'
import { countsOf, STATUS_COUNTS } from '../scorecard'
import { statusClass, statusIcon } from '../status'
import { view } from '../view'
import { count, lowerWords, words } from '../words'

const QUERY = graphql(`
  query Participant($slug: String!, $asOf: Date, $recordedBefore: DateTime) {
    participant(slug: $slug, recordedBefore: $recordedBefore) {
      ...Party
      kind
      description
      names {
        text
        language
        kind
      }
      statusPositions {
        heldBy {
          ...Party
        }
        position
        source {
          slug
          publisher
        }
      }
      affiliations {
        role
        organisation {
          ...Party
        }
        attestedFrom {
          ...Dated
        }
        attestedTo {
          ...Dated
        }
      }
      scorecard(asOf: $asOf) {
        ...StatusCounts
        overdue
      }
      pledgesMade(
        first: 24
        filter: { asOf: $asOf }
        orderBy: { field: MADE_ON, direction: DESC }
      ) {
        totalCount
        nodes {
          ...PledgeLine
        }
      }
      firstPledge: pledgesMade(first: 1, orderBy: { field: MADE_ON }) {
        nodes {
          madeOn {
            earliest
          }
        }
      }
      meetings(first: 50, orderBy: { field: HELD, direction: DESC }) {
        totalCount
        nodes {
          slug
          title
          held {
            ...Dated
          }
        }
      }
      statements(first: 20, orderBy: { field: MADE_ON, direction: DESC }) {
        totalCount
        nodes {
          slug
          text
          summary
          language
          madeOn {
            ...Dated
          }
        }
      }
      ...Citations
    }
  }
`, STATUS_COUNTS, PLEDGE_LINE, CITATIONS, PARTY, DATED)

type Participant = NonNullable<DataOf<typeof QUERY>['participant']>

export const participant = view({
  query: QUERY,
  variables: address => ({
    slug: address.params.slug!,
    asOf: dayOf(address),
    recordedBefore: recordedBefore(address)
  }),
  hasPast: true,
  isFound: ({ participant }) => participant !== null,
  title: data => (data?.participant ? plainProse(data.participant.name) : 'Participant'),
  template(data, address) {
    const participant = data.participant!
    const day = dayOf(address)
    const { designationNote, pledgesMade } = participant
    if (designationNote) learnDesignation(participant)
    return html`
      <p class="kicker">${words(participant.kind)}</p>
      <h1>${designationNote ? html`${participant.name}${asterisk}` : prose(participant.name)}</h1>
      ${participant.description ? html`<p class="lead">${prose(participant.description)}</p>` : nothing}
      <div class="columns">
        <div>
          <dl class="facts">
            ${participant.names.length > 1 ? fact('Names', names(participant)) : nothing}
            ${participant.affiliations.length ? fact('Offices', affiliations(participant, day)) : nothing}
            ${participant.statusPositions.length ? fact('On its status', positions(participant, day)) : nothing}
          </dl>
        </div>
        <div>
          <h2 class="first">Sources</h2>
          ${citations(participant.citations)}
        </div>
      </div>
      ${pledgesMade.totalCount || day ? pledges(participant, day) : nothing}
      ${statements(participant, day)} ${meetings(participant, day)}
      ${historyLink(`/participants/${encodeURIComponent(participant.slug)}`, day)}
    `
  }
})

const names = ({ names }: Participant) => html`
  <ul class="plain">
    ${names.map(
      ({ text, language, kind }) => html`
        <li>
          ${foreign(text, language)}
          <span class="soft small"
            >${[language, kind && lowerWords(kind)].filter(Boolean).join(', ')}</span
          >
        </li>
      `
    )}
  </ul>
`

const affiliations = ({ affiliations }: Participant, day: string | undefined) => html`
  <ul class="plain">
    ${affiliations.map(
      ({ role, organisation, attestedFrom, attestedTo }) => html`
        <li>
          ${prose(role)}, ${party(organisation, day)}
          <span class="soft small"
            >${attestedFrom ? html`attested ${date(attestedFrom)}` : nothing}${
              attestedTo ? html` – ${date(attestedTo)}` : nothing
            }</span
          >
        </li>
      `
    )}
  </ul>
`

const positions = ({ statusPositions }: Participant, day: string | undefined) => html`
  <ul class="plain">
    ${statusPositions.map(
      ({ heldBy, position, source }) =>
        html`<li>${party(heldBy, day)}: ${prose(position)} ${sourceLink(source)}</li>`
    )}
  </ul>
`

function pledges({ slug, scorecard, pledgesMade, firstPledge }: Participant, day: string | undefined) {
  const shares = countsOf(scorecard).filter(({ number }) => number > 0)
  const board = on(`/pledges?party=${encodeURIComponent(slug)}`, day)
  const first = firstPledge.nodes[0]?.madeOn?.earliest ?? today()
  let at = 0
  return html`
    <section aria-labelledby="pledges">
      <h2 id="pledges">${count(pledgesMade.totalCount, 'pledge')} made</h2>
      <div class="standing">
        <day-control .first=${first} .day=${day}></day-control>
        <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          ${shares.map(({ status, number }) => {
            const width = (100 * number) / (scorecard.made || 1)
            at += width
            return svg`<rect class=${statusClass(status)} x=${at - width} y="0" width=${width} height="10" fill="currentColor"/>`
          })}
        </svg>
        <ul class="key">
          ${shares.map(
            ({ status, number }) => html`
              <li>
                <a href="${board}#${statusClass(status)}"
                  >${statusIcon(status)}<b>${number}</b> ${lowerWords(status)}</a
                >
              </li>
            `
          )}
          ${scorecard.overdue ? html`<li><span class="tag warn">${scorecard.overdue} overdue</span></li>` : nothing}
        </ul>
      </div>
      <div class="pledge-list spaced">
        ${pledgesMade.nodes.map(each => pledgeCard(each, day, { withStatus: true }))}
      </div>
      ${
        pledgesMade.totalCount! > pledgesMade.nodes.length
          ? html`<p class="spaced">
              The latest ${pledgesMade.nodes.length} are shown:
              <a href=${board}>all ${pledgesMade.totalCount} pledges</a>.
            </p>`
          : nothing
      }
    </section>
  `
}

function statements({ statements }: Participant, day: string | undefined) {
  if (statements.totalCount === 0) return nothing
  return html`
    <h2>${count(statements.totalCount, 'statement')}</h2>
    <ul class="rows">
      ${statements.nodes.map(
        ({ slug, text, summary, language, madeOn }) => html`
          <li>
            <span class="soft when">${date(madeOn)}</span>
            <a href=${on(`/statements/${slug}`, day)}
              >${text ? html`“${foreign(text, language)}”` : prose(summary)}</a
            >
          </li>
        `
      )}
    </ul>
    ${moreThanShown(statements)}
  `
}

function meetings({ meetings }: Participant, day: string | undefined) {
  if (meetings.totalCount === 0) return nothing
  return html`
    <h2>${count(meetings.totalCount, 'meeting')}</h2>
    <ul class="rows">
      ${meetings.nodes.map(
        ({ slug, title, held }) => html`
          <li>
            <span class="soft when">${date(held)}</span>
            <a href=${on(`/meetings/${slug}`, day)}>${prose(title)}</a>
          </li>
        `
      )}
    </ul>
    ${moreThanShown(meetings)}
  `
}

// The dialogues of the record, and where to go from here.
import { html, nothing, svg } from 'lit'
import { date, DATED } from '../dates'
import { prose } from '../designation'
import { graphql, type DataOf } from '../graphql'
import { dialogueLinks, parties, PARTY } from '../pieces'
import { searchForm } from '../shell'
import { statusClass, statusIcon, STATUSES } from '../status'
import { view } from '../view'
import { count, lowerWords } from '../words'

const QUERY = graphql(`
  query Dialogues {
    meetings { totalCount }
    pledges { totalCount }
    statements { totalCount }
    participants { totalCount }
    sources { totalCount }
    dialogues(first: 50) {
      totalCount
      nodes {
        slug
        title
        status
        mandate
        began { ...Dated }
        ended { ...Dated }
        parties { ...Party }
        facilitators { ...Party }
        meetings(last: 1) {
          totalCount
          nodes {
            slug
            title
            held { ...Dated }
          }
        }
        outcomes(first: 1) { totalCount }
        pledges(first: 1) { totalCount }
        FULFILLED: pledges(first: 1, filter: { status: FULFILLED }) { totalCount }
        PARTLY_FULFILLED: pledges(first: 1, filter: { status: PARTLY_FULFILLED }) { totalCount }
        IN_PROGRESS: pledges(first: 1, filter: { status: IN_PROGRESS }) { totalCount }
        PENDING: pledges(first: 1, filter: { status: PENDING }) { totalCount }
        POSTPONED: pledges(first: 1, filter: { status: POSTPONED }) { totalCount }
        CONTESTED: pledges(first: 1, filter: { status: CONTESTED }) { totalCount }
        BROKEN: pledges(first: 1, filter: { status: BROKEN }) { totalCount }
        SUPERSEDED: pledges(first: 1, filter: { status: SUPERSEDED }) { totalCount }
        LAPSED: pledges(first: 1, filter: { status: LAPSED }) { totalCount }
        NOT_ASSESSED: pledges(first: 1, filter: { status: NOT_ASSESSED }) { totalCount }
      }
    }
  }
`, PARTY, DATED)

type Data = DataOf<typeof QUERY>
type Dialogue = Data['dialogues']['nodes'][number]

export const landing = view({
  section: 'dialogues',
  ownSearch: true,
  query: QUERY,
  variables: () => ({}),
  title: () => '',
  template: (data, address) => html`
    <section class="hero">
      <h1>What was agreed, and what became of it</h1>
      <p class="lead">
        The record of peace and normalisation talks: who met, what was said, asked and pledged, how
        each pledge stood on any day, and which sources say so.
      </p>
      ${searchForm(address, 'A name, a place, a subject – in any script')}
      <dl class="figures">
        ${figure(data.meetings, 'meetings')} ${figure(data.pledges, 'pledges')}
        ${figure(data.statements, 'statements')} ${figure(data.participants, 'participants')}
        ${figure(data.sources, 'sources')}
      </dl>
    </section>
    <section aria-labelledby="dialogues">
      <h2 id="dialogues">${count(data.dialogues.totalCount, 'dialogue')}</h2>
      ${
        data.dialogues.nodes.length
          ? html`<div class="cards">${data.dialogues.nodes.map(card)}</div>`
          : html`<p class="empty">
              The record holds no dialogue yet. Editors add them through the API.
            </p>`
      }
    </section>
  `
})

const figure = ({ totalCount }: Data['meetings'], name: string) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${totalCount!.toLocaleString('en')}</dd>
  </div>`

function card(dialogue: Dialogue) {
  const timeline = `/dialogues/${dialogue.slug}/timeline`
  const latest = dialogue.meetings.nodes[0]
  return html`
    <article class="card dialogue">
      <h3><a href=${timeline}>${prose(dialogue.title)}</a></h3>
      <p class="soft">
        ${dialogue.began ? html`${date(dialogue.began)} – ` : nothing}${
          dialogue.ended
            ? date(dialogue.ended)
            : dialogue.status === 'UNKNOWN'
              ? 'end not recorded'
              : lowerWords(dialogue.status)
        }
      </p>
      <p>
        ${parties(dialogue.parties)}${
          dialogue.facilitators.length
            ? html`, facilitated by ${parties(dialogue.facilitators)}`
            : nothing
        }
      </p>
      ${dialogue.pledges.totalCount ? standing(dialogue) : html`<p class="soft">No pledge is recorded.</p>`}
      <ul class="ways">
        ${dialogueLinks(dialogue.slug).map(
          ({ path, name, href }) => html`
            <li>
              <a href=${href}
                >${path === 'pledges' ? count(dialogue.pledges.totalCount, 'pledge') : name}</a
              >
            </li>
          `
        )}
        <li>${count(dialogue.meetings.totalCount, 'meeting')}</li>
        <li>${count(dialogue.outcomes.totalCount, 'outcome')}</li>
      </ul>
      ${
        latest
          ? html`<p class="soft latest">
              Latest meeting: <a href="/meetings/${latest.slug}">${prose(latest.title)}</a>,
              ${date(latest.held)}
            </p>`
          : nothing
      }
    </article>
  `
}

/** Standing of the pledges today, as one bar with its key. */
function standing(dialogue: Dialogue) {
  const shares = STATUSES.map(status => ({ status, number: dialogue[status].totalCount! })).filter(
    ({ number }) => number > 0
  )
  const total = shares.reduce((sum, { number }) => sum + number, 0)
  let at = 0
  const bars = shares.map(({ status, number }) => {
    const x = at
    at += (100 * number) / total
    return svg`<rect class=${statusClass(status)} x=${x} y="0" width=${(100 * number) / total} height="10" fill="currentColor"/>`
  })
  return html`
    <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      ${bars}
    </svg>
    <ul class="key" aria-label="Pledges by status today">
      ${shares.map(
        ({ status, number }) => html`
          <li>
            <a href="/pledges?dialogue=${encodeURIComponent(dialogue.slug)}#${statusClass(status)}">
              ${statusIcon(status)}<b>${number}</b> ${lowerWords(status)}
            </a>
          </li>
        `
      )}
    </ul>
  `
}

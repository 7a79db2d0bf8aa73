// One pledge: who gave it to whom, on what condition, and what who says became of it.
import { html, nothing } from 'lit'
import '../day-control'
import { date, dayText, type HistoricalDate } from '../dates'
import { dayOf, on } from '../day'
import { plainProse, prose } from '../designation'
import { graphql } from '../graphql'
import {
  citations,
  CITATIONS,
  DATED,
  dialogueFact,
  fact,
  foldedCitations,
  historyLink,
  meetingFact,
  parties,
  party,
  PARTY,
  topicsFact,
  type Citation,
  type Party
} from '../pieces'
import { pledgeCard } from '../pledge-card'
import { PLEDGE_LINE, type PledgeLine } from '../pledge-query'
import { statusLabel, type PledgeStatus } from '../status'
import { verdictStrip } from '../verdict-strip'
import { view } from '../view'
import { count, lowerWords, words } from '../words'

export interface Assessment {
  id: string
  status: PledgeStatus
  assessedOn: HistoricalDate | null
  assessor: Party | null
  note: string | null
  citations: Citation[]
}

interface Pledge extends PledgeLine {
  text: string
  provision: string | null
  form: string
  certainty: string
  joint: boolean
  attribution: string | null
  obligorBasis: string | null
  guarantorBasis: string | null
  note: string | null
  publishedOn: HistoricalDate | null
  beneficiaries: Party[]
  guarantors: Party[]
  deadline: {
    text: string | null
    due: HistoricalDate | null
    derived: boolean
    recurring: boolean
    period: string | null
  } | null
  condition: { kind: string; text: string; state: string; dependsOn: PledgeLine[] } | null
  dialogue: { slug: string; title: string } | null
  meeting: { slug: string; title: string; held: HistoricalDate } | null
  outcome: { slug: string; title: string } | null
  inResponseTo: { slug: string; title: string; requesters: Party[] }[]
  topics: { slug: string; label: string }[]
  assessments: Assessment[]
  citations: Citation[]
}

interface Data {
  pledge: Pledge | null
}

const QUERY = graphql`
  query Pledge($slug: String!, $asOf: Date) {
    pledge(slug: $slug) {
      ...PledgeLine
      text
      provision
      form
      certainty
      joint
      attribution
      obligorBasis
      guarantorBasis
      note
      publishedOn {
        ...Dated
      }
      beneficiaries {
        ...Party
      }
      guarantors {
        ...Party
      }
      deadline {
        text
        due {
          ...Dated
        }
        derived
        recurring
        period
      }
      condition {
        kind
        text
        state(asOf: $asOf)
        dependsOn {
          ...PledgeLine
        }
      }
      dialogue {
        slug
        title
      }
      meeting {
        slug
        title
        held {
          ...Dated
        }
      }
      outcome {
        slug
        title
      }
      inResponseTo {
        slug
        title
        requesters {
          ...Party
        }
      }
      topics {
        slug
        label
      }
      assessments {
        id
        status
        assessedOn {
          ...Dated
        }
        assessor {
          ...Party
        }
        note
        ...Citations
      }
      ...Citations
    }
  }
  ${PLEDGE_LINE}
  ${CITATIONS}
  ${PARTY}
  ${DATED}
`

export const pledge = view<Data>({
  section: 'pledges',
  query: QUERY,
  variables: address => ({ slug: address.params.slug, asOf: dayOf(address) }),
  isFound: ({ pledge }) => pledge !== null,
  title: data => (data?.pledge ? plainProse(data.pledge.title) : 'Pledge'),
  template(data, address) {
    const pledge = data.pledge!
    const day = dayOf(address)
    return html`
      <p class="kicker"><a href=${on('/pledges', day)}>Pledge</a></p>
      <h1>${prose(pledge.title)}</h1>
      <p class="lead">
        ${parties(pledge.pledgers, day)}${pledge.joint ? ', together' : nothing}${
          pledge.beneficiaries.length ? html`, to ${parties(pledge.beneficiaries, day)}` : nothing
        }${pledge.madeOn ? html`, ${date(pledge.madeOn)}` : nothing}
      </p>
      <section class="standing" aria-label="Status on a day">
        <day-control .first=${firstDay(pledge)} .day=${day}></day-control>
        ${standing(pledge, day)}
      </section>
      <div class="columns">
        <div>
          <h2>The pledge</h2>
          <p class="text">${prose(pledge.text)}</p>
          ${pledge.note ? html`<p class="soft">${prose(pledge.note)}</p>` : nothing}
          ${facts(pledge, day)}
        </div>
        <div>
          <h2>Sources of the pledge</h2>
          ${citations(pledge.citations)}
          ${
            pledge.citations.every(({ source }) => source.reliability === null)
              ? html`<p class="soft small">
                  The record does not rate the reliability of these sources.
                </p>`
              : nothing
          }
        </div>
      </div>
      ${verdicts(pledge.assessments, day)} ${condition(pledge, day)} ${requests(pledge, day)}
      ${historyLink(`/pledges/${encodeURIComponent(pledge.slug)}`, day)}
    `
  }
})

const firstDay = ({ madeOn, publishedOn }: Pledge) =>
  (madeOn ?? publishedOn)?.earliest ?? '2011-01-01'

function standing(pledge: Pledge, day: string | undefined) {
  const made = pledge.madeOn?.earliest
  if (day && made && made > day) {
    return html`<p class="verdict-now">Not made yet: it dates from ${dayText(made)}.</p>`
  }
  return html`
    <p class="verdict-now" aria-live="polite">
      ${statusLabel(pledge.standing)}
      ${pledge.overdue ? html`<span class="tag warn">Overdue</span>` : nothing}
      ${pledge.contested ? html`<span class="tag warn">Assessors disagree</span>` : nothing}
    </p>
  `
}

function facts(pledge: Pledge, day: string | undefined) {
  const { deadline, outcome } = pledge
  return html`
    <dl class="facts">
      ${fact(
        'Deadline',
        deadline &&
          html`${deadline.due ? html`${date(deadline.due)}${deadline.derived ? ' (worked out)' : ''}` : nothing}
          ${deadline.text ? html`<span class="soft block">${prose(deadline.text)}</span>` : nothing}
          ${deadline.recurring ? html`<span class="tag">Recurring</span>` : nothing}`
      )}
      ${fact('Form', words(pledge.form))} ${fact('Certainty', words(pledge.certainty))}
      ${fact('Provision', pledge.provision)} ${fact('Described by', pledge.attribution)}
      ${fact('Why these pledgers', pledge.obligorBasis && prose(pledge.obligorBasis))}
      ${pledge.guarantors.length ? fact('Guarantors', html`${parties(pledge.guarantors, day)}`) : nothing}
      ${fact('Guarantee rests on', pledge.guarantorBasis && prose(pledge.guarantorBasis))}
      ${pledge.publishedOn ? fact('Published', date(pledge.publishedOn)) : nothing}
      ${meetingFact(pledge.meeting, day)}
      ${outcome ? fact('Outcome', html`<a href=${on(`/outcomes/${outcome.slug}`, day)}>${prose(outcome.title)}</a>`) : nothing}
      ${dialogueFact(pledge.dialogue, day)} ${topicsFact(pledge.topics)}
    </dl>
  `
}

function verdicts(all: Assessment[], day: string | undefined) {
  return html`
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">${all.length ? count(all.length, 'verdict') : 'Verdicts'}</h2>
      ${
        all.length
          ? html`${verdictStrip(all, day)}
              <ol class="verdicts">
                ${all.map(each => verdict(each, day))}
              </ol>`
          : html`<p class="empty">
              Nobody whose words are recorded has said yet what became of this pledge.
            </p>`
      }
    </section>
  `
}

function verdict(
  { status, assessedOn, assessor, note, citations }: Assessment,
  day: string | undefined
) {
  const later = day !== undefined && assessedOn !== null && assessedOn.earliest > day
  return html`
    <li class="card ${later ? 'later' : ''}">
      <p>
        ${statusLabel(status)} ${later ? html`<span class="tag">after the day</span>` : nothing}
      </p>
      <p class="by">
        ${assessor ? party(assessor, day) : 'According to the source'},
        ${assessedOn ? date(assessedOn) : 'undated'}
      </p>
      ${note ? html`<p>${prose(note)}</p>` : nothing} ${foldedCitations(citations)}
    </li>
  `
}

function condition({ condition }: Pledge, day: string | undefined) {
  if (!condition) return nothing
  return html`
    <section aria-labelledby="condition">
      <h2 id="condition">What it waits for</h2>
      <p>
        <span class="tag">${words(condition.kind)}</span> ${prose(condition.text)}
        <span class="tag">Condition ${lowerWords(condition.state)}</span>
      </p>
      ${
        condition.dependsOn.length
          ? html`<div class="pledge-list">
              ${condition.dependsOn.map(each => pledgeCard(each, day, { withStatus: true }))}
            </div>`
          : nothing
      }
    </section>
  `
}

function requests({ inResponseTo }: Pledge, day: string | undefined) {
  if (inResponseTo.length === 0) return nothing
  return html`
    <section aria-labelledby="asked">
      <h2 id="asked">Requests about it</h2>
      <ul>
        ${inResponseTo.map(
          ({ slug, title, requesters }) =>
            html`<li>
              <a href=${on(`/requests/${slug}`, day)}>${prose(title)}</a>, by
              ${parties(requesters, day)}
            </li>`
        )}
      </ul>
    </section>
  `
}

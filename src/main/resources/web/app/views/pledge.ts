// One pledge: who gave it to whom, on what condition, and what who says became of it.
import { html, nothing } from 'lit'
import '../day-control'
import { date, DATED, dayText } from '../dates'
import { dayOf, on, recordedBefore, today } from '../day'
import { plainProse, prose } from '../designation'
import { graphql, type DataOf } from '../graphql'
import {
  citations,
  CITATIONS,
  dialogueFact,
  fact,
  foldedCitations,
  historyLink,
  meetingFact,
  moreThanShown,
  parties,
  party,
  PARTY,
  topicsFact
} from '../pieces'
import { pledgeCard } from '../pledge-card'
import { PLEDGE_LINE } from '../pledge-query'
import { statusLabel } from '../status'
import { verdictStrip } from '../verdict-strip'
import { view } from '../view'
import { count, lowerWords, words } from '../words'

const QUERY = graphql(`
  query Pledge($slug: String!, $asOf: Date, $recordedBefore: DateTime) {
    pledge(slug: $slug, recordedBefore: $recordedBefore) {
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
      dependents(first: 50) {
        totalCount
        nodes {
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
`, PLEDGE_LINE, CITATIONS, PARTY, DATED)

type Pledge = NonNullable<DataOf<typeof QUERY>['pledge']>
export type Assessment = Pledge['assessments'][number]

export const pledge = view({
  section: 'pledges',
  query: QUERY,
  variables: address => ({
    slug: address.params.slug!,
    asOf: dayOf(address),
    recordedBefore: recordedBefore(address)
  }),
  hasPast: true,
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
      ${verdicts(pledge.assessments, day)} ${condition(pledge, day)} ${dependents(pledge, day)} ${requests(pledge, day)}
      ${historyLink(`/pledges/${encodeURIComponent(pledge.slug)}`, day)}
    `
  }
})

/** The first day that matters: of an undated pledge, that of its meeting or of its first verdict. */
const firstDay = ({ madeOn, publishedOn, meeting, assessments }: Pledge) =>
  (
    madeOn ??
    publishedOn ??
    meeting?.held ??
    assessments.find(({ assessedOn }) => assessedOn)?.assessedOn
  )?.earliest ?? today()

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
      ${fact('Provision', prose(pledge.provision))} ${fact('Described by', prose(pledge.attribution))}
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

function dependents({ dependents }: Pledge, day: string | undefined) {
  if (dependents.nodes.length === 0) return nothing
  return html`
    <section aria-labelledby="dependents">
      <h2 id="dependents">What depends on it</h2>
      <div class="pledge-list">
        ${dependents.nodes.map(each => pledgeCard(each, day, { withStatus: true }))}
      </div>
      ${moreThanShown(dependents)}
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

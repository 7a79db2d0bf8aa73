// Which pledges of a dialogue wait for which, and where two sides wait for each other.
import { html, nothing } from 'lit'
import '../day-control'
import { DATED, dayText } from '../dates'
import { dayOf, on, today } from '../day'
import { plainProse, prose } from '../designation'
import { graphql, type DataOf } from '../graphql'
import { dialogueViews, parties, PARTY, plainName, type Party } from '../pieces'
import { PLEDGE_LINE, type PledgeLine } from '../pledge-query'
import { statusClass, statusIcon } from '../status'
import { view } from '../view'
import { waitGraph } from '../wait-graph'
import {
  CONDITIONAL,
  groupsOf,
  waitsOf,
  type Conditional,
  type Group,
  type Wait,
  type WaitState
} from '../waits'
import { count, lowerWords, words } from '../words'

const QUERY = graphql(`
  query WhoMovesFirst($dialogue: String!, $asOf: Date) {
    dialogue(slug: $dialogue) {
      slug
      title
      standoffs(asOf: $asOf) {
        pledges {
          ...Conditional
        }
      }
      pledges(
        first: 100
        filter: { conditional: true, asOf: $asOf }
        orderBy: { field: MADE_ON, direction: DESC }
      ) {
        totalCount
        nodes {
          ...Conditional
        }
      }
      first: pledges(first: 1, orderBy: { field: MADE_ON }) {
        nodes {
          madeOn {
            earliest
          }
        }
      }
    }
  }
`, CONDITIONAL, PLEDGE_LINE, PARTY, DATED)

type Dialogue = NonNullable<DataOf<typeof QUERY>['dialogue']>

export const whoMovesFirst = view({
  section: 'dialogues',
  query: QUERY,
  variables: address => ({ dialogue: address.params.slug!, asOf: dayOf(address) }),
  isFound: ({ dialogue }) => dialogue !== null,
  title: data =>
    data?.dialogue
      ? `Who moves first in the ${plainProse(data.dialogue.title)}`
      : 'Who moves first',
  template(data, address) {
    const dialogue = data.dialogue!
    const day = dayOf(address)
    return html`
      <p class="kicker">${prose(dialogue.title)}</p>
      <h1>Who moves first</h1>
      <p class="lead">
        Some pledges depend on others. Where each side waits for the other, nobody moves unless
        somebody moves first.
      </p>
      ${dialogueViews(dialogue.slug, 'who-moves-first', day)}
      <section class="standing" aria-label="Day">
        <day-control .first=${firstDay(dialogue)} .day=${day}></day-control>
      </section>
      ${waits(dialogue, day)}
    `
  }
})

const firstDay = ({ first }: Dialogue) => first.nodes[0]?.madeOn?.earliest ?? today()

function waits({ pledges, standoffs }: Dialogue, day: string | undefined) {
  const groups = groupsOf(
    waitsOf(
      pledges.nodes,
      standoffs.map(({ pledges }) => pledges)
    )
  )
  const by = (state: WaitState) => groups.filter(group => group.state === state)
  const others = pledges.nodes.filter(({ condition }) => condition?.dependsOn.length === 0)
  const when = day ? ` by ${dayText(day)}` : ''
  return html`
    ${
      groups.length === 0
        ? html`<p class="empty spaced">
            No pledge made in this dialogue${when} depends on another one, so nobody waits for
            anybody.
            ${others.length ? 'What the conditional pledges wait for instead is below.' : 'None has a condition.'}
          </p>`
        : html`
            <p class="soft small spaced">
              An arrow leads from a pledge to the one that it depends on. Thick arrows are between
              pledges that wait for each other, broken ones are of pledges that no longer wait.
            </p>
            ${section(
              'Waiting for each other',
              by('STANDOFF'),
              day,
              html`<p class="empty">
                On this day no pledges that are still to be done depend on each other.
              </p>`
            )}
            ${section('Waiting for another pledge', by('WAITING'), day)}
            ${section('No longer waiting', by('OVER'), day)}
          `
    }
    ${others.length ? otherConditions(others, day) : nothing}
    ${
      pledges.totalCount! > pledges.nodes.length
        ? html`<p class="soft">
            Of ${count(pledges.totalCount, 'pledge')} with a condition, the latest
            ${pledges.nodes.length} are shown.
          </p>`
        : nothing
    }
  `
}

function section(
  name: string,
  groups: Group[],
  day: string | undefined,
  ifNone: unknown = nothing
) {
  if (groups.length === 0 && ifNone === nothing) return nothing
  return html`
    <h2>${name}</h2>
    ${groups.length ? groups.map(group => drawing(group, day)) : ifNone}
  `
}

function drawing(group: Group, day: string | undefined) {
  const pledgers = new Map<string, Party>(
    group.pledges.flatMap(each => each.pledgers).map(each => [each.slug, each])
  )
  const names = plainProse([...pledgers.values()].map(plainName).join(', '))
  return html`
    <section class="waits" aria-label=${names}>
      ${waitGraph(`Pledges of ${names} and what they depend on`, group, day)}
      <ul class="plain">
        ${group.waits.map(wait => inWords(wait, day))}
      </ul>
    </section>
  `
}

const VERBS: Record<WaitState, string> = {
  STANDOFF: 'waits for',
  WAITING: 'waits for',
  OVER: 'no longer waits for'
}

function inWords({ from, to, kind, text, state }: Wait, day: string | undefined) {
  // A pledge that holds until something happens does not wait for it.
  const verb = kind !== 'UNTIL' ? VERBS[state] : state === 'OVER' ? 'held until' : 'holds until'
  return html`
    <li>
      <p>${pledge(from, day)} <b>${verb}</b> ${pledge(to, day)}</p>
      <p class="soft small"><span class="tag">${words(kind)}</span> ${prose(text)}</p>
    </li>
  `
}

const pledge = (each: PledgeLine, day: string | undefined) => html`
  <a href=${on(`/pledges/${encodeURIComponent(each.slug)}`, day)}>${prose(each.title)}</a>
  (${parties(each.pledgers, day)},
  <span class="whole"
    ><span class=${statusClass(each.standing)}
      >${statusIcon(each.standing)} ${lowerWords(each.standing)}</span
    >)</span
  >
`

function otherConditions(others: Conditional[], day: string | undefined) {
  return html`
    <section aria-labelledby="others">
      <h2 id="others">Waiting for something else</h2>
      <p class="soft">What these depend on is not a pledge of the record.</p>
      <ul class="rows">
        ${others.map(
          each => html`
            <li>
              <span><span class="tag">${words(each.condition!.kind)}</span></span>
              <span>
                ${pledge(each, day)}
                <span class="soft small block">${prose(each.condition!.text)}</span>
              </span>
            </li>
          `
        )}
      </ul>
    </section>
  `
}

// How the pledges of each party of a dialogue stood, year by year.
import { html, nothing } from 'lit'
import '../day-control'
import { dayText } from '../dates'
import { dayOf, today } from '../day'
import { plainProse, prose } from '../designation'
import { ask, graphql, type DataOf, type Document, type Operation } from '../graphql'
import { dialogueViews, PARTY, party, plainName, type Party } from '../pieces'
import type { Address } from '../router'
import { countsOf, STATUS_COUNTS } from '../scorecard'
import { statusClass, statusIcon, STATUSES, type PledgeStatus } from '../status'
import type { View } from '../view'
import { count, lowerWords, words } from '../words'
import { yearChart, type Bar, type YearEnd } from '../year-chart'

const SPAN = graphql(`
  query YearsOfDialogue($dialogue: String!) {
    dialogue(slug: $dialogue) {
      slug
      title
      meetings(first: 1, orderBy: { field: HELD }) {
        nodes {
          held {
            earliest
          }
        }
      }
      pledges(first: 1, orderBy: { field: MADE_ON }) {
        nodes {
          madeOn {
            earliest
          }
        }
      }
    }
  }
`)

type Dialogue = NonNullable<DataOf<typeof SPAN>['dialogue']>

const STANDING = graphql(`
  fragment Standing on Scorecard {
    participant {
      ...Party
    }
    ...StatusCounts
  }
`, STATUS_COUNTS, PARTY)

type PartyCard = DataOf<typeof STANDING>

interface Data {
  dialogue: Dialogue | null
  ends: YearEnd[]
  /** The scorecards of the parties at the end of each year. */
  cards: PartyCard[][]
}

type Years = Document<
  { dialogue: Record<string, PartyCard[]> | null },
  { dialogue: string; asOf: string }
>

/** Asks for each year by an alias, so that no schema knows the type of the whole. */
const scorecards = (ends: YearEnd[]): Years => `
  query Implementation($dialogue: String!, $asOf: Date!) {
    dialogue(slug: $dialogue) {
      ${ends
        .map(({ year, day }, index) => {
          const asOf = index < ends.length - 1 ? `"${day}"` : '$asOf'
          return `y${year}: scorecard(asOf: ${asOf}) { ...Standing }`
        })
        .join('\n      ')}
    }
  }
  ${STANDING}
`

// Each year is an alias, of which the server allows 100 by default.
const MOST_YEARS = 60

/** The dialogues whose first years are known: another day changes none of them. */
const known = new Map<string, Dialogue>()

function firstDay({ meetings, pledges }: Dialogue): string | undefined {
  const days = [meetings.nodes[0]?.held.earliest, pledges.nodes[0]?.madeOn?.earliest]
  return days.filter(day => day !== undefined).sort()[0]
}

/** The last day that counts. Nothing is known of later ones. */
function lastDay(address: Address): string {
  const day = dayOf(address)
  return day && day < today() ? day : today()
}

function endsOf(dialogue: Dialogue, address: Address): YearEnd[] {
  const last = lastDay(address)
  const first = firstDay(dialogue)
  if (!first || first > last) return []
  const end = Number(last.slice(0, 4))
  const start = Math.max(Number(first.slice(0, 4)), end - MOST_YEARS + 1)
  return Array.from({ length: end - start + 1 }, (_, index) => {
    const year = String(start + index).padStart(4, '0')
    return { year, day: start + index < end ? `${year}-12-31` : last }
  })
}

const spanOf = (dialogue: string) => ({ query: SPAN, variables: { dialogue } })

const yearsOf = (dialogue: string, ends: YearEnd[]) => ({
  query: scorecards(ends),
  variables: { dialogue, asOf: ends.at(-1)!.day }
})

function operations(address: Address): Record<string, Operation> {
  const dialogue = address.params.slug!
  const there = known.get(dialogue)
  const ends = there ? endsOf(there, address) : []
  return {
    ...(ends.length ? { 'Show the query': yearsOf(dialogue, ends) } : {}),
    'Show the query of the years': spanOf(dialogue)
  }
}

export const implementation: View<Data> = {
  section: 'dialogues',
  operations,
  async load(address, signal) {
    const slug = address.params.slug!
    if (!known.has(slug)) {
      const { dialogue } = await ask(spanOf(slug), signal)
      if (!dialogue) return { dialogue, ends: [], cards: [] }
      known.set(slug, dialogue)
    }
    const dialogue = known.get(slug)!
    const ends = endsOf(dialogue, address)
    if (ends.length === 0) return { dialogue, ends, cards: [] }
    const answer = await ask(yearsOf(slug, ends), signal)
    if (!answer.dialogue) return { dialogue: null, ends, cards: [] }
    return { dialogue, ends, cards: ends.map(({ year }) => answer.dialogue![`y${year}`]!) }
  },
  forget: () => known.clear(),
  isFound: ({ dialogue }) => dialogue !== null,
  title: data =>
    data?.dialogue
      ? `Implementation of the ${plainProse(data.dialogue.title)}`
      : 'Implementation of a dialogue',
  template(data, address) {
    const dialogue = data.dialogue!
    const day = dayOf(address)
    return html`
      <p class="kicker">${prose(dialogue.title)}</p>
      <h1>Implementation</h1>
      <p class="lead">
        How the pledges of each party stood, year by year. Pledges of officials, facilitators and
        others are not counted here, and a pledge made together counts for each party.
      </p>
      ${dialogueViews(dialogue.slug, 'implementation', day)}
      <section class="standing" aria-label="Last day">
        <day-control .first=${firstDay(dialogue) ?? today()} .day=${day}></day-control>
      </section>
      ${years(data, address)}
    `
  }
}

function years({ dialogue, ends, cards }: Data, address: Address) {
  const latest = cards.at(-1) ?? []
  const most = Math.max(...cards.flat().map(({ made }) => made), 0)
  if (most === 0) {
    return html`<p class="empty spaced">
      No party of this dialogue had made a dated pledge in its own name by
      ${dayText(lastDay(address))}.
    </p>`
  }
  const shown = STATUSES.filter(status =>
    cards.flat().some(card => countsOf(card).some(each => each.status === status && each.number))
  )
  return html`
    <ul class="key spaced" aria-label="Statuses in the charts">
      ${shown.map(status => html`<li class="shape-name">${statusIcon(status)} ${words(status)}</li>`)}
    </ul>
    <p class="soft small">
      Each bar is the end of a year, the last one ${dayText(ends.at(-1)!.day)}. All charts have the
      same scale.
      ${firstDay(dialogue!)!.slice(0, 4) < ends[0]!.year ? `Years before ${ends[0]!.year} are left out.` : nothing}
    </p>
    ${latest.map(({ participant }) => {
      const own = cards.map(
        each => each.find(card => card.participant.slug === participant.slug)!
      )
      return ofParty(dialogue!.slug, participant, own, ends, { shown, most, day: dayOf(address) })
    })}
  `
}

interface Shared {
  shown: PledgeStatus[]
  most: number
  day: string | undefined
}

function ofParty(
  dialogue: string,
  participant: Party,
  cards: PartyCard[],
  ends: YearEnd[],
  { shown, most, day }: Shared
) {
  const latest = cards.at(-1)!
  const name = plainProse(plainName(participant))
  const bars = ends.map((end, index) => ({ ...end, counts: countsOf(cards[index]!) }))
  const heading = html`<h2 id="of-${participant.slug}">${party(participant, day)}</h2>`
  if (latest.made === 0) {
    return html`${heading}
      <p class="empty">No dated pledge in its own name is recorded.</p>`
  }
  const kept = count(latest.fulfilled, 'was', 'were')
  return html`
    <section aria-labelledby="of-${participant.slug}">
      ${heading}
      <p>
        ${count(latest.made, 'pledge')} by ${dayText(ends.at(-1)!.day)}: ${kept} fulfilled,
        ${latest.partlyFulfilled} partly fulfilled and ${latest.broken} broken.
      </p>
      <div class="year-pair">
        ${yearChart(`Pledges of ${name} by status, ${ends[0]!.year} to ${ends.at(-1)!.year}`, bars, most)}
        ${table(dialogue, participant, cards, bars, shown)}
      </div>
    </section>
  `
}

/** The number behind each part of each bar. It leads to the pledges that it counts. */
function table(
  dialogue: string,
  participant: Party,
  cards: PartyCard[],
  bars: Bar[],
  shown: PledgeStatus[]
) {
  const number = (value: number, what: string, { year, day }: YearEnd, status?: PledgeStatus) => {
    if (value === 0) return html`<td class="soft">0</td>`
    const filter = new URLSearchParams({ asOf: day, dialogue, party: participant.slug })
    const href = `/pledges?${filter}${status ? `#${statusClass(status)}` : ''}`
    return html`<td><a href=${href} aria-label="${value} ${what}, ${year}">${value}</a></td>`
  }
  const name = plainProse(plainName(participant))
  return html`
    <div class="numbers" role="region" aria-label="Numbers of ${name}" tabindex="0">
      <table>
        <caption class="visually-hidden">
          Pledges of ${name} by status at the end of each year
        </caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Made</th>
            ${shown.map(status => html`<th scope="col">${statusIcon(status)} <span>${words(status)}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${bars.map(
            (bar, index) => html`
              <tr>
                <th scope="row">${bar.year}</th>
                ${number(cards[index]!.made, 'made', bar)}
                ${shown.map(status => {
                  const { number: value } = bar.counts.find(each => each.status === status)!
                  return number(value, lowerWords(status), bar, status)
                })}
              </tr>
            `
          )}
        </tbody>
      </table>
    </div>
  `
}

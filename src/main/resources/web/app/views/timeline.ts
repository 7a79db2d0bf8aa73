// What happened in a dialogue, and how its pledges stood on a day.
import { html, nothing } from 'lit'
import '../day-control'
import '../timeline/chart'
import { date, dayText } from '../dates'
import { dayOf, on, recordedBefore, today } from '../day'
import { plainProse, prose } from '../designation'
import { askAll } from '../graphql'
import { kept } from '../kept'
import { dialogueViews, parties } from '../pieces'
import type { Address } from '../router'
import { statusClass, statusIcon, statusLabel, STATUSES, type PledgeStatus } from '../status'
import {
  describe,
  entryDate,
  entryOf,
  STANDING,
  TIMELINE,
  titleOf,
  type Described,
  type Dialogue,
  type Entry
} from '../timeline/entries'
import type { View } from '../view'
import { count, lowerWords } from '../words'

interface Entries {
  dialogue: Dialogue | null
  entries: Entry[]
  undated: Described[]
}

interface Data extends Entries {
  standing: Map<string, PledgeStatus>
}

/** Entries that were read last, by what they depend on: another day or period changes none of them. */
const entriesOf = kept<Entries>()
const standingOf = kept<Data['standing']>()

const next = ({ hasNextPage, endCursor }: Dialogue['timeline']['pageInfo']) =>
  hasNextPage ? endCursor : null

const entriesAsked = (address: Address) => ({
  query: TIMELINE,
  variables: { dialogue: address.params.slug!, recordedBefore: recordedBefore(address) }
})

const standingAsked = (address: Address) => ({
  query: STANDING,
  variables: { ...entriesAsked(address).variables, asOf: dayOf(address) }
})

async function readEntries(address: Address, show: (data: Entries) => void) {
  const data: Entries = { dialogue: null, entries: [], undated: [] }
  const pages = askAll(
    entriesAsked(address),
    ({ dialogue }) => dialogue && next(dialogue.timeline.pageInfo)
  )
  for await (const { dialogue } of pages) {
    if (!dialogue) break
    const all = dialogue.timeline.nodes.map(describe).filter(each => each !== undefined)
    data.dialogue = dialogue
    data.entries = [...data.entries, ...all.map(entryOf).filter(each => each !== undefined)]
    data.undated = [...data.undated, ...all.filter(({ date }) => !date)]
    show(data)
  }
  data.entries.sort((one, other) => one.from - other.from || other.to - one.to)
  return data
}

async function readStanding(address: Address) {
  const standing = new Map<string, PledgeStatus>()
  const pages = askAll(
    standingAsked(address),
    ({ dialogue }) => dialogue && next(dialogue.pledges.pageInfo)
  )
  for await (const { dialogue } of pages) {
    dialogue?.pledges.nodes.forEach(({ slug, status }) => standing.set(slug, status))
  }
  return standing
}

export const timeline: View<Data> = {
  section: 'dialogues',
  hasPast: true,
  operations: address => ({
    'Show the query': entriesAsked(address),
    'Show the query of the statuses': standingAsked(address)
  }),
  async load(address, _, show) {
    const [data, standing] = await Promise.all([
      entriesOf.get(entriesAsked(address).variables, () =>
        readEntries(address, part => show({ ...part, standing: new Map() }))
      ),
      standingOf.get(standingAsked(address).variables, () => readStanding(address))
    ])
    return { ...data, standing }
  },
  forget() {
    entriesOf.forget()
    standingOf.forget()
  },
  isFound: ({ dialogue }) => dialogue !== null,
  title: data =>
    data?.dialogue ? `Timeline of the ${plainProse(data.dialogue.title)}` : 'Timeline',
  template(data, address) {
    const dialogue = data.dialogue!
    const day = dayOf(address)
    return html`
      <p class="kicker">Dialogue</p>
      <h1>${prose(dialogue.title)}</h1>
      <p class="lead">
        ${parties(dialogue.parties, day)}${
          dialogue.facilitators.length
            ? html`, facilitated by ${parties(dialogue.facilitators, day)}`
            : nothing
        }${
          dialogue.supporters.length
            ? html`, supported by ${parties(dialogue.supporters, day)}`
            : nothing
        }.
        ${dialogue.began ? html`Since ${date(dialogue.began)}` : nothing}${
          dialogue.ended ? html`, ended ${date(dialogue.ended)}` : nothing
        }.
      </p>
      ${dialogue.mandate ? html`<p class="soft mandate">${prose(dialogue.mandate)}</p>` : nothing}
      ${dialogueViews(dialogue.slug, 'timeline', day)}
      ${badPeriod(address)}
      ${data.entries.length ? drawing(data, dialogue, address) : html`<p class="empty">Nothing that happened in this dialogue is recorded yet.</p>`}
      ${undated(data, day)} ${data.entries.length ? list(data, day) : nothing}
    `
  }
}

function drawing(data: Data, dialogue: Dialogue, address: Address) {
  const day = dayOf(address)
  const { from, to } = periodOf(address)
  return html`
    <section aria-label="Timeline" class="timeline">
      <day-control .first=${data.entries[0]!.date.earliest} .day=${day}></day-control>
      ${legend(data, dialogue, day)}
      <timeline-chart
        .entries=${data.entries}
        .standing=${data.standing}
        .day=${day}
        .from=${from}
        .to=${to}
      ></timeline-chart>
      <p class="soft hint">
        Bars with soft ends are dates that the sources do not give to the day. Drag to move, use +
        and − or the wheel to zoom.
      </p>
    </section>
  `
}

/** The days of the address at which the chart begins and ends; those of a bad period are absent. */
function periodOf(address: Address) {
  const from = dayOf(address, 'from')
  const to = dayOf(address, 'to')
  return from && to && from > to ? {} : { from, to }
}

function badPeriod(address: Address) {
  const from = dayOf(address, 'from')
  const to = dayOf(address, 'to')
  if (!from || !to || from <= to) return nothing
  return html`
    <p class="notice" role="status">
      The address asks for a period from ${dayText(from)} to ${dayText(to)}, which ends before it
      begins. The whole timeline is shown.
    </p>
  `
}

/** Entries that no chart can draw. */
function undated({ undated, standing }: Data, day: string | undefined) {
  if (undated.length === 0) return nothing
  return html`
    <section aria-labelledby="undated">
      <h2 id="undated">Without a date</h2>
      <p class="soft small">The sources do not say when, so that the chart cannot show these.</p>
      <ul class="rows results">
        ${undated.map(each => {
          const { lane, slug, href, detail } = each
          const status = lane === 'Pledges' ? standing.get(slug) : undefined
          return html`
            <li>
              <span class="soft when">${one(lane)}</span>
              <span>
                <a href=${on(href, day)}>${titleOf(each)}</a>
                <span class="soft">${plainProse(detail)}</span>
                ${status ? statusLabel(status) : nothing}
              </span>
            </li>
          `
        })}
      </ul>
    </section>
  `
}

const one = (lane: string) => lane.replace(/s$/, '')

function legend({ standing }: Data, { slug }: Dialogue, day: string | undefined) {
  const counts = new Map<PledgeStatus, number>()
  for (const status of standing.values()) counts.set(status, (counts.get(status) ?? 0) + 1)
  const board = on(`/pledges?dialogue=${encodeURIComponent(slug)}`, day)
  return html`
    <div class="legend">
      <a class="legend-total" href=${board}>${count(standing.size, 'pledge')}${day ? ' made by then' : ''}</a>
      <ul class="key" aria-label=${`Pledges by status on ${dayText(day ?? today())}`}>
        ${STATUSES.filter(status => counts.has(status)).map(
          status => html`
            <li>
              <a href="${board}#${statusClass(status)}"
                >${statusIcon(status)}<b>${counts.get(status)}</b> ${lowerWords(status)}</a
              >
            </li>
          `
        )}
      </ul>
    </div>
  `
}

/** The same entries as text, for those who do not see the drawing, and for paper. */
function list({ entries }: Data, day: string | undefined) {
  const years = Map.groupBy(entries, ({ date }) => date.earliest.slice(0, 4))
  return html`
    <details class="as-list">
      <summary>Read it as a list</summary>
      ${[...years].map(
        ([year, all]) => html`
          <details>
            <summary>
              ${year} <span class="soft">${count(all.length, 'entry', 'entries')}</span>
            </summary>
            <ul>
              ${all.map(
                entry => html`
                  <li>
                    <span class="soft">${entryDate(entry)}</span>
                    <a href=${on(entry.href, day)}>${titleOf(entry)}</a>
                    <span class="soft"
                      >${one(entry.lane)}${entry.detail ? `, ${plainProse(entry.detail)}` : ''}</span
                    >
                  </li>
                `
              )}
            </ul>
          </details>
        `
      )}
    </details>
  `
}

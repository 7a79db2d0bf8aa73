// What happened in a dialogue, and how its pledges stood on a day.
import { html, nothing } from 'lit'
import '../day-control'
import '../timeline/chart'
import { date, dayText, type HistoricalDate } from '../dates'
import { dayOf, on, today } from '../day'
import { plainProse, prose } from '../designation'
import { askAll } from '../graphql'
import { dialogueViews, parties, type Party } from '../pieces'
import type { Address } from '../router'
import { statusClass, statusIcon, STATUSES, type PledgeStatus } from '../status'
import { entryDate, entryOf, STANDING, TIMELINE, type Entry, type Node } from '../timeline/entries'
import type { View } from '../view'
import { count, lowerWords } from '../words'

interface Dialogue {
  slug: string
  title: string
  status: string
  mandate: string | null
  began: HistoricalDate | null
  ended: HistoricalDate | null
  parties: Party[]
  facilitators: Party[]
  timeline: { totalCount: number; pageInfo: PageInfo; nodes: Node[] }
}

interface PageInfo {
  hasNextPage: boolean
  endCursor: string | null
}

interface TimelineData {
  dialogue: Dialogue | null
}

interface StandingData {
  dialogue: {
    pledges: { pageInfo: PageInfo; nodes: { slug: string; status: PledgeStatus }[] }
  } | null
}

interface Data {
  dialogue: Dialogue | null
  entries: Entry[]
  undated: number
  standing: Map<string, PledgeStatus>
}

/** The entries of the dialogue that was read last: another day changes none of them. */
let last: { slug: string; data: Promise<Omit<Data, 'standing'>> } | undefined

const next = ({ hasNextPage, endCursor }: PageInfo) => (hasNextPage ? endCursor : null)

const operations = (address: Address) => {
  const dialogue = address.params.slug
  return {
    'Show the query': { query: TIMELINE, variables: { dialogue } },
    'Show the query of the statuses': {
      query: STANDING,
      variables: { dialogue, asOf: dayOf(address) }
    }
  }
}

async function readEntries(
  address: Address,
  signal: AbortSignal,
  show: (data: Omit<Data, 'standing'>) => void
) {
  const operation = operations(address)['Show the query']
  const data: Omit<Data, 'standing'> = { dialogue: null, entries: [], undated: 0 }
  const pages = askAll<TimelineData>(
    operation,
    ({ dialogue }) => dialogue && next(dialogue.timeline.pageInfo),
    signal
  )
  for await (const { dialogue } of pages) {
    if (!dialogue) break
    const entries = dialogue.timeline.nodes.map(entryOf)
    data.dialogue = dialogue
    data.entries = [...data.entries, ...entries.filter(entry => entry !== undefined)]
    data.undated += entries.filter(entry => entry === undefined).length
    show(data)
  }
  data.entries.sort((one, other) => one.from - other.from || other.to - one.to)
  return data
}

async function readStanding(
  address: Address,
  signal: AbortSignal
): Promise<Map<string, PledgeStatus>> {
  const standing = new Map<string, PledgeStatus>()
  const operation = operations(address)['Show the query of the statuses']
  const pages = askAll<StandingData>(
    operation,
    ({ dialogue }) => dialogue && next(dialogue.pledges.pageInfo),
    signal
  )
  for await (const { dialogue } of pages) {
    dialogue?.pledges.nodes.forEach(({ slug, status }) => standing.set(slug, status))
  }
  return standing
}

export const timeline: View<Data> = {
  section: 'dialogues',
  operations,
  async load(address, signal, show) {
    const slug = address.params.slug!
    if (last?.slug !== slug) {
      // Not given up when only the day changes meanwhile.
      const data = readEntries(address, new AbortController().signal, part =>
        show({ ...part, standing: new Map() })
      )
      const reading = { slug, data }
      last = reading
      data.catch(() => {
        if (last === reading) last = undefined
      })
    }
    const entries = last!.data
    const [data, standing] = await Promise.all([entries, readStanding(address, signal)])
    return { ...data, standing }
  },
  forget: () => (last = undefined),
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
        }.
        ${dialogue.began ? html`Since ${date(dialogue.began)}` : nothing}${
          dialogue.ended ? html`, ended ${date(dialogue.ended)}` : nothing
        }.
      </p>
      ${dialogue.mandate ? html`<p class="soft mandate">${prose(dialogue.mandate)}</p>` : nothing}
      ${dialogueViews(dialogue.slug, 'timeline', day)}
      ${data.entries.length ? drawing(data, dialogue, day) : html`<p class="empty">Nothing that happened in this dialogue is recorded yet.</p>`}
    `
  }
}

function drawing(data: Data, dialogue: Dialogue, day: string | undefined) {
  return html`
    <section aria-label="Timeline" class="timeline">
      <day-control .first=${data.entries[0]!.date.earliest} .day=${day}></day-control>
      ${legend(data, dialogue, day)}
      <timeline-chart
        .entries=${data.entries}
        .standing=${data.standing}
        .day=${day}
      ></timeline-chart>
      <p class="soft hint">
        Bars with soft ends are dates that the sources do not give to the day. Drag to move, use +
        and − or the wheel to zoom.
        ${data.undated ? `${count(data.undated, 'entry', 'entries')} without a date cannot be drawn.` : ''}
      </p>
    </section>
    ${list(data, day)}
  `
}

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
                    <a href=${on(entry.href, day)}>${plainProse(entry.title)}</a>
                    <span class="soft"
                      >${entry.lane.replace(/s$/, '')}${entry.detail ? `, ${entry.detail}` : ''}</span
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

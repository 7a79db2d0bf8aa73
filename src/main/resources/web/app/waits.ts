// Which pledges wait for which: what the drawing and the list of "who moves first" show.
import { graphql, type DataOf } from './graphql'
import type { PledgeLine } from './pledge-query'

/** Needs what PledgeLine needs. */
export const CONDITIONAL = graphql(`
  fragment Conditional on Pledge {
    ...PledgeLine
    condition {
      kind
      text
      dependsOn {
        ...PledgeLine
      }
    }
  }
`)

export type Conditional = DataOf<typeof CONDITIONAL>

/** From open to settled: each other's turn, somebody's turn, nobody's turn any more. */
export const WAIT_STATES = ['STANDOFF', 'WAITING', 'OVER'] as const
export type WaitState = (typeof WAIT_STATES)[number]

/** One pledge that depends on another. */
export interface Wait {
  from: PledgeLine
  to: PledgeLine
  kind: string
  text: string
  state: WaitState
}

/** Pledges that hang together, and the most open state of the waits between them. */
export interface Group {
  pledges: PledgeLine[]
  waits: Wait[]
  state: WaitState
}

const SETTLED = new Set(['FULFILLED', 'SUPERSEDED', 'LAPSED'])

export function waitsOf(pledges: Conditional[], standoffs: Conditional[][]): Wait[] {
  const inStandoff = (one: PledgeLine, other: PledgeLine) =>
    standoffs.some(set => [one, other].every(({ slug }) => set.some(each => each.slug === slug)))
  // A pledge of a standoff is among the others too, unless there are more than were asked for.
  const all = new Map([...standoffs.flat(), ...pledges].map(each => [each.slug, each]))
  return [...all.values()].flatMap(from =>
    (from.condition?.dependsOn ?? []).map(to => ({
      from,
      to,
      kind: from.condition!.kind,
      text: from.condition!.text,
      state: inStandoff(from, to)
        ? 'STANDOFF'
        : SETTLED.has(from.standing) || to.standing === 'FULFILLED'
          ? 'OVER'
          : 'WAITING'
    }))
  )
}

/** The waits by what hangs together, the most open first. */
export function groupsOf(waits: Wait[]): Group[] {
  let groups: Omit<Group, 'state'>[] = []
  for (const wait of waits) {
    const ends = new Map([wait.from, wait.to].map(each => [each.slug, each]))
    const joined = groups.filter(({ pledges }) => pledges.some(({ slug }) => ends.has(slug)))
    const pledges = new Map(
      [...joined.flatMap(group => group.pledges), ...ends.values()].map(each => [each.slug, each])
    )
    groups = groups.filter(group => !joined.includes(group))
    groups.push({
      pledges: [...pledges.values()],
      waits: [...joined.flatMap(group => group.waits), wait]
    })
  }
  const rank = ({ state }: Pick<Wait, 'state'>) => WAIT_STATES.indexOf(state)
  return groups
    .map(group => ({ ...group, state: WAIT_STATES[Math.min(...group.waits.map(rank))]! }))
    .sort((one, other) => rank(one) - rank(other))
}

/**
 * The column of each pledge: one further than the furthest that it waits for, so that the first column
 * waits for nobody. A circle is cut where it closes.
 */
export function columnsOf({ pledges, waits }: Group): Map<string, number> {
  const columns = new Map<string, number>()
  const entered = new Set<string>()
  const place = (slug: string): number => {
    if (entered.has(slug)) return columns.get(slug) ?? -1
    entered.add(slug)
    const before = waits.filter(({ from }) => from.slug === slug).map(({ to }) => place(to.slug))
    columns.set(slug, Math.max(-1, ...before) + 1)
    return columns.get(slug)!
  }
  pledges.forEach(({ slug }) => place(slug))
  return columns
}

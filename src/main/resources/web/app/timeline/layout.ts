// Where the entries of a lane stand: side by side while there is room, then in rows, then counted.
import type { Entry } from './entries'
import type { Scale } from './scale'

export interface Placed {
  entry: Entry
  /** Where its mark stands. */
  x: number
  /** Where its bar begins and ends; the same place for what has none. */
  left: number
  right: number
  row: number
  /** Pixels to the right of it in which a label can stand. */
  room: number
}

export interface Rest {
  x: number
  entries: Entry[]
}

export interface LaneLayout {
  placed: Placed[]
  /** Entries for which there was no room. */
  rest: Rest[]
  rows: number
}

export const MARK = 14
const GAP = 2
const REST_WIDTH = 30

/** Places what is in sight. The entries come in the order of their first days. */
export function layOut(entries: Entry[], scale: Scale, maxRows: number): LaneLayout {
  const placed: Placed[] = []
  const rest = new Map<number, Rest>()
  const ends: number[] = []
  const lastOfRow: (Placed | undefined)[] = []
  for (const entry of entries) {
    if (entry.to < scale.from || entry.from > scale.to) continue
    const from = scale.x(entry.from)
    const to = scale.x(entry.to + (entry.to > entry.from ? 1 : 0))
    const middle = (Math.max(from, 0) + Math.min(to, scale.width)) / 2
    const left = Math.min(from, middle - MARK / 2)
    const right = Math.max(to, middle + MARK / 2)
    const row = freeRow(ends, left, maxRows)
    if (row === undefined) {
      const column = Math.floor(middle / REST_WIDTH)
      const there = rest.get(column) ?? { x: (column + 0.5) * REST_WIDTH, entries: [] }
      there.entries.push(entry)
      rest.set(column, there)
      continue
    }
    ends[row] = right + GAP
    const before = lastOfRow[row]
    if (before) before.room = left - before.right - GAP
    const place = {
      entry,
      x: middle,
      left: from,
      right: Math.max(to, right),
      row,
      room: scale.width - right
    }
    lastOfRow[row] = place
    placed.push(place)
  }
  return { placed, rest: [...rest.values()], rows: Math.max(1, ends.length) }
}

function freeRow(ends: number[], left: number, maxRows: number): number | undefined {
  const row = ends.findIndex(end => end <= left)
  if (row >= 0) return row
  return ends.length < maxRows ? ends.length : undefined
}

// From days to places on the screen, and the lines of the calendar between.
import { dayMonthText, monthText } from '../dates'
import { toDay, toNumber } from '../day'

export interface Window {
  from: number
  to: number
}

export interface Scale extends Window {
  width: number
  /** Pixels a day. */
  density: number
  x(day: number): number
  day(x: number): number
}

export function scaleOf({ from, to }: Window, width: number): Scale {
  const density = width / (to - from)
  return {
    from,
    to,
    width,
    density,
    x: day => (day - from) * density,
    day: x => from + x / density
  }
}

export interface Tick {
  day: number
  label: string
}

// Steps from fine to coarse, with the days that they have at least and the room that a label needs.
const STEPS: { days: number; room: number; months?: number; label: (day: string) => string }[] = [
  { days: 1, room: 54, label: dayMonthText },
  { days: 7, room: 54, label: dayMonthText },
  { days: 28, months: 1, room: 74, label: shortMonth },
  { days: 90, months: 3, room: 74, label: shortMonth },
  { days: 365, months: 12, room: 44, label: day => day.slice(0, 4) },
  { days: 730, months: 24, room: 44, label: day => day.slice(0, 4) },
  { days: 1826, months: 60, room: 44, label: day => day.slice(0, 4) }
]

function shortMonth(day: string): string {
  const text = monthText(day)
  return text.length > 9 ? text.replace(/^(\p{L}{3})\p{L}*/u, '$1') : text
}

/** The lines of the calendar that fit, each with a label that has room. */
export function ticks(scale: Scale): Tick[] {
  const step = STEPS.find(({ days, room }) => days * scale.density >= room) ?? STEPS.at(-1)!
  return days(scale, step).map(day => ({ day, label: step.label(toDay(day)) }))
}

function days({ from, to }: Window, { days, months }: { days: number; months?: number }): number[] {
  const found: number[] = []
  if (!months) {
    // Day 4 since 1970 is a Monday, on which weeks begin.
    const first = Math.ceil((from - 4) / days) * days + 4
    for (let day = first; day <= to; day += days) found.push(day)
    return found
  }
  const start = new Date(`${toDay(from)}T00:00:00Z`)
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  month = Math.ceil(month / months) * months
  for (;;) {
    const text =
      `${Math.floor(month / 12)}`.padStart(4, '0') +
      `-${String((month % 12) + 1).padStart(2, '0')}-01`
    const day = toNumber(text)
    if (day > to) return found
    if (day >= from) found.push(day)
    month += months
  }
}

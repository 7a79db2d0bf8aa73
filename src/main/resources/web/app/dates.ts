// Dates as exact as their sources have them.
import { html, nothing } from 'lit'
import { graphql, type DataOf } from './graphql'

export const DATED = graphql(`
  fragment Dated on HistoricalDate {
    edtf
    earliest
    latest
    precision
  }
`)

/** The fields of a HistoricalDate that are shown. */
export type HistoricalDate = DataOf<typeof DATED>

const locale = navigator.language.startsWith('en') ? navigator.language : 'en-GB'
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })

const dayFormat = format({ day: 'numeric', month: 'long', year: 'numeric' })
const shortFormat = format({ day: 'numeric', month: 'short', year: 'numeric' })
const dayMonthFormat = format({ day: 'numeric', month: 'short' })
const monthFormat = format({ month: 'long', year: 'numeric' })

const momentFormat = format({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short'
})

const instant = (day: string) => new Date(`${day}T00:00:00Z`)

export const dayText = (day: string) => dayFormat.format(instant(day))
export const shortDayText = (day: string) => shortFormat.format(instant(day))
export const dayMonthText = (day: string) => dayMonthFormat.format(instant(day))
export const monthText = (day: string) => monthFormat.format(instant(day))

/** The date in words: no more exact than it is known. */
export function dateText(date: HistoricalDate): string {
  const year = Number(date.earliest.slice(0, 4))
  const words = (() => {
    if (date.earliest === date.latest) return dayText(date.earliest)
    switch (date.precision) {
      case 'MONTH':
        return monthText(date.earliest)
      case 'YEAR':
        return String(year)
      case 'DECADE':
        return `${year}s`
      case 'INTERVAL':
        return dayFormat.formatRange(instant(date.earliest), instant(date.latest))
      default:
        return `between ${dayText(date.earliest)} and ${dayText(date.latest)}`
    }
  })()
  if (date.edtf.includes('%')) return `perhaps about ${words}`
  if (date.edtf.includes('~')) return `about ${words}`
  return date.edtf.includes('?') ? `perhaps ${words}` : words
}

/** The date as an element that programs can read. */
export function date(value: HistoricalDate | null | undefined) {
  if (!value) return nothing
  const exact = value.earliest === value.latest
  return exact
    ? html`<time datetime=${value.earliest}>${dateText(value)}</time>`
    : html`<span class="vague-date" title=${value.edtf}>${dateText(value)}</span>`
}

/** A time in UTC, to the minute; programs can read it as it was given. */
export const moment = (time: string) =>
  html`<time datetime=${time}>${momentFormat.format(new Date(time))}</time>`

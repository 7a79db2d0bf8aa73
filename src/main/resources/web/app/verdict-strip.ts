// Verdicts side by side in time: a line for each assessor, so that one sees who says what when.
import { html, svg } from 'lit'
import { dayText, shortDayText } from './dates'
import { toDay, toNumber, today } from './day'
import { plainProse } from './designation'
import { statusClass, statusShape } from './status'
import type { Assessment } from './views/pledge'
import { plainName } from './pieces'
import { words } from './words'

const WIDTH = 640
const ROW = 34
const NAMES = 190
const MARGIN = 16

/** A drawing that scales with the page. The list below it says the same in words. */
export function verdictStrip(all: Assessment[], day: string | undefined) {
  const dated = all.filter(each => each.assessedOn !== null)
  if (dated.length < 2) return html``
  const days = dated.map(({ assessedOn }) => toNumber(assessedOn!.earliest))
  const first = Math.min(...days)
  const last = Math.max(...days, ...(day ? [toNumber(day)] : []))
  const x = (at: number) =>
    NAMES + MARGIN + ((at - first) / Math.max(1, last - first)) * (WIDTH - NAMES - 2 * MARGIN)
  const rows = [
    ...Map.groupBy(dated, ({ assessor }) => (assessor ? plainName(assessor) : 'The source'))
  ]
  const height = rows.length * ROW + 26
  const dayAt = day ? x(Math.min(Math.max(toNumber(day), first), last)) : undefined
  return html`
    <svg
      class="strip"
      viewBox="0 0 ${WIDTH} ${height}"
      role="img"
      aria-label="Verdicts by assessor in time"
    >
      ${rows.map(([name, verdicts], index) => {
        const y = index * ROW + ROW / 2
        return svg`
          <text x="0" y=${y + 5}>${shorten(plainProse(name))}</text>
          <line class="floor" x1=${NAMES} x2=${WIDTH} y1=${y} y2=${y}/>
          ${verdicts.map(({ status, assessedOn }) => {
            const at = toNumber(assessedOn!.earliest)
            const later = day && assessedOn!.earliest > day ? 'later' : ''
            return svg`<g class="${statusClass(status)} ${later}" transform=${`translate(${x(at)} ${y}) scale(1.25)`}>
              <title>${words(status)}, ${dayText(toDay(at))}</title>${statusShape(status)}</g>`
          })}`
      })}
      <text class="end" x=${NAMES} y=${height - 6}>${shortDayText(toDay(first))}</text>
      <text class="end last" x=${WIDTH} y=${height - 6}>
        ${shortDayText(toDay(Math.min(last, toNumber(today()))))}
      </text>
      ${dayAt === undefined ? '' : svg`<line class="day" x1=${dayAt} x2=${dayAt} y1="0" y2=${rows.length * ROW}/>`}
    </svg>
  `
}

const shorten = (name: string) => (name.length > 24 ? `${name.slice(0, 23)}…` : name)

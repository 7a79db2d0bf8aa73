// How the pledges of one party stood at the end of each year: a stacked bar a year.
import { html, svg } from 'lit'
import type { StatusCount } from './scorecard'
import { statusClass, statusShape } from './status'
import { lowerWords } from './words'

export interface YearEnd {
  year: string
  /** The day that is looked at: the last of the year, or the last that counts. */
  day: string
}

export interface Bar extends YearEnd {
  counts: StatusCount[]
}

const WIDTH = 440
const HEIGHT = 310
const LEFT = 34
const RIGHT = 46
const TOP = 10
const BOTTOM = 26
const SHAPE = 14
const LABEL = 17
const YEAR_ROOM = 46

const floor = HEIGHT - BOTTOM

/**
 * A drawing that scales with the page. The table beside it has the numbers.
 *
 * @param most the largest number of pledges in any chart of the page, so that all have one scale
 */
export function yearChart(label: string, bars: Bar[], most: number) {
  const column = (WIDTH - LEFT - RIGHT) / bars.length
  const width = Math.min(column * 0.84, 48)
  const y = (number: number) => floor - (number / most) * (floor - TOP)
  const x = (index: number) => LEFT + column * index + (column - width) / 2
  const step = Math.ceil(YEAR_ROOM / column)
  return html`
    <svg class="years" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
      ${ticks(most).map(
        number => svg`
          <line class="floor" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(number)} y2=${y(number)}/>
          <text class="tick" x=${LEFT - 6} y=${y(number) + 4}>${number}</text>`
      )}
      ${bars.map(
        (bar, index) => svg`
          ${stack(bar.counts).map(({ status, number, from, to }) => {
            const top = y(to)
            const height = y(from) - top
            const roomy = height >= SHAPE && width >= SHAPE
            return svg`<g class=${statusClass(status)}>
              <title>${bar.year}: ${number} ${lowerWords(status)}</title>
              <rect class="part" x=${x(index)} y=${top} width=${width} height=${height}/>
              ${roomy ? svg`<g transform=${`translate(${x(index) + width / 2} ${top + height / 2}) scale(0.85)`}>${statusShape(status)}</g>` : ''}
            </g>`
          })}
          ${
            (bars.length - 1 - index) % step === 0
              ? svg`<text class="year" x=${x(index) + width / 2} y=${HEIGHT - 8}>${bar.year}</text>`
              : ''
          }`
      )}
      ${ends(bars.at(-1)!.counts, y)}
    </svg>
  `
}

/** The parts of a bar from the bottom up. */
function stack(counts: StatusCount[]) {
  let at = 0
  return counts
    .filter(({ number }) => number > 0)
    .map(({ status, number }) => ({ status, number, from: at, to: (at += number) }))
}

/** Shape and number of each part of the last bar, apart enough to be read. */
function ends(counts: StatusCount[], y: (number: number) => number) {
  let above = floor + LABEL / 2
  const places = stack(counts).map(part => {
    above = Math.min(y((part.from + part.to) / 2), above - LABEL)
    return { ...part, at: above }
  })
  // Where there is no room left at the top, all move down a little.
  const down = Math.max(0, TOP - above)
  return places.map(
    ({ status, number, at }) => svg`<g class=${statusClass(status)}>
      <g transform=${`translate(${WIDTH - RIGHT + 12} ${at + down}) scale(0.85)`}>${statusShape(status)}</g>
      <text class="end" x=${WIDTH - RIGHT + 22} y=${at + down + 4}>${number}</text>
    </g>`
  )
}

/** Three to five round numbers from zero on. */
function ticks(most: number): number[] {
  const size = 10 ** Math.floor(Math.log10(most))
  const step = [0.2, 0.5, 1, 2].map(each => each * size).find(each => most / each <= 4) ?? size
  const whole = Math.max(1, step)
  return Array.from({ length: Math.floor(most / whole) + 1 }, (_, index) => index * whole)
}

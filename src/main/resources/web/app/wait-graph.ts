// Pledges and the pledges that they wait for, as boxes and arrows. What comes first stands on the left.
import { html, svg } from 'lit'
import { on } from './day'
import { plainProse } from './designation'
import { plainName } from './pieces'
import type { PledgeLine } from './pledge-query'
import { statusClass, statusShape } from './status'
import { columnsOf, type Group, type Wait } from './waits'
import { words } from './words'

const BOX = 150
const GAP = 46
const ROW_GAP = 18
const PADDING = 10
const LINE = 15
/** Letters of a line, in a wide font. */
const LETTERS = 19
const BOLD_LETTERS = 17
const TITLE_LINES = 3
const EDGE = 3
const HEAD = 8
/** Distance between the arrows of two pledges that wait for each other. */
const APART = 14

interface Box {
  pledge: PledgeLine
  title: string[]
  column: number
  x: number
  y: number
  height: number
}

/** A drawing of a group. The list beside it says the same in words. */
export function waitGraph(label: string, group: Group, day: string | undefined) {
  const boxes = layOut(group)
  const all = [...boxes.values()]
  const width = Math.max(...all.map(({ x }) => x)) + BOX + EDGE
  // Arrows that pass boxes go below them.
  const passing = group.waits.some(wait => passes(wait, boxes)) ? 40 : 0
  const height = Math.max(...all.map(({ y, height }) => y + height)) + EDGE + passing
  const narrow = all.every(({ column }) => column < 2)
  return html`
    <div class="wait-graph">
      <svg
        class=${narrow ? 'narrow' : ''}
        viewBox="0 0 ${width} ${height}"
        width=${width * 1.2}
        height=${height * 1.2}
        role="group"
        aria-label=${label}
      >
        ${group.waits.map(wait => arrow(wait, group, boxes))}
        ${all.map(box => drawn(box, day))}
      </svg>
    </div>
  `
}

function layOut(group: Group): Map<string, Box> {
  const columns = columnsOf(group)
  const boxes = group.pledges.map(pledge => {
    const title = wrap(plainProse(pledge.title))
    const column = columns.get(pledge.slug)!
    const height = 2 * PADDING + (title.length + 2) * LINE + 4
    return { pledge, title, column, x: EDGE + column * (BOX + GAP), y: 0, height }
  })
  const stacks = [...Map.groupBy(boxes, ({ column }) => column).values()]
  const heightOf = (stack: Box[]) =>
    stack.reduce((sum, { height }) => sum + height + ROW_GAP, -ROW_GAP)
  const tallest = Math.max(...stacks.map(heightOf))
  for (const stack of stacks) {
    let y = EDGE + (tallest - heightOf(stack)) / 2
    for (const box of stack) {
      box.y = y
      y += box.height + ROW_GAP
    }
  }
  return new Map(boxes.map(box => [box.pledge.slug, box]))
}

const passes = ({ from, to }: Wait, boxes: Map<string, Box>) =>
  Math.abs(boxes.get(from.slug)!.column - boxes.get(to.slug)!.column) !== 1

function arrow(wait: Wait, { waits }: Group, boxes: Map<string, Box>) {
  const from = boxes.get(wait.from.slug)!
  const to = boxes.get(wait.to.slug)!
  const mutual = waits.some(each => each.from.slug === wait.to.slug && each.to.slug === wait.from.slug)
  const back = from.column > to.column ? -1 : 1
  const shift = mutual ? (back * APART) / 2 : 0
  const middle = (box: Box) => box.y + box.height / 2 + shift
  const shape = `wait wait-${wait.state.toLowerCase()}`
  if (passes(wait, boxes)) {
    const x1 = from.x + BOX / 2
    const x2 = to.x + BOX / 2
    const y1 = from.y + from.height
    const y2 = to.y + to.height
    const below = Math.max(y1, y2) + 44
    return svg`<g class=${shape}>
      <path class="shaft" d="M${x1} ${y1} C${x1} ${below} ${x2} ${below} ${x2} ${y2 + HEAD}"/>
      <path class="head" d="M${x2} ${y2 + 1} l-5 ${HEAD} h10 z"/>
    </g>`
  }
  const x1 = back < 0 ? from.x : from.x + BOX
  const x2 = back < 0 ? to.x + BOX + 1 : to.x - 1
  const end = x2 - back * HEAD
  const turn = (x1 + end) / 2
  return svg`<g class=${shape}>
    <path class="shaft" d="M${x1} ${middle(from)} C${turn} ${middle(from)} ${turn} ${middle(to)} ${end} ${middle(to)}"/>
    <path class="head" d="M${x2} ${middle(to)} l${-back * HEAD} -5 v10 z"/>
  </g>`
}

function drawn({ pledge, title, x, y, height }: Box, day: string | undefined) {
  const names = plainProse(pledge.pledgers.map(plainName).join(', '))
  const status = words(pledge.standing)
  const line = (index: number) => PADDING + LINE * (index + 1) - 4
  const last = title.length + 1
  // The spaces keep the lines apart where they are read aloud.
  return svg`
    <a
      href=${on(`/pledges/${encodeURIComponent(pledge.slug)}`, day)}
      transform=${`translate(${x} ${y})`}
    >
      <rect class="box" width=${BOX} height=${height} rx="6"/>
      <text class="who" x=${PADDING} y=${line(0)}><title>${names}</title>${cut(names, BOLD_LETTERS)}${' '}</text>
      ${title.map((text, index) => svg`<text x=${PADDING} y=${line(index + 1) + 1}>${text}${' '}</text>`)}
      <g class=${statusClass(pledge.standing)}>
        <g transform=${`translate(${PADDING + 6} ${line(last) + 1}) scale(0.9)`}>${statusShape(pledge.standing)}</g>
        <text class="standing-word" x=${PADDING + 18} y=${line(last) + 5}>${status}</text>
      </g>
    </a>`
}

const cut = (text: string, letters = LETTERS) =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text

/** A text in lines that fit a box. The list has the whole of it. */
function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= LETTERS) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  const shown = lines.slice(0, TITLE_LINES).map(line => cut(line))
  if (lines.length > TITLE_LINES) shown[TITLE_LINES - 1] = `${shown.at(-1)!.slice(0, LETTERS - 1)}…`
  return shown
}

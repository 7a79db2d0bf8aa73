// The drawing of a timeline: lanes, a window of days that can be moved and narrowed, the day that counts.
import { html, LitElement, nothing, svg, type PropertyValues } from 'lit'
import { shortDayText } from '../dates'
import { toDay, toNumber, today } from '../day'
import { plainProse } from '../designation'
import { go, setParameters } from '../router'
import { statusClass, statusShape, type PledgeStatus } from '../status'
import { words } from '../words'
import { entryDate, isVague, LANES, titleOf, type Entry, type Lane } from './entries'
import { layOut, type LaneLayout, type Placed, type Rest } from './layout'
import { scaleOf, ticks, type Scale, type Window } from './scale'

const ROW = 16
const LANE_TOP = 22
const LANE_GAP = 8
const REST = 14
const AXIS = 26
const SHORTEST_WINDOW = 14
/** Milliseconds after the last movement at which the address is renewed. */
const PATIENCE = 150
const MAX_ROWS: Record<Lane, number> = {
  Meetings: 3,
  Outcomes: 3,
  Pledges: 9,
  Requests: 3,
  Statements: 4,
  Incidents: 3
}

interface DrawnLane extends LaneLayout {
  lane: Lane
  top: number
  height: number
  total: number
}

export class TimelineChart extends LitElement {
  static override properties = {
    entries: { attribute: false },
    standing: { attribute: false },
    day: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
    window: { state: true },
    width: { state: true },
    active: { state: true }
  }

  declare entries: Entry[]
  declare standing: Map<string, PledgeStatus>
  declare day: string | undefined
  /** First and last day in sight by the address; the whole timeline begins or ends where one is absent. */
  declare from: string | undefined
  declare to: string | undefined
  /** Days in sight; what is absent is that of the whole timeline. */
  declare window: Partial<Window>
  declare width: number
  declare active: Entry | undefined

  private drawn: DrawnLane[] = []
  private grip: { x: number; window: Window; moved: boolean } | undefined
  private telling = 0
  private readonly resizing = new ResizeObserver(([size]) => {
    if (size) this.width = Math.max(240, Math.floor(size.contentRect.width))
  })

  constructor() {
    super()
    this.entries = []
    this.standing = new Map()
    this.width = 0
    this.window = {}
  }

  /** No shadow: the style sheet of the page serves the chart too. */
  protected override createRenderRoot() {
    return this
  }

  override connectedCallback() {
    super.connectedCallback()
    this.resizing.observe(this)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.resizing.disconnect()
    clearTimeout(this.telling)
  }

  private get whole(): Window {
    const from = Math.min(...this.entries.map(entry => entry.from))
    const to = Math.max(toNumber(today()), ...this.entries.map(entry => entry.to))
    const margin = Math.max(10, (to - from) * 0.02)
    return { from: from - margin, to: to + margin }
  }

  private get scale(): Scale {
    const { whole } = this
    return scaleOf(within({ ...whole, ...this.window }, whole), this.width)
  }

  protected override render() {
    if (this.width === 0 || this.entries.length === 0) return nothing
    const scale = this.scale
    let top = AXIS
    this.drawn = LANES.flatMap(lane => {
      const entries = this.entries.filter(entry => entry.lane === lane)
      if (entries.length === 0) return []
      const layout = layOut(entries, scale, MAX_ROWS[lane])
      const height = LANE_TOP + layout.rows * ROW + (layout.rest.length ? REST : 0) + LANE_GAP
      const drawn = { ...layout, lane, top, height, total: entries.length }
      top += height
      return [drawn]
    })
    return html`
      ${this.tools(scale)}
      <svg
        class="chart"
        width=${this.width}
        height=${top + 4}
        role="group"
        aria-label="Timeline. Arrow keys move between entries, plus and minus zoom, Enter opens."
        @wheel=${this.wheel}
        @pointerdown=${this.take}
        @pointermove=${this.drag}
        @pointerup=${this.release}
        @pointercancel=${this.release}
        @keydown=${this.key}
        @dblclick=${(event: MouseEvent) => this.zoom(0.4, this.dayAt(event))}
      >
        <defs>
          <linearGradient id="fade">
            <stop class="fade-out" offset="0" />
            <stop class="fade-in" offset="0.3" />
            <stop class="fade-in" offset="0.7" />
            <stop class="fade-out" offset="1" />
          </linearGradient>
          <mask id="soft-ends" maskContentUnits="objectBoundingBox">
            <rect width="1" height="1" fill="url(#fade)" />
          </mask>
        </defs>
        ${this.axis(scale, top)} ${this.dayLine(scale, top)}
        ${this.drawn.map(lane => this.drawLane(lane))}
      </svg>
      <p class="readout" aria-hidden="true">${this.readout()}</p>
    `
  }

  private tools({ from, to }: Scale) {
    const zoomed = Object.keys(this.window).length > 0
    return html`
      <div class="chart-tools" role="group" aria-label="Period shown">
        <button type="button" aria-label="Zoom in" @click=${() => this.zoom(0.5)}>+</button>
        <button
          type="button"
          aria-label="Zoom out"
          ?disabled=${!zoomed}
          @click=${() => this.zoom(2)}
        >
          −
        </button>
        <button
          type="button"
          aria-label="Earlier"
          ?disabled=${!zoomed}
          @click=${() => this.pan(-0.5)}
        >
          ←
        </button>
        <button type="button" aria-label="Later" ?disabled=${!zoomed} @click=${() => this.pan(0.5)}>
          →
        </button>
        <button type="button" ?disabled=${!zoomed} @click=${this.showAll}>All</button>
        <button type="button" @click=${this.showDay}>Around the day</button>
        <output>${shortDayText(toDay(from))} – ${shortDayText(toDay(to - 1))}</output>
      </div>
    `
  }

  private axis(scale: Scale, height: number) {
    return svg`<g class="axis" aria-hidden="true">${ticks(scale).map(({ day, label }) => {
      const x = scale.x(day)
      return svg`<line x1=${x} x2=${x} y1=${AXIS - 6} y2=${height}/>${x < this.width - 36 ? svg`<text x=${x + 4} y="14">${label}</text>` : nothing}`
    })}</g>`
  }

  private drawLane({ lane, top, height, placed, rest, rows, total }: DrawnLane) {
    return svg`
      <g class=${`lane lane-${lane.toLowerCase()}`} role="list" aria-label=${`${lane}, ${placed.length} in sight`}>
        <line class="floor" x1="0" x2=${this.width} y1=${top + height} y2=${top + height}/>
        <text class="lane-name" x="4" y=${top + 14}>${lane} <tspan class="lane-count">${total}</tspan></text>
        ${placed.map(place => this.drawEntry(place, top + LANE_TOP + place.row * ROW + ROW / 2))}
        ${rest.map(more => this.drawRest(more, top + LANE_TOP + rows * ROW + REST - 3))}
      </g>`
  }

  private drawEntry({ entry, x, left, right, room }: Placed, y: number) {
    const status = this.statusOf(entry)
    const later = this.isLater(entry)
    const bar = right - left > ROW && entry.to > entry.from
    const label = room > 70 ? shorten(titleOf(entry), (room - 12) / 6.4) : ''
    const classes = [
      'entry',
      later ? 'later' : '',
      entry.firm ? 'firm' : 'open',
      status && !later ? statusClass(status) : ''
    ].join(' ')
    const text = [
      entryDate(entry),
      titleOf(entry),
      plainProse(entry.detail),
      later ? 'later than the day' : status ? words(status) : ''
    ]
    return svg`
      <g role="listitem">
        <a
          href=${this.hrefOf(entry)}
          class=${classes}
          data-entry=${entry.href}
          tabindex=${this.isActive(entry) ? '0' : '-1'}
          aria-label=${text.filter(Boolean).join('. ')}
          @focus=${() => (this.active = entry)}
          @pointerenter=${() => (this.active = entry)}
        >
          <rect class="target" x=${Math.min(left, x - ROW / 2)} y=${y - ROW / 2} width=${Math.max(right - left, ROW)} height=${ROW}/>
          ${bar ? svg`<rect class="bar" x=${left} y=${y - 3} width=${right - left} height="6" rx="3" mask=${isVague(entry) ? 'url(#soft-ends)' : nothing}/>` : nothing}
          <g transform=${`translate(${x} ${y})`}>${this.shape(entry, status, later)}</g>
          ${label ? svg`<text class="entry-label" x=${right + 4} y=${y + 4}>${label}</text>` : nothing}
        </a>
      </g>`
  }

  private shape(entry: Entry, status: PledgeStatus | undefined, later: boolean) {
    switch (entry.lane) {
      case 'Pledges':
        return statusShape(later || !status ? 'NOT_ASSESSED' : status)
      case 'Outcomes':
        return svg`<path class="shape" d="M0 -6 L6 0 L0 6 L-6 0 Z"/>`
      case 'Statements':
        return svg`<path class="shape" d="M-5.5 -5 H5.5 V3 H0 L-3 6 V3 H-5.5 Z"/>`
      case 'Requests':
        return svg`<path class="shape" d="M-5 -5 H1 L6 0 L1 5 H-5 Z"/>`
      case 'Incidents':
        return svg`<path class="shape" d="M0 -6 L6 5 H-6 Z"/>`
      default:
        return svg`<circle class="shape" r="5.4"/>`
    }
  }

  private drawRest({ x, entries }: Rest, y: number) {
    const narrow = () => {
      const from = Math.min(...entries.map(entry => entry.from))
      const to = Math.max(...entries.map(entry => entry.to))
      const span = this.scale.to - this.scale.from
      this.zoom(Math.max(0.1, Math.min(0.4, (4 * (to - from)) / span)), (from + to) / 2)
    }
    return svg`<text class="rest" x=${x} y=${y} @click=${narrow}><title>${entries.length} more: zoom in</title>+${entries.length}</text>`
  }

  private dayLine(scale: Scale, height: number) {
    const day = toNumber(this.day ?? today()) + 1
    if (day < scale.from || day > scale.to) return nothing
    const x = scale.x(day)
    return svg`<g class="day-line" aria-hidden="true">
      <rect x=${x} y=${AXIS} width=${Math.max(0, scale.width - x)} height=${height - AXIS}/>
      <line x1=${x} x2=${x} y1="18" y2=${height}/>
    </g>`
  }

  private readout() {
    const entry = this.active
    if (!entry) return 'Point at an entry to read it; click to open it.'
    const status = this.statusOf(entry)
    return html`
      <b>${entryDate(entry)}</b>
      ${titleOf(entry)}${entry.detail ? html` · ${plainProse(entry.detail)}` : nothing}
      ${status && !this.isLater(entry) ? html`· ${words(status)}` : nothing}
    `
  }

  private statusOf({ lane, slug }: Entry): PledgeStatus | undefined {
    return lane === 'Pledges' ? this.standing.get(slug) : undefined
  }

  /** True for what came after the day, and for pledges that are not known to have been made by then. */
  private isLater(entry: Entry): boolean {
    if (this.day === undefined) return false
    if (entry.from > toNumber(this.day)) return true
    return entry.lane === 'Pledges' && this.standing.size > 0 && !this.standing.has(entry.slug)
  }

  private hrefOf(entry: Entry): string {
    return this.day ? `${entry.href}?asOf=${this.day}` : entry.href
  }

  private isActive(entry: Entry): boolean {
    return entry === (this.inSight(this.active) ? this.active : this.drawn[0]?.placed[0]?.entry)
  }

  private inSight(entry: Entry | undefined) {
    return (
      entry !== undefined &&
      this.drawn.some(({ placed }) => placed.some(place => place.entry === entry))
    )
  }

  private dayAt(event: MouseEvent): number {
    const left = this.querySelector('.chart')!.getBoundingClientRect().left
    return this.scale.day(event.clientX - left)
  }

  private zoom(factor: number, around?: number) {
    const { from, to } = this.scale
    const centre =
      around ?? (this.active && this.inSight(this.active) ? this.active.from : (from + to) / 2)
    const before = centre - from
    const share = before / (to - from)
    const span = Math.max(SHORTEST_WINDOW, (to - from) * factor)
    this.moveTo({ from: centre - span * share, to: centre + span * (1 - share) })
  }

  private pan(share: number) {
    const { from, to } = this.scale
    const by = (to - from) * share
    this.moveTo({ from: from + by, to: to + by })
  }

  /** Moves the window, but not beyond what there is. */
  private moveTo({ from, to }: Window) {
    const whole = this.whole
    const isAll = to - from >= whole.to - whole.from
    this.window = isAll ? {} : within({ from, to }, whole)
    clearTimeout(this.telling)
    this.telling = window.setTimeout(this.tell, PATIENCE)
  }

  private readonly showAll = () => this.moveTo(this.whole)

  /** Writes the days in sight to the address, where they replace those of a moment ago. */
  private readonly tell = () => {
    clearTimeout(this.telling)
    const { from, to } = daysOf(this.window)
    if (from === this.from && to === this.to) return
    this.from = from
    this.to = to
    setParameters({ from, to })
  }

  private readonly showDay = () => {
    const day = toNumber(this.day ?? today())
    this.moveTo({ from: day - 45, to: day + 45 })
  }

  // A wheel zooms while the chart has the focus or Ctrl is held; otherwise it scrolls the page.
  private readonly wheel = (event: WheelEvent) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
    const focused = this.contains(document.activeElement)
    if (!sideways && !event.ctrlKey && !event.metaKey && !focused) return
    event.preventDefault()
    if (sideways) this.pan((event.deltaX || event.deltaY) / this.width)
    else this.zoom(Math.exp(event.deltaY * 0.002), this.dayAt(event))
  }

  private readonly take = (event: PointerEvent) => {
    if (event.button !== 0) return
    const { from, to } = this.scale
    this.grip = { x: event.clientX, window: { from, to }, moved: false }
  }

  private readonly drag = (event: PointerEvent) => {
    const grip = this.grip
    if (!grip) return
    const by = event.clientX - grip.x
    if (!grip.moved && Math.abs(by) < 5) return
    if (!grip.moved) (event.currentTarget as Element).setPointerCapture(event.pointerId)
    grip.moved = true
    const days = (by / this.width) * (grip.window.to - grip.window.from)
    this.moveTo({ from: grip.window.from - days, to: grip.window.to - days })
  }

  private readonly release = () => {
    this.grip = undefined
  }

  private readonly key = (event: KeyboardEvent) => {
    const actions: Record<string, () => void> = {
      '+': () => this.zoom(0.5),
      '=': () => this.zoom(0.5),
      '-': () => this.zoom(2),
      '0': this.showAll,
      ArrowRight: () => this.step(1),
      ArrowLeft: () => this.step(-1),
      ArrowDown: () => this.changeLane(1),
      ArrowUp: () => this.changeLane(-1),
      PageDown: () => this.pan(0.5),
      PageUp: () => this.pan(-0.5),
      Enter: () => this.open()
    }
    const action = actions[event.key]
    if (!action || event.altKey || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    action()
    this.focusActive()
  }

  private open() {
    if (!this.active) return
    this.tell()
    go(this.hrefOf(this.active))
  }

  private step(by: number) {
    const active = this.active ?? this.drawn[0]?.placed[0]?.entry
    if (!active) return
    const lane = this.entries.filter(entry => entry.lane === active.lane)
    const next = lane[lane.indexOf(active) + by]
    if (next) this.reveal(next)
  }

  private changeLane(by: number) {
    const active = this.active ?? this.drawn[0]?.placed[0]?.entry
    if (!active) return
    const at = this.drawn.findIndex(({ lane }) => lane === active.lane)
    const there = this.drawn[at + by]
    const nearest = there?.placed.reduce<Placed | undefined>((best, place) => {
      const distance = (each: Placed) => Math.abs(each.entry.from - active.from)
      return best && distance(best) <= distance(place) ? best : place
    }, undefined)
    if (nearest) this.reveal(nearest.entry)
  }

  /** Makes an entry the active one, and moves or narrows the window until it is drawn. */
  private reveal(entry: Entry) {
    this.active = entry
    const { from, to } = this.scale
    if (entry.from < from || entry.from > to) {
      const span = to - from
      this.moveTo({ from: entry.from - span / 2, to: entry.from + span / 2 })
    }
    for (let time = 0; time < 8 && !this.isPlaced(entry); time++) this.zoom(0.5, entry.from)
  }

  private isPlaced(entry: Entry): boolean {
    const lane = this.entries.filter(each => each.lane === entry.lane)
    return layOut(lane, this.scale, MAX_ROWS[entry.lane]).placed.some(
      place => place.entry === entry
    )
  }

  private focusActive() {
    void this.updateComplete.then(() =>
      this.querySelector<SVGAElement>('a[tabindex="0"]')?.focus({ preventScroll: true })
    )
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const { from, to } = daysOf(this.window)
    if ((changed.has('from') || changed.has('to')) && (from !== this.from || to !== this.to)) {
      this.window = windowOf(this)
    }
    // The entries are read anew for another day of the record: the same one stays active.
    if (changed.has('entries') && this.active) {
      const { href } = this.active
      this.active = this.entries.find(entry => entry.href === href)
    }
  }
}

/** The period, widened to what can be shown and moved to where something is. */
function within({ from, to }: Window, whole: Window): Window {
  const span = Math.min(Math.max(to - from, SHORTEST_WINDOW), whole.to - whole.from)
  const start = Math.min(Math.max((from + to - span) / 2, whole.from), whole.to - span)
  return { from: start, to: start + span }
}

/** The days of a window as the address has them, both of which are in sight. */
const daysOf = ({ from, to }: Partial<Window>) => ({
  from: from === undefined ? undefined : toDay(from),
  to: to === undefined ? undefined : toDay(to - 1)
})

const windowOf = ({ from, to }: ReturnType<typeof daysOf>): Partial<Window> => ({
  ...(from ? { from: toNumber(from) } : {}),
  ...(to ? { to: toNumber(to) + 1 } : {})
})

/** As many whole words of a text as there is space for; none if they would say little. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const end = text.slice(0, Math.floor(length)).search(/[\s\p{P}]+\S*$/u)
  return end < 7 ? '' : `${text.slice(0, end)}…`
}

customElements.define('timeline-chart', TimelineChart)

// The statuses of pledges: each has a shape of its own, so that nobody needs the colour.
import type { PledgeStatus } from 'parley-operations'
import { html, svg, type SVGTemplateResult } from 'lit'
import { words } from './words'

export type { PledgeStatus }

/** Mostly from good to bad, then what is out of the race. */
export const STATUSES: PledgeStatus[] = [
  'FULFILLED',
  'PARTLY_FULFILLED',
  'IN_PROGRESS',
  'PENDING',
  'POSTPONED',
  'CONTESTED',
  'BROKEN',
  'SUPERSEDED',
  'LAPSED',
  'NOT_ASSESSED'
]

// Drawn in a square from -6 to 6.
const SHAPES: Record<PledgeStatus, SVGTemplateResult> = {
  FULFILLED: svg`<circle r="6" fill="currentColor"/><path class="knock-out" d="M-3 0.2 L-0.9 2.4 L3.2 -2.2"/>`,
  PARTLY_FULFILLED: svg`<circle class="outline" r="5.1"/><path fill="currentColor" d="M0 -5.5 A5.5 5.5 0 0 0 0 5.5 Z"/>`,
  IN_PROGRESS: svg`<circle class="outline" r="5.1"/><path fill="currentColor" d="M-1.8 -3 L3.2 0 L-1.8 3 Z"/>`,
  PENDING: svg`<circle class="outline" r="5.1"/>`,
  POSTPONED: svg`<circle class="outline" r="5.1"/><path class="outline" d="M0 -2.8 V0.3 L2.2 1.8"/>`,
  CONTESTED: svg`<path fill="currentColor" d="M0 -6.4 L6.4 0 L0 6.4 L-6.4 0 Z"/><path class="knock-out" d="M-2.2 -1.2 H2.2 M-2.2 1.3 H2.2 M1.4 -3 L-1.4 3"/>`,
  BROKEN: svg`<rect x="-5.6" y="-5.6" width="11.2" height="11.2" rx="1.5" fill="currentColor"/><path class="knock-out" d="M-2.7 -2.7 L2.7 2.7 M2.7 -2.7 L-2.7 2.7"/>`,
  SUPERSEDED: svg`<rect class="outline" x="-5" y="-5" width="10" height="10" rx="1.5"/><path class="outline" d="M-2.4 -2.4 L0 0 L-2.4 2.4 M0.6 -2.4 L3 0 L0.6 2.4"/>`,
  LAPSED: svg`<circle class="outline" r="5.1"/><path class="outline" d="M-3.5 3.5 L3.5 -3.5"/>`,
  NOT_ASSESSED: svg`<circle class="outline dotted" r="5"/>`
}

/** The shape alone, for a place in a drawing. */
export const statusShape = (status: PledgeStatus) => SHAPES[status] ?? SHAPES.NOT_ASSESSED

export const statusClass = (status: string) => `status-${status.toLowerCase().replaceAll('_', '-')}`

/** The shape as a small picture. The text beside it says what it means. */
export const statusIcon = (status: PledgeStatus) => html`
  <svg
    class="icon ${statusClass(status)}"
    viewBox="-7 -7 14 14"
    width="16"
    height="16"
    aria-hidden="true"
  >
    ${statusShape(status)}
  </svg>
`

/** The shape and the word. */
export const statusLabel = (status: PledgeStatus) =>
  html`<span class="status ${statusClass(status)}"
    >${statusIcon(status)}<span>${words(status)}</span></span
  >`

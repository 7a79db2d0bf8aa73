// The day as of which the page is read: a slider over all the days, and a field for one of them.
import { html, LitElement } from 'lit'
import { dayText } from './dates'
import { isDay, toDay, toNumber, today } from './day'
import { setParameters } from './router'

const PATIENCE = 180

export class DayControl extends LitElement {
  static override properties = {
    first: { attribute: false },
    day: { attribute: false },
    moving: { state: true }
  }

  /** First day that can be chosen. */
  declare first: string
  /** Day in the address. */
  declare day: string | undefined
  declare moving: string | undefined
  private timer = 0

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const day = this.moving ?? this.day ?? today()
    const first = this.day && this.day < this.first ? this.day : this.first
    return html`
      <div class="day-control" role="group" aria-label="Day as of which the pledges are shown">
        <p class="day-name">
          <span>As of</span>
          <b>${dayText(day)}</b>${day === today() ? html` <span class="tag">today</span>` : ''}
        </p>
        <input
          type="range"
          aria-label="Day"
          aria-valuetext=${dayText(day)}
          min=${toNumber(first)}
          max=${toNumber(today())}
          step="1"
          .value=${String(toNumber(day))}
          @input=${this.slide}
          @change=${this.settle}
        />
        <input
          type="date"
          aria-label="Day, in figures"
          min=${first}
          max=${today()}
          .value=${day}
          @change=${this.choose}
        />
        <button type="button" ?disabled=${!this.day} @click=${() => this.set(undefined)}>
          Today
        </button>
      </div>
    `
  }

  private readonly slide = (event: Event) => {
    this.moving = toDay(Number((event.target as HTMLInputElement).value))
    clearTimeout(this.timer)
    this.timer = window.setTimeout(this.settle, PATIENCE)
  }

  private readonly settle = () => {
    clearTimeout(this.timer)
    if (this.moving) this.set(this.moving)
  }

  private readonly choose = (event: Event) => {
    const day = (event.target as HTMLInputElement).value
    if (isDay(day)) this.set(day)
  }

  private set(day: string | undefined) {
    this.moving = undefined
    const chosen = day === today() ? undefined : day
    if (chosen === this.day) return
    this.day = chosen
    setParameters({ asOf: chosen })
  }
}

customElements.define('day-control', DayControl)

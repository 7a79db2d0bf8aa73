// A pledge among others.
import { html, nothing } from 'lit'
import { date } from './dates'
import { on } from './day'
import { prose } from './designation'
import { parties } from './pieces'
import type { PledgeLine } from './pledge-query'
import { statusLabel } from './status'

export function pledgeCard(
  pledge: PledgeLine,
  day: string | undefined,
  { withStatus = false } = {}
) {
  const due = pledge.deadline?.due
  return html`
    <article class="pledge-card">
      <h4>
        <a href=${on(`/pledges/${encodeURIComponent(pledge.slug)}`, day)}>${prose(pledge.title)}</a>
      </h4>
      <p>${parties(pledge.pledgers, day)}</p>
      <p class="soft">
        ${pledge.madeOn ? date(pledge.madeOn) : 'Undated'}${due ? html`, due ${date(due)}` : nothing}
      </p>
      ${
        withStatus || pledge.overdue || pledge.contested
          ? html`<p class="tags">
              ${withStatus ? statusLabel(pledge.standing) : nothing}
              ${pledge.overdue ? html`<span class="tag warn">Overdue</span>` : nothing}
              ${pledge.contested ? html`<span class="tag warn">Assessors disagree</span>` : nothing}
            </p>`
          : nothing
      }
    </article>
  `
}

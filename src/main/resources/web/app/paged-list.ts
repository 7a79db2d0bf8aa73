// A list that asks for its next page when it is told to.
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { ApiError } from './graphql'

export interface Page<Item> {
  totalCount: number | null
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  nodes: Item[]
}

export abstract class PagedList<Item> extends LitElement {
  static override properties: Record<string, object> = {
    page: { attribute: false },
    shown: { state: true },
    failure: { state: true }
  }

  /** The first page. */
  declare page: Page<Item>
  /** The first page and those that were asked for since. */
  declare shown: Page<Item>
  declare failure: string | undefined
  private list: string | undefined
  /** Number of items that are shown or asked for, which a page that comes meanwhile does not undo. */
  private length = 0

  protected override createRenderRoot() {
    return this
  }

  protected abstract items(page: Page<Item>): unknown

  /** Says how many there are in all, after "Show more of". */
  protected abstract total(totalCount: number | null): unknown

  /** Name of the list: a page of the same list replaces what is shown, one of another begins anew. */
  protected abstract get subject(): unknown

  /** Asks for the page after a cursor; undefined if there is no such list any more. */
  protected abstract askAfter(cursor: string | null): Promise<Page<Item> | undefined>

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('page')) return
    const list = JSON.stringify(this.subject)
    if (list !== this.list) this.length = 0
    this.list = list
    if (this.length > this.page.nodes.length) void this.extend(this.page)
    else this.shown = this.page
  }

  protected override render() {
    const { totalCount, pageInfo } = this.shown
    return html`
      ${this.items(this.shown)}
      ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing}
      ${
        pageInfo.hasNextPage
          ? html`<button type="button" @click=${this.more}>Show more of ${this.total(totalCount)}</button>`
          : nothing
      }
    `
  }

  private readonly more = () => {
    this.length = this.shown.nodes.length + 1
    return this.extend(this.shown)
  }

  /** Asks for further pages until there are as many items as were asked for, and shows them all. */
  private async extend(from: Page<Item>) {
    const { page } = this
    try {
      let all = from
      while (all.nodes.length < this.length && all.pageInfo.hasNextPage) {
        const next = await this.askAfter(all.pageInfo.endCursor)
        // Another page may have come meanwhile, which is extended in its turn.
        if (!next || this.page !== page) return
        all = { ...next, nodes: [...all.nodes, ...next.nodes] }
      }
      this.shown = all
      this.length = all.nodes.length
      this.failure = undefined
    } catch (failure) {
      this.failure =
        failure instanceof ApiError ? `${failure.message} (${failure.code})` : String(failure)
    }
  }
}

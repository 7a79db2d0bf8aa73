// A list that asks for its next page when it is told to.
import { html, LitElement, nothing } from 'lit'
import { ApiError } from './graphql'

export interface Page<Item> {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  nodes: Item[]
}

export abstract class PagedList<Item> extends LitElement {
  static override properties: Record<string, object> = {
    page: { attribute: false },
    failure: { state: true }
  }

  declare page: Page<Item>
  declare failure: string | undefined

  protected override createRenderRoot() {
    return this
  }

  protected abstract items(page: Page<Item>): unknown

  /** Says how many there are in all, after "Show more of". */
  protected abstract total(totalCount: number): unknown

  /** Asks for the page after a cursor; undefined if there is no such list any more. */
  protected abstract askAfter(cursor: string | null): Promise<Page<Item> | undefined>

  protected override render() {
    const { totalCount, pageInfo } = this.page
    return html`
      ${this.items(this.page)}
      ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing}
      ${
        pageInfo.hasNextPage
          ? html`<button type="button" @click=${this.more}>Show more of ${this.total(totalCount)}</button>`
          : nothing
      }
    `
  }

  private readonly more = async () => {
    const shown = this.page
    try {
      const next = await this.askAfter(shown.pageInfo.endCursor)
      // Another list may have come meanwhile.
      if (next && this.page === shown)
        this.page = { ...next, nodes: [...shown.nodes, ...next.nodes] }
      this.failure = undefined
    } catch (failure) {
      this.failure =
        failure instanceof ApiError ? `${failure.message} (${failure.code})` : String(failure)
    }
  }
}

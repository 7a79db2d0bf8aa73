// What a view is: a query, its variables from the address, and a template of the answer.
import type { TemplateResult } from 'lit'
import { ask, type Document, type Operation } from './graphql'
import type { Address } from './router'

export interface View<Data = unknown> {
  /** Queries of the view, by a name for people; the first is the one that it shows. */
  operations(address: Address): Record<string, Operation>
  /** Reads the answer; a view that asks several times, or page after page, has its own way. */
  load(address: Address, signal: AbortSignal, show: (data: Data) => void): Promise<Data>
  /** Title of the document. */
  title(data: Data | undefined, address: Address): string
  template(data: Data, address: Address): TemplateResult
  /** True if the record has what the address names. */
  isFound(data: Data): boolean
  /** Kinds of records whose changes it shows; absent if it shows those of any. */
  kinds?: string[]
  /** Drops what it keeps of former answers, because the record has changed. */
  forget?(): void
  /** True if it can show the record as it was on the day recordedOn of the address. */
  hasPast?: boolean
  /** Which group of the navigation it belongs to. */
  section?: 'dialogues' | 'pledges' | 'search' | 'about'
  /** True if it has a search box of its own. */
  ownSearch?: boolean
}

type Parts<Data, Variables> = Pick<View<Data>, 'title' | 'template'> &
  Partial<View<Data>> & {
    query: Document<Data, Variables>
    variables: (address: Address) => NoInfer<Variables>
  }

/** Makes a view of one query, which says what the other parts are given, and one template. */
export function view<Data, Variables>({
  query,
  variables,
  ...parts
}: Parts<Data, Variables>): View<Data> {
  const operation = (address: Address) => ({ query, variables: variables(address) })
  return {
    operations: address => ({ 'Show the query': operation(address) }),
    load: (address, signal) => ask(operation(address), signal),
    isFound: () => true,
    ...parts
  }
}

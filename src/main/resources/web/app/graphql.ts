// Asks the API. It is all that this page knows of the server.

/**
 * The text of a document. The types of its answer and of its variables are for the compiler only:
 * graphql-codegen derives them from the schema.
 */
export type Document<Data, Variables = any> = string & { types?: (variables: Variables) => Data }

/** The answer to a document, or what a fragment selects. */
export type DataOf<Asked> = Asked extends Document<infer Data> ? Data : never

/** Request of one view: a document and its variables. */
export interface Operation<Data = any, Variables = any> {
  query: Document<Data, Variables>
  variables: Variables
}

interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** An answer that is no good, with the code that the API gives to its kind. */
export class ApiError extends Error {
  readonly code: string

  constructor(message: string, code: string) {
    super(message)
    this.code = code
  }
}

/** Makes a document of an operation or a fragment and of the fragments that it needs. */
export const graphql = <const Text extends string>(text: Text, ...fragments: string[]) =>
  [text, ...fragments].join('') as DocumentOf<Text>

// The generated module has a constant for each document, which is named after it.
type Generated = typeof import('parley-operations')
type DocumentOf<Text> =
  NameOf<Trimmed<Text>> extends infer Name extends keyof Generated
    ? Generated[Name] extends { __apiType?: (variables: infer Variables) => infer Data }
      ? Document<Data, Variables>
      : unknown
    : unknown
type NameOf<Text> = Text extends `fragment ${infer Name} on ${string}`
  ? `${Name}FragmentDoc`
  : Text extends `${'query' | 'subscription'} ${infer Rest}`
    ? `${UpTo<UpTo<Rest, ' '>, '('>}Document`
    : never
type Trimmed<Text> = Text extends `${' ' | '\n'}${infer Rest}` ? Trimmed<Rest> : Text
type UpTo<Text, End extends string> = Text extends `${infer Start}${End}${string}` ? Start : Text

// Proxies may refuse a longer address. What fits is asked by GET, which browsers and caches answer
// again as long as the record has not changed.
const LONGEST_ADDRESS = 3900

export async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  signal?: AbortSignal
): Promise<Data> {
  const answer = await send(request(operation), signal)
  const [error] = answer.errors ?? []
  if (error) throw new ApiError(error.message, error.extensions?.code ?? 'UNKNOWN')
  return answer.data as Data
}

/** Asks page after page: each with the cursor that the one before ended with. */
export async function* askAll<Data, Variables>(
  operation: Operation<Data, Variables>,
  endOf: (data: Data) => string | null | undefined
): AsyncGenerator<Data> {
  let after: string | null | undefined
  do {
    const variables = after ? { ...operation.variables, after } : operation.variables
    const data = await ask({ ...operation, variables })
    yield data
    after = endOf(data)
  } while (after)
}

function request({ query, variables }: Operation): Request {
  const headers = { Accept: 'application/graphql-response+json, application/json' }
  const short = query.replace(/\s+/g, ' ').trim()
  const address = `/graphql?${new URLSearchParams({ query: short, variables: JSON.stringify(variables) })}`
  return address.length <= LONGEST_ADDRESS
    ? new Request(address, { headers })
    : new Request('/graphql', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables })
      })
}

// Longer than the server works at a query.
const PATIENCE = 60_000

async function send(request: Request, aborted?: AbortSignal): Promise<Answer> {
  const late = AbortSignal.timeout(PATIENCE)
  const signal = aborted ? AbortSignal.any([aborted, late]) : late
  let response: Response
  let text: string
  try {
    response = await fetch(request, { signal })
    text = await response.text()
  } catch (failure) {
    if (aborted?.aborted) throw failure
    throw late.aborted
      ? new ApiError('The server does not answer.', 'TIMED_OUT')
      : new ApiError('The server cannot be reached.', 'OFFLINE')
  }
  try {
    return JSON.parse(text) as Answer
  } catch {
    throw new ApiError('The server gave no answer that can be read.', `HTTP ${response.status}`)
  }
}

/** The address of GraphiQL with an operation in it; absent if the server does not offer GraphiQL. */
export function graphiqlAddress({ query, variables }: Operation): string | undefined {
  const graphiql = document.querySelector<HTMLMetaElement>('meta[name=parley-graphiql]')?.content
  if (!graphiql) return undefined
  const parameters = { query: query.trim(), variables: JSON.stringify(variables, undefined, 2) }
  const text = new URLSearchParams(parameters).toString()
  return `${graphiql}${text.length > LONGEST_ADDRESS ? '#' : '?'}${text}`
}

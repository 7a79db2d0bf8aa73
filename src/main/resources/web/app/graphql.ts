// Asks the API. It is all that this page knows of the server.

/** What one view asks: a document and its variables. */
export interface Operation {
  query: string
  variables: Record<string, unknown>
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

/** Marks a document, so that tools find it. */
export const graphql = String.raw

// Proxies may refuse a longer address. What fits is asked by GET, which browsers and caches answer
// again as long as the record has not changed.
const LONGEST_ADDRESS = 3900

export async function ask<Data>(operation: Operation, signal?: AbortSignal): Promise<Data> {
  const answer = await send(request(operation), signal)
  const [error] = answer.errors ?? []
  if (error) throw new ApiError(error.message, error.extensions?.code ?? 'UNKNOWN')
  return answer.data as Data
}

/** Asks page after page: each with the cursor that the one before ended with. */
export async function* askAll<Data>(
  operation: Operation,
  endOf: (data: Data) => string | null | undefined,
  signal?: AbortSignal
): AsyncGenerator<Data> {
  let after: string | null | undefined
  do {
    const variables = after ? { ...operation.variables, after } : operation.variables
    const data = await ask<Data>({ ...operation, variables }, signal)
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

async function send(request: Request, signal?: AbortSignal): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(request, { signal: signal ?? null })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw new ApiError('The server cannot be reached.', 'OFFLINE')
  }
  const text = await response.text()
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

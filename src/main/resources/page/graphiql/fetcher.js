// Asks the API on behalf of GraphiQL.
import { subscribe } from './subscription.js'

export function fetcher(parameters, { headers, documentAST }) {
  return isSubscription(documentAST, parameters.operationName)
    ? subscribe(parameters, headers)
    : ask(parameters, headers)
}

function isSubscription(document, operationName) {
  return Boolean(
    document?.definitions.some(
      ({ operation, name }) =>
        operation === 'subscription' && (!operationName || name?.value === operationName)
    )
  )
}

async function ask(parameters, given) {
  const headers = new Headers({
    Accept: 'application/graphql-response+json, application/json',
    'Content-Type': 'application/json'
  })
  // In the place of those above, whatever their case: a header sent twice is another header.
  for (const [name, value] of Object.entries(given ?? {})) headers.set(name, value)
  const response = await fetch('/graphql', {
    method: 'POST',
    headers,
    body: JSON.stringify(parameters)
  })
  return response.json()
}

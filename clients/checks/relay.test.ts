import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getSelector,
  Network,
  RecordSource,
  Store,
  type SingularReaderSelector
} from 'relay-runtime'
import meetingsQuery from '../generated/relay/meetingsQuery.graphql'
import meetingsPageQuery from '../generated/relay/meetingsPageQuery.graphql'
import meetingsList, {
  type meetings_list$data,
  type meetings_list$key
} from '../generated/relay/meetings_list.graphql'
import { url } from './server.ts'

const environment = new Environment({
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: text, variables })
    })
    return response.json()
  }),
  store: new Store(new RecordSource())
})

function list(key: meetings_list$key): meetings_list$data {
  const selector = getSelector(meetingsList, key) as SingularReaderSelector
  return environment.lookup(selector).data as unknown as meetings_list$data
}

test('fragments over a connection are paged into the store', async () => {
  const variables = { slug: 'belgrade-pristina-dialogue' }
  environment.retain(createOperationDescriptor(meetingsQuery, variables))
  const answer: any = await fetchQuery(environment, meetingsQuery, variables).toPromise()
  const key: meetings_list$key = answer.dialogue
  const id = answer.dialogue.__id

  let page: any = list(key)
  assert.equal(page.meetings.edges.length, 25)
  while (page.meetings.pageInfo.hasNextPage) {
    const before = page.meetings.edges.length
    const after = page.meetings.pageInfo.endCursor
    await fetchQuery(environment, meetingsPageQuery, { id, first: 25, after }).toPromise()
    page = list(key)
    assert.ok(page.meetings.edges.length > before)
  }

  const ids = page.meetings.edges.map((edge: any) => edge.node.id)
  assert.equal(new Set(ids).size, ids.length)
  assert.ok(ids.length > 50)
})

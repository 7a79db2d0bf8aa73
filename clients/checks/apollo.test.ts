import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'
import { url } from './server.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function possibleTypes() {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() })
  const { data } = await client.query<any>({
    query: gql`{ __schema { types { kind name possibleTypes { name } } } }`
  })
  return Object.fromEntries(
    data.__schema.types
      .filter((type: any) => type.possibleTypes)
      .map((type: any) => [type.name, type.possibleTypes.map((possible: any) => possible.name)])
  )
}

async function connect(link: ApolloLink) {
  return new ApolloClient({
    link,
    cache: new InMemoryCache({
      possibleTypes: await possibleTypes(),
      typePolicies: { Query: { fields: { meetings: relayStylePagination(['filter', 'orderBy']) } } }
    })
  })
}

test('asks and finds fragments on interfaces again in the cache', async () => {
  const client = await connect(new HttpLink({ uri: url }))
  const query = gql`
    query Entries($slug: String!) {
      dialogue(slug: $slug) {
        id
        timeline(first: 5) { nodes { __typename ...Sourced } }
      }
    }
    fragment Sourced on Cited { citations { source { id title } } }
  `
  const variables = { slug: 'belgrade-pristina-dialogue' }
  const { data } = await client.query<any>({ query, variables })
  assert.equal(data.dialogue.timeline.nodes.length, 5)
  assert.deepEqual(client.readQuery({ query, variables }), data)
})

test('pages through a connection by its own policy', async () => {
  const client = await connect(new HttpLink({ uri: url }))
  const query = gql`
    query Meetings($after: String) {
      meetings(first: 30, after: $after) {
        totalCount
        edges { cursor node { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `
  const meetings = client.watchQuery<any>({ query })
  const subscription = meetings.subscribe(() => {})
  let page = (await client.query<any>({ query })).data.meetings
  while (page.pageInfo.hasNextPage) {
    const after = page.pageInfo.endCursor
    page = (await meetings.fetchMore({ variables: { after } })).data.meetings
    assert.notEqual(page.pageInfo.endCursor, after)
  }
  subscription.unsubscribe()
  const data = client.readQuery<any>({ query })
  const ids = data.meetings.edges.map((edge: any) => edge.node.id)
  assert.equal(new Set(ids).size, data.meetings.totalCount)
  assert.equal(ids.length, data.meetings.totalCount)
})

test('names documents by their hashes', async () => {
  const sent: string[] = []
  const spy = (input: any, init: any) => {
    sent.push(init.method === 'GET' ? `GET ${new URL(input).search}` : `POST ${init.body}`)
    return fetch(input, init)
  }
  const client = await connect(
    new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri: url, fetch: spy })
    )
  )
  const query = gql`query Persisted($first: Int) { pledges(first: $first) { nodes { id } } }`
  for (const first of [1, 2]) {
    const { data } = await client.query<any>({ query, variables: { first } })
    assert.equal(data.pledges.nodes.length, first)
  }
  assert.equal(sent.length, 3, 'asked by hash, sent once, then by hash alone')
  assert.ok(!sent[0].includes('Persisted($first') && sent[0].startsWith('GET'))
  assert.ok(sent[1].includes('Persisted($first'))
  assert.ok(!sent[2].includes('Persisted($first') && sent[2].startsWith('GET'))
})

test('gets errors with their codes', async () => {
  const client = await connect(new HttpLink({ uri: url }))
  await assert.rejects(
    client.query({ query: gql`{ meetings(first: 1000) { totalCount } }` }),
    (error) =>
      CombinedGraphQLErrors.is(error) && error.errors[0].extensions?.code === 'INVALID_PAGE_SIZE'
  )
})

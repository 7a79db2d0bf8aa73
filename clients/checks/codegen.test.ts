import assert from 'node:assert/strict'
import { test } from 'node:test'
import { print } from 'graphql'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { graphql } from '../generated/codegen/gql.ts'
import { url } from './server.ts'

const pledges = graphql(`
  query Pledges($asOf: Date, $status: [PledgeStatus!]) {
    pledges(first: 3, filter: { status: $status, asOf: $asOf }) {
      totalCount
      nodes { slug status(asOf: $asOf) madeOn { earliest } pledgers { name } deadline { text } }
    }
  }
`)

async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables })
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown }
  assert.equal(errors, undefined)
  return data
}

test('the types that are generated tell what is answered', async () => {
  const data = await ask(pledges, { asOf: '2022-08-31', status: ['NOT_ASSESSED'] })
  const first = data.pledges.nodes[0]
  const day: string | undefined = first.madeOn?.earliest
  assert.equal(first.status, 'NOT_ASSESSED')
  assert.match(day ?? '', /^\d{4}-\d{2}-\d{2}$/)
  assert.ok(first.pledgers.length > 0)

  // @ts-expect-error: what is not selected is not there
  assert.equal(first.title, undefined)
  // @ts-expect-error: what may be null has to be looked at first
  assert.ok(() => first.deadline.text)
})

test('what does not fit the schema is found before it is asked', async () => {
  await assert.rejects(
    ask(pledges, {
      // @ts-expect-error: no such status
      status: ['KEPT']
    })
  )
})

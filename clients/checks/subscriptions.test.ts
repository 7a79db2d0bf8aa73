import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { url } from './server.ts'

const socketUrl = url.replace(/^http/, 'ws')
const meetings = '{ meetings { totalCount } }'

const client = () => createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 })

test('runs a query to its end', async () => {
  const socket = client()
  const answers: any[] = []
  for await (const answer of socket.iterate<any>({ query: meetings })) answers.push(answer)
  assert.equal(answers.length, 1)
  assert.ok(answers[0].data.meetings.totalCount > 0)
  await socket.dispose()
})

test('subscribes, and stops when it has heard enough', async () => {
  const socket = client()
  const changes = socket.iterate({ query: 'subscription { changes { kind action node { id } } }' })
  const next = changes.next()
  // The connection takes other operations while the subscription waits.
  for await (const answer of socket.iterate<any>({ query: meetings })) assert.ok(answer.data)
  await changes.return!(undefined)
  assert.equal((await next).done, true)
  await socket.dispose()
})

test('is told what is wrong with a document', async () => {
  const socket = client()
  await assert.rejects(
    socket.iterate({ query: 'subscription { nothing }' }).next(),
    (errors: any) => errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED'
  )
  await socket.dispose()
})

test('is refused without the subprotocol, or with an older one', async () => {
  const [code] = await once(new WebSocket(socketUrl), 'close')
  assert.equal(code, 4406)
  await assert.rejects(once(new WebSocket(socketUrl, 'graphql-ws'), 'open'))
})

test('does not keep others waiting when it does not read', async () => {
  const slow = new WebSocket(socketUrl, 'graphql-transport-ws')
  await once(slow, 'open')
  slow.send(JSON.stringify({ type: 'connection_init' }))
  await once(slow, 'message')
  slow.pause()
  const query = '{ pledges(first: 100) { nodes { title text citations { quote source { title } } } } }'
  for (let i = 0; i < 90; i++) {
    slow.send(JSON.stringify({ type: 'subscribe', id: String(i), payload: { query } }))
  }
  const socket = client()
  for (let i = 0; i < 20; i++) {
    for await (const answer of socket.iterate<any>({ query: meetings })) assert.ok(answer.data)
  }
  await socket.dispose()
  slow.terminate()
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverAudits } from 'graphql-http'
import { url } from './server.ts'

const audits = serverAudits({ url })

test('all of the audits that are known are there', () => assert.equal(audits.length, 61))

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn()
    assert.equal(result.status, 'ok', 'reason' in result ? result.reason : undefined)
  })
}

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { answer, ask, run, skip, visit } from './browser.ts'

const editor = process.env.PARLEY_EDITOR
const skipWriting = skip || (editor ? false : 'PARLEY_EDITOR gives no name:password of an editor')
const authorization = `Basic ${Buffer.from(editor ?? '').toString('base64')}`
const timeout = 60_000
const about = '/about'
const graphiql = '/graphiql'

const folder = new URL('../../examples/', import.meta.url)
const examples = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8'))
const example = (operation: string) => examples.find(text => text.includes(operation))!

const editorText = (page: Page, which: string) =>
  page
    .locator(`${which} .CodeMirror`)
    .first()
    .evaluate((element: any): string => element.CodeMirror.getValue())

/** Opens a tab and waits until GraphiQL has read its query, which it does a moment later. */
async function open(page: Page, button: Locator) {
  await button.click()
  await page.waitForFunction(() => {
    const editor = (document.querySelector('.graphiql-query-editor .CodeMirror') as any).CodeMirror
    return editor.getValue().includes(` ${editor.operationName}`)
  })
}

const tab = (page: Page, name: string) =>
  page.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) })

async function setHeaders(page: Page, headers: Record<string, string>) {
  await page.getByRole('button', { name: 'Headers', exact: true }).click()
  await page.locator('.graphiql-editor-tool .CodeMirror:visible').click()
  await page.keyboard.insertText(JSON.stringify(headers))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page about Parley leads to GraphiQL, which shows the schema (${colorScheme})`, { skip }, () =>
    visit(
      about,
      async page => {
        await page.getByRole('link', { name: 'Open GraphiQL' }).click()
        await page.getByLabel('Show Documentation Explorer').click()
        await page.getByRole('link', { name: 'Query', exact: true }).click()
        const fields = page.locator('.graphiql-doc-explorer-field-name')
        await fields.filter({ hasText: /^pledges$/ }).waitFor()
        const { __schema } = await ask('{ __schema { queryType { fields { name } } } }')
        assert.deepEqual(
          (await fields.allTextContents()).sort(),
          __schema.queryType.fields.map((field: any) => field.name).sort()
        )

        assert.equal((await run(page)).data.dialogue.status, 'ONGOING')

        await page.getByLabel('Open settings dialog').click()
        await page.getByRole('button', { name: 'Clear data' }).waitFor()
        const background = await page
          .locator('.graphiql-container')
          .evaluate(element => getComputedStyle(element).backgroundColor)
        const brightness = Math.max(...background.match(/\d+/g)!.slice(0, 3).map(Number))
        assert.ok(colorScheme === 'dark' ? brightness < 100 : brightness > 200, background)
      },
      { colorScheme }
    )
  )
}

test('each query among the examples has a tab and is answered', { skip }, () =>
  visit(graphiql, async page => {
    const tabs = page.locator('.graphiql-tab-button')
    await tabs.first().waitFor()
    const shown: string[] = []
    for (const each of await tabs.all()) {
      await open(page, each)
      const query = await editorText(page, '.graphiql-query-editor')
      shown.push(query)
      if (/^query/m.test(query)) {
        const { data, errors } = await run(page)
        assert.equal(errors, undefined)
        assert.notEqual(data, null)
      }
    }
    assert.deepEqual(shown.sort(), examples.sort())
  })
)

test('an example can be opened from the page about Parley', { skip }, () =>
  visit(about, async page => {
    await page.getByRole('link', { name: 'Founding article' }).click()
    assert.equal((await run(page)).data.article.publishedOn.edtf, '2022-08-26')
  })
)

test('a mutation runs with credentials, which are not kept', { skip: skipWriting }, () =>
  visit(graphiql, async page => {
    await open(page, tab(page, 'AddTopic'))
    await setHeaders(page, { authorization })

    const { data, errors } = await run(page)

    assert.equal(errors, undefined)
    assert.equal(data.createTopic.topic.label, 'Ferries')
    const credentials = authorization.split(' ')[1]!
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    assert.match(kept, /AddTopic/)
    assert.equal(kept.includes(credentials), false)
    assert.equal(page.url().includes(credentials), false)
  })
)

test('a subscription tells of what is changed meanwhile', { skip: skipWriting }, () =>
  visit(graphiql, async page => {
    await open(page, tab(page, 'Changes'))
    await setHeaders(page, { Authorization: authorization })
    const connected = page.waitForEvent('websocket')
    await page.locator('.graphiql-execute-button').click()
    const socket = await connected

    // A subscription is not acknowledged: something changes until it is heard of.
    let event: any
    const end = Date.now() + timeout
    for (let time = 1; !event && Date.now() < end; time++) {
      const label = `Subscribed ${time} ${Date.now()}`
      await ask(example('mutation AddTopic'), { label, key: label }, { authorization })
      event = await answer(page, 1000).catch(() => undefined)
    }

    assert.equal(event.errors, undefined)
    assert.equal(event.data.changes.kind, 'TOPIC')
    const closed = socket.waitForEvent('close', { timeout })
    await page.locator('.graphiql-execute-button').click()
    await closed
  })
)

test('credentials that are not valid end a subscription with words', { skip }, () =>
  visit(graphiql, async page => {
    await open(page, tab(page, 'Changes'))
    await setHeaders(page, { Authorization: 'Basic bm9ib2R5Om5vdGhpbmc=' })
    assert.match((await run(page)).errors[0].message, /4403/)
  })
)

test('a shared address opens its query, with variables and operation', { skip }, async () => {
  const query =
    'query A { __typename } query B($n: Int) { meetings(first: $n) { totalCount nodes { slug } } }'
  const variables = '{"n": 2}'
  const shared = new URLSearchParams({ query, variables, operationName: 'B' })
  await visit(`${graphiql}?${shared}`, async page => {
    const { data } = await run(page)
    assert.equal(data.meetings.totalCount, 77)
    assert.equal(data.meetings.nodes.length, 2)
  })
})

test('what is edited can be shared', { skip }, async () => {
  const query = '{ meetings { totalCount } }'
  let shared = ''
  await visit(graphiql, async page => {
    await page.locator('.graphiql-query-editor .CodeMirror').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(query)
    await page.waitForURL(address => address.searchParams.get('query') === query)
    shared = page.url()
  })
  await visit(shared, async page => {
    assert.equal(await editorText(page, '.graphiql-query-editor'), query)
    assert.equal((await run(page)).data.meetings.totalCount, 77)
  })
})

test('a long query can be shared too', { skip }, async () => {
  let shared = ''
  await visit(graphiql, async page => {
    await tab(page, 'FoundingArticle').click()
    await page.waitForURL(address => address.href.includes('FoundingArticle'))
    shared = page.url()
  })
  await visit(shared, async page => {
    assert.equal(await editorText(page, '.graphiql-query-editor'), example('query FoundingArticle'))
  })
})

// What the checks of the page and of GraphiQL share: a real browser that somebody opens for the first time.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { url } from './server.ts'

const executablePath = '/usr/bin/chromium'

/** Why checks by a browser are left out, or false. */
export const skip = existsSync(executablePath) ? false : `there is no ${executablePath}`

let browser: Browser

before(async () => {
  if (skip) return
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
  args.push('--disable-background-networking', '--disable-component-update', '--disable-sync')
  browser = await chromium.launch({ executablePath, args })
})

after(() => browser?.close())

interface Look {
  width?: number
  colorScheme?: 'light' | 'dark'
  locale?: string
  /** True if the test breaks an answer on purpose, of which the browser complains. */
  failing?: boolean
  /** True if the test takes the server away, so that the browser can't connect. */
  connecting?: boolean
}

/** Opens an address as somebody who was never here, and sees to it that nothing goes wrong there. */
export async function visit(
  address: string,
  look: (page: Page) => Promise<void>,
  { width = 1280, colorScheme = 'light', locale = 'en-GB', failing = false, connecting = false }: Look = {}
) {
  const viewport = { width, height: width < 500 ? 780 : 900 }
  const context = await browser.newContext({ colorScheme, viewport, locale })
  context.setDefaultTimeout(30_000)
  const problems: string[] = []
  const opened = new URL(address, url)
  const expectOwn = (asked: string) => {
    if (!asked.startsWith('data:') && new URL(asked).host !== opened.host) {
      problems.push(`asks ${asked}`)
    }
  }
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', event =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    )
  )
  const page = await context.newPage()
  page.on('console', message => {
    const ofConnection = connecting && /net::ERR_|WebSocket connection to/.test(message.text())
    if (!failing && !ofConnection && message.type() !== 'log') {
      problems.push(`${message.type()}: ${message.text()}`)
    }
  })
  page.on('pageerror', error => problems.push(error.message))
  page.on('websocket', socket => expectOwn(socket.url()))
  page.on('request', request => {
    expectOwn(request.url())
    if (request.method() === 'POST' && request.headers()['content-type'] !== 'application/json') {
      problems.push(`sends Content-Type: ${request.headers()['content-type']}`)
    }
  })
  try {
    await page.goto(opened.href)
    await look(page)
    assert.deepEqual(problems, [])
  } catch (failure) {
    if (problems.length) console.error(problems)
    throw failure
  } finally {
    // An answer that is still on its way to the page fails no test.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  }
}

/** Runs what is in the open tab of GraphiQL and gives the answer. */
export async function run(page: Page): Promise<any> {
  await page.locator('.graphiql-execute-button').click()
  return answer(page)
}

/** The answer in the open tab of GraphiQL, which has none at first. */
export async function answer(page: Page, timeout?: number): Promise<any> {
  const text = await page.waitForFunction(
    () =>
      (document.querySelector('.graphiql-response .CodeMirror') as any)?.CodeMirror.getValue(),
    undefined,
    { timeout }
  )
  return JSON.parse(await text.jsonValue())
}

/** Asks the API itself, with further headers if there are any. */
export async function ask(
  query: string,
  variables = {},
  headers: Record<string, string> = {},
  api = url
): Promise<any> {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables })
  })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined)
  return data
}

import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { ask, run, skip, visit } from './browser.ts'
import { Program, skipStopping } from './program.ts'
import { url } from './server.ts'

const pictures = fileURLToPath(new URL('../target/', import.meta.url))

const dialogue = 'belgrade-pristina-dialogue'
const timeline = `/dialogues/${dialogue}/timeline?asOf=2022-08-26`
const implementation = `/dialogues/${dialogue}/implementation`
const whoMovesFirst = `/dialogues/${dialogue}/who-moves-first`
const pledge = '/pledges/aug22-more-meetings'

const history = '/meetings/bp-2022-08-18/history'

const editor = process.env.PARLEY_EDITOR
const skipWriting = skip || (editor ? false : 'PARLEY_EDITOR gives no name:password of an editor')
const headers = { authorization: `Basic ${Buffer.from(editor ?? '').toString('base64')}` }

before(() => mkdirSync(pictures, { recursive: true }))

const settled = (page: Page) => page.locator('main[aria-busy=false]').waitFor()

/** Opens GraphiQL by a link of the page, runs what is there, and gives the answer. */
async function runQuery(page: Page, name = 'Show the query'): Promise<any> {
  await page.getByRole('link', { name, exact: true }).click()
  const { data, errors } = await run(page)
  assert.equal(errors, undefined)
  return data
}

const main = (page: Page) => page.locator('main')
const title = (page: Page) => page.title()

test('the overview shows the dialogues and how their pledges stand', { skip }, () =>
  visit('/', async page => {
    const { meetings, dialogues } = await ask(
      '{ meetings { totalCount } dialogues { nodes { title pledges { totalCount } } } }'
    )
    await page.getByRole('heading', { name: 'Belgrade–Pristina Dialogue' }).waitFor()
    assert.equal(await title(page), 'Parley')
    await main(page).getByText(String(meetings.totalCount), { exact: true }).waitFor()
    for (const { pledges } of dialogues.nodes) {
      const link = new RegExp(`^${pledges.totalCount} pledges?$`)
      await main(page).getByRole('link', { name: link }).first().waitFor()
    }
    const data = await runQuery(page)
    assert.equal(data.meetings.totalCount, meetings.totalCount)
  })
)

test('the timeline shows August 2022, as of a day', { skip }, () =>
  visit(timeline, async page => {
    await page.getByRole('heading', { level: 1, name: 'Belgrade–Pristina Dialogue' }).waitFor()
    await settled(page)
    await page.getByRole('button', { name: 'Around the day' }).click()
    await page.getByRole('link', { name: /18 August 2022\. Crisis meeting on plates and documents/ }).waitFor()
    await page.getByRole('link', { name: /Hold additional meetings.*In progress/ }).waitFor()
    await page.getByRole('link', { name: /Barricades in northern Kosovo\*/ }).waitFor()
    const shown = await page.locator('.legend-total').innerText()
    const data = await runQuery(page, 'Show the query of the statuses')
    assert.equal(shown, `${data.dialogue.pledges.totalCount} pledges made by then`)
  })
)

test('the query of the timeline gives its numbers', { skip }, () =>
  visit(timeline, async page => {
    await settled(page)
    const lanes = await page.locator('.lane-count').allTextContents()
    const undated = await page.getByRole('region', { name: 'Without a date' }).getByRole('listitem').count()
    assert.ok(undated > 0)
    const drawn = lanes.reduce((sum, count) => sum + Number(count), undated)
    const data = await runQuery(page)
    assert.equal(drawn, data.dialogue.timeline.totalCount)
  })
)

test('the slider sets the day, and with it the status of a pledge', { skip }, () =>
  visit(`${pledge}?asOf=2022-08-24`, async page => {
    const verdict = page.locator('.verdict-now')
    await verdict.getByText('Not assessed').waitFor()
    const slider = page.getByRole('slider', { name: 'Day' })
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await verdict.getByText('In progress').waitFor()
    await page.waitForURL(address => address.searchParams.get('asOf') === '2022-08-25')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(address => address.searchParams.get('asOf') === '2022-08-27')
    await verdict.getByText('Partly fulfilled').waitFor()

    await page.getByRole('button', { name: 'Today' }).click()
    await verdict.getByText('Fulfilled', { exact: true }).waitFor()
    assert.equal(new URL(page.url()).search, '')
  })
)

test('the slider of the timeline recolours the pledges', { skip }, () =>
  visit(timeline, async page => {
    await settled(page)
    await page.getByRole('button', { name: 'Around the day' }).click()
    const mark = page.locator('[data-entry="/pledges/aug22-more-meetings"]')
    await page.locator('[data-entry="/pledges/aug22-more-meetings"].status-in-progress').waitFor()
    await page.getByLabel('Day, in figures').fill('2022-08-27')
    await page.getByLabel('Day, in figures').blur()
    await page.locator('[data-entry="/pledges/aug22-more-meetings"].status-partly-fulfilled').waitFor()
    assert.match(page.url(), /asOf=2022-08-27/)
    await mark.click()
    await page.waitForURL('**/pledges/aug22-more-meetings?asOf=2022-08-27')
    await page.getByRole('heading', { level: 1, name: 'Hold additional meetings' }).waitFor()
    assert.equal(await title(page), 'Hold additional meetings – Parley')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Belgrade–Pristina Dialogue' }).waitFor()
  })
)

test('the board counts what its query counts, and filters', { skip }, () =>
  visit('/pledges?asOf=2022-08-26', async page => {
    const filter = { asOf: '2022-08-26' }
    const query = 'query($filter: PledgeFilter) { pledges(filter: $filter) { totalCount } }'
    const all = (await ask(query, { filter })).pledges.totalCount
    await page.getByText(`${all} pledges, by how each stood on the day`).waitFor()
    await page.getByRole('button', { name: /^Overdue/ }).click()
    const overdue = (await ask(query, { filter: { ...filter, overdue: true } })).pledges.totalCount
    await page.getByText(`${overdue} pledges, by how each stood on the day`).waitFor()
    await page.getByLabel('Made by').selectOption('kosovo')
    const ofOne = { ...filter, overdue: true, pledger: 'kosovo' }
    const narrowed = (await ask(query, { filter: ofOne })).pledges.totalCount
    await page.getByText(`${narrowed} pledges, by how each stood on the day`).waitFor()
    const columns = await page.locator('.column h2 b').allTextContents()
    assert.equal(columns.reduce((sum, count) => sum + Number(count), 0), narrowed)
    await page.goBack()
    await page.getByText(`${overdue} pledges, by how each stood on the day`).waitFor()
    for (const label of ['Dialogue', 'Made by', 'Topic', 'Form']) {
      const named = page.locator('.choice', { has: page.getByText(label, { exact: true }) })
      const choice = named.locator('select')
      const [value, text] = await choice.evaluate((select: HTMLSelectElement) => {
        const { value, textContent } = select.options[1]!
        return [value, textContent!.trim()]
      })
      await choice.selectOption(value)
      const offered = /\((\d+)\)$/.exec(text)![1]
      await page.getByText(`${offered} pledge${offered === '1' ? '' : 's'}, by how`).waitFor()
      await page.goBack()
      await page.getByText(`${overdue} pledges, by how each stood on the day`).waitFor()
    }

    const data = await runQuery(page)
    const counted = Object.keys(data).filter(name => name === name.toUpperCase())
    assert.equal(counted.reduce((sum, name) => sum + data[name].totalCount, 0), overdue)
  })
)

test('a column of the board goes on', { skip }, () =>
  visit('/pledges', async page => {
    const column = page.locator('#status-not-assessed')
    const before = await column.locator('.pledge-card').count()
    await column.getByRole('button', { name: /^Show more/ }).click()
    await column.locator('.pledge-card').nth(before).waitFor()
  })
)

test('a pledge has its verdicts by assessor, with their sources', { skip }, () =>
  visit(`${pledge}?asOf=2022-08-26`, async page => {
    await main(page).getByText('The two sides pledged to hold further meetings').waitFor()
    await main(page).getByRole('link', { name: 'Josep Borrell' }).waitFor()
    await main(page).getByText('European External Action Service').first().waitFor()
    const data = await runQuery(page)
    assert.equal(data.pledge.standing, 'IN_PROGRESS')
    assert.equal(data.pledge.assessments.length, 3)
  })
)

test('two pledges that depend on each other say so', { skip }, async () => {
  const { dialogue: asked } = await ask(
    `{ dialogue(slug: "${dialogue}") { standoffs(asOf: "2022-12-31") { pledges { slug title } } } }`
  )
  const [one, other] = asked.standoffs[0].pledges
  await visit(`/pledges/${one.slug}?asOf=2022-12-31`, async page => {
    await settled(page)
    for (const name of ['What it waits for', 'What depends on it']) {
      const href = `/pledges/${other.slug}?asOf=2022-12-31`
      await page.getByRole('region', { name }).locator(`h4 a[href="${href}"]`).waitFor()
    }
  })
})

test('where sources differ on day and place, each is named with what it gives', { skip }, async () => {
  for (const [address, given] of [
    ['/incidents/inc-rules-2022', 'Date given'],
    ['/incidents/inc-pantic-2022', 'Place given'],
    ['/participants/kosovo', 'On its status']
  ] as const) {
    await visit(address, async page => {
      await settled(page)
      const rows = page.locator('.facts > div', { has: page.getByText(given, { exact: true }) })
      const sources = rows.locator('a[href^="/sources/"]')
      assert.ok((await sources.count()) > 1, address)
    })
  }
})

const facts: [address: string, heading: string, fact: string][] = [
  ['/meetings/bp-2022-08-18', 'Crisis meeting on plates and documents', 'No solution on plates and documents.'],
  ['/participants/albin-kurti', 'Albin Kurti', 'Ready to shake hands'],
  ['/participants/kosovo', 'Kosovo*', 'Косово'],
  ['/incidents/inc-barricades-2022-07', 'Barricades in northern Kosovo*', 'Ethnic Serbs put up barricades at once'],
  ['/requests/req-nato-troops-2022', '', 'asked'],
  ['/statements/st-vucic-peace-2022', '', 'Aleksandar Vučić'],
  ['/sources/rts-2022-08', 'Вучић у четвртак са Лајчаком и Ескобаром', 'August 2022'],
  ['/about', 'About Parley', 'graphql-transport-ws']
]

for (const [address, heading, fact] of facts) {
  test(`${address} shows what is recorded`, { skip }, () =>
    visit(address, async page => {
      await settled(page)
      const name = await page.getByRole('heading', { level: 1 }).innerText()
      if (heading) assert.equal(name, heading)
      await main(page).getByText(fact).first().waitFor()
      if (address !== '/about') await runQuery(page)
    })
  )
}

test('a source has its facts, and leads to the original and its history', { skip }, () =>
  visit('/sources/reuters-2022-08-18', async page => {
    const heading = 'Serbia, Kosovo fail to reach agreement, agree on further talks - EU'
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
    assert.equal(await title(page), `${heading} – Parley`)
    const facts = await page.locator('.facts > div').evaluateAll(rows =>
      rows.map(row => [...row.children].map(({ textContent }) => textContent!.trim()).join(': '))
    )
    assert.deepEqual(facts, [
      'Kind: News',
      'Published: 18 August 2022',
      'Language: English',
      'Read: A part of it',
      'Reliability: Not rated',
      'Original: devdiscourse.com'
    ])
    const original = await main(page).getByRole('link', { name: 'devdiscourse.com' }).getAttribute('href')
    const { source } = await runQuery(page)
    assert.equal(source.url, original)
    assert.equal(source.publisher, 'Reuters via Devdiscourse')
    await page.goBack()
    await main(page).getByRole('link', { name: 'History' }).click()
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    assert.equal(await title(page), `History of ${heading} – Parley`)
    await page.getByText('Source:').getByRole('link', { name: heading }).click()
    await page.waitForURL('**/sources/reuters-2022-08-18')
  })
)

test('a source lists what cites it, with the places and quotations, and goes on', { skip }, async () => {
  const asked = `query($slug: String!) { source(slug: $slug) { citedBy(first: 100) {
    totalCount
    nodes { __typename citations { locator quote source { slug } } }
  } } }`
  const slug = 'article-2022-08-26'
  const { citedBy } = (await ask(asked, { slug })).source
  await visit(`/sources/${slug}`, async page => {
    const cited = page.getByRole('region', { name: /^Cited by \d+ records$/ })
    const items = cited.getByRole('listitem')
    await items.nth(19).waitFor()
    assert.equal(await items.count(), 20)
    const all = cited.getByRole('button', { name: `Show more of ${citedBy.totalCount} records` })
    await all.click()
    await items.nth(20).waitFor()
    const shown = await items.count()
    assert.equal(shown, Math.min(70, citedBy.totalCount))
    const places = citedBy.nodes
      .slice(0, shown)
      .flatMap(({ citations }: any) => citations)
      .filter(({ source, quote }: any) => source.slug === slug && quote)
    assert.equal(await cited.locator('blockquote').count(), places.length)
    const first = items.first().getByRole('link')
    const href = await first.getAttribute('href')
    await first.click()
    await page.waitForURL(`**${href}`)
  })
})

test('the sources of each participation are on the page of the meeting', { skip }, () =>
  visit('/meetings/bp-2022-08-18', async page => {
    const { meeting } = await ask(
      '{ meeting(slug: "bp-2022-08-18") { participations { citations { locator } } } }'
    )
    const cited = meeting.participations.filter(({ citations }: any) => citations.length)
    const folded = page.locator('.people .folded')
    await folded.first().waitFor()
    assert.equal(await folded.count(), cited.length)
  })
)

test('citations and search results lead to the source, by the keyboard too', { skip }, async () => {
  const reached = async (page: Page, name: string) => {
    const link = main(page).getByRole('link', { name, exact: true }).first()
    await link.waitFor()
    const focused = () => link.evaluate(element => element === document.activeElement)
    for (let presses = 0; presses < 60 && !(await focused()); presses++) await page.keyboard.press('Tab')
    assert.ok(await focused(), `${name} is not reached`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
  }
  await visit('/incidents/inc-barricades-2022-07', async page => {
    await settled(page)
    const cited = page.locator('.citations cite a').first()
    await reached(page, await cited.innerText())
    assert.match(page.url(), /\/sources\/[a-z0-9-]+$/)
  })
  await visit('/search?q=Lajčak+deadline&kind=SOURCE', async page => {
    await reached(page, 'Lajčak: The deadline is two months')
    assert.equal(new URL(page.url()).pathname, '/sources/b92-2022-08-30')
    await main(page).getByText('30 August 2022').first().waitFor()
  })
})

test('the views of a dialogue lead to each other, on the same day', { skip }, () =>
  visit(timeline, async page => {
    const views = page.getByRole('navigation', { name: 'Views of the dialogue' })
    await views.getByRole('link', { name: 'Implementation' }).click()
    await page.getByRole('heading', { level: 1, name: 'Implementation' }).waitFor()
    assert.equal(await title(page), 'Implementation of the Belgrade–Pristina Dialogue – Parley')
    await views.getByRole('link', { name: 'Who moves first' }).click()
    await page.getByRole('heading', { level: 1, name: 'Who moves first' }).waitFor()
    assert.equal(await title(page), 'Who moves first in the Belgrade–Pristina Dialogue – Parley')
    assert.equal(new URL(page.url()).searchParams.get('asOf'), '2022-08-26')
    await views.getByRole('link', { name: 'Pledges' }).click()
    await page.getByText('pledges, by how each stood on the day').waitFor()
  })
)

test('implementation counts the pledges of each party at the end of each year', { skip }, () =>
  visit(implementation, async page => {
    await settled(page)
    const { dialogue: asked } = await ask(
      `query($slug: String!) { dialogue(slug: $slug) {
        meetings(first: 1) { nodes { held { earliest } } }
        scorecard(asOf: "2013-12-31") { made fulfilled participant { name } }
      } }`,
      { slug: dialogue }
    )
    const tables = page.locator('.numbers')
    assert.equal(await tables.count(), asked.scorecard.length)
    const years = await tables.first().locator('tbody th').allTextContents()
    assert.equal(years[0], asked.meetings.nodes[0].held.earliest.slice(0, 4))
    assert.equal(years.at(-1), new Date().toISOString().slice(0, 4))
    for (const { made, fulfilled, participant } of asked.scorecard) {
      const row = page
        .getByRole('region', { name: `Numbers of ${participant.name}` })
        .getByRole('row', { name: /^2013/ })
      await row.getByRole('link', { name: `${made} made, 2013` }).waitFor()
      await row.getByRole('link', { name: `${fulfilled} fulfilled, 2013` }).waitFor()
    }
    const data = await runQuery(page)
    assert.deepEqual(
      data.dialogue.y2013.map(({ made }: { made: number }) => made),
      asked.scorecard.map(({ made }: { made: number }) => made)
    )
  })
)

test('the bars of implementation are the numbers beside them, which lead to the pledges', { skip }, () =>
  visit(`${implementation}?asOf=2013-06-30`, async page => {
    await settled(page)
    const bars = await page.locator('.years').first().locator('.part').count()
    const links = await page.locator('.numbers').first().locator('td:nth-child(n + 3) a').count()
    assert.equal(bars, links)
    const kosovo = page.getByRole('region', { name: 'Numbers of Kosovo*' })
    assert.deepEqual(await kosovo.locator('tbody th').allTextContents(), ['2011', '2012', '2013'])
    for (const [year, day] of [['2012', '2012-12-31'], ['2013', '2013-06-30']] as const) {
      const link = kosovo.getByRole('link', { name: `made, ${year}` })
      const made = await link.innerText()
      await link.focus()
      await page.keyboard.press('Enter')
      await page.getByText(`${made} pledges, by how each stood on the day`).waitFor()
      assert.equal(
        new URL(page.url()).search,
        `?asOf=${day}&dialogue=${dialogue}&party=kosovo`
      )
      await page.goBack()
    }
  })
)

test('implementation says why there is none', { skip }, async () => {
  const nothing = 'No party of this dialogue had made a dated pledge in its own name'
  await visit(`${implementation}?asOf=2010-12-31`, page =>
    page.getByText(`${nothing} by 31 December 2010`).waitFor()
  )
  await visit('/dialogues/missing-persons-commission/implementation', page =>
    page.getByText(nothing).waitFor()
  )
  await visit('/dialogues/never-held/implementation', page =>
    page.getByRole('heading', { name: 'Not in the record' }).waitFor()
  )
})

test('who moves first shows the standoffs of a day, and what waits for what', { skip }, () =>
  visit(`${whoMovesFirst}?asOf=2022-12-31`, async page => {
    await settled(page)
    const { dialogue: asked } = await ask(
      `query($slug: String!) { dialogue(slug: $slug) {
        standoffs(asOf: "2022-12-31") { pledges { slug } }
      } }`,
      { slug: dialogue }
    )
    assert.equal(asked.standoffs.length, 2)
    assert.equal(await page.locator('.wait-standoff').count(), 4)
    const waits = main(page).getByRole('listitem')
    await waits
      .filter({ hasText: /Serbia stops city plates.*waits for\s+Kosovo\* ceases re-registration steps/s })
      .waitFor()
    await waits.filter({ hasText: /Supply licence for Elektrosever/ }).first().waitFor()
    // What was in the way on that day has been done since.
    await page.getByRole('button', { name: 'Today' }).click()
    await waits
      .filter({ hasText: /Serbia stops city plates.*no longer waits for\s+Kosovo\*/s })
      .waitFor()
    const data = await runQuery(page)
    assert.equal(data.dialogue.standoffs.length, 1)
  })
)

test('the pledges that wait can be reached by the keyboard', { skip }, () =>
  visit(`${whoMovesFirst}?asOf=2022-12-31`, async page => {
    await settled(page)
    const boxes = page.locator('.wait-graph a')
    await boxes.first().focus()
    const [first, second] = await boxes.evaluateAll(all => all.map(box => box.getAttribute('href')))
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    assert.equal(await focused(), first)
    await page.keyboard.press('Tab')
    assert.equal(await focused(), second)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${second}`)
    assert.equal(new URL(page.url()).searchParams.get('asOf'), '2022-12-31')
  })
)

test('who moves first says why nobody waits', { skip }, async () => {
  await visit(`${whoMovesFirst}?asOf=2014-12-31`, page =>
    page.getByText('No pledge made in this dialogue by 31 December 2014 depends on another one').waitFor()
  )
  await visit(`${whoMovesFirst}?asOf=2015-12-31`, page =>
    page.getByText('On this day no pledges that are still to be done depend on each other.').waitFor()
  )
})

test('each record leads to its history, which the dataset began', { skip }, async () => {
  const records = [
    ['Belgrade–Pristina Dialogue', `/dialogues/${dialogue}`],
    ['Crisis meeting on plates and documents', '/meetings/bp-2022-08-18'],
    ['Hold additional meetings', pledge],
    ['Kosovo*', '/participants/kosovo'],
    ['More NATO troops', '/requests/req-nato-troops-2022'],
    ['Aleksandar Vučić', '/statements/st-vucic-peace-2022'],
    ['Barricades in northern Kosovo*', '/incidents/inc-barricades-2022-07'],
    ['Further meetings promised', '/outcomes/o-bp-2022-08-18-continue']
  ]
  for (const [name, address] of records) {
    await visit(`${address}?asOf=2022-08-26`, async page => {
      await settled(page)
      await main(page).getByRole('link', { name: 'History', exact: true }).click()
      await page.waitForURL(`**${address}/history?asOf=2022-08-26`)
      await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
      await page.getByRole('heading', { name: 'Created by Belgrade–Pristina Dialogue' }).waitFor()
      assert.equal(await title(page), `History of ${name} – Parley`)
      await main(page).getByText(name!).first().waitFor()
      const data = await runQuery(page)
      assert.equal(data.record.history.nodes[0].action, 'CREATED')
    })
  }
})

/** The values of a field in a change. */
const rowOf = (change: Locator, field: string) =>
  change.locator('.differences > div').filter({ has: change.page().locator('dt', { hasText: field }) })

test('a history shows values as text, not as JSON', { skip }, () =>
  visit(history, async page => {
    const row = (name: string) => rowOf(page.locator('.changes'), name)
    await settled(page)
    assert.equal(await row('Level').locator('dd').innerText(), 'HIGH_LEVEL')
    assert.deepEqual(await row('Topics').getByRole('listitem').allInnerTexts(), [
      'licence-plates',
      'identity-documents',
      'normalisation'
    ])
    await row('Participations').getByText('On behalf of: serbia').waitFor()
    assert.doesNotMatch(await page.locator('.differences').innerText(), /["{}[\]]/)
  })
)

test('a history that is not there is told so', { skip }, () =>
  visit('/meetings/never-held/history', page =>
    page.getByRole('heading', { name: 'Not in the record' }).waitFor()
  )
)

/** Adds an incident, changes it a number of times, and returns the address of its history. */
async function changedIncident(times: number, first: object, then: object) {
  const slug = `history-${Date.now()}`
  const create = 'mutation($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id } } }'
  const update = 'mutation($input: UpdateIncidentInput!) { updateIncident(input: $input) { incident { id } } }'
  const input = {
    slug,
    kind: 'TENSION',
    occurred: '2022-08-18',
    title: 'Changed',
    text: 'At first',
    citations: [{ source: 'article-2022-08-26' }],
    ...first
  }
  const { createIncident } = await ask(create, { input }, headers)
  const { id } = createIncident.incident
  for (let version = 0; version < times; version++) {
    const input = { id, expectedVersion: version, note: `Note ${version + 1}`, ...(version ? {} : then) }
    await ask(update, { input }, headers)
  }
  return `/incidents/${slug}/history`
}

test('more of a list comes although the record changes meanwhile', { skip: skipWriting }, () =>
  visit('/sources/article-2022-08-26', async page => {
    await settled(page)
    const heading = page.getByRole('heading', { name: 'Cited by' })
    const before = await heading.innerText()
    let changed = () => {}
    const untilChanged = new Promise<void>(resolve => (changed = resolve))
    await page.route('**/graphql?*MoreCiting*', async route => {
      const response = await route.fetch()
      await untilChanged
      await route.fulfill({ response })
    })
    await main(page).getByRole('button', { name: 'Show more of' }).click()
    await changedIncident(0, {}, {})
    await heading.filter({ hasNotText: before }).waitFor()
    changed()
    await main(page).getByRole('listitem').nth(20).waitFor()
  })
)

test('a change has the values before and after, and hostile ones are text', { skip: skipWriting }, async () => {
  const hostile = '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>'
  const address = await changedIncident(
    1,
    { text: 'Kosovo, at first', actors: ['serbia', 'kosovo'], place: hostile },
    { text: hostile, actors: ['serbia', 'nato'], place: null, factsDisputed: true }
  )
  await visit(address, async page => {
    await settled(page)
    const changes = page.locator('.changes > li')
    assert.equal(await changes.count(), 2)
    await changes.nth(1).getByRole('heading', { name: 'Updated by ana' }).waitFor()
    const values = async (name: string) => {
      const texts = await rowOf(changes.nth(1), name).locator('dd').allInnerTexts()
      return texts.map(text => text.split(/\n+/))
    }
    assert.deepEqual(await values('Text'), [['Before', 'Kosovo*, at first'], ['After', hostile]])
    assert.deepEqual(await values('Actors'), [['Before', 'serbia', 'kosovo'], ['After', 'serbia', 'nato']])
    assert.deepEqual(await values('Place'), [['Before', hostile], ['After', 'None']])
    assert.deepEqual(await values('Facts disputed'), [['Before', 'No'], ['After', 'Yes']])
    assert.deepEqual(await changes.nth(1).locator('.differs').allInnerTexts(), ['kosovo', 'nato'])
    assert.equal(await page.evaluate(() => (window as any).harmed), undefined)

    const place = async (side: number) => (await changes.nth(1).locator('dd').nth(side).boundingBox())!
    const [left, right] = [await place(0), await place(1)]
    assert.ok(left.x < right.x && left.y === right.y)
    await page.setViewportSize({ width: 360, height: 780 })
    const [upper, lower] = [await place(0), await place(1)]
    assert.ok(upper.x === lower.x && upper.y < lower.y)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(wider <= 0, `wider by ${wider}`)
    assert.deepEqual(await barriers(page), [])
  })
})

test('a history leads to the record as it was recorded on a day', { skip: skipWriting }, async () => {
  const address = await changedIncident(1, {}, {})
  const today = new Date().toISOString().slice(0, 10)
  await visit(address, async page => {
    await settled(page)
    await page.locator('.changes > li').first().getByRole('link', { name: /^As recorded on/ }).click()
    await page.waitForURL(`**/incidents/*?recordedOn=${today}`)
    await page.getByText('This is what was recorded at the end of').waitFor()
    const { record } = await runQuery(page)
    assert.equal(record.note, 'Note 1')
    await page.goBack()
    await main(page).getByRole('link', { name: 'History' }).click()
    await page.getByLabel('As recorded on').fill('2001-01-01')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByText('At the end of 1 January 2001 (UTC), the record had nothing').waitFor()
    await page.getByRole('link', { name: 'As recorded now' }).click()
    await heading(page, 'Changed').waitFor()
  })
})

test('a long history goes on', { skip: skipWriting }, async () => {
  const address = await changedIncident(21, {}, {})
  await visit(address, async page => {
    await settled(page)
    const changes = page.locator('.changes > li')
    assert.equal(await changes.count(), 20)
    await page.getByRole('button', { name: 'Show more of 22 changes' }).click()
    await changes.nth(21).getByText('Note 21').waitFor()
    assert.equal(await changes.count(), 22)
    assert.equal(await page.getByRole('button', { name: /^Show more/ }).count(), 0)
  })
})

test('the record of a dialogue can be taken away as a file', { skip }, () =>
  visit(timeline, async page => {
    await settled(page)
    const link = page.getByRole('link', { name: 'Take the record away' })
    assert.match((await link.getAttribute('title'))!, /file in JSON/)
    const file = page.waitForEvent('download')
    await link.click()
    assert.match((await file).suggestedFilename(), /^belgrade-pristina-dialogue.*\.json$/)
  })
)

test('meetings, deadlines and people of a dialogue go to other tools', { skip }, () =>
  visit(timeline, async page => {
    await settled(page)
    for (const [name, suffix] of [
      ['Calendar', 'ics'],
      ['Feed', 'atom'],
      ['People as JSON', 'popolo.json'],
      ['GeoJSON', 'geojson']
    ]) {
      const link = page.getByRole('link', { name, exact: true })
      assert.equal(await link.getAttribute('href'), `/datasets/belgrade-pristina-dialogue.${suffix}`)
    }
    const named = () =>
      page.locator('link[rel=alternate]').evaluateAll(all => all.map(link => link.getAttribute('href')))
    const files = ['atom', 'ics'].map(suffix => `/datasets/belgrade-pristina-dialogue.${suffix}`)
    assert.deepEqual(await named(), files)
    await page.getByRole('link', { name: 'About' }).click()
    await heading(page, 'About Parley').waitFor()
    assert.deepEqual(await named(), [])
    await page.goBack()
    await heading(page, 'Belgrade–Pristina Dialogue').waitFor()
    assert.deepEqual(await named(), files)
  })
)

test('search finds while one types, in any script', { skip }, () =>
  visit('/search', async page => {
    await page.getByLabel('Search the record').pressSequentially('Вучић')
    await page.getByRole('link', { name: 'Aleksandar Vučić', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Aleksandar Vučić' }).waitFor()
    await page.goBack()
    assert.equal(new URL(page.url()).searchParams.get('q'), 'Вучић')
    await page.getByRole('link', { name: 'Aleksandar Vučić', exact: true }).waitFor()
  })
)

/** Changes the answers to what the page asks about its views. */
const answering = (page: Page, change: (answer: string) => string) =>
  page.route(/\/graphql(\?|$)/, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  })

test('a record of a kind that the page does not know is named without a link', { skip }, () =>
  visit('/about', async page => {
    await answering(page, answer =>
      answer.replace(/\{"__typename":"Participant"[^{}]*\}/, '{"__typename":"Communique","id":"x"}')
    )
    await page.getByLabel('Search the record').fill('Borrell')
    await page.keyboard.press('Enter')
    const unknown = page.locator('.results li', { hasText: 'Communique' })
    await unknown.getByText('A record of a kind that this page does not show').waitFor()
    assert.equal(await unknown.getByRole('link').count(), 0)
    assert.equal(await page.locator('a[href*=undefined]').count(), 0)
  })
)

test('the search box of the overview leads to results', { skip }, () =>
  visit('/', async page => {
    await page.getByLabel('Search the record').fill('licence plates')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=licence+plates')
    await page.locator('.results a').first().waitFor()
  })
)

test('everything can be reached by the keyboard alone', { skip }, () =>
  visit(timeline, async page => {
    await settled(page)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the content')
    await page.keyboard.press('Enter')
    await page.locator('.chart a[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entry'))
    const first = await focused()
    assert.match(first!, /^\/pledges\//)
    await page.keyboard.press('ArrowRight')
    const second = await focused()
    assert.match(second!, /^\/pledges\//)
    assert.notEqual(second, first)
    const period = page.locator('.chart-tools output')
    const before = await period.innerText()
    await page.keyboard.press('+')
    assert.notEqual(await period.innerText(), before)
    await page.keyboard.press('0')
    assert.equal(await period.innerText(), before)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${second}?asOf=2022-08-26`)
    await settled(page)
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
  })
)

test('the chart narrows from fifteen years to weeks, by button and by wheel', { skip }, () =>
  visit(timeline, async page => {
    await settled(page)
    const years = await page.locator('.axis text').allTextContents()
    assert.ok(years.includes('2012') && years.includes('2022'), String(years))
    const chart = page.locator('.chart')
    await chart.locator('a[tabindex="0"]').focus()
    await chart.hover({ position: { x: 850, y: 100 } })
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, -400)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.axis text')].some(({ textContent }) => /^\d+ \w+$/.test(textContent!))
    )
    await page.getByRole('button', { name: 'All', exact: true }).click()
    assert.deepEqual(await page.locator('.axis text').allTextContents(), years)
  })
)

test('the period of the chart is in the address, which shows it again', { skip }, () =>
  visit(`/dialogues/${dialogue}/timeline?from=2022-08-01&to=2022-08-31`, async page => {
    await following(page)
    const period = page.locator('.chart-tools output')
    assert.equal(await period.innerText(), '1 Aug 2022 – 31 Aug 2022')
    await page.getByRole('link', { name: /18 August 2022\. Crisis meeting/ }).waitFor()
    const entries = await page.evaluate(() => history.length)
    let queries = 0
    page.on('request', request => {
      if (request.url().includes('/graphql')) queries++
    })
    await page.locator('.chart a[tabindex="0"]').focus()
    for (const key of ['-', 'PageDown', '+']) await page.keyboard.press(key)
    await page.waitForURL(address => address.searchParams.get('from') !== '2022-08-01')
    assert.equal(await page.evaluate(() => history.length), entries)
    assert.equal(queries, 0)
    const moved = await period.innerText()
    await page.reload()
    await settled(page)
    assert.equal(await period.innerText(), moved)
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await page.waitForURL(address => address.search === '')
  })
)

test('a timeline of 5,000 entries draws no more than can be told apart', { skip }, () =>
  visit('/about', async page => {
    const entries = Array.from({ length: 5000 }, (_, index) => {
      const month = `${2011 + (index % 14)}-${String(1 + (index % 12)).padStart(2, '0')}`
      const held = index % 10
        ? { earliest: `${month}-15`, latest: `${month}-15`, precision: 'DAY', edtf: `${month}-15` }
        : { earliest: `${month}-01`, latest: `${month}-28`, precision: 'MONTH', edtf: month }
      const meetingStatus = 'HELD'
      return { __typename: 'Meeting', slug: `m-${index}`, title: `Meeting ${index}`, city: null, held, meetingStatus }
    })
    await answering(page, answer => {
      const json = JSON.parse(answer)
      if (json.data.dialogue?.timeline) {
        json.data.dialogue.timeline = { totalCount: 5000, pageInfo: { hasNextPage: false, endCursor: null }, nodes: entries }
      }
      return JSON.stringify(json)
    })
    await page.evaluate(address => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
    }, `/dialogues/${dialogue}/timeline?from=2016-01-01&to=2016-12-31`)
    await page.locator('.lane-count', { hasText: '5000' }).waitFor()
    // Dates that are known to the month only are bars with soft ends.
    await page.locator('.chart .bar[mask]').first().waitFor()
    await page.getByRole('button', { name: 'All', exact: true }).click()
    const drawn = await page.locator('.chart .entry').count()
    assert.ok(drawn > 20 && drawn < 1500, String(drawn))
    await page.locator('.chart a[tabindex="0"]').focus()
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('+')
    await page.waitForURL(address => address.searchParams.has('from'))
    await page.keyboard.press('ArrowRight')
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute('data-entry')))!, /m-\d+$/)
  })
)

test('a period that is none gets a calm message', { skip }, async () => {
  await visit(`/dialogues/${dialogue}/timeline?from=2022-08-41`, async page => {
    await page.getByText('The timeline is shown from its beginning.').waitFor()
    await page.locator('.chart').waitFor()
  })
  await visit(`/dialogues/${dialogue}/timeline?from=2022-09-01&to=2022-08-01`, async page => {
    await page.getByText('which ends before it begins').waitFor()
    assert.match(await page.locator('.chart-tools output').innerText(), / 2010 – /)
  })
})

test('a day that is none gets a calm message', { skip }, () =>
  visit('/pledges?asOf=2022-02-31', async page => {
    await page.getByText('which is not a day of the calendar').waitFor()
    await page.getByText('pledges, by how each stood on the day').waitFor()
  })
)

test('a record that is not there is told so', { skip }, () =>
  visit('/pledges/never-made', async page => {
    await page.getByRole('heading', { name: 'Not in the record' }).waitFor()
    await page.getByText('never-made').waitFor()
  })
)

test('an address that leads nowhere says so', { skip }, () =>
  visit(
    '/meetings/a/b/c',
    async page => {
      await heading(page, 'There is no such page').waitFor()
      assert.deepEqual(await barriers(page), [])
      await page.screenshot({ path: `${pictures}missing.png` })
      await page.getByRole('link', { name: 'search' }).click()
      await heading(page, 'Search').waitFor()
    },
    { failing: true }
  )
)

test('filters that leave nothing say so', { skip }, () =>
  visit('/pledges?asOf=2011-01-01', async page => {
    await page.getByText('No pledge had been made by 1 January 2011').waitFor()
  })
)

test('dates are written as the language of the browser has them', { skip }, () =>
  visit('/meetings/bp-2022-08-18', page => main(page).getByText('August 18, 2022').first().waitFor(), {
    locale: 'en-US'
  })
)

test('what is on its way has a skeleton, and what does not come a message', { skip }, () =>
  visit(
    '/about',
    async page => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      let give = () => {}
      const given = new Promise<void>(resolve => (give = resolve))
      // The browser stops waiting at the word of the test, not after a minute.
      await page.evaluate(() => {
        const late = new AbortController()
        AbortSignal.timeout = () => late.signal
        addEventListener('late', () => late.abort())
      })
      await page.route(/\/graphql(\?|$)/, () => given)
      await page.getByRole('link', { name: 'Pledges' }).click()
      await page.getByRole('status').getByText('Loading').waitFor()
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
      await page.evaluate(() => dispatchEvent(new Event('late')))
      await page.getByRole('alert').getByText('The server does not answer.').waitFor()
      await page.getByRole('alert').getByText('TIMED_OUT').waitFor()
      give()
    },
    { failing: true }
  )
)

test('a failure has a code and can be tried again', { skip }, () =>
  visit(
    '/about',
    async page => {
      let broken = true
      await page.route('**/graphql?*', route =>
        broken
          ? route.fulfill({
              status: 503,
              json: { errors: [{ message: 'The database is away.', extensions: { code: 'UNAVAILABLE' } }] }
            })
          : route.continue()
      )
      await page.route('**/graphql', route =>
        broken ? route.abort('connectionrefused') : route.continue()
      )
      await page.getByRole('link', { name: 'Pledges' }).click()
      await page.getByRole('alert').getByText(/UNAVAILABLE|OFFLINE/).waitFor()
      broken = false
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText('pledges, by how each stood on the day').waitFor()
    },
    { failing: true }
  )
)

test('hostile text of the record does not run', { skip }, () =>
  visit(
    '/about',
    async page => {
      const hostile = '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>'
      await answering(page, answer =>
        answer
          .replaceAll(/"title":"[^"]*"/g, () => `"title":${JSON.stringify(hostile)}`)
          .replaceAll(/"url":"[^"]*"/g, () => '"url":"javascript:window.harmed=true"')
      )
      await page.evaluate(address => {
        const link = document.createElement('a')
        link.href = address
        document.body.append(link)
        link.click()
      }, pledge)
      await page.getByRole('heading', { level: 1, name: /<img src=x/ }).waitFor()
      assert.equal(await page.locator('a[href^="javascript:"]').count(), 0)
      assert.equal(await page.evaluate(() => (window as any).harmed), undefined)
    },
    { failing: false }
  )
)

test('a name that turns the direction of writing turns nothing else', { skip }, () =>
  visit('/about', async page => {
    await answering(page, answer => answer.replaceAll(/"title":"/g, '"title":"\u202e'))
    await page.getByLabel('Search the record').fill('crisis meeting plates')
    await page.keyboard.press('Enter')
    const date = page.locator('.results time').first()
    await date.waitFor()
    const [first, last] = await date.evaluate(element => {
      const node = [...element.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!
      return [0, node.textContent!.length - 1].map(start => {
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + 1)
        return range.getBoundingClientRect().left
      })
    })
    assert.ok(first! < last!, `${first} ${last}`)
  })
)

const citations = [{ source: 'article-2022-08-26' }]

/** Adds a meeting, and returns its slug and a function that sets its title. */
async function newMeeting(api = url, more = {}) {
  const slug = `live-${Date.now()}`
  const create = 'mutation($input: CreateMeetingInput!) { createMeeting(input: $input) { meeting { id version } } }'
  const update = 'mutation($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id version } } }'
  const input = { slug, title: 'Called so at first', held: '2022-08-18', status: 'HELD', citations, ...more }
  let { meeting } = (await ask(create, { input }, headers, api)).createMeeting
  const rename = async (title: string) => {
    const input = { id: meeting.id, expectedVersion: meeting.version, title }
    meeting = (await ask(update, { input }, headers, api)).updateMeeting.meeting
  }
  return { address: `/meetings/${slug}`, rename, id: meeting.id as string }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** Loads the view again and waits until the page follows the changes. */
async function following(page: Page) {
  const address = page.url()
  // Its connections end before those of the view that is loaded again are listened to.
  await page.goto('about:blank')
  const accepted = new Promise<void>(resolve =>
    page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('connection_ack')) resolve()
      })
    )
  )
  await page.goto(address)
  await accepted
  await settled(page)
  // Once it follows them, it asks again, since it may have missed one.
  await wait(1500)
}

/** Counts how often the page asks for the meeting. */
function countQueries(page: Page): () => number {
  let queries = 0
  page.on('request', request => {
    if (/query[ +]Meeting/.test(decodeURIComponent(request.url()) + (request.postData() ?? ''))) queries++
  })
  return () => queries
}

test('the position of a meeting is in degrees, if it is recorded', { skip: skipWriting }, async () => {
  const { address } = await newMeeting(url, { coordinates: { latitude: 50.8467, longitude: -0.00012 } })
  const position = (page: Page) => main(page).locator('dt', { hasText: 'Position' }).locator('+ dd')
  await visit(address, async page => {
    assert.equal(await position(page).textContent(), '50.8467° N, 0.00012° W')
  })
  await visit('/meetings/bp-2022-08-18', async page => {
    await settled(page)
    assert.equal(await position(page).count(), 0)
  })
})

test('a change appears without a reload, and all stays in its place', { skip: skipWriting }, async () => {
  const { address, rename } = await newMeeting()
  await visit(`${address}?asOf=2022-08-26`, async page => {
    await following(page)
    await heading(page, 'Called so at first').waitFor()
    await page.setViewportSize({ width: 1280, height: 300 })
    const field = page.getByLabel('Search the record')
    await field.pressSequentially('licence pl')
    await page.evaluate(() => scrollTo(0, 250))
    const scrolled = await page.evaluate(() => scrollY)
    assert.ok(scrolled > 100, String(scrolled))
    await page.evaluate(() => ((window as any).sameDocument = true))
    await rename('Called so since')
    await heading(page, 'Called so since').waitFor()
    assert.match(await title(page), /^Called so since, 18 August 2022 – Parley$/)
    assert.equal(await page.evaluate(() => (window as any).sameDocument), true)
    assert.equal(await page.evaluate(() => scrollY), scrolled)
    assert.equal(new URL(page.url()).search, '?asOf=2022-08-26')
    await page.keyboard.type('ates')
    assert.equal(await field.inputValue(), 'licence plates')
  })
})

test('a new verdict appears on the page of the pledge', { skip: skipWriting }, async () => {
  const create = 'mutation($input: CreatePledgeInput!) { createPledge(input: $input) { pledge { slug } } }'
  const assess = 'mutation($input: AssessPledgeInput!) { assessPledge(input: $input) { pledgeAssessment { id } } }'
  const slug = `live-${Date.now()}`
  const pledge = { slug, title: 'To be assessed', text: 'Somebody pledged something.', form: 'JOINT_DECLARATION', certainty: 'CONFIRMED', pledgers: ['serbia'], citations }
  await ask(create, { input: pledge }, headers)
  await visit(`/pledges/${slug}`, async page => {
    await following(page)
    const verdict = page.locator('.verdict-now')
    await verdict.getByText('Not assessed').waitFor()
    const input = { pledge: slug, status: 'IN_PROGRESS', assessedOn: '2022-08-25', note: 'Begun, it is said.', citations }
    await ask(assess, { input }, headers)
    await verdict.getByText('In progress').waitFor()
    await main(page).getByText('Begun, it is said.').waitFor()
  })
})

test('many changes at once are one question, and a hidden page asks none', { skip: skipWriting }, async () => {
  const { address, rename, id } = await newMeeting()
  await visit(address, async page => {
    await following(page)
    const queries = countQueries(page)
    const summaries = Array.from(
      { length: 20 },
      (_, version) =>
        `m${version}: updateMeeting(input: { id: "${id}", expectedVersion: ${version}, summary: "Summary ${version}" }) { meeting { version } }`
    )
    await ask(`mutation { ${summaries.join(' ')} }`, {}, headers)
    await main(page).getByText('Summary 19').waitFor()
    await wait(1500)
    assert.equal(queries(), 1)

    const hide = (hidden: boolean) =>
      page.evaluate(hidden => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await hide(true)
    const last = 'mutation($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { version } } }'
    await ask(last, { input: { id, expectedVersion: 20, summary: 'While hidden' } }, headers)
    await wait(1500)
    assert.equal(queries(), 1)
    await hide(false)
    await main(page).getByText('While hidden').waitFor()
    assert.equal(queries(), 2)
  })
})

test('a list that was continued keeps its length when it changes', { skip: skipWriting }, async () => {
  const address = await changedIncident(21, {}, {})
  await visit(address, async page => {
    await following(page)
    const changes = page.locator('.changes > li')
    await page.getByRole('button', { name: 'Show more of 22 changes' }).click()
    await changes.nth(21).waitFor()
    const slug = address.split('/')[2]
    const { incident } = await ask(`{ incident(slug: "${slug}") { id version } }`)
    const input = { id: incident.id, expectedVersion: incident.version, note: 'The last one' }
    const update = 'mutation($input: UpdateIncidentInput!) { updateIncident(input: $input) { incident { id } } }'
    await ask(update, { input }, headers)
    await changes.nth(22).getByText('The last one').waitFor()
    assert.equal(await changes.count(), 23)
  })
})

test('where WebSockets are refused, the page works and says nothing', { skip }, () =>
  visit('/about', async page => {
    await page.goto('about:blank')
    let attempts = 0
    await page.routeWebSocket(/\/graphql$/, socket => {
      attempts++
      void socket.close({ code: 4403, reason: 'Forbidden' })
    })
    await page.goto(new URL('/meetings/bp-2022-08-18', url).href)
    await heading(page, 'Crisis meeting on plates and documents').waitFor()
    await wait(8000)
    assert.equal(attempts, 4)
    assert.equal(await page.locator('.stale').innerText(), '')
  })
)

test(
  'the page outlasts a stop of the server, and misses no change',
  { skip: skipWriting || skipStopping },
  async () => {
    const program = new Program()
    try {
      await program.start()
      const { address, rename } = await newMeeting(program.url)
      await visit(
        new URL(address, program.url).href,
        async page => {
          await following(page)
          await rename('Called so before the stop')
          await heading(page, 'Called so before the stop').waitFor()
          await page.evaluate(() => ((window as any).sameDocument = true))
          await program.stop()
          const mark = page.locator('.stale[aria-live=polite]').getByText('This may be out of date')
          await mark.waitFor()
          await heading(page, 'Called so before the stop').waitFor()
          assert.deepEqual(await barriers(page), [])
          await page.screenshot({ path: `${pictures}out-of-date.png` })

          // Held back until the change is made, so that the page can learn of it only from the cursor.
          await page.context().setOffline(true)
          await program.start()
          await rename('Called so meanwhile')
          const subscribed = page.waitForEvent('websocket').then(socket =>
            socket.waitForEvent('framesent', frame => String(frame.payload).includes('subscribe'))
          )
          await page.context().setOffline(false)
          assert.match(String((await subscribed).payload), /"after":"[^"]+"/)
          await heading(page, 'Called so meanwhile').waitFor()
          await mark.waitFor({ state: 'detached' })
          assert.equal(await page.evaluate(() => (window as any).sameDocument), true)
        },
        { connecting: true }
      )
    } finally {
      await program.remove()
    }
  }
)

test('paper has all columns of the board, and what is folded', { skip }, async () => {
  const onPaper = async (page: Page) => {
    await settled(page)
    await page.setViewportSize({ width: 720, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('body').evaluate(body => getComputedStyle(body).color), 'rgb(0, 0, 0)')
  }
  const look = { colorScheme: 'dark' } as const
  await visit(
    '/pledges',
    async page => {
      await onPaper(page)
      const outside = await page
        .locator('.pledge-card')
        .evaluateAll(all => all.filter(card => card.getBoundingClientRect().right > innerWidth).length)
      assert.equal(outside, 0)
    },
    look
  )
  await visit(
    '/meetings/bp-2022-08-18',
    async page => {
      await onPaper(page)
      await page.locator('.folded .citations').first().waitFor()
      await page.screenshot({ path: `${pictures}meeting-paper.png`, fullPage: true })
    },
    look
  )
})

test('the contested name has its note wherever it stands', { skip }, async () => {
  for (const address of ['/', timeline, implementation, whoMovesFirst, '/pledges', pledge, '/meetings/bp-2022-08-18', '/participants/kosovo/history', '/search?q=Kosovo']) {
    await visit(address, async page => {
      await settled(page)
      await page.locator('#designation', { hasText: 'without prejudice to positions on status' }).waitFor()
      // The prose is marked once the note is known.
      await page.waitForFunction(() => /Kosovo\*/.test(document.querySelector('main')!.innerText))
    })
  }
})

test('each contested name is marked, however many the record has', { skip }, () =>
  visit('/about', async page => {
    await page.route('**/graphql?*Designations*', async route => {
      const isNext = route.request().url().includes('%22after%22')
      const name = isNext ? 'US' : 'EU'
      const nodes = [{ slug: name, name, designationNote: `Note on the ${name}`, designationSource: null }]
      const pageInfo = { hasNextPage: !isNext, endCursor: name }
      await route.fulfill({ json: { data: { participants: { pageInfo, nodes } } } })
    })
    await page.goto(new URL('/meetings/bp-2022-08-18', url).href)
    await main(page).getByText('organised by EU* and US* officials').waitFor()
    for (const name of ['EU', 'US']) await page.locator('#designation').getByText(`Note on the ${name}`).waitFor()
  })
)

test('the page weighs little', { skip }, async () => {
  const page = await fetch(new URL('/', url), { headers: { 'Accept-Encoding': 'gzip' } })
  const text = await page.text()
  let bytes = Number(page.headers.get('content-length'))
  for (const [, address] of text.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)) {
    // The compressed size is counted by asking for it undecoded.
    bytes += await compressedSize(new URL(address!, url))
  }
  console.log(`page, script and style: ${bytes} bytes compressed`)
  assert.ok(bytes > 5_000 && bytes < 150_000, String(bytes))
})

async function compressedSize(address: URL): Promise<number> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) =>
    get(address, { headers: { 'Accept-Encoding': 'gzip' } }, response => {
      let size = 0
      response.on('data', chunk => (size += chunk.length)).on('end', () => resolve(size))
    }).on('error', reject)
  )
}

const looks: [name: string, address: string][] = [
  ['overview', '/'],
  ['timeline', timeline],
  ['implementation', implementation],
  ['who-moves-first', `${whoMovesFirst}?asOf=2022-12-31`],
  ['pledges', '/pledges?asOf=2022-08-26'],
  ['pledge', `${pledge}?asOf=2022-08-26`],
  ['meeting', '/meetings/bp-2022-08-18?asOf=2022-08-26'],
  ['participant', '/participants/kosovo'],
  ['history', history],
  ['source', '/sources/article-2022-08-26'],
  ['search', '/search?q=Borrell']
]

/** What keeps people out who see, hear or move otherwise, by the rules of WCAG that a program can check. */
async function barriers(page: Page): Promise<string[]> {
  // The tools of the browser may run it, which the policy of the page forbids to others.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as any).axe.run() as Promise<axe.AxeResults>)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

for (const [name, address] of looks) {
  for (const width of [1280, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name} fits ${width} pixels (${colorScheme})`, { skip }, () =>
        visit(
          address,
          async page => {
            await settled(page)
            await page.locator('#designation').waitFor()
            const wider = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth
            )
            await page.screenshot({ path: `${pictures}${name}-${width}-${colorScheme}.png`, fullPage: true })
            assert.ok(wider <= 0, `wider by ${wider}`)
            assert.deepEqual(await barriers(page), [])
          },
          { width, colorScheme }
        )
      )
    }
  }
}

// Puts GraphiQL on the page, with a tab for each example.
import { readAddress, writeAddress } from './address.js'
import { fetcher } from './fetcher.js'
import { storage } from './storage.js'

const { createElement, useState } = React

const examples = await (await fetch('/graphiql/examples.json')).json()
const asked = readAddress()
const opened = asked.query ? asked : examples.find(example => example.name === asked.example)

// The first of the tabs is the open one.
const tabs = opened
  ? [opened, ...examples.filter(example => example.query !== opened.query)]
  : examples

// GraphiQL runs no other operation while it is given one: it is given the one of the address only for
// the document of the address.
const operationOf = query => (query === opened?.query ? asked.operationName : undefined)

function Page() {
  const [query, setQuery] = useState(opened?.query)
  return createElement(
    GraphiQL,
    {
      fetcher,
      storage,
      query: opened?.query,
      variables: opened?.variables,
      operationName: operationOf(query),
      defaultTabs: tabs,
      defaultEditorToolsVisibility: true,
      onTabChange({ tabs, activeTabIndex }) {
        const tab = tabs[activeTabIndex]
        setQuery(tab.query)
        writeAddress({ ...tab, operationName: operationOf(tab.query) ?? tab.operationName })
      }
    },
    createElement(GraphiQL.Logo, null, createElement('a', { href: '/' }, 'Parley'))
  )
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(createElement(Page))

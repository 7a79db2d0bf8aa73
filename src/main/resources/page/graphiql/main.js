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

function Page() {
  // GraphiQL runs no other operation while it is given one: the reader's choice goes first.
  const [operationName, setOperationName] = useState(asked.operationName)
  const choose = () => setOperationName(undefined)
  return createElement(
    GraphiQL,
    {
      fetcher,
      storage,
      query: opened?.query,
      variables: opened?.variables,
      operationName,
      defaultTabs: tabs,
      defaultEditorToolsVisibility: true,
      onEditQuery: choose,
      onEditOperationName: choose,
      onTabChange({ tabs, activeTabIndex }) {
        choose()
        writeAddress(tabs[activeTabIndex])
      }
    },
    createElement(GraphiQL.Logo, null, createElement('a', { href: '/' }, 'Parley'))
  )
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(createElement(Page))

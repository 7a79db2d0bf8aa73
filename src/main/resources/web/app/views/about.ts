// What this is, for people who come with a program. The server writes it: it depends on its settings.
import { html } from 'lit'
import type { View } from '../view'

export const about: View<DocumentFragment> = {
  section: 'about',
  kinds: [],
  operations: () => ({}),
  load: async () => document.querySelector<HTMLTemplateElement>('#about')!.content,
  isFound: () => true,
  title: () => 'About',
  template: content =>
    html`<div class="about">
      <h1>About Parley</h1>
      ${document.importNode(content, true)}
    </div>`
}

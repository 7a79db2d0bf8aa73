// The addresses of this page. The server answers the same ones, and no others.
import { route } from './router'
import type { View } from './view'
import { about } from './views/about'
import { histories } from './views/history'
import { implementation } from './views/implementation'
import { landing } from './views/landing'
import { meeting } from './views/meeting'
import { participant } from './views/participant'
import { pledge } from './views/pledge'
import { pledges } from './views/pledges'
import { incident, outcome, request, statement } from './views/records'
import { search } from './views/search'
import { source } from './views/source'
import { timeline } from './views/timeline'
import { whoMovesFirst } from './views/who-moves-first'

export const routes = [
  route('/', landing),
  route('/about', about),
  route('/dialogues/:slug', timeline),
  route('/dialogues/:slug/timeline', timeline),
  route('/dialogues/:slug/implementation', implementation),
  route('/dialogues/:slug/who-moves-first', whoMovesFirst),
  route('/pledges', pledges),
  route('/pledges/:slug', pledge),
  route('/meetings/:slug', meeting),
  route('/participants/:slug', participant),
  route('/outcomes/:slug', outcome),
  route('/requests/:slug', request),
  route('/statements/:slug', statement),
  route('/incidents/:slug', incident),
  route('/sources/:slug', source),
  route('/search', search),
  ...Object.entries(histories).map(([records, view]) => route(`/${records}/:slug/history`, view))
].map(each => each as { pattern: RegExp; target: View<any> })

// Subscribes over a WebSocket, by the protocol graphql-transport-ws. The page of the record bundles it, and
// GraphiQL loads it as it is.

const HEARTBEAT = 25_000

/**
 * Returns an observable, as GraphiQL takes it. Each subscription has a connection of its own. `open` of the
 * observer, if there is one, is called when the server has accepted the connection.
 */
export function subscribe(parameters, headers) {
  return {
    subscribe(observer) {
      const address = location.origin.replace(/^http/, 'ws') + '/graphql'
      const socket = new WebSocket(address, 'graphql-transport-ws')
      const send = message => socket.send(JSON.stringify(message))
      let answered = true
      // A connection can end without a word, of which the browser learns only much later.
      const heart = setInterval(() => {
        if (!answered) fail({ code: 'no answer' })
        else if (socket.readyState === WebSocket.OPEN) {
          answered = false
          send({ type: 'ping' })
        }
      }, HEARTBEAT)
      const end = () => {
        clearInterval(heart)
        socket.onmessage = socket.onclose = null
        socket.close(1000)
      }
      const fail = ({ code, reason = '' }) => {
        end()
        observer.error({ message: `The connection was closed: ${code} ${reason}`.trim() })
      }
      socket.onopen = () => send({ type: 'connection_init', payload: credentials(headers) })
      socket.onmessage = ({ data }) => {
        const { type, payload } = JSON.parse(data)
        answered = true
        if (type === 'connection_ack') {
          send({ type: 'subscribe', id: '1', payload: parameters })
          observer.open?.()
        } else if (type === 'ping') {
          send({ type: 'pong' })
        } else if (type === 'next') {
          observer.next(payload)
        } else if (type === 'error') {
          end()
          observer.next({ errors: payload })
          observer.complete()
        } else if (type === 'complete') {
          end()
          observer.complete()
        }
      }
      socket.onclose = fail
      return { unsubscribe: end }
    }
  }
}

/** Browsers can't send headers with a WebSocket. */
function credentials(headers) {
  const Authorization = new Headers(headers ?? {}).get('Authorization')
  return Authorization ? { Authorization } : {}
}

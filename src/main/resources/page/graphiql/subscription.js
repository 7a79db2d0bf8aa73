// Subscribes over a WebSocket, by the protocol graphql-transport-ws.

/** An observable, as GraphiQL takes it. Each subscription has a connection of its own. */
export function subscribe(parameters, headers) {
  return {
    subscribe(observer) {
      const address = location.origin.replace(/^http/, 'ws') + '/graphql'
      const socket = new WebSocket(address, 'graphql-transport-ws')
      const send = message => socket.send(JSON.stringify(message))
      const end = () => {
        socket.onclose = null
        socket.close(1000)
      }
      socket.onopen = () => send({ type: 'connection_init', payload: credentials(headers) })
      socket.onmessage = ({ data }) => {
        const { type, payload } = JSON.parse(data)
        if (type === 'connection_ack') {
          send({ type: 'subscribe', id: '1', payload: parameters })
        } else if (type === 'ping') {
          send({ type: 'pong' })
        } else if (type === 'next') {
          observer.next(payload)
        } else if (type === 'error') {
          observer.next({ errors: payload })
          observer.complete()
          end()
        } else if (type === 'complete') {
          observer.complete()
          end()
        }
      }
      socket.onclose = ({ code, reason }) =>
        observer.error({ message: `The connection was closed: ${code} ${reason}`.trim() })
      return { unsubscribe: end }
    }
  }
}

/** Browsers can't send headers with a WebSocket. */
function credentials(headers) {
  const Authorization = new Headers(headers ?? {}).get('Authorization')
  return Authorization ? { Authorization } : {}
}

// A Parley of a check's own, which the check may stop and start.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const [command, ...parameters] = process.env.PARLEY_COMMAND?.split('\n') ?? []

/** Why checks that stop a program are left out, or false. */
export const skipStopping = command ? false : 'PARLEY_COMMAND names no program to start'

const LONGEST_START = 120_000

export class Program {
  private readonly home = mkdtempSync(join(tmpdir(), 'parley-check-'))
  private process: ChildProcess | undefined
  private port = 0

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`
  }

  /** Starts on the port that it had before, or on a free one, and waits until it answers. */
  async start() {
    this.port ||= await freePort()
    const env = {
      ...process.env,
      PARLEY_DB_URL: `jdbc:h2:file:${this.home}/parley`,
      QUARKUS_HTTP_HOST: '127.0.0.1',
      QUARKUS_HTTP_PORT: String(this.port),
      PARLEY_MANAGEMENT_PORT: '0'
    }
    this.process = spawn(command!, parameters, { env, stdio: 'ignore' })
    const latest = Date.now() + LONGEST_START
    while (!(await this.answers())) {
      if (this.process.exitCode !== null || Date.now() > latest) throw new Error('Parley did not start')
      await wait(200)
    }
  }

  async stop() {
    if (!this.process || this.process.exitCode !== null) return
    const ended = once(this.process, 'exit')
    this.process.kill()
    await ended
  }

  async remove() {
    await this.stop()
    rmSync(this.home, { recursive: true, force: true })
  }

  private async answers(): Promise<boolean> {
    try {
      const query = new URLSearchParams({ query: '{ meetings { totalCount } }' })
      const answer = await fetch(`${this.url}?${query}`)
      return answer.ok && (await answer.json()).data?.meetings.totalCount > 0
    } catch {
      return false
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

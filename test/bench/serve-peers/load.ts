import { connect } from 'node:net'

/** What is asked, over and over, on kept connections. */
export interface Load {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  readonly milliseconds: number
}

/** Asks as fast as the answers come; resolves to how many came. All answers must be equally long, as the first was. */
export async function putLoad(load: Load): Promise<number> {
  const { port, path, headers, connections, milliseconds } = load
  const lines = Object.entries({ Host: 'bench', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const length = await lengthOfAnswer(port, request)
  const until = performance.now() + milliseconds
  const counts = await Promise.all(Array.from({ length: connections }, () => askOn(port, request, length, until)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The bytes of one answer: all that comes before the connection has been quiet for a while. */
function lengthOfAnswer(port: number, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(300, () => {
      socket.destroy()
      resolve(bytes)
    })
    socket.on('data', (chunk) => {
      bytes += chunk.length
    })
    socket.on('error', reject)
  })
}

function askOn(port: number, request: Buffer, length: number, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0
    let bytes = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.on('data', (chunk) => {
      bytes += chunk.length
      if (bytes < length) return
      bytes -= length
      answers += 1
      if (performance.now() < until) socket.write(request)
      else socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answers))
  })
}

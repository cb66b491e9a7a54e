/** Bare node:http with prebuilt bytes: what serving one feed costs at least. Started as a process by bench/serve.ts. */
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { answerCpu, sampleFeedBytes } from './peer.ts'

const raw = sampleFeedBytes()
const zipped = gzipSync(raw, { level: 9 })
const etag = '"sample"'
const shared = { ETag: etag, 'Last-Modified': new Date(0).toUTCString(), Vary: 'Accept-Encoding' }

const server = createServer((request, response) => {
  const { headers } = request
  if (headers['if-none-match'] === etag) {
    response.writeHead(304, shared)
    response.end()
    return
  }
  const isZipped = headers['accept-encoding']?.includes('gzip') === true
  const body = isZipped ? zipped : raw
  const coding = isZipped ? { 'Content-Encoding': 'gzip' } : {}
  response.writeHead(200, {
    'Content-Type': 'application/rss+xml; charset=utf-8',
    'Content-Length': body.length,
    ...shared,
    ...coding,
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  answerCpu(typeof address === 'object' && address !== null ? address.port : 0)
})

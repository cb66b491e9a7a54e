/** Our server with the same feed. Started as a process by bench/serve.ts. */
import { createDocumentSource } from '../../../src/serve/documents.ts'
import { startServer } from '../../../src/serve/server.ts'
import { answerCpu, sampleFeedBytes } from './peer.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }
const documents = createDocumentSource()
documents.replace([
  {
    path: 'feed.rss',
    contentType: 'application/rss+xml; charset=utf-8',
    bytes: sampleFeedBytes(),
    etag: '"sample"',
    updated: new Date(0).toISOString(),
  },
])
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  documents,
  log,
  status: () => Promise.reject(new Error('the benchmark has no status')),
})
answerCpu(Number(new URL(server.url).port))

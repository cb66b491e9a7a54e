import type { z } from 'zod'
import type { Limits, OpsSettings } from '../domain/ops-settings.ts'
import * as field from './fields.ts'
import type { SourceDefaults } from './source.ts'

const limits = field
  .group({
    'request-seconds': field.count('seconds', 1, 600).default(20).describe('One request, all of it.'),
    'feed-megabytes': field.amount('megabytes', 0.001, 1000).default(15).describe('A feed, decompressed.'),
    'page-megabytes': field.amount('megabytes', 0.001, 1000).default(5).describe('A page, decompressed.'),
    redirects: field.count('redirects', 0, 10).default(5),
    'per-host-in-flight': field.count('requests', 1, 16).default(2).describe('To one host at a time.'),
    'per-host-seconds': field.amount('seconds', 0, 3600).default(1).describe('Between two requests to one host.'),
    'pages-per-poll': field.count('pages', 0, 10_000).default(40).describe('Articles fetched after one poll.'),
    'parse-seconds': field.amount('seconds', 0.1, 120).default(5).describe('Reading one page or feed.'),
    'parse-megabytes': field.count('megabytes', 16, 4096).default(96).describe('Memory for reading one.'),
  })
  .prefault({})
  .describe('What one answer may cost us, and what we cost a paper.')

/** rivermouth.yaml, as ops write it. */
export const opsSchema = field
  .group({
    store: field
      .text('"sqlite:PATH" or "postgres://…"')
      .regex(/^(?:sqlite:.+|postgres(?:ql)?:\/\/\S+)$/, { error: '"sqlite:PATH" or "postgres://…"' })
      .default('sqlite:data/rivermouth.sqlite')
      .describe(
        'Where everything seen is kept: a file (its path is relative to where the program was started), or a database that any number of workers share.',
      ),
    output: field.text('a folder').default('data/out').describe('The folder the published documents are written to.'),
    listen: field
      .group({
        host: field.text('an address to listen on, such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
        port: field.port().default(8480),
        status: field
          .choice(['loopback', 'everybody'])
          .default('loopback')
          .describe('Who may see /status and /metrics; others need RIVERMOUTH_TOKEN of the environment.'),
      })
      .prefault({})
      .describe('Where the web server listens.'),
    'base-url': field.webAddress().optional().describe('The public address. Left out: the one it listens on.'),
    tag: field
      .group({
        authority: field.text('a domain you own, such as "rivermouth.example"').optional(),
        since: field.day().default('2026-01-01'),
      })
      .prefault({})
      .describe('Named in every id we mint (RFC 4151): a domain that was yours on that day. Keep it for ever.'),
    'user-agent': field
      .group({
        name: field
          .text('a name')
          .regex(/^[\w.-]+$/, { error: 'a name without spaces' })
          .default('Rivermouth'),
        contact: field.text('an address that papers can write to').optional(),
      })
      .prefault({})
      .describe('How we name ourselves to papers.'),
    limits,
    'allow-hosts': field
      .listOf(field.hostAndPort(), 'a host and its port')
      .default([])
      .describe('Private addresses that may be asked although they are private.'),
    hub: field.webAddress().nullable().default(null).describe('The WebSub hub that is told of news.'),
    'websub-callback': field
      .webAddress()
      .nullable()
      .default(null)
      .describe(
        'Where WebSub hubs reach this server from outside (its /websub/). Papers that name a hub then tell us of news at once.',
      ),
    desk: field
      .group({
        token: field
          .text('at least 20 characters that nobody can guess (openssl rand -hex 16 makes some)')
          .regex(/^[!-~]{20,200}$/u, {
            error: 'at least 20 characters without spaces (openssl rand -hex 16 makes some)',
          })
          .nullable()
          .default(null)
          .describe(
            'Asked for by the desk. Left out: the desk answers only to this machine, and not where base-url is public.',
          )
          .meta({ examples: ['<what-openssl-rand-hex-16-prints>'] }),
      })
      .prefault({})
      .describe("The editors' desk at /desk/: who may open it."),
    keep: field
      .group({
        'pages-days': field.count('days', 0, 36_500).default(30).describe('Pages as they came, for `replay`.'),
        'fetches-days': field.count('days', 1, 36_500).default(30).describe('The log of every fetch, for `explain`.'),
        'verdicts-days': field.count('days', 1, 36_500).default(365).describe('What became of each entry.'),
        'articles-days': field.count('days', 1, 36_500).default(3650).describe('Articles and their ids.'),
      })
      .prefault({})
      .describe('How long what is kept.'),
    log: field.choice(['debug', 'info', 'warn', 'error']).default('info').describe('The least weighty line printed.'),
    'tick-seconds': field.partOfMinute().default(15).describe('How often we look for what is due.'),
    'parallel-polls': field.count('polls', 1, 1024).default(64).describe('Papers polled at the same time.'),
    'lease-seconds': field
      .count('seconds', 2, 3600)
      .default(60)
      .describe('With PostgreSQL: after so long without a sign of life, others take over from a worker.'),
    workers: field
      .count('threads', 1, 64)
      .default(2)
      .describe(
        'Threads that read feeds and pages, at most: one core is left to the daemon itself, unless a page takes long.',
      ),
    defaults: field
      .group({
        language: field.languageTag().default('und').describe('Of sources that name none.'),
        timezone: field.timeZone().default('UTC').describe('Of sources that name none.'),
        content: field.choice(['full', 'summary', 'link']).default('summary').describe('Of sources that say nothing.'),
      })
      .prefault({})
      .describe('What holds for every source that does not say otherwise.'),
  })
  .meta({ title: 'Operating Rivermouth' })

type WrittenOps = z.output<typeof opsSchema>

/** What ops set, and what they set for every source. */
export function toOps(written: WrittenOps): { readonly ops: OpsSettings; readonly defaults: SourceDefaults } {
  const baseUrl = withSlash(written['base-url'] ?? listenAddress(written.listen))
  const ops: OpsSettings = {
    store: written.store,
    output: written.output,
    listen: written.listen,
    baseUrl,
    tag: { authority: written.tag.authority ?? new URL(baseUrl).hostname, since: written.tag.since },
    userAgent: { name: written['user-agent'].name, contact: written['user-agent'].contact ?? baseUrl },
    limits: toLimits(written.limits),
    allowHosts: written['allow-hosts'],
    hub: written.hub,
    websubCallback: written['websub-callback'] === null ? null : withSlash(written['websub-callback']),
    desk: written.desk,
    keep: {
      pagesDays: written.keep['pages-days'],
      fetchesDays: written.keep['fetches-days'],
      verdictsDays: written.keep['verdicts-days'],
      articlesDays: written.keep['articles-days'],
    },
    log: written.log,
    tickSeconds: written['tick-seconds'],
    parallelPolls: written['parallel-polls'],
    leaseSeconds: written['lease-seconds'],
    workers: written.workers,
  }
  return { ops, defaults: written.defaults }
}

function listenAddress(listen: OpsSettings['listen']): string {
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host
  return `http://${host === '0.0.0.0' || host === '[::]' ? 'localhost' : host}:${listen.port}/`
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`
}

function toLimits(written: WrittenOps['limits']): Limits {
  return {
    requestSeconds: written['request-seconds'],
    feedMegabytes: written['feed-megabytes'],
    pageMegabytes: written['page-megabytes'],
    redirects: written.redirects,
    perHostInFlight: written['per-host-in-flight'],
    perHostSeconds: written['per-host-seconds'],
    pagesPerPoll: written['pages-per-poll'],
    parseSeconds: written['parse-seconds'],
    parseMegabytes: written['parse-megabytes'],
  }
}

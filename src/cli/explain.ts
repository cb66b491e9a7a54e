import { counted } from '../domain/counted.ts'
import type { FetchTrace } from '../domain/fetching.ts'
import type { AlikeArticle, Chain } from '../domain/ports.ts'
import { redactUrl } from '../domain/redact-url.ts'
import { dateInFull } from '../pipeline/date-words.ts'
import type { Explained } from '../pipeline/explain.ts'
import { explainAsked, type Meant } from '../pipeline/explain-asked.ts'
import type { Place } from '../pipeline/place.ts'
import { makePlan, type Plan } from '../pipeline/plan.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'the whole chain for anything ever seen: why it was kept, dropped or merged',
  takes: 'URL|ID|WORDS',
  options: {},
  help: `Takes the address of an article (as announced or as it stands) an id from a feed, or words of a headline, and tells where it came from,
how it was read, what dates it, what it is alike to, and each phrase that made its score, with the file and line of the rule; the last polls
of the address that announced it, and its place in each published feed, or why it has none.`,
  run: explainOne,
}

async function explainOne(args: Args, parts: Parts): Promise<number> {
  const what = args.words.join(' ')
  if (what === '') {
    parts.terminal.complain('Which one? rivermouth explain URL|ID|"WORDS OF A HEADLINE"\n')
    return EXIT.usage
  }
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const stores = await parts.openToRead(configured.config, parts.createLog('error', 'readable'))
  try {
    const plan = makePlan(configured.config, 'explain')
    const meant = await explainAsked(stores, plan, what, { now: new Date().toISOString() })
    const chains = meant.explained
    if (args.flag('json')) parts.terminal.print(`${JSON.stringify(chains)}\n`)
    else if (chains.length > 0) parts.terminal.print(`${chains.map((one) => explainText(one, plan)).join('\n\n')}\n`)
    else parts.terminal.complain(`${notOne(what, meant)}\n`)
    return chains.length === 0 ? EXIT.problem : EXIT.well
  } finally {
    await stores.close()
  }
}

/** Why nothing was explained: several are meant, or none. */
function notOne(what: string, { alike, nothing }: Meant): string {
  if (nothing === null)
    return [
      `${alike.length} entries have these words in their headline. Which one?`,
      ...alike.map(({ name, title }) => `  ${title}\n    rivermouth explain ${name}`),
    ].join('\n')
  const preview = URL.parse(what) === null ? '' : ` Try: rivermouth preview ${what}`
  return `${what}: ${nothing}.${preview}`
}

function explainText(explained: Explained, plan: Plan): string {
  const timezone = plan.sources.get(explained.sourceId)?.timezone
  return [chainText(explained, timezone), ...explained.polls.map(pollLine), ...explained.places.map(placeLine)].join(
    '\n',
  )
}

function pollLine({ startedAt, status, bytes, milliseconds, finalUrl, url }: FetchTrace): string {
  const moved = finalUrl === url ? '' : `, led to ${finalUrl}`
  return `  poll       ${startedAt}: ${status ?? 'no answer'}, ${bytes} bytes in ${Math.round(milliseconds)} ms${moved}`
}

function placeLine({ feedId, position, of, why }: Place): string {
  return `  feed       ${feedId}: ${position === null ? 'not shown' : `${position} of ${of}`}, ${why}`
}

/** One chain as lines a person reads from top to bottom, its date in its paper's zone. */
export function chainText(chain: Chain, timezone = 'UTC'): string {
  const { entry, verdict, stored } = chain
  return [
    `${entry.title ?? '(no title)'}`,
    `  announced  ${chain.sourceId}, ${redactUrl(chain.targetUrl)}, first seen ${chain.firstSeenAt}`,
    `  read by    ${chain.reader ?? 'listing page'}${chain.repairs.length > 0 ? `, mended: ${chain.repairs.join('; ')}` : ''}`,
    ...(stored === null ? [] : articleLines(stored, timezone)),
    ...chain.duplicateOf.map((other) => `  told also  ${otherText(other)}`),
    ...chain.sameAffairAs.map((other) => `  same affair ${otherText(other)}`),
    ...(chain.cluster === null || chain.cluster.members.length < 2
      ? []
      : [`  cluster    ${chain.cluster.members.map((member) => member.url).join(', ')}`]),
    verdict === null
      ? '  verdict    waiting'
      : `  verdict    ${verdict.kind} at ${verdict.stage}: ${verdict.reason}${verdict.rule === null ? '' : ` (${verdict.rule})`}`,
  ].join('\n')
}

/** Another article with how alike it is, vetoes included. */
function otherText({ headline, sourceId, url, likeness, reasons }: AlikeArticle): string {
  return `“${headline}” of ${sourceId} (${redactUrl(url)}), likeness ${likeness.toFixed(2)}: ${reasons.join('; ')}`
}

function articleLines(stored: NonNullable<Chain['stored']>, timezone: string): string[] {
  const { article, matches, layout, doubts } = stored
  const { published, byline, dateline } = article
  return [
    `  article    ${stored.url}`,
    `  id         ${stored.id}`,
    `  extracted  by ${layout}: “${article.headline}”, ${counted(article.body.text.split(/\s+/u).length, 'word')}, byline ${byline?.printed ?? 'none'}`,
    `  dated      ${published === null ? 'not' : dateInFull(published, stored.firstSeenAt, timezone)}${dateline === null ? '' : `; dateline “${dateline.printed}”`}`,
    ...doubts.map((doubt) => `  doubt      ${doubt}`),
    ...matches.flatMap((match) => [
      `  topic      ${match.topic}: ${match.verdict}, score ${match.score}: ${match.reason}${match.rule ? ` (${match.rule})` : ''}`,
      ...match.evidence.map(
        (one) => `               ${one.weight > 0 ? '+' : ''}${one.weight} “${one.term}” in ${one.field} (${one.rule})`,
      ),
    ]),
  ]
}

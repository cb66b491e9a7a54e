import { counted } from '../domain/counted.ts'
import { leftFeeds } from '../pipeline/left-feeds.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { readConfig } from './configured.ts'

export const remove: Command = {
  name: 'remove',
  summary: 'takes away what is still served of a feed that left the config',
  takes: 'FEED',
  options: { yes: { type: 'boolean', help: 'do it; without it, tells only what would go' } },
  help: `A feed that leaves feeds.yaml is still served, as it was last, so that nobody's reader finds nothing. This takes its documents
out of the output folder, archives among them. What it has shown stays known: put back into the config, it goes on with the
same ids and its archives are written again. Refused while the config has the feed, and (SQLite) while a daemon holds the
store: stop it first.`,
  run: runRemove,
}

async function runRemove(args: Args, parts: Parts): Promise<number> {
  const { terminal } = parts
  const configured = await readConfig(args, parts)
  if (!configured.ok) return configured.code
  const { config } = configured
  const left = leftFeeds(config, await standing(parts, config))
  const id = args.words[0]
  if (id === undefined) {
    terminal.complain(`Which feed? rivermouth remove FEED\n${leftText(left)}\n`)
    return EXIT.usage
  }
  if (!left.includes(id)) {
    const isPublished = config.feeds.some((feed) => feed.id === id)
    const why = isPublished
      ? `The config has the feed ${id}: take it out of feeds.yaml first.`
      : `No documents stand of a feed ${id}.`
    terminal.complain(`${why} Nothing was changed.\n${leftText(left)}\n`)
    return EXIT.problem
  }
  if (!args.flag('yes')) {
    terminal.print(`All that stands in ${config.ops.output}/${id} would go; with --yes it does.\n`)
    return EXIT.well
  }
  const paths = await parts.removeFeed(config, id)
  terminal.print(
    args.flag('json')
      ? `${JSON.stringify({ feed: id, paths })}\n`
      : `${counted(paths.length, 'document')} of ${id} went.\n`,
  )
  return EXIT.well
}

async function standing(parts: Parts, config: Parameters<Parts['removeFeed']>[0]): Promise<readonly string[]> {
  const stores = await parts.openToRead(config, parts.createLog('error', 'readable'))
  try {
    return await stores.editions.feeds()
  } finally {
    await stores.close()
  }
}

function leftText(left: readonly string[]): string {
  return left.length === 0 ? 'No feed has left the config.' : `Feeds that left the config: ${left.join(', ')}`
}

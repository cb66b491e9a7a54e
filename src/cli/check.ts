import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { placeProblems } from '../config/check-places.ts'
import { byPlace } from '../config/load.ts'
import { counted } from '../domain/counted.ts'
import type { Config, Problem, Source } from '../domain/settings.ts'
import { checkExamples } from '../pipeline/check.ts'
import { checkPage } from '../pipeline/check-pages.ts'
import { checkSelectors, type PathProblem } from '../pipeline/check-sources.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { problemsText } from './configured.ts'

export const check: Command = {
  name: 'check',
  summary: 'is the config right? offline, all problems at once',
  takes: '',
  options: {},
  help: `Reads every file in the config folder, tries selectors and presets, each topic's own keep and drop examples, and each
source's saved pages (tests:) with what is expected of them. Nothing is asked of the network.
Each problem is one line: file:line:column, what is wrong and what to write. Exit code 0: right; 1: not.`,
  run: checkConfig,
}

async function checkConfig(args: Args, parts: Parts): Promise<number> {
  const outcome = await parts.loadConfig(args.text('config') ?? 'config')
  const config = outcome.ok ? outcome.config : (outcome.readable ?? null)
  const found = [...(outcome.ok ? [] : outcome.problems), ...(config === null ? [] : await checkContents(config))]
  const problems = found.toSorted(byPlace)
  if (args.flag('json')) parts.terminal.print(`${JSON.stringify({ ok: problems.length === 0, problems })}\n`)
  else if (problems.length > 0) parts.terminal.complain(`${problemsText(problems)}\n`)
  else if (config !== null) parts.terminal.print(`${praise(config)}\n`)
  return problems.length === 0 ? EXIT.well : EXIT.problem
}

/** What only trying tells: examples, selectors, saved pages. */
async function checkContents(config: Config): Promise<Problem[]> {
  const pages = await Promise.all(config.sources.map(checkPages))
  return [...checkExamples(config), ...(await placeProblems([...checkSelectors(config.sources), ...pages.flat()]))]
}

async function checkPages(source: Source): Promise<PathProblem[]> {
  const problems: PathProblem[] = []
  for (const [at, test] of source.tests.entries()) {
    const file = join(dirname(source.file), test.page)
    try {
      problems.push(...checkPage(source, at, await readFile(file)))
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause)) throw cause
      const message = `${file} cannot be read (${cause.message}); write the saved page's name as seen from ${source.file}`
      problems.push({ file: source.file, path: ['tests', at, 'page'], message })
    }
  }
  return problems
}

function praise({ sources, topics, feeds }: Config): string {
  const on = sources.filter((source) => source.enabled).length
  const examples = topics.reduce((sum, topic) => sum + topic.examples.length, 0)
  const pages = sources.reduce((sum, source) => sum + source.tests.length, 0)
  const read = pages === 0 ? '' : `, ${pages} saved pages read as expected`
  return `The config is right: ${on} of ${counted(sources.length, 'source')} on, ${counted(topics.length, 'topic')} with ${counted(examples, 'example')} that ${examples === 1 ? 'comes' : 'come'} out as written, ${counted(feeds.length, 'feed')}${read}.`
}

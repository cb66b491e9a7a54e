import { checkExamples } from '../pipeline/check.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { problemsText } from './configured.ts'

export const check: Command = {
  name: 'check',
  summary: 'is the config right? offline, all problems at once',
  takes: '',
  options: {},
  help: `Reads every file in the config folder and tries each topic's own keep and drop examples.
Each problem is one line: file:line:column, what is wrong and what to write. Exit code 0: right; 1: not.`,
  run: checkConfig,
}

async function checkConfig(args: Args, parts: Parts): Promise<number> {
  const outcome = await parts.loadConfig(args.text('config') ?? 'config')
  const problems = outcome.ok ? checkExamples(outcome.config) : outcome.problems
  if (args.flag('json')) parts.terminal.print(`${JSON.stringify({ ok: problems.length === 0, problems })}\n`)
  else if (problems.length > 0) parts.terminal.complain(`${problemsText(problems)}\n`)
  else if (outcome.ok) parts.terminal.print(`${praise(outcome.config)}\n`)
  return problems.length === 0 ? EXIT.well : EXIT.problem
}

function praise(config: {
  sources: readonly { enabled: boolean }[]
  topics: readonly { examples: readonly unknown[] }[]
  feeds: readonly unknown[]
}): string {
  const on = config.sources.filter((source) => source.enabled).length
  const examples = config.topics.reduce((sum, topic) => sum + topic.examples.length, 0)
  return `The config is right: ${on} of ${config.sources.length} sources on, ${config.topics.length} topics with ${examples} examples that come out as written, ${config.feeds.length} feeds.`
}

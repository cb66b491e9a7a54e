import type { Config, Problem } from '../domain/settings.ts'
import { type Args, EXIT, type Parts } from './command.ts'

export type Configured = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly code: number }

/** The config a command works with; where it has problems they are printed, all of them, and the command ends. */
export async function readConfig(args: Args, parts: Parts): Promise<Configured> {
  const folder = args.text('config') ?? 'config'
  const outcome = await parts.loadConfig(folder)
  if (outcome.ok) return outcome
  parts.terminal.complain(`${problemsText(outcome.problems)}\n`)
  return { ok: false, code: EXIT.problem }
}

/** One line a problem: `file:line:column path: what is wrong`, and how many there are. */
export function problemsText(problems: readonly Problem[]): string {
  const lines = problems.map(problemLine)
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return [...lines, `${count} in the config; nothing was changed.`].join('\n')
}

function problemLine({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`
}

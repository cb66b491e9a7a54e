import { parseArgs } from 'node:util'
import type { Args, Command } from './command.ts'

/** Options that every command has. */
const COMMON = {
  config: { type: 'string', help: 'the folder of the config files (default: config)' },
  json: { type: 'boolean', help: 'JSON in place of text for people' },
  help: { type: 'boolean', help: 'this text' },
} as const

export type ArgsOutcome = { readonly ok: true; readonly args: Args } | { readonly ok: false; readonly message: string }

/** Reads what stands after a command's name. An unknown option is named, with where to look. */
export function readArgs(command: Command, argv: readonly string[]): ArgsOutcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    const named = new Map<string, unknown>(Object.entries(values))
    return { ok: true, args: argsOf(positionals, named) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { ok: false, message: `${message}\nSee \`rivermouth ${command.name} --help\`.` }
  }
}

function argsOf(words: readonly string[], named: ReadonlyMap<string, unknown>): Args {
  return {
    words,
    text: (name) => {
      const value = named.get(name)
      return typeof value === 'string' ? value : null
    },
    flag: (name) => named.get(name) === true,
  }
}

/** The text of `COMMAND --help`. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON })
  const width = Math.max(...options.map(([name]) => name.length))
  const rows = options.map(([name, { help }]) => `  --${name.padEnd(width)}  ${help}`)
  return [
    `rivermouth ${command.name} ${command.takes}`.trim(),
    '',
    command.help.trim(),
    '',
    'Options',
    ...rows,
    '',
  ].join('\n')
}

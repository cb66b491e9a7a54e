import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Args, Command } from './command.ts'

/** Options that every command has. */
const COMMON = {
  config: { type: 'string', help: 'the folder of the config files (default: config)' },
  json: { type: 'boolean', help: 'JSON in place of text for people' },
  help: { type: 'boolean', help: 'this text' },
} as const

export type ArgsOutcome = { readonly ok: true; readonly args: Args } | { readonly ok: false; readonly message: string }

/** Reads what stands after a command's name. An unknown option, or a word too many, is named, with where to look. */
export function readArgs(command: Command, argv: readonly string[]): ArgsOutcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    const surplus = positionals[mostWords(command)]
    if (surplus !== undefined && values.help !== true)
      return refusal(surplusText(surplus, positionals, command), command)
    const named = new Map<string, unknown>(Object.entries(values))
    return { ok: true, args: argsOf(positionals, named) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return refusal(message, command)
  }
}

function refusal(message: string, command: Command): ArgsOutcome {
  return { ok: false, message: `${message}\nSee \`rivermouth ${command.name} --help\`.` }
}

/** How many words the command takes, told by what its help says stands after its name. */
function mostWords({ takes }: Command): number {
  if (takes === '' || takes.startsWith('--')) return 0
  return takes.includes('…') ? Number.POSITIVE_INFINITY : 1
}

/** A word that nobody reads would be lost in silence: `check FOLDER` would check another folder. */
function surplusText(surplus: string, words: readonly string[], command: Command): string {
  const { name, takes, options } = command
  if (isFolder(surplus)) return `${name} does not take "${surplus}"; did you mean --config ${surplus}?`
  if (/^\d+[a-z]$/.test(surplus) && 'since' in options)
    return `${name} does not take "${surplus}"; did you mean --since ${surplus}?`
  if (mostWords(command) === 0) return `${name} takes no words, but there is "${surplus}".`
  return `${name} takes one word, ${takes}, but there are ${words.length}; put it in quotes where it holds blanks: "${words.join(' ')}"`
}

function isFolder(word: string): boolean {
  return statSync(word, { throwIfNoEntry: false })?.isDirectory() === true
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

import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isWebAddress } from '../config/fields.ts'
import { type FileNotes, type KeptPage, sourceFileText } from '../config/source-file.ts'
import type { Config } from '../domain/settings.ts'
import { findAsked } from '../pipeline/asked.ts'
import { type CaptureOutcome, capture as capturePaper } from '../pipeline/capture.ts'
import type { Captured, Choice } from '../pipeline/capture-describe.ts'
import type { VisitNote } from '../pipeline/visit.ts'
import { type Args, type Command, EXIT, type Parts } from './command.ts'
import { problemsText } from './configured.ts'
import { clip, table } from './table.ts'

export const capture: Command = {
  name: 'capture',
  summary: 'from any address of a paper: finds feed, list and layout, and writes its source file',
  takes: 'URL',
  options: {
    print: { type: 'boolean', help: 'show the file, write nothing' },
  },
  help: `URL is a paper's home page, a listing page, a feed or an article. Asks the paper at most 16 times, politely (robots, spacing
and limits hold), says what it chose, how sure it is and why, and writes config/sources/<host>.yaml with comments and a saved
page in config/sources/fixtures/ with what is read from it (tests:), for a person to correct. Nothing is ever overwritten.
What could not be made sure is written switched off. Then:

  rivermouth check                the saved page reads as expected
  rivermouth preview HOST         what the paper yields, and what would become of it

Exit code 0: written; 1: there is such a source already, or nothing was found; 2: no web address; 3: it could not be reached.`,
  run: runCapture,
}

async function runCapture(args: Args, parts: Parts): Promise<number> {
  const url = args.words[0]
  if (url === undefined || !isWebAddress(url)) {
    parts.terminal.complain('Which paper? rivermouth capture https://paper.example/\n')
    return EXIT.usage
  }
  // A folder without any source yet is a problem for every other command, and where this one begins.
  const loaded = await parts.loadConfig(args.text('config') ?? 'config')
  const config = loaded.ok ? loaded.config : loaded.readable
  if (config === undefined) return complain(parts, problemsText(loaded.ok ? [] : loaded.problems))
  const known = knownAs(config, url)
  if (known !== null)
    return complain(
      parts,
      `${url} is of a paper that is there already: ${known}. Edit that file, or look with: rivermouth preview ${url}`,
    )
  const outcome = await lookAt(url, config, parts)
  if (!outcome.ok) return tellFailure(url, outcome, args, parts)
  return write(outcome.captured, url, args, parts)
}

function complain(parts: Parts, text: string): number {
  parts.terminal.complain(`${text}\n`)
  return EXIT.problem
}

/** The file of the source that an address belongs to; null where it is new. */
function knownAs(config: Config, url: string): string | null {
  return findAsked(config, url)?.source.file ?? null
}

async function lookAt(url: string, config: Config, parts: Parts): Promise<CaptureOutcome> {
  const log = parts.createLog('error', 'readable')
  const opened = await parts.openWorld({ config: { ...config, sources: [] }, log, inMemory: true })
  try {
    return await capturePaper(opened.world, url)
  } finally {
    await opened.close()
  }
}

function tellFailure(url: string, outcome: CaptureOutcome & { ok: false }, args: Args, parts: Parts): number {
  const reached = outcome.asked.some(({ ok }) => ok) || outcome.asked.length > 1
  if (args.flag('json')) parts.terminal.print(`${JSON.stringify(outcome)}\n`)
  else {
    const advice = outcome.asked.some(({ forbidden }) => forbidden)
      ? 'Its robots.txt forbids it: ask the paper, and record its permission in a source file (permission:)'
      : 'Give a listing page of the paper, or the address of its feed'
    parts.terminal.complain(`${url}: ${outcome.reason}. ${advice}.\n${askedText(outcome.asked)}\n`)
  }
  return reached ? EXIT.problem : EXIT.nothingReached
}

interface Files {
  readonly source: string
  readonly page: string
  /** The page as the source's file names it. */
  readonly pageName: string
}

function filesFor(id: string, args: Args): Files {
  const folder = join(args.text('config') ?? 'config', 'sources')
  const free = (number: number): string => {
    const name = `fixtures/${id}${number === 1 ? '' : `-${number}`}.html`
    return existsSync(join(folder, name)) ? free(number + 1) : name
  }
  const pageName = free(1)
  return { source: join(folder, `${id}.yaml`), page: join(folder, pageName), pageName }
}

async function write(captured: Captured, url: string, args: Args, parts: Parts): Promise<number> {
  const { source, saved } = captured
  const files = filesFor(source.id, args)
  const written = !args.flag('print')
  if (existsSync(files.source)) return complain(parts, `${files.source} is there already and stays as it is`)
  const kept = saved === null ? null : { page: files.pageName, url: saved.url, expect: saved.expect }
  const text = sourceFileText(switchedOn(captured), notesOf(captured, url), kept)
  if (written) {
    await mkdir(dirname(files.page), { recursive: true })
    if (saved !== null) await writeFile(files.page, saved.bytes, { flag: 'wx' })
    await writeFile(files.source, text, { flag: 'wx' })
  }
  const { choices, asked } = captured
  const told = {
    source: source.id,
    written: written ? { source: files.source, page: kept === null ? null : files.page } : null,
    choices,
    asked,
    text,
  }
  parts.terminal.print(
    args.flag('json') ? `${JSON.stringify(told)}\n` : `${captureText(captured, text, written, files, kept)}\n`,
  )
  return EXIT.well
}

/** On where nothing rests on a guess; a person looks at the rest first. */
function switchedOn(captured: Captured) {
  const doubtful = captured.choices.filter(({ what, sureness }) => RESTS_ON.has(what) && sureness === 'a guess')
  if (doubtful.length === 0 && captured.saved !== null) return captured.source
  const why =
    captured.saved === null ? 'no article could be read' : `a guess: ${doubtful.map(({ what }) => what).join(', ')}`
  return {
    ...captured.source,
    enabled: false,
    offBecause: `${why}; look with preview, then remove this and the line above`,
  }
}

const RESTS_ON: ReadonlySet<Choice['what']> = new Set(['feed', 'listing', 'layout'])

function notesOf({ choices }: Captured, url: string): FileNotes {
  const note = (...names: Choice['what'][]): string => {
    const choice = choices.find(({ what }) => names.includes(what))
    return choice === undefined ? '' : `${choice.sureness}: ${choice.why}`
  }
  return {
    head: [`Captured from ${url}: look it through, then run \`rivermouth check\` and \`rivermouth preview\`.`],
    name: note('name'),
    address: note('feed', 'listing'),
    layout: note('layout'),
    language: note('language'),
    timezone: note('time zone'),
  }
}

function captureText(
  { source, choices, asked }: Captured,
  text: string,
  written: boolean,
  files: Files,
  kept: KeptPage | null,
): string {
  const chosen = table([
    ['found', 'what', 'how sure', 'why'],
    ...choices.map(({ what, chosen, sureness, why }) => [what, clip(chosen, 70), sureness, why]),
  ])
  const end = written
    ? [
        `Written: ${files.source}${kept === null ? '' : ` and ${files.page}`}`,
        `Now: rivermouth check; rivermouth preview ${source.id}`,
      ]
    : [text]
  return [chosen, '', askedText(asked), '', ...end].join('\n')
}

function askedText(asked: readonly VisitNote[]): string {
  return table([
    ['asked', 'for a', 'came'],
    ...asked.map(({ url, what, ok, note }) => [clip(url, 80), what, `${ok ? '' : '✗ '}${note}`]),
  ])
}

import type { Desk } from '../domain/desk.ts'
import type { EditionDocument, EditionStore } from '../domain/edition.ts'
import type { FateStore } from '../domain/fates.ts'
import type { HabitStore } from '../domain/habit.ts'
import type { MoveReport } from '../domain/move-report.ts'
import type { ArticleStore, Counts, Log, SourceStore, World } from '../domain/ports.ts'
import type { ReplayStore } from '../domain/replay.ts'
import type { Config, ConfigOutcome } from '../domain/settings.ts'
import type { StatusReport } from '../domain/status.ts'
import type { HubCalls, SubscriptionStore } from '../domain/subscriptions.ts'

/** Exit codes that scripts can use. */
export const EXIT = { well: 0, problem: 1, usage: 2, nothingReached: 3 } as const

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What stands after the name: `preview SOURCE|URL`. */
  readonly takes: string
  readonly options: Readonly<Record<string, CommandOption>>
  /** A paragraph and examples for --help. */
  readonly help: string
  /** Resolves to an exit code. */
  run(args: Args, parts: Parts): Promise<number>
}

export interface CommandOption {
  readonly type: 'string' | 'boolean'
  readonly help: string
}

export interface Args {
  readonly words: readonly string[]
  text(name: string): string | null
  flag(name: string): boolean
}

/** The real world's makers, handed in by main.ts; commands make nothing of it themselves. */
export interface Parts {
  readonly terminal: Terminal
  readonly version: string
  loadConfig(folder: string): Promise<ConfigOutcome>
  watchConfig(folder: string, onChange: () => void, onTrouble: (cause: unknown) => void): { close(): void }
  /** Loads the code that openWorld and startServer need, while something else is waited for. */
  warmUp(): Promise<void>
  /** Once all is loaded and nothing is open: may begin the process again in its own place, and then does not return. */
  beginAnew(): Promise<void>
  openWorld(options: OpenWorld): Promise<OpenedWorld>
  openToRead(config: Config, log: Log): Promise<ReadingWorld>
  /** What lies in the output folder, without the store. */
  readOutput(config: Config): Promise<readonly EditionDocument[]>
  /** The world over a copy of the store that is forgotten at the end, or over the store itself. */
  openReplay(options: OpenWorld, over: 'copy' | 'store'): Promise<ReplayWorld>
  /** Copies the store into a new file, also while a daemon writes; resolves to what the copy holds. */
  backUp(config: Config, file: string): Promise<Counts>
  /** Takes the SQLite store of this config, and what is published, into a PostgreSQL database. */
  moveStore(
    config: Config,
    to: string,
    onProgress: (table: string, done: number, total: number) => void,
  ): Promise<MoveReport>
  /** Runs a command in a process of its own; its outcome is a value. Its lines on standard error are told as they come. */
  runAside(options: RunAside): Promise<AsideOutcome>
  /** Puts a backup in the store's place; resolves to what it holds and where the old one went (null: there was none). */
  /** Takes a feed's documents away; resolves to their paths. Throws StoreError where a daemon holds the store. */
  removeFeed(config: Config, feedId: string): Promise<readonly string[]>
  restore(config: Config, file: string): Promise<{ readonly counts: Counts; readonly aside: string | null }>
  startServer(options: ServeOptions): Promise<RunningServer>
  /** The sample newsroom, whose first day is the one given. */
  startNewsroom(firstDay: Date, firstPort: number): Promise<DemoNewsroom>
  createLog(level: LogLevel, form: 'json' | 'readable'): Log
  /** What time it is, for what only looks; a world has a clock of its own. */
  now(): Date
  /** Resolves when the person or the system asks us to stop. */
  readonly stopAsked: Promise<string>
  /** Calls the listener whenever the config is to be read anew (SIGHUP). */
  onReloadAsked(listener: () => void): void
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export interface Terminal {
  /** To standard output. */
  print(text: string): void
  /** To standard error. */
  complain(text: string): void
  readonly isTty: boolean
  readonly columns: number
}

export interface OpenWorld {
  readonly config: Config
  readonly log: Log
  /** Left out: the real one. */
  readonly now?: () => Date
  /** A store that is forgotten, and no output. */
  readonly inMemory?: boolean
  /** The store is a copy that is thrown away: the output folder is a daemon's, and stays as it is. */
  readonly isTrial?: boolean
}

/** Everything that is published, as it stands now. */
export type Documents = () => Promise<readonly EditionDocument[]>

export interface OpenedWorld {
  readonly world: World
  readonly documents: Documents
  /** Whether other processes may work on the same store. */
  readonly shared: boolean
  readonly fates: FateStore
  close(): Promise<void>
}

export interface ReplayWorld extends OpenedWorld {
  readonly replay: ReplayStore
}

export interface ReadingWorld {
  readonly documents: Documents
  readonly sources: SourceStore
  readonly articles: ArticleStore
  readonly fates: FateStore
  readonly habits: HabitStore
  readonly editions: Pick<EditionStore, 'feeds'>
  readonly subscriptions: SubscriptionStore
  /** Whether it is worked on by any number of processes, this one too. */
  readonly shared: boolean
  close(): Promise<void>
}

export interface ServeOptions {
  readonly config: Config
  readonly log: Log
  readonly documents: Documents
  /** Whether others publish too, and what they publish is looked for every few seconds. */
  readonly watches: boolean
  readonly status: () => Promise<StatusReport>
  /** Prometheus text; left out where nobody scrapes. */
  readonly metrics?: () => Promise<string>
  /** What keeps it from its work, or null. */
  readonly ready?: () => string | null
  readonly desk?: Desk
  /** Who answers WebSub hubs; left out where this process may not. */
  readonly hubs?: HubCalls
}

export interface RunAside {
  readonly argv: readonly string[]
  readonly onLine: (line: string) => void
  /** Ends the process. */
  readonly signal: AbortSignal
}

export interface AsideOutcome {
  /** Null where it was ended from outside. */
  readonly code: number | null
  readonly printed: string
  readonly complained: string
}

export interface RunningServer {
  readonly url: string
  /** Takes up what is published now. */
  refresh(): Promise<void>
  close(): Promise<void>
}

/** The sample newsroom as the demo plays it. */
export interface DemoNewsroom {
  readonly papers: readonly { readonly id: string; readonly name: string; readonly origin: string }[]
  play(day: 1 | 2 | 3): void
  writeConfig(folder: string, options: { store: string; output: string; port: number }): Promise<void>
  close(): Promise<void>
}

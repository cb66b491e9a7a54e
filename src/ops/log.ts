import { type DestinationStream, type Logger, pino } from 'pino'
import type { Log, LogFields } from '../domain/ports.ts'
import { redactText } from '../domain/redact-url.ts'

export interface LogSettings {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** JSON lines for machines, or one readable line an event for a terminal. */
  readonly form: 'json' | 'readable'
  /** Where lines go; standard error where left out, so that standard output stays a command's own. */
  readonly write?: (line: string) => void
}

/**
 * The log for ops: one event a line, with a stable name and fields whose names carry their units. Secrets in addresses are
 * blotted out here, on the finished line, so that no field, message or stack can carry one.
 */
export function createLog(settings: LogSettings): Log {
  const write = settings.write ?? ((line: string) => process.stderr.write(line))
  const stream: DestinationStream = {
    write: (line) => write(redactText(settings.form === 'json' ? line : readable(line))),
  }
  const logger = pino(
    {
      level: settings.level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { cause: readableCause },
    },
    stream,
  )
  return {
    debug: (event, fields) => log(logger, 'debug', event, fields),
    info: (event, fields) => log(logger, 'info', event, fields),
    warn: (event, fields) => log(logger, 'warn', event, fields),
    error: (event, fields) => log(logger, 'error', event, fields),
  }
}

function log(logger: Logger, level: 'debug' | 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  logger[level](fields, event)
}

/** An error as one string, with the causes under it; the stack only where it is a bug of ours. */
function readableCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const own = cause.stack ?? cause.message
  return cause.cause === undefined ? own : `${own}\ncaused by: ${readableCause(cause.cause)}`
}

const MARKS: Readonly<Record<string, string>> = { debug: '·', info: '•', warn: '!', error: '✗' }

function readable(line: string): string {
  const record: Record<string, unknown> = JSON.parse(line)
  const { level, time, event, ...fields } = record
  const shown = Object.entries(fields).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return `${String(time).slice(11, 19)} ${MARKS[String(level)] ?? ' '} ${String(event)} ${shown.join(' ')}\n`
}

/** PostgreSQL's numbers of the types that we read in another way than pg does. */
const BIGINT = 20
const BYTES = 17
const JSON_TEXT = 114
const INSTANT = 1184

/**
 * How a column's text is read. Whole numbers stay exact or throw; instants are ISO 8601 in UTC with milliseconds, as they
 * were given; JSON stays text, so that its readers are the same as SQLite's.
 */
export function readColumn(type: number): (value: string) => unknown {
  return READERS[type] ?? ((value) => value)
}

const READERS: Readonly<Record<number, (value: string) => unknown>> = {
  16: (value) => value === 't',
  [BYTES]: (value) => Buffer.from(value.slice(2), 'hex'),
  [BIGINT]: readWhole,
  21: Number,
  23: Number,
  700: Number,
  701: Number,
  [JSON_TEXT]: (value) => value,
  [INSTANT]: readInstant,
}

function readWhole(value: string): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new RangeError(`${value} is beyond what a number can hold exactly`)
}

function readInstant(value: string): string {
  const [, day, time, fraction = ''] = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/u.exec(value) ?? []
  if (day === undefined || time === undefined) throw new RangeError(`${value} is no instant in UTC`)
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

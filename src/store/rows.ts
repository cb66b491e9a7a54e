/** A row as either database gives it. */
export type Row = Readonly<Record<string, unknown>>

/** A column that is text. */
export function text(row: Row, column: string): string {
  return String(row[column] ?? '')
}

/** A column that is text or null. */
export function textOrNull(row: Row, column: string): string | null {
  const value = row[column]
  return value === null || value === undefined ? null : String(value)
}

/** A column that is a number. */
export function number(row: Row, column: string): number {
  return Number(row[column] ?? 0)
}

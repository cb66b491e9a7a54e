/** What a transaction needs of a connection of node:sqlite. */
export interface Connection {
  /** Runs one statement. */
  exec(sql: string): void
  readonly isTransaction: boolean
}

/** A work that waits for its turn; running it answers what to do once all is on the disk. */
interface Turn {
  readonly run: () => Promise<() => void>
  readonly fail: (cause: unknown) => void
}

/** What waits is written together for so long: to put a transaction on a disk takes as long as many small works. */
const TOGETHER_MS = 12
/** While works come from several sides, so long is waited for more of them before a transaction begins. */
const GATHER_MS = 6
/** Works still come from several sides if two met within so many milliseconds. */
const CROWDED_MS = 100

/**
 * Works over one connection, one after another, each whole or not at all. Those that wait at the same time share one
 * transaction, each behind a savepoint of its own, so that one that fails harms no other; nobody is told that his work is
 * done before it is on the disk. Between two transactions, which hold the thread, requests are answered.
 */
export function transactionsOver(connection: Connection): <T>(work: () => T | Promise<T>) => Promise<T> {
  const waiting: Turn[] = []
  let isRunning = false
  let metAt = Number.NEGATIVE_INFINITY

  async function runAll(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      await (performance.now() - metAt < CROWDED_MS ? pause(GATHER_MS) : breathe())
      // What could not even begin or be taken back is told to the next in line.
      await runTogether(connection, waiting).catch((cause: unknown) => waiting.shift()?.fail(cause))
    }
    isRunning = false
  }

  return <T>(work: () => T | Promise<T>): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const run = async (): Promise<() => void> => {
      const result = await work()
      return () => resolve(result)
    }
    waiting.push({ run, fail: reject })
    if (isRunning) metAt = performance.now()
    else void runAll()
    return promise
  }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Takes turns off the list until it is empty or the time is up; each is told how it ended. */
async function runTogether(connection: Connection, waiting: Turn[]): Promise<void> {
  begin(connection)
  const done: Done[] = []
  try {
    const until = performance.now() + TOGETHER_MS
    for (let turn = waiting.shift(); turn !== undefined; ) {
      const tell = await runOne(connection, turn)
      if (tell !== null) done.push({ tell, fail: turn.fail })
      turn = performance.now() < until ? waiting.shift() : undefined
    }
    connection.exec('COMMIT')
    for (const { tell } of done) tell()
  } catch (cause) {
    for (const { fail } of done) fail(cause)
    if (connection.isTransaction) connection.exec('ROLLBACK')
  }
}

interface Done {
  readonly tell: () => void
  readonly fail: Turn['fail']
}

/** A rollback that failed is tried again, so that a disk that can be written again is written. */
function begin(connection: Connection): void {
  if (connection.isTransaction) connection.exec('ROLLBACK')
  connection.exec('BEGIN IMMEDIATE')
}

/** Null where it failed, which it is told. Throws where SQLite took back all that was written together. */
async function runOne(connection: Connection, { run, fail }: Turn): Promise<(() => void) | null> {
  try {
    connection.exec('SAVEPOINT turn')
    const tell = await run()
    connection.exec('RELEASE turn')
    return tell
  } catch (cause) {
    fail(cause)
    if (!connection.isTransaction) throw cause
    connection.exec('ROLLBACK TO turn')
    connection.exec('RELEASE turn')
    return null
  }
}

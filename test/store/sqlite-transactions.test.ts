import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { transactionsOver } from '../../src/store/sqlite/transactions.ts'

function shelf() {
  const connection = new DatabaseSync(':memory:')
  connection.exec('CREATE TABLE note (word TEXT PRIMARY KEY)')
  const said: string[] = []
  const spied = {
    exec: (sql: string): void => {
      said.push(sql)
      connection.exec(sql)
    },
    get isTransaction(): boolean {
      return connection.isTransaction
    },
  }
  const note = (word: string): void => void connection.prepare('INSERT INTO note VALUES (?)').run(word)
  const notes = (): unknown[] =>
    connection
      .prepare('SELECT word FROM note ORDER BY 1')
      .all()
      .map((row) => row['word'])
  return { connection, spied, said, note, notes }
}

const committed = (said: readonly string[]): number => said.filter((sql) => sql === 'COMMIT').length

test('works that wait at the same time are written as one transaction, in their order', async () => {
  const { spied, said, note, notes } = shelf()
  const transaction = transactionsOver(spied)
  const order: string[] = []
  const works = ['one', 'two', 'three'].map((word) =>
    transaction(() => {
      note(word)
      order.push(word)
      return word
    }),
  )
  expect(await Promise.all(works)).toEqual(['one', 'two', 'three'])
  expect({ order, notes: notes(), committed: committed(said) }).toEqual({
    order: ['one', 'two', 'three'],
    notes: ['one', 'three', 'two'],
    committed: 1,
  })
})

test('one that fails takes back its own and nothing else', async () => {
  const { spied, note, notes } = shelf()
  const transaction = transactionsOver(spied)
  const before = transaction(() => note('before'))
  const failing = transaction(async () => {
    note('its own')
    await Promise.resolve()
    throw new Error('a bad one')
  })
  const after = transaction(() => note('after'))
  await expect(failing).rejects.toThrow('a bad one')
  await Promise.all([before, after])
  expect(notes()).toEqual(['after', 'before'])
})

test('nobody is told that his work is done before all is written', async () => {
  const { connection, spied, note } = shelf()
  const transaction = transactionsOver(spied)
  const open: boolean[] = []
  await Promise.all(
    ['a', 'b'].map((word) => transaction(() => note(word)).then(() => open.push(connection.isTransaction))),
  )
  expect(open).toEqual([false, false])
})

test('where the disk refuses, all that were written together fail, and what comes later is written', async () => {
  const { connection, spied, note, notes } = shelf()
  let refuses = true
  const exec = (sql: string): void => {
    if (sql === 'COMMIT' && refuses) throw new Error('the disk is full')
    spied.exec(sql)
  }
  const transaction = transactionsOver({
    exec,
    get isTransaction() {
      return connection.isTransaction
    },
  })
  const ended = await Promise.allSettled(['a', 'b'].map((word) => transaction(() => note(word))))
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  refuses = false
  await transaction(() => note('later'))
  expect(notes()).toEqual(['later'])
})

test('where SQLite takes back everything, those before are told, and those after have their turn', async () => {
  const { connection, spied, note, notes } = shelf()
  const transaction = transactionsOver(spied)
  const before = transaction(() => note('before'))
  const fatal = transaction(() => {
    connection.exec('ROLLBACK')
    throw new Error('no room')
  })
  const after = transaction(() => note('after'))
  const ended = await Promise.allSettled([before, fatal, after])
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(notes()).toEqual(['after'])
})

test('while works come from several sides, one that comes a moment later is still written with the first', async () => {
  const { spied, said, note } = shelf()
  const transaction = transactionsOver(spied)
  const aMomentLater = () => new Promise((resolve) => setImmediate(resolve))
  const alone = transaction(() => note('alone'))
  await aMomentLater()
  await Promise.all([alone, transaction(() => note('after it'))])
  expect(committed(said)).toBe(2)
  await Promise.all([transaction(() => note('two')), transaction(() => note('meet'))])
  const first = transaction(() => note('first'))
  await aMomentLater()
  await Promise.all([first, transaction(() => note('second'))])
  expect(committed(said)).toBe(4)
})

import { describe } from 'vitest'
import { openPostgres } from '../../src/store/postgres/open.ts'
import { editionsContract } from '../contract/editions-contract.ts'
import { storeContract } from '../contract/store-contract.ts'
import { NEEDS_POSTGRES, openTestDatabase, POSTGRES } from '../postgres/database.ts'

const silent = () => undefined
const log = { debug: silent, info: silent, warn: silent, error: silent }
const clock = { now: () => new Date() }

describe.skipIf(POSTGRES === undefined)(NEEDS_POSTGRES, () => {
  const open = async () => {
    const database = await openTestDatabase()
    const store = await openPostgres({ address: database.address, clock, leaseSeconds: 60, log })
    return {
      ...store,
      close: async () => {
        await store.close()
        await database.drop()
      },
    }
  }
  storeContract('PostgreSQL', open)
  editionsContract('PostgreSQL', open)
})

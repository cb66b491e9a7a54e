import { storeContract } from '../contract/store-contract.ts'
import { createMemoryStore } from './memory-store.ts'

storeContract('the fake in memory', async () => createMemoryStore())

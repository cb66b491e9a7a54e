/** The composition root of the thread that reads the config. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadConfig } from './config/load.ts'

parentPort?.postMessage(await loadConfig(String(workerData)))

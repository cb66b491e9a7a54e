/**
 * `npm run bench [-- NAME…] [--json FILE]`: runs every benchmark of this folder, or those named, one after another, and
 * prints a table; a figure below its floor (floors.ts) is marked, and the exit code is then 1. Ratios beside peers of the same run are what counts: machines differ, and are noisy.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { parseArgs } from 'node:util'
import type { Bench, BenchRow } from './bench.ts'
import { belowFloor } from './floors.ts'

interface Result {
  readonly bench: string
  readonly rows: readonly BenchRow[]
}

const NO_BENCH = new Set(['bench.ts', 'floors.ts', 'main.ts'])

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { json: { type: 'string' } },
  allowPositionals: true,
})
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.version}`
process.stdout.write(`${machine}\n`)

const results: Result[] = []
for (const bench of await loadBenches(positionals)) {
  process.stdout.write(`\n${bench.name}\n`)
  const rows = await bench.run()
  for (const row of rows) process.stdout.write(`  ${rowText(row)}${floorText(bench.name, row)}\n`)
  results.push({ bench: bench.name, rows })
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, results }, null, 2)}\n`)

function floorText(bench: string, { what, value }: BenchRow): string {
  const problem = belowFloor(bench, what, value)
  if (problem === null) return ''
  process.exitCode = 1
  return `   ✗ ${problem}`
}

async function loadBenches(wanted: readonly string[]): Promise<Bench[]> {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.ts') && !NO_BENCH.has(file))
  const chosen = wanted.length === 0 ? files : files.filter((file) => wanted.includes(file.slice(0, -'.ts'.length)))
  const benches: Bench[] = []
  for (const file of chosen.sort()) {
    const module: { bench?: Bench } = await import(new URL(file, import.meta.url).href)
    if (module.bench !== undefined) benches.push(module.bench)
  }
  return benches
}

function rowText({ what, value, unit, note }: BenchRow): string {
  const figure = Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(3)
  return `${what.padEnd(56)} ${figure.padStart(12)} ${unit}${note === undefined ? '' : `   (${note})`}`
}

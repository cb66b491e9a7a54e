import type { Topic } from '../../src/domain/settings.ts'
import { scoreTopics } from '../../src/match/topic.ts'
import { nearOf, topicOf } from '../match/topic-builder.ts'
import type { Bench } from './bench.ts'

/** 1,000 articles of 3 kB against 50 topics of 100 phrases; the floor is 1 s of CPU. */
export const bench: Bench = {
  name: 'match',
  run: async () => {
    const topics = makeTopics(50, 100)
    const wordy = makeTopics(50, 1000)
    const articles = makeArticles(1000)
    score(topics, articles.slice(0, 100))
    return [
      { what: '1,000 articles, 50 topics of 100 phrases', value: cpu(() => score(topics, articles)), unit: 'CPU ms' },
      {
        what: 'the same, read before',
        value: cpu(() => score(topics, articles)),
        unit: 'CPU ms',
        note: 'without folding and cutting',
      },
      {
        what: '50 topics of 1,000 phrases',
        value: cpu(() => score(wordy, articles)),
        unit: 'CPU ms',
        note: 'ten times the phrases',
      },
      {
        what: 'plain search, phrase by phrase',
        value: cpu(() => plain(topics, articles.slice(0, 100))) * 10,
        unit: 'CPU ms',
        note: 'String.includes, scaled from 100 articles',
      },
    ]
  },
}

function score(topics: readonly Topic[], articles: readonly Told[]): number {
  return articles.reduce(
    (kept, told) => kept + scoreTopics(topics, told).filter(({ verdict }) => verdict === 'keep').length,
    0,
  )
}

function plain(topics: readonly Topic[], articles: readonly Told[]): number {
  let found = 0
  for (const { text } of articles) {
    const lower = text.toLowerCase()
    for (const topic of topics)
      for (const group of topic.groups) for (const { phrase } of group.terms) if (lower.includes(phrase)) found += 1
  }
  return found
}

function cpu(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}

interface Told {
  readonly url: string
  readonly headline: string
  readonly text: string
}

const SYLLABLES =
  'trẻ em bảo vệ chăm sóc giáo dục học sinh xã hội phòng chống tai nạn thương tích đuối nước công tác cán bộ huyện tỉnh hội nghị tập huấn gia đình nhà trường quyền luật hỗ trợ khó khăn xây dựng phát triển kinh tế nông nghiệp giao thông văn hóa du lịch y tế sức khỏe bệnh viện cộng đồng an toàn kế hoạch triển khai thực hiện tăng cường nâng cao chất lượng đời sống người dân địa phương chính quyền tổ chức đoàn thể phụ nữ thanh niên nông dân cựu chiến binh biên giới vùng cao hải đảo'.split(
    ' ',
  )

/** The same numbers on every run. */
function makePicker(seed: number): () => string {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return SYLLABLES[state % SYLLABLES.length] ?? ''
  }
}

function makeTopics(count: number, phrases: number): Topic[] {
  return Array.from({ length: count }, (_, number) => {
    const pick = makePicker(number + 1)
    const list = (from: number) =>
      Array.from({ length: phrases / 2 }, (_, at) => `${pick()} ${pick()}${(at + from) % 3 === 0 ? ` ${pick()}` : ''}`)
    return topicOf(
      { first: list(0), second: list(1) },
      { id: `topic-${number}`, near: [nearOf(['first', 'second'], 8)] },
    )
  })
}

function makeArticles(count: number): Told[] {
  return Array.from({ length: count }, (_, number) => {
    const pick = makePicker(number + 1000)
    let text = ''
    while (text.length < 3000) text += `${Array.from({ length: 24 }, pick).join(' ')}. `
    return { url: `https://example.org/${number}`, headline: Array.from({ length: 10 }, pick).join(' '), text }
  })
}

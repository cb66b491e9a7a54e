import { expect, test } from 'vitest'
import { firstSentenceBound, isSentenceBound } from '../../src/locale/sentence-bounds.ts'
import { readFeed } from '../../src/read/feed.ts'

test.each<{ name: string; text: string; bound: boolean; block?: string }>([
  { name: 'behind a stop', text: 'Sáng nay. |Theo dõi Báo', bound: true },
  { name: 'behind a stop in quotes', text: '“Sáng nay.” |Theo dõi', bound: true },
  { name: 'behind a line', text: 'Sáng nay\n|Theo dõi', bound: true },
  { name: 'at a block', text: 'Sáng nay|<p>Theo dõi', bound: true },
  { name: 'behind a block', text: 'Sáng nay<br/>|Theo dõi', bound: true, block: '<br/>' },
  { name: 'at a link behind a stop', text: 'Sáng nay. |<a href="/">Theo dõi', bound: true },
  { name: 'behind a Chinese stop', text: '今天上午。|关注本报', bound: true },
  { name: 'behind a name of two words', text: 'tại Lạng Sơn. |Theo dõi', bound: true },
  { name: 'not within a number', text: 'Tính đến 1|0/11/2026, số trẻ em', bound: false },
  { name: 'not within a number with a point', text: 'có 1.|200 trẻ em', bound: false },
  { name: 'not within a name', text: 'tỉnh Hà |Nam trong đợt mưa', bound: false },
  { name: 'not within a word', text: 'Phú T|họ trong đợt mưa', bound: false },
  { name: 'not behind an abbreviation', text: 'tại UBND TP. |Hồ Chí Minh', bound: false },
  { name: 'not behind a title', text: 'said Mr. |Hale of the school', bound: false },
  { name: 'not at a link within a sentence', text: 'tại tỉnh |<b>Hà Nam</b> hôm nay', bound: false },
  { name: 'not within bold letters', text: 'tại tỉnh <b>|Hà Nam</b> hôm nay', bound: false },
])('a sentence begins $name', ({ text, bound, block }) => {
  const at = text.indexOf('|')
  const whole = text.replace('|', '')
  expect(isSentenceBound(whole.slice(0, at), whole.slice(at))).toBe(bound)
  expect(firstSentenceBound(whole)).toBe(bound ? at - (block?.length ?? 0) : -1)
})

async function summariesOf(summaries: readonly string[]): Promise<(string | null)[]> {
  const items = summaries.map(
    (text, at) => `<item><link>http://a.vn/${at}</link><description>${text}</description></item>`,
  )
  const xml = `<rss><channel><title>T</title>${items.join('')}</channel></rss>`
  const outcome = await readFeed(new TextEncoder().encode(xml), { url: 'http://a.vn/rss' })
  return outcome.ok ? outcome.feed.entries.map(({ summary }) => summary) : []
}

test.each([
  {
    name: 'days',
    words: ['Tính đến 10', 'Tính đến 20', 'Tính đến 30'],
    ending: '/11/2026, số trẻ em mắc bệnh phải nhập viện tại tỉnh vẫn giảm.',
  },
  {
    name: 'names',
    words: ['Tại Hà', 'Tại Quảng', 'Ở Việt'],
    ending: ' Nam có mười trẻ em được cứu trong đợt mưa lũ vừa qua, theo báo cáo nhanh.',
  },
])('sentences that differ by $name are left whole', async ({ words, ending }) => {
  const summaries = words.map((word) => word + ending)
  expect(await summariesOf(summaries)).toEqual(summaries)
})

test('what follows them alike is cut, and the rest of each sentence stays', async () => {
  const foot = 'Theo dõi Báo Ví Dụ, tiếng nói của nhân dân các dân tộc trong tỉnh, mỗi ngày.'
  const said = ['Tin ngày 10/11 của tỉnh.', 'Tin ngày 20/11 của tỉnh.', 'Tin ngày 30/11 của tỉnh.']
  expect(await summariesOf(said.map((words) => `${words} ${foot}`))).toEqual(said)
})

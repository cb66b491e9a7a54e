import { expect, test } from 'vitest'
import { headlineSettles, scoreHeadline } from '../../src/match/phases.ts'
import { gateOf, groupOf, nearOf, termOf, topicOf } from './topic-builder.ts'

const LONG = 'Sáng nay, tại thành phố, đoàn công tác kiểm tra tiến độ thi công cầu vượt và làm việc với các nhà thầu.'
const topic = topicOf(
  {},
  {
    groups: [
      groupOf('child', ['trẻ em']),
      groupOf('word', ['học sinh'], { weight: 0 }),
      groupOf('act', ['hiến máu'], { weight: 0 }),
      groupOf('young', ['thiếu nhi'], { weight: 0.5 }),
      groupOf('show', ['ca sĩ'], { weight: -0.5 }),
    ],
    near: [nearOf(['word', 'act'], 3)],
    never: [termOf('giá vé')],
    regions: ['lang-son'],
  },
)

test.each([
  { name: 'a clear keep', headline: 'Trẻ em', summary: null, decided: true, verdict: 'keep' },
  {
    name: 'a keep that something speaks against',
    headline: 'Trẻ em gặp ca sĩ',
    summary: `Trẻ em: ${LONG}`,
    decided: false,
    verdict: 'keep',
  },
  { name: 'nothing met in a real summary', headline: 'Cầu vượt', summary: LONG, decided: true, verdict: 'drop' },
  {
    name: 'nothing met, and no summary to go by',
    headline: 'Cầu vượt',
    summary: null,
    decided: false,
    verdict: 'drop',
  },
  {
    name: 'nothing met in a slogan',
    headline: 'Cầu vượt',
    summary: 'Báo Lạng Sơn điện tử',
    decided: false,
    verdict: 'drop',
  },
  { name: 'only a word that every paper has', headline: 'Học sinh', summary: LONG, decided: true, verdict: 'drop' },
  {
    name: 'the words of a near rule, if far apart',
    headline: 'Học sinh',
    summary: `Hiến máu. ${LONG}`,
    decided: false,
    verdict: 'drop',
  },
  {
    name: 'half of what a review takes',
    headline: 'Cầu vượt',
    summary: `Thiếu nhi. ${LONG}`,
    decided: false,
    verdict: 'drop',
  },
  { name: 'ruled out by a phrase', headline: 'Giá vé cho trẻ em', summary: null, decided: true, verdict: 'drop' },
])('$name', ({ headline, summary, decided, verdict }) => {
  const phase = scoreHeadline(topic, { url: 'https://example.org/', headline, summary })
  expect({ decided: phase.decided, verdict: phase.match.verdict }).toEqual({ decided, verdict })
})

test('another region is settled at once', () => {
  const announced = { url: 'https://example.org/', headline: 'Trẻ em', summary: null, region: 'cao-bang' }
  expect(scoreHeadline(topic, announced)).toMatchObject({ decided: true, match: { verdict: 'drop' } })
})

test('a closed gate may open yet', () => {
  const gated = topicOf({ child: ['trẻ em'], act: ['bảo vệ'] }, { gate: [gateOf('any', ['act'])] })
  expect(scoreHeadline(gated, { url: 'https://example.org/', headline: 'Trẻ em', summary: LONG }).decided).toBe(false)
})

test.each([
  { name: 'a summary in HTML is read as text', title: 'Cầu vượt', summary: `<p>${LONG}</p>`, settles: true },
  {
    name: 'a picture in front does not matter',
    title: 'Cầu vượt',
    summary: `<img alt="x">${LONG}&nbsp;`,
    settles: true,
  },
  {
    name: 'letters hidden in entities leave it open',
    title: 'Cầu vượt',
    summary: `${LONG} tr&ecirc;n s&ocirc;ng`,
    settles: false,
  },
  { name: 'a keep is not settled: its text is still wanted', title: 'Trẻ em', summary: LONG, settles: false },
  { name: 'no title, no summary', title: null, summary: null, settles: false },
])('$name', ({ title, summary, settles }) => {
  expect(headlineSettles(topic, { link: 'https://example.org/', title, summary })).toBe(settles)
})

test('a sub-topic leaves the question to its topic', () => {
  const part = topicOf({ child: ['trẻ em'] }, { within: 'whole' })
  expect(headlineSettles(part, { link: null, title: 'Trẻ em', summary: null })).toBe(true)
})

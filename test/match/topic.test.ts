import { describe, expect, test } from 'vitest'
import { withoutRange } from '../../src/match/number-range.ts'
import { scoreTopic, scoreTopics } from '../../src/match/topic.ts'
import { speakingMatch } from '../../src/pipeline/speaking-match.ts'
import { gateOf, groupOf, nearOf, termOf, toldOf, topicOf } from './topic-builder.ts'

const TRE_EM = topicOf({ child: ['trẻ em'] })

describe('a phrase is found however it is written', () => {
  test.each([
    { name: 'as the editor wrote it', headline: 'Chăm lo trẻ em vùng cao' },
    { name: 'in capitals', headline: 'CHĂM LO TRẺ EM' },
    { name: 'in decomposed letters', headline: 'Chăm lo trẻ em'.normalize('NFD') },
    { name: 'with letters parted by invisible marks', headline: 'Chăm lo tr\u00ADẻ\u200B e\u034Fm' },
    { name: 'between quotes and commas', headline: 'Vì “trẻ em”, vì tương lai' },
    { name: 'at the very end', headline: 'Luật Trẻ em' },
  ])('$name', ({ headline }) => expect(scoreTopic(TRE_EM, toldOf(headline)).verdict).toBe('keep'))

  test.each([
    { phrase: 'hòa bình', headline: 'Tỉnh Hoà Bình' },
    { phrase: 'ủy ban', headline: 'Uỷ ban nhân dân' },
    { phrase: 'bác sĩ', headline: 'Hai bác sỹ' },
    { phrase: 'tiêm vắc xin', headline: 'Tiêm vaccine cho bé' },
    { phrase: 'bảo vệ chăm sóc trẻ em', headline: 'Bảo vệ, chăm sóc trẻ em' },
  ])('“$phrase” in “$headline”', ({ phrase, headline }) => {
    expect(scoreTopic(topicOf({ any: [phrase] }), toldOf(headline)).verdict).toBe('keep')
  })
})

test.each([
  { name: 'other accents are another word', phrase: 'trẻ em', headline: 'Giọng tre êm' },
  { name: 'a syllable is not found inside another', phrase: 'tre', headline: 'Treo cờ' },
  { name: 'a phrase does not reach over the end of a sentence', phrase: 'trẻ em', headline: 'Cứu trẻ. Em út còn nhỏ' },
  { name: 'nor over a line break', phrase: 'trẻ em', headline: 'Cứu trẻ\nEm út' },
  { name: 'nor over a question', phrase: 'trẻ em', headline: 'Ai giữ trẻ? Em hay anh' },
])('$name', ({ phrase, headline }) => {
  expect(scoreTopic(topicOf({ any: [phrase] }), toldOf(headline))).toMatchObject({
    verdict: 'drop',
    score: 0,
    evidence: [],
  })
})

test.each([
  { headline: 'Nga: bé gái lạc trong rừng', found: true },
  { headline: 'Chị Nga kể chuyện', found: false },
  { headline: 'Bé Nga', found: false },
])('a phrase that ends with a colon wants it: “$headline” $found', ({ headline, found }) => {
  expect(scoreTopic(topicOf({ abroad: ['Nga:'] }), toldOf(headline)).evidence.length > 0).toBe(found)
})

test('accents do not matter to an editor who folds them', () => {
  const folded = topicOf({ child: ['trẻ em'] }, { fold: true })
  expect(scoreTopic(folded, toldOf('Tre em vung cao')).verdict).toBe('keep')
})

describe('other languages are cut by their own rules', () => {
  test.each([
    { language: 'de', phrase: 'Kinderschutz', headline: 'Der Kinderschutzbund warnt', found: true },
    { language: 'de', phrase: 'Inobhutnahme', headline: 'Zahl der Inobhutnahmen steigt', found: true },
    { language: 'de', phrase: 'Missbrauch', headline: 'Urteil wegen Kindesmissbrauchs', found: true },
    { language: 'de', phrase: 'sexueller Missbrauch', headline: 'Sexueller Missbrauchsverdacht', found: true },
    { language: 'de', phrase: 'Kind', headline: 'Ein Kindle im Test', found: false },
    { language: 'de', phrase: 'Straße', headline: 'Kinder auf der Strasse', found: true },
    { language: 'th', phrase: 'คุ้มครองเด็ก', headline: 'กฎหมายคุ้มครองเด็กฉบับใหม่', found: true },
    { language: 'th', phrase: 'เด็ก', headline: 'ครูช่วยเด็กในโรงเรียน', found: true },
    { language: 'ja', phrase: '児童虐待', headline: '児童虐待の相談が最多', found: true },
    { language: 'hi', phrase: 'बाल विवाह', headline: 'गाँव में बाल विवाह रोका गया', found: true },
    { language: 'en', phrase: 'child', headline: 'Childish politics', found: false },
    { language: 'fr', phrase: "protection de l'enfance", headline: 'La protection de l’enfance en crise', found: true },
  ])('$language: “$phrase” in “$headline” is $found', ({ language, phrase, headline, found }) => {
    const match = scoreTopic(topicOf({ any: [phrase] }, { language }), toldOf(headline))
    expect(match.evidence.length > 0).toBe(found)
  })
})

describe('where a phrase stands says how much it counts', () => {
  const topic = topicOf({ child: ['trẻ em'] })
  test.each([
    { name: 'headline', told: toldOf('Trẻ em'), score: 3 },
    { name: 'lead', told: toldOf('Tin', '', { lead: 'Trẻ em vùng cao' }), score: 2 },
    { name: 'the opening of the text where no lead is given', told: toldOf('Tin', 'Trẻ em vùng cao'), score: 2 },
    { name: 'body', told: toldOf('Tin', `${'Đầu bài dài. '.repeat(8)}Trẻ em vùng cao`), score: 1 },
    { name: 'twice in a field whose cap is one', told: toldOf('Trẻ em và trẻ em'), score: 3 },
    {
      name: 'a lead that the text repeats counts once',
      told: toldOf('Tin', 'Trẻ em ở bản. Hết.', { lead: 'Trẻ em ở bản.' }),
      score: 2,
    },
    { name: 'beyond what is read of the body', told: toldOf('Tin', `${'xa '.repeat(2000)}trẻ em`), score: 0 },
  ])('$name', ({ told, score }) => expect(scoreTopic(topic, told).score).toBe(score))

  test('a section counts for groups that look there', () => {
    const sections = topicOf({}, { groups: [groupOf('section', ['vì trẻ em'], { fields: ['section'] })] })
    expect(scoreTopic(sections, toldOf('Tin', '', { section: 'Vì trẻ em' })).score).toBe(1)
    expect(scoreTopic(sections, toldOf('Vì trẻ em')).score).toBe(0)
  })
})

describe('groups', () => {
  test('the longest phrase of a group counts, not the shorter one inside it', () => {
    const match = scoreTopic(topicOf({ child: ['trẻ', 'trẻ em', 'trẻ em nghèo'] }), toldOf('Quà cho trẻ em nghèo'))
    expect(match.evidence.map(({ term }) => term)).toEqual(['trẻ em nghèo'])
  })

  test("a term's own weight goes before its group's", () => {
    const terms = [{ ...termOf('trẻ em'), weight: 5 }]
    expect(scoreTopic(topicOf({}, { groups: [groupOf('child', [], { terms })] }), toldOf('Trẻ em')).score).toBe(15)
  })

  test('a group adds no more than it may, and says where the cut fell', () => {
    const topic = topicOf({}, { groups: [groupOf('child', ['trẻ em', 'cháu bé'], { most: 4 })] })
    const match = scoreTopic(topic, toldOf('Trẻ em, cháu bé'))
    expect(match).toMatchObject({ score: 4, evidence: [{ weight: 3 }, { weight: 1 }] })
  })

  test('a group that speaks against takes away', () => {
    const topic = topicOf({}, { groups: [groupOf('child', ['trẻ em']), groupOf('show', ['ca sĩ'], { weight: -1 })] })
    expect(scoreTopic(topic, toldOf('Ca sĩ hát cho trẻ em')).score).toBe(0)
  })

  test('a group is excused where one that it names is found', () => {
    const abroad = groupOf('abroad', ['Thái Lan'], { weight: -1, unless: ['home'] })
    const topic = topicOf(
      {},
      { groups: [groupOf('child', ['trẻ em']), abroad, groupOf('home', ['Lạng Sơn'], { weight: 0 })] },
    )
    expect(scoreTopic(topic, toldOf('Thái Lan tặng quà trẻ em')).score).toBe(0)
    expect(scoreTopic(topic, toldOf('Thái Lan tặng quà trẻ em Lạng Sơn')).score).toBe(3)
  })

  test('a group that wants company counts only where one that it names is found, in whatever field', () => {
    const harm = groupOf('harm', ['chết đuối'], { fields: ['headline'], with: ['pupil'] })
    const topic = topicOf({}, { groups: [harm, groupOf('pupil', ['lớp 3'], { weight: 0, fields: ['lead'] })] })
    expect(scoreTopic(topic, toldOf('Chết đuối ở hồ đá', '', { lead: 'Hai nạn nhân 40 tuổi.' })).score).toBe(0)
    expect(scoreTopic(topic, toldOf('Chết đuối ở hồ đá', '', { lead: 'Hai nạn nhân học lớp 3.' })).score).toBe(3)
  })
})

describe('a field adds no more than it may', () => {
  const { headline, lead, body } = topicOf({}).fields
  const fields = { headline: { ...headline, most: 4 }, lead, body }
  test('the heaviest evidence stays whole', () => {
    const groups = [groupOf('act', ['bảo vệ']), groupOf('child', ['trẻ em'], { weight: 0.5 })]
    const match = scoreTopic(topicOf({}, { fields, groups }), toldOf('Trẻ em: bảo vệ'))
    expect(match).toMatchObject({
      score: 4,
      evidence: [
        { term: 'bảo vệ', weight: 3 },
        { term: 'trẻ em', weight: 1 },
      ],
    })
  })

  test('what speaks against is not bounded', () => {
    const groups = [groupOf('child', ['trẻ em', 'bé gái']), groupOf('show', ['ca sĩ'], { weight: -3 })]
    expect(scoreTopic(topicOf({}, { fields, groups }), toldOf('Ca sĩ, trẻ em, bé gái')).score).toBe(-5)
  })
})

describe('masks and nevers', () => {
  const topic = topicOf({ young: ['trẻ', 'lao động trẻ em'] }, { masks: [termOf('người trẻ'), termOf('lao động trẻ')] })
  test.each([
    { name: 'a masked phrase is not seen', headline: 'Người trẻ mua nhà', score: 0 },
    { name: 'the same word elsewhere is', headline: 'Người trẻ dạy trẻ', score: 3 },
    { name: 'a mask inside a longer phrase of the topic gives way', headline: 'Ngăn lao động trẻ em', score: 3 },
  ])('$name', ({ headline, score }) => expect(scoreTopic(topic, toldOf(headline)).score).toBe(score))

  test('a never phrase in the headline drops whatever the score, and names its line', () => {
    const strict = topicOf({ child: ['trẻ em'] }, { never: [{ ...termOf('giá vé'), rule: 'topics/sample.yaml:7' }] })
    const match = scoreTopic(strict, toldOf('Giá vé cho trẻ em'))
    expect(match).toMatchObject({ verdict: 'drop', score: 3 })
    expect(match.reason).toContain('“giá vé” in the headline rules it out')
    expect(match.rule).toBe('topics/sample.yaml:7')
  })

  test('deep in the body a never phrase does no harm', () => {
    const strict = topicOf({ child: ['trẻ em'] }, { never: [termOf('giá vé')] })
    expect(scoreTopic(strict, toldOf('Trẻ em', `${'Đầu bài dài. '.repeat(8)}Giá vé`)).verdict).toBe('keep')
  })
})

describe('near rules count phrases that stand together', () => {
  const lists = { child: ['bé gái', 'trẻ'], harm: ['dâm ô', 'đánh'] }
  const groups = Object.entries(lists).map(([id, phrases]) => groupOf(id, phrases, { weight: 0 }))
  const near = (syllables: number, more = {}) =>
    topicOf({}, { groups, near: [nearOf(['child', 'harm'], syllables, more)] })
  test.each([
    { name: 'within reach', topic: near(2), headline: 'Bé gái bị dâm ô', score: 3 },
    { name: 'in the other order', topic: near(2), headline: 'Đánh hai trẻ', score: 3 },
    { name: 'just out of reach', topic: near(2), headline: 'Bé gái một hai ba dâm ô', score: 0 },
    { name: 'in the order asked for', topic: near(2, { inOrder: true }), headline: 'Bé gái bị dâm ô', score: 3 },
    { name: 'not in the order asked for', topic: near(2, { inOrder: true }), headline: 'Đánh hai trẻ', score: 0 },
    { name: 'only one of the two', topic: near(9), headline: 'Bé gái vui chơi', score: 0 },
    { name: 'a sentence end parts by four syllables', topic: near(3), headline: 'Có bé gái. Đánh nhau', score: 0 },
  ])('$name', ({ topic, headline, score }) => expect(scoreTopic(topic, toldOf(headline)).score).toBe(score))

  test('headline and lead are not near each other', () => {
    expect(scoreTopic(near(9), toldOf('Bé gái', 'đánh')).score).toBe(0)
  })

  test('the evidence names the rule and both phrases', () => {
    const [evidence] = scoreTopic(near(2), toldOf('Bé gái bị dâm ô')).evidence
    expect(evidence).toEqual({
      term: 'child + harm: bé gái … dâm ô',
      field: 'headline',
      weight: 3,
      rule: 'topics/sample.yaml:90',
    })
  })
})

describe('gates', () => {
  const gated = (...gate: Parameters<typeof gateOf>[]) =>
    topicOf({ child: ['trẻ em'], act: ['bảo vệ'] }, { gate: gate.map((one) => gateOf(...one)) })
  test.each([
    { name: 'any of one group', topic: gated(['any', ['act']]), headline: 'Bảo vệ', verdict: 'keep' },
    { name: 'none of it', topic: gated(['any', ['act']]), headline: 'Trẻ em', verdict: 'drop' },
    { name: 'all of two groups', topic: gated(['all', ['child', 'act']]), headline: 'Bảo vệ trẻ em', verdict: 'keep' },
    { name: 'one of two is not all', topic: gated(['all', ['child', 'act']]), headline: 'Trẻ em', verdict: 'drop' },
    {
      name: 'one of two gates will do',
      topic: gated(['any', ['act']], ['any', ['child']]),
      headline: 'Trẻ em',
      verdict: 'keep',
    },
  ])('$name: $verdict', ({ topic, headline, verdict }) =>
    expect(scoreTopic(topic, toldOf(headline)).verdict).toBe(verdict),
  )

  test('a near gate wants them close together', () => {
    const rule = 'topics/sample.yaml:99'
    const topic = topicOf(
      { child: ['trẻ em'], act: ['bảo vệ'] },
      { gate: [{ kind: 'near', groups: ['child', 'act'], syllables: 1, rule }] },
    )
    expect(scoreTopic(topic, toldOf('Bảo vệ trẻ em')).verdict).toBe('keep')
    const far = scoreTopic(topic, toldOf('Bảo vệ rừng và dạy trẻ em'))
    expect(far).toMatchObject({ verdict: 'drop' })
    expect(far.reason).toContain('phrases of child and act within 1 syllables')
    expect(far.rule).toBe(rule)
  })
})

describe('the line that decided', () => {
  const at = (line: number) => `topics/sample.yaml:${line}`
  const termAt = (phrase: string, line: number) => ({ ...termOf(phrase), rule: at(line) })
  const child = groupOf('child', [], { terms: [termAt('trẻ em', 5)] })
  const sport = groupOf('sport', [], { weight: -1, terms: [termAt('bóng đá', 8)] })
  const topic = topicOf({}, { groups: [child, sport], markRule: at(3) })
  test.each([
    { name: 'of a keep is its strongest phrase’s', headline: 'Trẻ em', mark: undefined, rule: at(5) },
    {
      name: 'of what something speaks against is that phrase’s',
      headline: 'Trẻ em và bóng đá',
      mark: undefined,
      rule: at(8),
    },
    { name: 'of what finds nothing is the mark’s', headline: 'Mùa lúa', mark: undefined, rule: at(3) },
    {
      name: 'of what only its paper’s own mark is too high for is none of the topic’s',
      headline: 'Trẻ em',
      mark: 9,
      rule: null,
    },
  ])('$name', ({ headline, mark, rule }) => {
    expect(scoreTopic(topic, toldOf(headline), mark).rule).toBe(rule)
  })

  test('a sub-topic that falls with its topic does not speak for the article', () => {
    const whole = topicOf({ child: ['trẻ em'] }, { id: 'whole', never: [{ ...termOf('giá vé'), rule: at(7) }] })
    const part = topicOf({ law: ['luật', 'giá vé'] }, { id: 'part', within: 'whole' })
    const matches = scoreTopics([whole, part], toldOf('Luật giá vé cho trẻ em'))
    expect(matches.map(({ score }) => score)).toEqual([3, 6])
    expect(speakingMatch(matches)).toMatchObject({ topic: 'whole', rule: at(7) })
  })
})

describe('marks', () => {
  test.each([
    { mark: undefined, verdict: 'keep' },
    { mark: 4, verdict: 'review' },
    { mark: 5, verdict: 'drop' },
    { mark: 1, verdict: 'keep' },
  ])('a score of 3 with the source’s mark $mark is $verdict', ({ mark, verdict }) => {
    expect(scoreTopic(TRE_EM, toldOf('Trẻ em'), mark).verdict).toBe(verdict)
  })
})

test.each([
  { region: 'lang-son', verdict: 'keep' },
  { region: 'cao-bang', verdict: 'drop' },
  { region: undefined, verdict: 'keep' },
])('a topic of Lạng Sơn takes region $region: $verdict', ({ region, verdict }) => {
  const regional = topicOf({ child: ['trẻ em'] }, { regions: ['lang-son'] })
  expect(scoreTopic(regional, toldOf('Trẻ em', '', region === undefined ? {} : { region })).verdict).toBe(verdict)
})

describe('a sub-topic', () => {
  const topic = topicOf({ child: ['trẻ em'] }, { id: 'whole' })
  const part = topicOf({ law: ['luật'] }, { id: 'part', within: 'whole' })
  test('holds where its topic keeps', () => {
    expect(scoreTopics([part, topic], toldOf('Luật Trẻ em')).map(({ verdict }) => verdict)).toEqual(['keep', 'keep'])
  })
  test('does not hold alone', () => {
    const [match] = scoreTopics([part, topic], toldOf('Luật Đất đai'))
    expect(match).toMatchObject({
      verdict: 'drop',
      score: 3,
      reason: 'it is a part of whole, which does not keep the article',
    })
  })
  test('obeys the source’s mark for its topic', () => {
    expect(scoreTopics([part, topic], toldOf('Luật Trẻ em'), { whole: 9 })[0]?.verdict).toBe('drop')
  })
})

test('the reason tells an editor what made the score', () => {
  const match = scoreTopic(
    topicOf({ child: ['trẻ em'], act: ['bảo vệ'] }),
    toldOf('Bảo vệ trẻ em', 'Trẻ em cần được bảo vệ'),
  )
  expect(match.reason).toBe(
    'score 10, keep mark 3: “trẻ em” in the headline +3, “bảo vệ” in the headline +3, “trẻ em” in the lead +2, “bảo vệ” in the lead +2',
  )
})

test('an empty article is dropped, not a crash', () => {
  expect(scoreTopic(TRE_EM, toldOf('', ''))).toMatchObject({ verdict: 'drop', score: 0 })
})

test('the same article and topic give the same match, whoever asked before', () => {
  const told = toldOf('Trẻ em vùng cao', 'Trẻ em đến trường')
  const first = scoreTopic(TRE_EM, told)
  scoreTopic(topicOf({ other: ['vùng cao'] }), told)
  expect(scoreTopic(TRE_EM, told)).toEqual(first)
})

describe('a range of numbers', () => {
  test.each([
    { headline: 'Bé 12 tuổi đi lạc', verdict: 'keep', why: 'a number within it' },
    { headline: 'Cụ ông 72 tuổi đi lạc', verdict: 'drop', why: 'a number beyond it' },
    { headline: 'Con đường 112 tuổi', verdict: 'drop', why: 'a number that only ends like one within it' },
  ])('$headline: $why', ({ headline, verdict }) => {
    const match = scoreTopic(topicOf({ child: ['1..15 tuổi'] }), toldOf(headline))
    expect(match.verdict).toBe(verdict)
  })

  test('names the number it met as evidence', () => {
    expect(scoreTopic(topicOf({ child: ['lớp 1..9'] }), toldOf('Nam sinh lớp 6')).evidence[0]?.term).toBe('lớp 6')
  })

  test.each(['9..1 tuổi', '1..200000 tuổi', '1..tuổi'])('“%s” is none: it is read as it is written', (phrase) => {
    expect(withoutRange(phrase)).toEqual([phrase])
  })
})

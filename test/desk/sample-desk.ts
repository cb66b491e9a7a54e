import type { AsideOutcome } from '../../src/cli/command.ts'
import { openDesk } from '../../src/cli/desk.ts'
import type { Desk, DeskAnswer } from '../../src/domain/desk.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { ALONE, recordedParts } from '../cli/parts.ts'
import { sampleConfig, sampleFeed, sampleSource } from '../fakes/settings.ts'
import { createFakeWorld, type FakeWorld } from '../fakes/world.ts'
import { page, rss } from '../pipeline/round-pages.ts'

const SON = 'https://bao-son.example'
const GIFTS = [
  'Ngày 19/11, Hội Bảo vệ quyền trẻ em tỉnh thăm và tặng quà 40 trẻ em mồ côi đang được nuôi dưỡng tại trung tâm bảo trợ.',
  'Mỗi suất quà gồm sách vở, áo ấm và sữa, tổng trị giá hơn 30 triệu đồng do các nhà hảo tâm trong tỉnh đóng góp.',
]
const MATCH = [
  'Chiều 19/11, trên sân vận động tỉnh, đội bóng của huấn luyện viên Trần Văn Bách đã có chiến thắng thuyết phục trước đội khách.',
  'Ba bàn thắng được ghi trong hiệp hai, trước sự cổ vũ của hơn năm nghìn khán giả đến sân dù trời mưa lớn từ đầu giờ chiều.',
]
/** What a hostile paper calls an article. */
export const HOSTILE = `</title><script>alert(1)</script><b onmouseover='x'>"Tin"`
export const KEPT = `${SON}/1.html`
export const DROPPED = `${SON}/2.html`

export interface SampleDesk {
  readonly desk: Desk
  readonly world: FakeWorld
  /** Asks for a page and resolves to what it holds. */
  readonly get: (path: string, values?: Readonly<Record<string, string>>) => Promise<string>
  readonly send: (method: 'GET' | 'POST', path: string, values: Readonly<Record<string, string>>) => Promise<DeskAnswer>
}

/** The desk over three papers after one round: one well, one that cannot be reached, one that is off. */
export async function sampleDesk(aside: Partial<AsideOutcome> = {}): Promise<SampleDesk> {
  const world = createFakeWorld('2026-11-20T01:00:00.000Z', {
    [`${SON}/rss`]: rss('Báo Sơn', [
      { title: 'Tặng quà trẻ em mồ côi', link: KEPT },
      { title: 'Đội bóng tỉnh thắng 3-1 trên sân nhà', link: DROPPED },
      { title: 'Tin', link: `${SON}/3.html` },
    ]),
    [KEPT]: page('Tặng quà trẻ em mồ côi', GIFTS),
    [`${SON}/3.html`]: page(HOSTILE.replaceAll('<', '&lt;'), [
      `${HOSTILE.replaceAll('<', '&lt;')} ${MATCH[0]}`,
      MATCH[1] ?? '',
    ]),
    [DROPPED]: page('Đội bóng tỉnh thắng 3-1 trên sân nhà', MATCH),
    'https://bao-hong.example/rss': { status: 500 },
  })
  const config = sampleConfig({
    sources: [
      sampleSource('bao-son.example', {
        name: 'Báo Sơn',
        region: 'lang-son',
        feeds: [{ url: `${SON}/rss`, section: null }],
      }),
      sampleSource('bao-hong.example', {
        name: 'Báo <Hỏng>',
        feeds: [{ url: 'https://bao-hong.example/rss', section: null }],
      }),
      sampleSource('bao-nghi.example', { name: 'Báo Nghỉ', enabled: false, offBecause: 'its feed is gone' }),
    ],
    feeds: [sampleFeed('tre-em', ['tre-em']), sampleFeed('xa', ['tre-em'], { regions: ['xa-lam'] })],
  })
  await runRound(world, makePlan(config, 'test'))
  const { parts } = recordedParts({
    openWorld: async () => ({
      world: createFakeWorld('2026-11-20T01:00:00.000Z', {}),
      fates: world.fates,
      ...ALONE,
      close: async () => undefined,
    }),
    runAside: async ({ onLine }) => {
      onLine('10 of 20, about 3 s to go')
      return { code: 0, printed: '', complained: '', ...aside }
    },
  })
  const told = { config, publishedAt: '2026-11-20T01:00:00.000Z' }
  const desk = openDesk({ parts, stores: world, means: world, log: world.log, told, folder: 'config' })
  const send: SampleDesk['send'] = (method, path, values) =>
    desk.answer({ method, path, values: new Map(Object.entries(values)) })
  const get: SampleDesk['get'] = async (path, values = {}) => {
    const answer = await send('GET', path, values)
    return answer.kind === 'page' ? answer.page.html : `see ${answer.path}`
  }
  return { desk, world, get, send }
}

/** Asks for a page until what runs has ended. */
export async function settled(get: SampleDesk['get'], path: string): Promise<string> {
  for (;;) {
    const shown = await get(path)
    if (!shown.includes('role="status"')) return shown
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

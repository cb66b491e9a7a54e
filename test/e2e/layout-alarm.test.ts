import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isIll } from '../../src/cli/status.ts'
import { statusOf } from '../../src/cli/status-report.ts'
import { loadConfig } from '../../src/config/load.ts'
import { canonicalAddress } from '../../src/dedupe/address.ts'
import type { Config } from '../../src/domain/settings.ts'
import { makePlan } from '../../src/pipeline/plan.ts'
import { runRound } from '../../src/pipeline/round.ts'
import { writeDemoConfig } from '../newsroom/config/write.ts'
import { type Newsroom, type Rebuild, startNewsroom } from '../newsroom/newsroom.ts'
import { type Truth, truthOf } from '../newsroom/truth.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

const DAY_ONE = new Date('2026-11-20T02:00:00.000Z')
const PAPER = 'bao-song-tram'
const LAYOUT = { id: 'cms', body: '.cms-body', deck: '.cms-desc' }
const NOTICE =
  'Trang này dùng cookie để ghi nhớ lựa chọn của quý vị và đo lượt xem; khi tiếp tục, quý vị đồng ý với điều khoản sử dụng, chính sách riêng tư và việc hiển thị quảng cáo phù hợp từng người.'

interface Stage {
  readonly newsroom: Newsroom
  readonly config: Config
  readonly folder: string
  readonly real: RealWorld
}

/** The newsroom, with a layout written for one of its papers as an editor would. */
async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'rivermouth-alarm-'))
  const newsroom = await startNewsroom({ day: 1, today: DAY_ONE })
  const place = { store: `sqlite:${join(folder, 'store.sqlite')}`, output: join(folder, 'public'), port: 0 }
  await writeDemoConfig(join(folder, 'config'), newsroom, place)
  const outcome = await loadConfig(join(folder, 'config'))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  const sources = outcome.config.sources.map((source) =>
    source.id === PAPER ? { ...source, article: { ...source.article, layouts: [LAYOUT] } } : source,
  )
  const config = { ...outcome.config, sources }
  return { newsroom, config, folder, real: await openRealWorld(config, DAY_ONE) }
}

async function playDay(stage: Stage, day: 1 | 2 | 3, build: Rebuild | null): Promise<void> {
  stage.newsroom.rebuild(PAPER, build)
  stage.newsroom.play(day)
  await runRound(stage.real.world, makePlan(stage.config, 'test'))
  stage.real.pass(24)
}

/** The pieces of the paper that are told for the first time on this day. */
const newOn = (stage: Stage, day: number): Truth[] =>
  truthOf(stage.newsroom).filter((truth) => truth.paper === PAPER && truth.day === day)

async function bodyOf(stage: Stage, truth: Truth): Promise<string | null> {
  const stored = await stage.real.world.articles.byAddress(canonicalAddress(truth.url) ?? '')
  return stored?.article.body.text ?? null
}

async function statusOfPaper(stage: Stage) {
  const report = await statusOf('1.0.0', { publishedAt: null, config: stage.config }, stage.real.world)
  return report.sources.find(({ id }) => id === PAPER)
}

const renamed: Rebuild = (html) => html.replaceAll('cms-body', 'story-text')
const noticeAlone: Rebuild = (html) =>
  html.replace(
    /(<div class="article__body cms-body"[^>]*>)[\s\S]*?(<div class="article__author-foot">)/u,
    `$1<p>${NOTICE}</p></div>$2`,
  )

test('class names change on day 2: the articles of that day are whole, and by day 3 status names the selector', async () => {
  const stage = await openStage()
  try {
    await playDay(stage, 1, null)
    expect((await statusOfPaper(stage))?.alarms).toEqual([])
    await playDay(stage, 2, renamed)
    await playDay(stage, 3, renamed)
    for (const truth of [...newOn(stage, 2), ...newOn(stage, 3)]) {
      expect((await bodyOf(stage, truth))?.split('\n')).toHaveLength(truth.paragraphs)
    }
    const status = await statusOfPaper(stage)
    expect(status?.alarms).toMatchObject([{ layout: 'cms', kind: 'unmatched', selector: '.cms-body' }])
    expect(status !== undefined && isIll(status)).toBe(true)
    expect(status?.alarms[0]?.example).toMatch(/^http.*post\d+\.html/u)
  } finally {
    await closeStage(stage)
  }
}, 120_000)

test('only a notice on day 2: nothing of it is published; on day 3 all is back, and what was held comes too', async () => {
  const stage = await openStage()
  try {
    await playDay(stage, 1, null)
    await playDay(stage, 2, noticeAlone)
    expect(newOn(stage, 2).length).toBeGreaterThan(0)
    for (const truth of newOn(stage, 2)) expect(await bodyOf(stage, truth)).toBeNull()
    const atom = () => readFileSync(join(stage.folder, 'public', 'tre-em', 'feed.atom'), 'utf8')
    expect(atom()).not.toContain('cookie')
    await playDay(stage, 3, null)
    await runRound(stage.real.world, makePlan(stage.config, 'test'))
    for (const truth of [...newOn(stage, 2), ...newOn(stage, 3)]) {
      expect((await bodyOf(stage, truth))?.split('\n')).toHaveLength(truth.paragraphs)
    }
    expect((await statusOfPaper(stage))?.alarms).toEqual([])
    expect(atom()).not.toContain('cookie')
  } finally {
    await closeStage(stage)
  }
}, 120_000)

async function closeStage(stage: Stage): Promise<void> {
  await stage.real.close()
  await stage.newsroom.close()
  rmSync(stage.folder, { recursive: true, force: true })
}

import { atomOf } from './feeds/atom.ts'
import { brokenRssOf } from './feeds/broken-rss.ts'
import { jsonFeedOf } from './feeds/json-feed.ts'
import { rdfOf } from './feeds/rdf.ts'
import { rssOfSection } from './feeds/rss.ts'
import { cmsBodyPage } from './pages/cms-body.ts'
import { editorBoxPage } from './pages/editor-box.ts'
import { frenchPage } from './pages/french.ts'
import { germanPage } from './pages/german.ts'
import { gridList, gridPage } from './pages/grid.ts'
import { oldTablePage } from './pages/old-table.ts'
import type { Paper } from './paper.ts'
import type { Story } from './story.ts'

const VIETNAM = 'Asia/Ho_Chi_Minh'

/** The six papers. None of them, nor their places, exists outside this folder. */
export const PAPERS: readonly Paper[] = [
  {
    id: 'bao-son-khe',
    name: 'Báo Sơn Khê',
    region: 'son-khe',
    language: 'vi',
    timezone: VIETNAM,
    feeds: [
      { path: '/rss/xa-hoi.rss', section: 'Xã hội' },
      { path: '/rss/doi-song.rss', section: 'Đời sống' },
    ],
    lists: [],
    pathOf: (story) => `/xa-hoi/${story.id}-${story.slug}.html`,
    documents: (edition) => ({
      '/rss/xa-hoi.rss': rssOfSection(edition, 'Xã hội', inSection(edition.stories, 'Xã hội')),
      '/rss/doi-song.rss': rssOfSection(edition, 'Đời sống', inSection(edition.stories, 'Đời sống')),
    }),
    page: oldTablePage,
  },
  {
    id: 'bao-song-tram',
    name: 'Báo Sông Trầm',
    region: 'song-tram',
    language: 'vi',
    timezone: VIETNAM,
    feeds: [{ path: '/atom.xml', section: null }],
    lists: [],
    pathOf: (story) => `/${story.slug}-post${story.id}.html`,
    documents: (edition) => ({ '/atom.xml': atomOf(edition, '/atom.xml') }),
    page: cmsBodyPage,
  },
  {
    id: 'bao-duyen-hai',
    name: 'Báo Duyên Hải',
    region: 'duyen-hai',
    language: 'vi',
    timezone: VIETNAM,
    feeds: [{ path: '/rdf/tin-moi.rdf', section: null }],
    lists: [],
    pathOf: (story) => `/xa-hoi/${story.slug}-a${story.id}.html`,
    documents: (edition) => ({ '/rdf/tin-moi.rdf': rdfOf(edition) }),
    page: editorBoxPage,
  },
  {
    id: 'bao-cao-linh',
    name: 'Báo Cao Lĩnh',
    region: 'cao-linh',
    language: 'vi',
    timezone: VIETNAM,
    feeds: [],
    lists: [{ path: '/xa-hoi', section: 'Xã hội' }],
    pathOf: (story) => `/${story.slug}-${story.id}.html`,
    documents: (edition) => ({ '/xa-hoi': gridList(edition, 'Xã hội') }),
    page: gridPage,
  },
  {
    id: 'wiesentaler-bote',
    name: 'Wiesentaler Bote',
    region: 'wiesental',
    language: 'de',
    timezone: 'Europe/Berlin',
    feeds: [{ path: '/feed.json', section: null }],
    lists: [],
    pathOf: (story) => `/lokales/${story.slug}-art-${story.id}`,
    documents: (edition) => ({ '/feed.json': jsonFeedOf(edition, '/feed.json') }),
    page: germanPage,
  },
  {
    id: 'courrier-de-valmeure',
    name: 'Le Courrier de Valmeure',
    region: 'valmeure',
    language: 'fr',
    timezone: 'Europe/Paris',
    feeds: [{ path: '/rss.xml', section: null }],
    lists: [],
    pathOf: (story) => `/communes/${story.slug}-${story.id}`,
    documents: (edition) => ({ '/rss.xml': brokenRssOf(edition) }),
    page: frenchPage,
  },
]

function inSection(stories: readonly Story[], section: string): readonly Story[] {
  return stories.filter((story) => story.section.split(', ').includes(section))
}

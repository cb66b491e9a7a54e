import type { EditionInput } from '../../src/domain/edition.ts'
import type { Source } from '../../src/domain/settings.ts'
import type { Cluster, PublishedDate } from '../../src/domain/types.ts'
import { sampleArticle, sampleInput, sampleMatch, sampleSource, sampleStored } from './sample.ts'

/** A page as readers would meet it: five papers, three days, pictures, a shared report, every precision of date. */
export function sampleNews(changes: Partial<EditionInput> = {}): EditionInput {
  return sampleInput({ clusters: NEWS.map(toCluster), sources: PAPERS, ...changes })
}

const PAPERS: readonly Source[] = [
  paper('baolangson.example', 'Báo Lạng Sơn', 'lang-son'),
  paper('baocaobang.example', 'Báo Cao Bằng', 'cao-bang'),
  paper('baonghean.example', 'Báo Nghệ An', 'nghe-an'),
  paper('baodanang.example', 'Báo Đà Nẵng', 'da-nang'),
  paper('phunu.example', 'Phụ nữ Việt', null),
  { ...paper('herald.example', 'The Highland Herald', 'lam-dong'), language: 'en' },
]

function paper(id: string, name: string, region: string | null): Source {
  return sampleSource({
    id,
    name,
    region,
    home: `https://${id}/`,
    feeds: [{ url: `https://${id}/rss/home.rss`, section: null }],
  })
}

interface News {
  readonly papers: readonly string[]
  readonly headline: string
  readonly lead: string
  readonly published: PublishedDate | null
  readonly names?: readonly string[]
  readonly place?: string
  readonly picture?: string
  readonly language?: string
}

const NEWS: readonly News[] = [
  {
    papers: ['baolangson.example', 'phunu.example', 'baocaobang.example'],
    headline: 'Lạng Sơn: Gần 300 cán bộ thôn bản dự lớp tập huấn bảo vệ, chăm sóc trẻ em vùng biên',
    lead: 'Trong hai ngày 19 và 20/11, Sở Lao động – Thương binh và Xã hội phối hợp với các huyện biên giới tổ chức lớp tập huấn kỹ năng phát hiện sớm trẻ em có nguy cơ bị xâm hại, bỏ học và lao động trái phép.',
    published: { at: '2026-11-20T07:30:00+07:00', precision: 'minute', basis: 'metadata' },
    names: ['Thúy Hường'],
    place: 'TP Lạng Sơn',
    picture: 'Lớp tập huấn tại Trung tâm Hội nghị tỉnh. Ảnh: Thúy Hường',
  },
  {
    papers: ['baonghean.example'],
    headline: 'Mô hình “Ngôi nhà an toàn” cho trẻ em ở Kỳ Sơn: thêm chỗ ở, thêm con chữ',
    lead: 'Từ ba căn nhà gỗ dựng tạm, đến nay huyện Kỳ Sơn đã có 14 “ngôi nhà an toàn” cho học sinh bán trú ở các bản xa.',
    published: { at: '2026-11-20T06:05:00+07:00', precision: 'minute', basis: 'feed' },
    names: ['Lữ Phú', 'Hoài Thu'],
    picture: 'Học sinh bán trú trong giờ tự học buổi tối.',
  },
  {
    papers: ['baocaobang.example'],
    headline: 'Khởi tố đối tượng xâm hại trẻ em tại huyện Bảo Lâm',
    lead: 'Cơ quan Cảnh sát điều tra Công an tỉnh đã ra quyết định khởi tố vụ án, khởi tố bị can.',
    published: { at: '2026-11-20', precision: 'day', basis: 'dateline' },
  },
  {
    papers: ['baodanang.example', 'phunu.example'],
    headline: 'Đà Nẵng đưa tổng đài 111 vào giờ sinh hoạt lớp của 100% trường tiểu học',
    lead: 'Học sinh được hướng dẫn cách gọi, nói gì khi gọi và ai sẽ lắng nghe.',
    published: { at: '2026-11-19T16:45:00+07:00', precision: 'minute', basis: 'metadata' },
    names: ['Ngọc Hà'],
    place: 'Đà Nẵng',
  },
  {
    papers: ['herald.example'],
    headline: 'Lâm Đồng opens its first one-stop centre for abused children',
    lead: 'Police, doctors and social workers now meet the child in one room, once.',
    published: { at: '2026-11-19T09:10:00+07:00', precision: 'minute', basis: 'feed' },
    names: ['Mai Tran'],
    language: 'en',
  },
  {
    papers: ['phunu.example'],
    headline: 'Ngày hội “Lắng nghe con nói”',
    lead: 'Hơn 500 gia đình tham gia.',
    published: null,
  },
  {
    papers: ['baolangson.example'],
    headline: 'Trao 120 suất học bổng cho trẻ mồ côi vùng biên giới',
    lead: 'Mỗi suất trị giá một triệu đồng, do các nhà hảo tâm trong tỉnh đóng góp.',
    published: { at: '2026-11-18T10:00:00+07:00', precision: 'minute', basis: 'page' },
    names: ['Minh Đức'],
    picture: 'Đại diện Hội Khuyến học trao học bổng.',
  },
]

function toCluster(news: News, at: number): Cluster {
  const language = news.language ?? 'vi'
  const members = news.papers.map((sourceId, rank) =>
    sampleStored(at * 10 + rank + 1, {
      sourceId,
      url: `https://${sourceId}/tin/${at + 1}.html`,
      firstSeenAt: news.published === null ? '2026-11-18T11:00:00.000Z' : '2026-11-20T02:00:00.000Z',
      matches: [sampleMatch()],
      article: sampleArticle({
        headline: news.headline,
        lead: news.lead,
        published: news.published,
        language,
        byline: news.names === undefined ? null : { names: news.names, printed: news.names.join(', ') },
        dateline: news.place === undefined ? null : { printed: news.place, agency: null, place: news.place, day: null },
        image:
          news.picture === undefined
            ? null
            : { url: `https://${sourceId}/anh/${at + 1}.jpg`, width: 1200, height: 800, caption: news.picture },
      }),
    }),
  )
  return { id: `tag:rivermouth.example,2026:${at * 10 + 1}`, members }
}

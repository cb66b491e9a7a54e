import { calendarDay } from './calendar.ts'
import type { Interface } from './interface-text.ts'

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const

export const VIETNAMESE: Interface = {
  language: 'vi',
  longDay(day) {
    const date = calendarDay(day)
    if (date === null) return day
    return `${WEEKDAYS[date.weekday]}, ngày ${date.day} tháng ${date.month} năm ${date.year}`
  },
  shortDay(day) {
    const date = calendarDay(day)
    return date === null ? day : `${date.day}/${date.month}/${date.year}`
  },
  time: (time) => time,
  count: (entries) => `${entries} bài`,
  text: {
    allRegions: 'Tất cả địa phương',
    allPapers: 'Tất cả các báo',
    regions: 'Địa phương',
    papers: 'Báo',
    filter: 'Lọc bài',
    national: 'Toàn quốc',
    alsoIn: 'Cũng có trên',
    source: 'Nguồn',
    by: 'Tác giả',
    why: 'Vì sao có ở đây?',
    topic: 'Chủ đề',
    score: 'điểm',
    foundIn: 'tìm thấy trong',
    fields: { headline: 'tiêu đề', lead: 'phần mở đầu', body: 'nội dung', section: 'chuyên mục', region: 'địa phương' },
    dateUnknown: 'báo không ghi ngày; đây là lúc bài được thấy lần đầu',
    timeUnknown: 'chỉ biết ngày',
    dateFromDateline: 'theo ngày ghi ở đầu bài',
    updated: 'Cập nhật',
    subscribe: 'Theo dõi',
    subscribeHow:
      'Sao chép một địa chỉ dưới đây vào ứng dụng đọc tin (như Feedly, Inoreader, NetNewsWire, Thunderbird); bài mới sẽ tự đến.',
    formats: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed', opml: 'Danh sách các báo (OPML)' },
    opmlHow: 'để nhập tất cả các báo này vào ứng dụng của bạn',
    empty: 'Chưa có bài nào.',
    skip: 'Đến danh sách bài',
    allFeeds: 'Tất cả các nguồn tin',
    latest: 'Mới nhất',
    aboutText:
      'Trang này gom tin từ các báo địa phương. Mỗi bài thuộc về tờ báo được nêu tên; bấm vào tiêu đề để đọc tại báo đó.',
    navigation: 'Điều hướng',
    video: 'Video',
    audio: 'Âm thanh',
  },
}

import type { Element } from 'domhandler'
import type { PageDocument } from './document.ts'
import { attribute } from './parse.ts'
import { absoluteAddress } from './sanitise.ts'
import type { Box } from './walk.ts'

/** A film or a recording that a report shows. */
export interface Player {
  readonly box: Box
  /** Absolute: where it can be seen or heard by itself. */
  readonly url: string
  readonly kind: 'video' | 'audio'
}

/** The films and recordings within a box that have a web address, in document order, repeats and hidden ones left out. */
export function findPlayers(page: PageDocument, within: Box): Player[] {
  const players = new Map<string, Player>()
  for (const name of TAGS) {
    for (const box of page.byName.get(name) ?? []) {
      if (box.index < within.index || box.index >= within.end || box.hidden) continue
      const player = readPlayer(page, box)
      if (player !== null && !players.has(player.url)) players.set(player.url, player)
    }
  }
  return [...players.values()].sort((a, b) => a.box.index - b.box.index)
}

const TAGS = ['video', 'audio', 'iframe'] as const

function readPlayer(page: PageDocument, box: Box): Player | null {
  const { name, element } = box
  const address = addressOf(element) ?? addressOf(sourceOf(element))
  const url = address === null ? null : absoluteAddress(address, page.baseUrl)
  if (url === null) return null
  if (name === 'iframe') return framed(box, url)
  return { box, url, kind: name === 'audio' ? 'audio' : 'video' }
}

function addressOf(element: Element | null): string | null {
  if (element === null) return null
  for (const name of ADDRESSES) {
    const address = attribute(element, name)
    if (address !== null && !/^(?:about|data|blob|javascript):/iu.test(address)) return address
  }
  return null
}

const ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data-original'] as const

function sourceOf({ children }: Element): Element | null {
  for (const child of children) if ('attribs' in child && child.name === 'source') return child
  return null
}

/** What a frame shows, where it is a film or a recording: frames hold maps, forms and advertisements as well. */
function framed(box: Box, url: string): Player | null {
  for (const { pattern, kind, page } of FRAMES) {
    const parts = pattern.exec(url)?.groups
    if (parts !== undefined) return shown(box, page === undefined ? url : page(parts['id'] ?? ''), kind)
  }
  const named = ADVERTS.test(url) ? undefined : NAMED.find(({ pattern }) => pattern.test(url))
  return named === undefined ? null : { box, url, kind: named.kind }
}

function shown(box: Box, address: string, kind: Player['kind']): Player | null {
  const url = absoluteAddress(address, address)
  return url === null ? null : { box, url, kind }
}

interface Frame {
  /** An address of such a frame, and where it leads; the tests read both. */
  readonly example: string
  readonly leads: string
  /** Its group `id` names the film. */
  readonly pattern: RegExp
  readonly kind: Player['kind']
  /** The film's own page, for players that refuse to be opened by themselves; else the frame's address leads to it. */
  readonly page?: (id: string) => string
}

/** Players that many papers set into their reports. */
export const FRAMES: readonly Frame[] = [
  {
    example: 'https://www.youtube.com/embed/a1B2c3D4e5F?rel=0',
    leads: 'https://www.youtube.com/watch?v=a1B2c3D4e5F',
    pattern: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)(?<id>[\w-]{1,40})/u,
    kind: 'video',
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    example: 'https://www.youtube.com/embed/videoseries?list=PLa1B2c3D4',
    leads: 'https://www.youtube.com/playlist?list=PLa1B2c3D4',
    pattern:
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:[^#]*&)?list=(?<id>[\w-]{1,60})/u,
    kind: 'video',
    page: (id) => `https://www.youtube.com/playlist?list=${id}`,
  },
  {
    example: 'https://player.vimeo.com/video/123456789?h=abc',
    leads: 'https://vimeo.com/123456789',
    pattern: /^https?:\/\/player\.vimeo\.com\/video\/(?<id>\d{4,15})/u,
    kind: 'video',
    page: (id) => `https://vimeo.com/${id}`,
  },
  {
    example: 'https://www.dailymotion.com/embed/video/x8abcde',
    leads: 'https://www.dailymotion.com/video/x8abcde',
    pattern:
      /^https?:\/\/(?:www|geo)\.dailymotion\.com\/(?:embed\/video\/|player[\w./-]*\?(?:[^#]*&)?video=)(?<id>\w{4,20})/u,
    kind: 'video',
    page: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    example:
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fpaper%2Fvideos%2F12345%2F&width=500',
    leads: 'https://www.facebook.com/paper/videos/12345/',
    pattern:
      /^https?:\/\/(?:www\.)?facebook\.com\/plugins\/video\.php\?(?:[^#]*&)?href=(?<id>https?%3A%2F%2F[\w%.-]{4,300})/iu,
    kind: 'video',
    page: decoded,
  },
  {
    example: 'https://www.tiktok.com/embed/v2/7123456789012345678',
    leads: 'https://www.tiktok.com/embed/v2/7123456789012345678',
    pattern: /^https?:\/\/www\.tiktok\.com\/(?:embed|player)\/(?:v\d\/)?(?<id>\d{6,30})/u,
    kind: 'video',
  },
  {
    example: 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12345',
    leads: 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12345',
    pattern: /^https?:\/\/w\.soundcloud\.com\/player\/\?(?<id>.)/u,
    kind: 'audio',
  },
  {
    example: 'https://open.spotify.com/embed/episode/a1B2c3D4e5F6?theme=0',
    leads: 'https://open.spotify.com/episode/a1B2c3D4e5F6',
    pattern: /^https?:\/\/open\.spotify\.com\/embed\/(?<id>(?:episode|show|track|playlist|album)\/\w{6,40})/u,
    kind: 'audio',
    page: (id) => `https://open.spotify.com/${id}`,
  },
]

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return ''
  }
}

/** What an address says of itself: the file's ending, or a folder or host named for films or recordings. */
const NAMED: readonly { readonly pattern: RegExp; readonly kind: Player['kind'] }[] = [
  { pattern: /^[^?#]+\.(?:mp3|m4a|aac|og[ga]|opus|wav)(?:[?#]|$)/iu, kind: 'audio' },
  { pattern: /^https?:\/\/(?:[^/?#]*[./])?(?:audios?|podcasts?|radio)[./]/iu, kind: 'audio' },
  { pattern: /^https?:\/\/[^?#]+\/(?:audios?|podcasts?)\//iu, kind: 'audio' },
  { pattern: /^[^?#]+\.(?:mp4|m4v|webm|mov|m3u8)(?:[?#]|$)/iu, kind: 'video' },
  { pattern: /^https?:\/\/(?:videos?|player)\.[^/?#]+\/./iu, kind: 'video' },
  {
    pattern: /^https?:\/\/[^?#]+\/(?:(?:videos?|embed-?video|video-?embed|video-?player)\/|player\.\w)/iu,
    kind: 'video',
  },
]
const ADVERTS =
  /[/._-](?:ads?|adverts?|advertising|adserver|banners?|sponsor(?:ed)?|doubleclick|googlesyndication)[/._?-]/iu

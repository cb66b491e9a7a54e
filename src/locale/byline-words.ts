import { phrases } from './label-row.ts'

/** Small words in the lines that sign reports, by language. Lower case, NFC, save where it says otherwise. */
export interface BylineWords {
  /** BCP 47, primary subtag. */
  readonly language: string
  /** Stand between two names: "and". */
  readonly joining?: readonly string[]
  /** Follow a name and lead to where or for whom it works: "Jane Doe in Valencia". */
  readonly atWork?: readonly string[]
  /** Of the words before names, those that also begin names or prose: a colon must follow. */
  readonly needsColon?: readonly string[]
  /** As printed: begin the source behind a name ("An Bình Theo Đời sống"). */
  readonly source?: readonly string[]
  /** Name somebody in the middle of a line: "Published on 26 May by Tom Stelling". */
  readonly inner?: readonly string[]
  /** As printed: glued to a name where only the looks part them ("ByAlex Bozarjian"). */
  readonly glued?: readonly string[]
  /** Networks that bylines link to, and what asks one to follow there; they part names and are none. */
  readonly networks?: readonly string[]
  /** Degrees and ranks before a name, as abbreviated; a full stop or a space follows. */
  readonly titles?: readonly string[]
  /** End a paper's name before `paperRoles`: "林海日报记者 牛镛". */
  readonly paperEnds?: readonly string[]
  readonly paperRoles?: readonly string[]
  /** Stand behind a name on a line of its own, and vouch for it: "송유민 기자". */
  readonly vouching?: readonly string[]
  /** Stand before who took the pictures, with a colon; and such as need none. */
  readonly pictures?: readonly string[]
  readonly picturesBy?: readonly string[]
  /** Stand in no name, so that a line in capitals with one of them is a heading: "TRAO NHÀ CHO NGƯỜI NGHÈO". */
  readonly unnamed?: readonly string[]
}

/** To add a language, add a row; test/locale/byline-words.test.ts reads lines of each. */
export const BYLINE_WORDS: readonly BylineWords[] = [
  {
    language: '*',
    networks:
      phrases(`facebook | twitter | whatsapp | whats app | reddit | email | e-mail | linkedin | pinterest | telegram | zalo |
      instagram | youtube | tiktok | viber | flipboard | tumblr | vkontakte | weibo | wechat`),
    titles: phrases('dr | prof | prof. dr'),
  },
  {
    language: 'vi',
    pictures: phrases('ảnh | hình ảnh'),
    joining: phrases('và | với'),
    atWork: phrases('tại | ở'),
    needsColon: phrases('tin | bài | nội dung | theo dõi'),
    source: phrases('Theo | Nguồn'),
    titles: phrases(
      'th.s | ths | ts | pgs | gs | pgs.ts | gs.ts | pgs.,ts | ts.bs | bs | bsck | bscki | bsckii | bs.cki | bs.ckii | ncs',
    ),
    unnamed: phrases('của | các | những | không | người | này'),
  },
  {
    language: 'en',
    pictures: phrases('photo | photos | pictures | video'),
    picturesBy: phrases('photos by | photo by | pictures by | photography by'),
    joining: phrases('and | with'),
    atWork: phrases('in | for | at | from | of'),
    needsColon: phrases('from | interview'),
    source: phrases('Source'),
    inner: phrases('by'),
    glued: phrases('By'),
    networks: phrases('follow | subscribe | bio'),
    unnamed: phrases('comments | updated | published'),
  },
  {
    language: 'de',
    pictures: phrases('foto | fotos | bild | bilder'),
    picturesBy: phrases('fotos von | foto von'),
    joining: phrases('und | sowie | mit'),
    atWork: phrases('aus | bei'),
    needsColon: phrases('aus | interview | bericht'),
    source: phrases('Quelle'),
    inner: phrases('von'),
    glued: phrases('Von'),
  },
  {
    language: 'fr',
    pictures: phrases('photo | photos'),
    picturesBy: phrases('photos de | photo de'),
    joining: phrases('et | avec'),
    atWork: phrases('à | en'),
    needsColon: phrases('texte'),
    inner: phrases('par'),
    glued: phrases('Par'),
  },
  {
    language: 'es',
    pictures: phrases('foto | fotos | fotografía | fotografías'),
    picturesBy: phrases('fotos de | foto de'),
    joining: phrases('y | e | con'),
    atWork: phrases('en'),
    needsColon: phrases('firma | informa'),
    source: phrases('Fuente'),
    inner: phrases('por'),
    glued: phrases('Por'),
  },
  {
    language: 'pt',
    joining: phrases('e | com'),
    atWork: phrases('em | da'),
    source: phrases('Fonte'),
    inner: phrases('por'),
    glued: phrases('Por'),
  },
  {
    language: 'it',
    picturesBy: phrases('foto di'),
    joining: phrases('e | ed | con'),
    atWork: phrases('da'),
    needsColon: phrases('da'),
    source: phrases('Fonte'),
    inner: phrases('di | da'),
  },
  { language: 'nl', pictures: phrases("foto’s | foto's"), joining: phrases('en'), inner: phrases('door') },
  {
    language: 'pl',
    pictures: phrases('zdjęcia | zdjęcie | fot.'),
    joining: phrases('i | oraz'),
    needsColon: phrases('tekst | za'),
    inner: phrases('przez | autor:'),
  },
  { language: 'id', joining: phrases('dan'), needsColon: phrases('pewarta | jurnalis'), inner: phrases('oleh') },
  { language: 'hi', joining: phrases('और | एवं') },
  {
    language: 'ja',
    pictures: phrases('写真 | 撮影'),
    needsColon: phrases('文'),
    unnamed: phrases('関連記事 | 関連リンク | 著作権 | お問い合わせ | 無断転載 | 続きを読む | 記者 | 筆者 | 著者'),
  },
  {
    language: 'zh',
    pictures: phrases('图 | 图片 | 摄影'),
    needsColon: phrases('文'),
    paperEnds: phrases('社 | 报 | 報 | 网 | 網 | 新闻 | 新聞 | 台 | 周刊 | 财经 | 客户端'),
    paperRoles: phrases('记者 | 記者 | 特约记者 | 见习记者 | 通讯员'),
    unnamed:
      phrases(`版权声明 | 版权所有 | 免责声明 | 声明 | 相关文章 | 相关阅读 | 相关新闻 | 相关链接 | 相关报道 | 推荐阅读 | 热门文章 | 阅读原文 |
      原标题 | 责任编辑 | 编辑 | 责编 | 时间 | 日期 | 字号 | 字体 | 分享 | 分享到 | 收藏 | 举报 | 评论 | 打印 | 返回 | 首页 | 正文 | 网友 | 本站 |
      原创 | 转载 | 匿名 | 佚名 | 综合 | 整理 | 图片 | 视频 | 更多 | 上一篇 | 下一篇 | 来源 | 來源 | 作者 | 记者 | 記者 | 通讯员 | 摄影 | 浏览 | 点击 | 阅读 |
      报道 | 获悉 | 采访 | 讯 | 编前语 | 编者按 | 独家 | 导读 | 摘要`),
  },
  {
    language: 'ko',
    pictures: phrases('사진'),
    needsColon: phrases('글'),
    vouching: phrases('기자 | 선임기자 | 인턴기자 | 특파원 | 객원기자'),
    unnamed:
      phrases(`사회부 | 정치부 | 경제부 | 문화부 | 연예부 | 국제부 | 산업부 | 체육부 | 스포츠 | 연예 | 사진 | 시민 | 담당 | 취재 | 인턴 | 수습 | 온라인 |
      디지털 | 뉴스 | 전문 | 편집 | 명예 | 본지 | 관련기사 | 댓글 | 공유 | 구독 | 저작권 | 입력 | 수정 | 승인`),
  },
  {
    language: 'da',
    pictures: phrases('billede | kuva | kuvat'),
    picturesBy: phrases('foto av | foto af'),
    joining: phrases('og | och'),
    needsColon: phrases('text | ja'),
    inner: phrases('af | av'),
  },
  { language: 'ru', pictures: phrases('фото'), joining: phrases('и'), inner: phrases('автором') },
  { language: 'uk', joining: phrases('та'), inner: phrases('автором') },
  { language: 'cs', joining: phrases('a'), needsColon: phrases('text | foto'), inner: phrases('od') },
  { language: 'hu', pictures: phrases('fotó | fotók'), joining: phrases('és'), needsColon: phrases('szöveg') },
  { language: 'he', needsColon: phrases('כתב | כתבה') },
  { language: 'ro', joining: phrases('și'), needsColon: phrases('de | redactor'), inner: phrases('de') },
  {
    language: 'tr',
    pictures: phrases('fotoğraf | fotoğraflar'),
    joining: phrases('ve'),
    needsColon: phrases('haber | yazar | muhabir | editör | röportaj'),
  },
  {
    language: 'el',
    pictures: phrases('φωτογραφία | φωτογραφίες'),
    joining: phrases('και'),
    needsColon: phrases('του | της | κείμενο | ρεπορτάζ'),
  },
  { language: 'th', joining: phrases('และ'), inner: phrases('โดย') },
]

/** All words of one kind, in every language, each once. */
export function bylineWords(kind: Exclude<keyof BylineWords, 'language'>): readonly string[] {
  return [...new Set(BYLINE_WORDS.flatMap((row) => row[kind] ?? []))]
}

import { type BylineRow, phrases } from './label-row.ts'
import { FURTHER_BYLINE_ROWS } from './labels-byline-further.ts'

/** To add a language, add a row: the tests read `examples`. */
export const BYLINE_ROWS: readonly BylineRow[] = [
  {
    language: 'vi',
    before:
      phrases(`tác giả | tác giả bài viết | bài, ảnh | bài và ảnh | bài, ảnh, video | bài | tin, ảnh | tin và ảnh | tin, bài |
      tin bài | tin | bài viết | thực hiện | bài: ảnh | bài, ảnh, clip | bài - ảnh | bài & ảnh | viết bởi | người viết | theo dõi và ghi | ghi chép |
      thực hiện bởi | bởi | đăng bởi | được viết bởi | được đăng bởi | người đăng | biên soạn | tổng hợp | ảnh, bài | nội dung | phóng viên | pv`),
    sources: phrases(
      'biên tập | theo | nguồn | nguồn tin | trích | (theo | dẫn theo | tổng hợp từ | lược dịch từ | dịch từ',
    ),
    roles:
      phrases(`phóng viên | pv | p.v | nhóm pv | nhóm phóng viên | ctv | cộng tác viên | nhà báo | biên tập viên | btv | thông tín viên |
      thực hiện | tổng hợp | t/h | th | lược ghi | ghi | lược dịch | biên dịch | dịch | bài, ảnh | ảnh | video | bài | tin`),
    newsroom:
      phrases(`báo | đài | ban biên tập | tòa soạn | toà soạn | truyền hình | thông tấn xã | cổng thông tin | trung tâm | ubnd | sở | phòng |
      hội | ban | công an | tạp chí | truyền thông | online | tttt | tạp`),
    signedBare: true,
    officeFirst: true,
    examples: [
      { line: 'Bài, ảnh: Phú Xuyên', names: ['Phú Xuyên'] },
      { line: 'Tác giả:  Thu Hường ( Đài TT-TH Pác Nặm )', names: ['Thu Hường'] },
      { line: 'Tin, ảnh: Phạm Duy Khương  (TTXVN)', names: ['Phạm Duy Khương'] },
      { line: 'Anh Đức - M.T', names: ['Anh Đức', 'M.T'] },
      { line: 'HT (Theo New York Daily News)', names: ['HT'] },
      { line: 'Theo baoquangninh.vn', names: [] },
      { line: 'Nhóm PV', names: [] },
      { line: 'THỤC QUYÊN/BAOLANGSON.VN', names: ['THỤC QUYÊN'] },
      { line: 'An Bình (t/h) Theo Đời sống Plus', names: ['An Bình'] },
    ],
  },
  {
    language: 'en',
    before:
      phrases(`by | written by | words by | reported by | reporting by | story by | text by | report by | posted by | published by | article by |
      author | authors | byline | writer | contributed by | created by | submitted by | as told to | analysis by | opinion by | review by | compiled by | from`),
    sources: phrases(
      'source | sources | via | courtesy | courtesy of | with files from | originally published by | republished from | according to',
    ),
    roles:
      phrases(`reporter | reporters | staff reporter | staff writer | staff writers | senior reporter | correspondent | senior correspondent | special correspondent |
      ht correspondent | journalist | freelance journalist | freelance writer | editor | news editor | managing editor | senior editor | deputy editor | associate editor |
      sports editor | political editor | business editor | editor-in-chief | contributor | contributing writer | contributing editor | guest author | guest columnist | columnist |
      opinion columnist | author | writer | senior writer | features writer | business reporter | political reporter | political correspondent | chief correspondent | producer | anchor | photographer |
      data reporter | health reporter | science editor | technology reporter | sports writer | sports reporter | crime reporter | court reporter | education reporter | breaking news reporter |
      in london | in washington | in new york | guest contributor | special to | for | phd | md | intern | blogger | research analyst | analyst | executive editor | digital editor | assistant editor | founder | ceo | lead writer | host | news reporter | digital reporter | video journalist`),
    newsroom:
      phrases(`staff | team | desk | news | newsroom | newspaper | editorial | press | media | online | agency | agencies | bureau | network | service | services | group | inc | inc. | ltd | llc |
      company | times | post | herald | tribune | gazette | magazine | journal | radio | television | tv | studio | admin | administrator | webmaster | editors | board | association | university |
      institute | foundation | department | ministry | committee | council | wire | wires | report | reports | daily | weekly | contributors | users | user | corporation | publishing | archive | today | digital | .com`),
    examples: [
      { line: 'By Jane Doe and John Q. Public', names: ['Jane Doe', 'John Q. Public'] },
      { line: 'BY JANE DOE, STAFF WRITER', names: ['JANE DOE'] },
      { line: 'Written by: Seán Ó Briain', names: ['Seán Ó Briain'] },
      { line: 'By HT Correspondent, Ranchi', names: [] },
      { line: 'By News Desk', names: [] },
    ],
  },
  {
    language: 'de',
    before:
      phrases(`von unserer redakteurin | von unserem redakteur | von unserer mitarbeiterin | von unserem mitarbeiter | von | text | text und fotos | text von | ein beitrag von | ein artikel von |
      eine analyse von | ein kommentar von | ein gastbeitrag von | ein interview von | eine kolumne von | aus | autor | autorin | autoren | verfasst von | geschrieben von | veröffentlicht von | gespeichert von | bericht | gastbeitrag von | kommentar von | interview von | interview | zusammengestellt von`),
    sources: phrases(
      'redaktion | redigiert von | quelle | quellen | nach | laut | mit material von | mit informationen von',
    ),
    roles:
      phrases(`redakteur | redakteurin | reporter | reporterin | korrespondent | korrespondentin | journalist | journalistin | freier journalist | freie journalistin | volontär | volontärin |
      chefredakteur | chefredakteurin | ressortleiter | ressortleiterin | autor | autorin | gastautor | gastautorin | kolumnist | kolumnistin | redaktionsleiter | redaktionsleiterin | freier mitarbeiter | freie mitarbeiterin | dr. | prof. | unser | unsere | fotos | foto | moderator | moderatorin`),
    newsroom: phrases(
      `redaktion | redaktionsteam | redaktionsnetzwerk | onlineredaktion | online-redaktion | nachrichten | zeitung | anzeiger | tageblatt | verlag | gmbh | rundfunk | agentur | agenturen | presse | pressestelle | polizei | pm | team | deutschland | kurier | bote | magazin | zeitschrift`,
    ),
    examples: [
      {
        line: 'Von Jörg Soldwisch und Änne Müller-Lüdenscheidt',
        names: ['Jörg Soldwisch', 'Änne Müller-Lüdenscheidt'],
      },
      { line: 'Von GA-Redakteur Mario Quadt', names: ['Mario Quadt'] },
      { line: 'Von Anna Martel, Nairobi', names: ['Anna Martel'] },
      { line: 'Von unserer Redaktion', names: [] },
      { line: 'Von dpa', names: [] },
    ],
  },
  {
    language: 'fr',
    before: phrases(
      'par | propos recueillis par | texte | texte de | écrit par | rédigé par | publié par | un article de | article rédigé par | auteur | autrice | de notre correspondant | de notre correspondante | recueilli par',
    ),
    sources: phrases('source | sources | d’après | selon | avec'),
    roles: phrases(
      `journaliste | reporter | correspondant | correspondante | envoyé spécial | envoyée spéciale | rédacteur | rédactrice | rédacteur en chef | rédactrice en chef | chef de rubrique | auteur | autrice | chroniqueur | chroniqueuse | correspondance | journalistes | correspondants | correspondantes | envoyés spéciaux | envoyées spéciales | rédacteurs | nos correspondants | notre correspondant | notre correspondante | grand reporter`,
    ),
    newsroom: phrases(
      'rédaction | la rédaction | service | agence | agences | presse | le journal | quotidien | équipe | web | figaro | france',
    ),
    examples: [
      { line: 'Par Denis Loctier et Zoé Lemaître', names: ['Denis Loctier', 'Zoé Lemaître'] },
      { line: 'Par la rédaction', names: [] },
      { line: 'Propos recueillis par Jeanne d’Arc-Morel', names: ['Jeanne d’Arc-Morel'] },
    ],
  },
  {
    language: 'es',
    before: phrases(
      'por | escrito por | texto | texto de | autor | autora | redactado por | publicado por | una información de | informa | firma',
    ),
    sources: phrases('fuente | fuentes | según | con información de'),
    roles: phrases(
      'periodista | reportero | reportera | corresponsal | enviado especial | enviada especial | redactor | redactora | redactor jefe | editor | editora | colaborador | colaboradora | columnista | director | directora | especial | periodistas | corresponsales | enviados especiales | enviadas especiales | redactores | reporteros',
    ),
    newsroom: phrases(
      'redacción | la redacción | agencia | agencias | prensa | diario | noticias | equipo | staff | digital | periódico | servimedia | europa press',
    ),
    examples: [
      { line: 'Por Luna González y Íñigo Muñoz', names: ['Luna González', 'Íñigo Muñoz'] },
      { line: 'Redacción / EFE', names: [] },
      { line: 'Marta Cañete | Madrid', names: ['Marta Cañete'] },
    ],
  },
  {
    language: 'pt',
    before: phrases(
      'por | escrito por | texto | texto de | autor | autora | publicado por | reportagem de | da redação',
    ),
    sources: phrases('fonte | fontes | segundo | com informações de | com informações da | com informações do'),
    roles: phrases(
      'jornalista | repórter | correspondente | enviado especial | redator | redatora | editor | editora | colunista | colaborador | colaboradora | estagiário | estagiária | jornalistas | repórteres | correspondentes | enviados especiais',
    ),
    newsroom: phrases(
      'redação | da redação | agência | jornal | notícias | equipe | g1 | portal | assessoria | imprensa | conteúdo',
    ),
    examples: [
      { line: 'Por João Araújo e Inês Conceição', names: ['João Araújo', 'Inês Conceição'] },
      { line: 'Por g1 AM — Manaus', names: [] },
      { line: 'Da Redação', names: [] },
    ],
  },
  {
    language: 'it',
    before: phrases(
      'di | testo | testi | testi di | a cura di | scritto da | pubblicato da | testo di | articolo di | dal nostro inviato | dalla nostra inviata | dal nostro corrispondente | autore | da',
    ),
    sources: phrases('fonte | fonti | secondo'),
    roles: phrases(
      'giornalista | inviato | inviata | corrispondente | redattore | redattrice | direttore | collaboratore | collaboratrice | nostro inviato | giornalisti | inviati | inviate | corrispondenti | nostri inviati',
    ),
    newsroom: phrases('redazione | la redazione | agenzia | giornale | notizie | staff | online'),
    examples: [
      { line: 'di Niccolò Fontana ed Elena Rossi', names: ['Niccolò Fontana', 'Elena Rossi'] },
      { line: 'a cura della Redazione', names: [] },
    ],
  },
  {
    language: 'nl',
    before: phrases(
      'door | geschreven door | tekst | tekst door | van onze verslaggever | van onze correspondent | auteur | een artikel van',
    ),
    sources: phrases('bron | bronnen | volgens'),
    roles: phrases(
      'verslaggever | verslaggeefster | journalist | journaliste | correspondent | correspondente | redacteur | redactrice | hoofdredacteur | columnist | freelance',
    ),
    newsroom: phrases('redactie | onze redactie | nieuws | nieuwsdienst | persbureau | krant | onlineredactie'),
    examples: [
      { line: 'Door Joost van den Broek en Sanne de Boer', names: ['Joost van den Broek', 'Sanne de Boer'] },
      { line: 'Door onze redactie', names: [] },
    ],
  },
  {
    language: 'pl',
    before: phrases(
      'autor | autorka | autorzy | tekst | opracowanie | opracował | opracowała | oprac. | napisał | napisała | rozmawiał | rozmawiała',
    ),
    sources: phrases('źródło | źródła | według | za'),
    roles: phrases(
      'dziennikarz | dziennikarka | redaktor | redaktorka | reporter | reporterka | korespondent | korespondentka | publicysta | publicystka | red.',
    ),
    newsroom: phrases('redakcja | agencja | gazeta | wiadomości | serwis | zespół'),
    examples: [
      { line: 'Autor: Ada Michalak', names: ['Ada Michalak'] },
      { line: 'Oprac. Łukasz Świątek', names: ['Łukasz Świątek'] },
    ],
  },
  {
    language: 'id',
    before: phrases(
      'oleh | teks | naskah | penulis | reporter | laporan | wartawan | kontributor | pewarta | jurnalis',
    ),
    sources: phrases('sumber | dikutip dari | editor | penyunting'),
    roles: phrases(
      'wartawan | pewarta | reporter | jurnalis | kontributor | penulis | editor | redaktur | koresponden',
    ),
    newsroom: phrases('redaksi | tim | tim redaksi | kantor berita | berita'),
    examples: [
      { line: 'Penulis: Siti Nurhaliza', names: ['Siti Nurhaliza'] },
      { line: 'Tim Redaksi', names: [] },
    ],
  },
  {
    language: 'hi',
    before: phrases('लेखक | द्वारा | रिपोर्ट | प्रस्तुति | लेखिका | रिपोर्टर'),
    sources: phrases('स्रोत | साभार'),
    roles: phrases(
      'संवाददाता | वरीय संवाददाता | वरिष्ठ संवाददाता | प्रतिनिधि | निज प्रतिनिधि | निज संवाददाता | कार्यालय संवाददाता | ब्यूरो | पत्रकार | रिपोर्टर | संपादक | की रिपोर्ट',
    ),
    newsroom: phrases('न्यूज | न्यूज़ | समाचार | डेस्क | टीम | ब्यूरो | एजेंसी | भास्कर | जागरण | हिन्दुस्तान | डिजिटल'),
    examples: [
      { line: 'लेखक: रमेश कुमार', names: ['रमेश कुमार'] },
      { line: 'निज संवाददाता', names: [] },
    ],
  },
  {
    language: 'ar',
    before: phrases('كتب | كتبت | بقلم | إعداد | تقرير | الكاتب | كتب - | حرره'),
    sources: phrases('المصدر | نقلا عن | وفقا ل'),
    roles: phrases('مراسل | مراسلة | صحفي | صحفية | كاتب | كاتبة | محرر | محررة'),
    newsroom: phrases('وكالة | وكالات | صحيفة | قناة | شبكة | تحرير | فريق | أخبار'),
    examples: [{ line: 'بقلم: أحمد منصور', names: ['أحمد منصور'] }],
  },
  {
    language: 'th',
    before: phrases('โดย | ผู้เขียน | เรื่อง | เขียนโดย | รายงานโดย'),
    sources: phrases('ที่มา | ขอบคุณข้อมูล | แหล่งข่าว'),
    roles: phrases('ผู้สื่อข่าว | นักข่าว | บรรณาธิการ'),
    newsroom: phrases('กองบรรณาธิการ | สำนักข่าว | ทีมข่าว | ออนไลน์ | ข่าว'),
    examples: [{ line: 'โดย: สมชาย ใจดี', names: ['สมชาย ใจดี'] }],
  },
  {
    language: 'ja',
    before: phrases('文 | 文・写真 | 取材・文 | 執筆 | 筆者 | 著者 | 記者 | 文責 | ライター | 取材'),
    sources: phrases('出典 | 提供 | 引用元'),
    roles: phrases('記者 | 特派員 | 編集委員 | 論説委員 | 編集者 | ライター | ジャーナリスト | 写真'),
    newsroom: phrases('新聞 | 通信 | 編集部 | 編集局 | 報道部 | ニュース | デジタル | 取材班 | テレビ'),
    examples: [
      { line: '文・写真：山田太郎', names: ['山田太郎'] },
      { line: '（佐藤花子）', names: ['佐藤花子'] },
    ],
  },
  {
    language: 'zh',
    before: phrases(
      '作者 | 文 | 撰文 | 记者 | 記者 | 本报记者 | 本报讯 记者 | 通讯员 | 采写 | 文/图 | 文／图 | 编译 | 撰稿',
    ),
    sources: phrases('来源 | 來源 | 稿源 | 转自 | 新闻来源 | 消息来源 | 文章来源 | 信息来源'),
    roles: phrases('记者 | 記者 | 通讯员 | 特约记者 | 实习生 | 实习记者 | 编辑 | 編輯 | 责编 | 摄影 | 本报记者'),
    newsroom: phrases('新闻网 | 日报 | 晚报 | 报 | 网 | 新华社 | 通讯社 | 编辑部 | 电视台 | 中新社 | 客户端'),
    examples: [
      { line: '记者：牛镛、岳弘彬', names: ['牛镛', '岳弘彬'] },
      { line: '来源：新华网', names: [] },
    ],
  },
  ...FURTHER_BYLINE_ROWS,
]

/** Whether a bare name in the last line signs a report in this language; so too where the language is not known. */
export function isSignedBare(language: string | null): boolean {
  if (language === null) return true
  const tongue = language.toLowerCase().split('-')[0]
  return BYLINE_ROWS.some((row) => row.signedBare === true && row.language === tongue)
}

import { describe, expect, test } from 'vitest'
import { noiseKind } from '../../src/locale/labels.ts'

describe('a line that asks, sells, forbids or leads on', () => {
  test.each([
    ['Lire nos explications :', 'related'],
    ['Lire le récit de la nuit : « L’eau est venue d’un coup »', 'related'],
    ['More by Anna-Maria O’Neil', 'related'],
    ['延伸阅读', 'related'],
    ['Yuk, simak juga video berikut!', 'related'],
    ['Jangan lewatkan: Jembatan baru dibuka', 'related'],
    ['Mari bergabung di Grup Telegram kami, caranya klik tautan ini.', 'newsletter'],
    ['저작권자 ⓒ 봄날신문 무단전재 및 재배포 금지', 'legal'],
    ['Compartilhe esta notícia no Telegram', 'share'],
    ['Compartilhe no Facebook e no WhatsApp', 'share'],
    ['Facebook’ta paylaş', 'share'],
    ['Suscríbete ahora para seguir leyendo', 'subscribe'],
    ['Sei già abbonato? Accedi', 'subscribe'],
    ['残り832文字', 'subscribe'],
    ['Ez a cikk több mint 5 éve jelent meg.', 'navigation'],
    ['This story was last updated more than 3 years ago', 'navigation'],
  ])('%s', (line, kind) => {
    expect(noiseKind(line)).toBe(kind)
  })
})

describe('a sentence of a report about such matters is none', () => {
  test.each([
    'Bạn đọc đăng nhập để đọc tiếp ngày càng nhiều, theo khảo sát của Sở.',
    'Chia sẻ qua Zalo, chị Hoa cho biết cả nhà đã an toàn.',
    'Share this burden with the county, the mayor asked.',
    'For more news of the flood, residents turned to the radio.',
    'For more information on vaccination, visit the county health office.',
    'More by accident than design, the bridge survived.',
    'More by Day Than Night',
    'This copy is for the museum, she said.',
    'This article of the law is more than 50 years old.',
    'You have reached your limit of patience, the judge told him.',
    'Alle Rechte liegen bei der Stadt, sagte der Bürgermeister.',
    'Per WhatsApp teilen Eltern Warnungen vor dem Hochwasser.',
    'Schon Kunden warteten vor der Tür.',
    'Lire la lettre : le geste a ému la salle.',
    'Partager sur Facebook la photo d’un enfant reste risqué.',
    'La reproduction interdite de ces poissons inquiète les pêcheurs.',
    'Necesitas ser suscriptor del gas para recibir la ayuda.',
    'Todos los vecinos comparten en Facebook la misma queja.',
    'Compartilhar no WhatsApp imagens de crianças é crime.',
    'Assine o contrato antes de junho, pede a prefeitura.',
    'Condividi su Facebook la foto di un minore? Rischi una multa.',
    'Deel via WhatsApp geen foto’s van kinderen, zegt de politie.',
    'Prawa zastrzeżone dla gminy wygasły w maju.',
    'Jangan lewatkan jalan desa yang longsor itu, kata camat.',
    'Dilarang mengambil foto tanpa izin petugas.',
    'Saksikan video itu, warga menangis.',
    'Все права защищены законом, напомнил суд детям и родителям.',
    'Поделиться в классе учебниками попросили старших.',
    'Bu içerik yalnızca çocuklara zarar veriyor, dedi uzman.',
    'Facebook üzerinden paylaşılan görüntüler tepki çekti.',
    '협회는 무단전재 및 재배포 금지를 요구했다.',
    '로그인 후 이용할 수 있다.',
    '카카오톡으로 공유한 사진이 퍼졌다.',
    '会員限定です、と店主は話した。',
    'LINEで送る写真には注意が必要だ。',
    '分享到朋友圈的照片引发争议。',
    '登录后继续阅读的用户减少了三成。',
    'Ez a cikk 1 éve készült törvényt idézi.',
    'هذا المحتوى متاح للأطفال فقط في المدرسة.',
  ])('%s', (line) => {
    expect(noiseKind(line)).toBeNull()
  })
})

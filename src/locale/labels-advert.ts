import { type LabelRow, phrases } from './label-row.ts'

/** What marks an advert, and what claims rights. */
export const ADVERT_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'advert',
    example: 'Quảng cáo',
    phrases: phrases(`
      quảng cáo | tài trợ | được tài trợ | nội dung quảng cáo | thông tin quảng cáo | bài viết được tài trợ`),
  },
  {
    language: 'en',
    kind: 'advert',
    example: 'Advertisement',
    phrases: phrases(`
      advertisement | advertisements | advertising | advert | ad | ads | sponsored | sponsored content |
      sponsored by | sponsored links | promoted | promoted content | paid content | paid post | partner content |
      ad feedback | story continues below advertisement | article continues below advertisement |
      continue reading below | article continues after ad | scroll to continue with content | scroll to continue |
      advertisement - scroll to continue | skip ad | skip advertisement | after the ad | advertise with us |
      your ad here | shop now | buy now`),
  },
  {
    language: 'de',
    kind: 'advert',
    example: 'Anzeige',
    phrases: phrases(`
      anzeige | anzeigen | werbung | advertorial | gesponsert | gesponserter inhalt | werbepartner |
      nach der anzeige weiterlesen | nach der werbung weiterlesen | ende der werbung | bezahlter inhalt |
      anzeigensonderveröffentlichung`),
  },
  {
    language: 'fr',
    kind: 'advert',
    example: 'Publicité',
    phrases: phrases(`
      publicité | publicite | pub | annonce | contenu sponsorisé | sponsorisé | la suite après la publicité |
      la suite de votre article après cette publicité | contenu partenaire | suite après la publicité |
      article continue après la publicité`),
  },
  {
    language: 'es',
    kind: 'advert',
    example: 'Publicidad',
    phrases: phrases(`
      publicidad | anuncio | anuncios | contenido patrocinado | patrocinado | patrocinado por |
      contenido promocionado | branded content | pauta | sigue después de la publicidad`),
  },
  {
    language: 'pt',
    kind: 'advert',
    example: 'Publicidade',
    phrases: phrases(`
      publicidade | propaganda | anúncio | anúncios | pub | continua após a publicidade |
      continua depois da publicidade | patrocinado | conteúdo patrocinado | continua após publicidade`),
  },
  {
    language: 'it',
    kind: 'advert',
    example: 'Pubblicità',
    phrases: phrases(`
      pubblicità | annuncio | annunci | contenuto sponsorizzato | sponsorizzato | inserzione | messaggio pubblicitario`),
  },
  {
    language: 'nl',
    kind: 'advert',
    example: 'Advertentie',
    phrases: phrases(`
      advertentie | advertenties | reclame | gesponsord | gesponsorde inhoud | lees verder na de advertentie |
      tekst gaat verder na de advertentie | partnercontent | ingezonden mededeling`),
  },
  {
    language: 'pl',
    kind: 'advert',
    example: 'Reklama',
    phrases: phrases(`
      reklama | reklamy | artykuł sponsorowany | materiał sponsorowany | materiał promocyjny | sponsorowane |
      dalsza część artykułu pod materiałem wideo | dalsza część tekstu pod reklamą |
      ciąg dalszy artykułu pod reklamą | autopromocja`),
  },
  {
    language: 'id',
    kind: 'advert',
    example: 'Iklan',
    phrases: phrases(`
      iklan | advertorial | scroll untuk melanjutkan membaca | lanjutkan membaca | gulir untuk melanjutkan |
      konten bersponsor | scroll ke bawah untuk melanjutkan membaca`),
  },
  {
    language: 'hi',
    kind: 'advert',
    example: 'विज्ञापन',
    phrases: phrases(`
      विज्ञापन | प्रायोजित`),
  },
  {
    language: 'ar',
    kind: 'advert',
    example: 'إعلان',
    phrases: phrases(`
      إعلان | إعلانات | اعلان | محتوى مدفوع | برعاية`),
  },
  {
    language: 'th',
    kind: 'advert',
    example: 'โฆษณา',
    phrases: phrases(`
      โฆษณา | advertorial | สนับสนุนโดย`),
  },
  {
    language: 'ja',
    kind: 'advert',
    example: '広告',
    phrases: phrases(`
      広告 | pr | スポンサーリンク | スポンサー | 記事広告`),
  },
  {
    language: 'zh',
    kind: 'advert',
    example: '广告',
    phrases: phrases(`
      广告 | 廣告 | 推广 | 赞助 | 贊助 | 廣告-內文未完請往下捲動 | 請繼續往下閱讀`),
  },
  {
    language: 'vi',
    kind: 'legal',
    example: 'Bản quyền thuộc về Báo Lạng Sơn',
    phrases: phrases(`
      bản quyền | giấy phép | hotline | đường dây nóng | điện thoại | tòa soạn | toà soạn | tổng biên tập |
      cơ quan chủ quản | ban biên tập chịu trách nhiệm | bản quyền thuộc về báo lạng sơn`),
  },
  {
    language: 'en',
    kind: 'legal',
    example: 'All rights reserved',
    phrases: phrases(`
      all rights reserved | copyright | disclaimer | terms of use | terms of service | terms and conditions |
      privacy policy | privacy | cookie policy | cookies | corrections | our standards |
      our standards: the thomson reuters trust principles | licensing | purchase licensing rights | manage cookies |
      accept all | reject all | accept cookies`),
  },
  {
    language: 'de',
    kind: 'legal',
    example: 'Alle Rechte vorbehalten',
    phrases: phrases(`
      alle rechte vorbehalten | nutzungsbedingungen | agb | urheberrecht | datenschutzerklärung |
      hinweis der redaktion | nutzungsrechte erwerben | transparenzhinweis`),
  },
  {
    language: 'fr',
    kind: 'legal',
    example: 'Tous droits réservés',
    phrases: phrases(`
      tous droits réservés | conditions générales | reproduction interdite | politique de confidentialité |
      gestion des cookies`),
  },
  {
    language: 'es',
    kind: 'legal',
    example: 'Todos los derechos reservados',
    phrases: phrases(`
      todos los derechos reservados | política de privacidad | política de cookies | condiciones de uso |
      derechos reservados | prohibida su reproducción`),
  },
  {
    language: 'pt',
    kind: 'legal',
    example: 'Todos os direitos reservados',
    phrases: phrases(`
      todos os direitos reservados | termos de uso | política de privacidade | reprodução proibida`),
  },
  {
    language: 'it',
    kind: 'legal',
    example: '© RIPRODUZIONE RISERVATA',
    phrases: phrases(`
      riproduzione riservata | © riproduzione riservata | tutti i diritti riservati | copyright © | privacy policy |
      riproduzione vietata`),
  },
  {
    language: 'nl',
    kind: 'legal',
    example: 'Alle rechten voorbehouden',
    phrases: phrases(`
      alle rechten voorbehouden | gebruiksvoorwaarden | privacybeleid | auteursrecht`),
  },
  {
    language: 'pl',
    kind: 'legal',
    example: 'Wszelkie prawa zastrzeżone',
    phrases: phrases(`
      wszelkie prawa zastrzeżone | prawa autorskie | regulamin | polityka prywatności`),
  },
  {
    language: 'id',
    kind: 'legal',
    example: 'Hak cipta dilindungi',
    phrases: phrases(`
      hak cipta | hak cipta dilindungi | hak cipta dilindungi undang-undang | kebijakan privasi |
      dilarang memperbanyak`),
  },
  {
    language: 'ar',
    kind: 'legal',
    example: 'جميع الحقوق محفوظة',
    phrases: phrases(`
      جميع الحقوق محفوظة | حقوق النشر | سياسة الخصوصية | شروط الاستخدام`),
  },
  {
    language: 'th',
    kind: 'legal',
    example: 'สงวนลิขสิทธิ์',
    phrases: phrases(`
      สงวนลิขสิทธิ์ | นโยบายความเป็นส่วนตัว`),
  },
  {
    language: 'ja',
    kind: 'legal',
    example: '無断転載禁止',
    phrases: phrases(`
      無断転載禁止 | 無断転載を禁じます | 著作権 | 利用規約 | プライバシーポリシー | 免責事項`),
  },
  {
    language: 'zh',
    kind: 'legal',
    example: '版权所有',
    phrases: phrases(`
      版权所有 | 版權所有 | 免责声明 | 免責聲明 | 版权声明 | 未经授权不得转载 | 责任编辑 | 責任編輯`),
  },
]

import { type LabelRow, phrases } from './label-row.ts'

/** The labels of Turkish, Korean, Hebrew and Persian, of every kind. To add one, add a phrase. */
export const SOUTH_LABELS: readonly LabelRow[] = [
  {
    language: 'tr',
    kind: 'related',
    example: 'Ayrıca okuyun: Okul büyüyor',
    phrases: phrases(`
      ayrıca okuyun | bunlar da ilginizi çekebilir | ilginizi çekebilir | ilgili haberler | ilgili haber |
      benzer haberler | diğer haberler | son haberler | en çok okunanlar | çok okunanlar | önerilen haberler |
      sıradaki haber | sonraki haber | haberin devamı`),
  },
  {
    language: 'tr',
    kind: 'share',
    example: 'Haberi paylaş',
    phrases: phrases(`
      paylaş | haberi paylaş | facebook'ta paylaş | bizi takip edin | takip et | bağlantıyı kopyala | yazdır |
      hata bildir`),
  },
  {
    language: 'tr',
    kind: 'navigation',
    example: 'Ana sayfa',
    phrases: phrases(`
      ana sayfa | anasayfa | geri dön | yukarı çık | başa dön | yazdır | önceki haber | sonraki haber | tüm haberler`),
  },
  {
    language: 'tr',
    kind: 'comment',
    example: 'Yorum yaz',
    phrases: phrases(`
      yorumlar | yorum yaz | yorum yap | yorum ekle | yorumları göster | henüz yorum yapılmamış`),
  },
  {
    language: 'tr',
    kind: 'newsletter',
    example: 'Bültenimize abone olun',
    phrases: phrases(`
      bülten | bültenimize abone olun | e-bültene üye olun | abone ol`),
  },
  {
    language: 'tr',
    kind: 'advert',
    example: 'Reklamdan sonra devam ediyor',
    phrases: phrases(`
      reklamdan sonra devam ediyor | haber reklamdan sonra devam ediyor | reklam alanı | sponsorlu içerik`),
  },
  {
    language: 'tr',
    kind: 'tags',
    example: 'Etiketler: okul, belediye',
    phrases: phrases(`
      etiketler | etiket | anahtar kelimeler`),
  },
  {
    language: 'tr',
    kind: 'caption',
    example: 'Fotoğraf: AA',
    phrases: phrases(`
      fotoğraf | fotoğraflar | foto muhabiri | görsel | arşiv fotoğrafı | temsili fotoğraf`),
  },
  {
    language: 'tr',
    kind: 'published',
    example: 'Yayınlanma: 12 Mart 2024',
    phrases: phrases(`
      yayınlanma | yayınlanma tarihi | yayın tarihi | yayınlandı | giriş | giriş tarihi | oluşturulma |
      oluşturulma tarihi | eklenme tarihi`),
  },
  {
    language: 'tr',
    kind: 'modified',
    example: 'Güncelleme: 13 Mart 2024',
    phrases: phrases(`
      güncelleme | güncellenme | güncelleme tarihi | güncellenme tarihi | son güncelleme | son güncellenme |
      güncellendi`),
  },
  {
    language: 'ko',
    kind: 'related',
    example: '관련기사: 학교 증축',
    phrases: phrases(`
      관련기사 | 관련 기사 | 관련뉴스 | 관련 뉴스 | 함께 볼 만한 기사 | 함께 보면 좋은 기사 | 인기기사 | 인기 기사 | 많이 본 뉴스 | 많이 본 기사 | 최신기사 |
      최신 뉴스 | 다음 기사 | 이전 기사 | 추천 기사 | 주요뉴스`),
  },
  {
    language: 'ko',
    kind: 'share',
    example: '기사 공유하기',
    phrases: phrases(`
      공유하기 | 기사 공유하기 | 공유 | 페이스북 | 카카오톡 | 트위터 | 링크 복사 | url복사 | 인쇄하기 | 인쇄 | 기사 스크랩 | 글자 크기`),
  },
  {
    language: 'ko',
    kind: 'comment',
    example: '댓글 쓰기',
    phrases: phrases(`
      댓글 | 댓글 쓰기 | 댓글쓰기 | 댓글 보기 | 전체 댓글 | 기사 댓글`),
  },
  {
    language: 'ko',
    kind: 'newsletter',
    example: '뉴스레터 구독',
    phrases: phrases(`
      뉴스레터 | 뉴스레터 구독 | 구독하기 | 구독 신청`),
  },
  {
    language: 'ko',
    kind: 'advert',
    example: '광고',
    phrases: phrases(`
      광고 | 광고 문의 | 이 기사는 광고입니다`),
  },
  {
    language: 'ko',
    kind: 'tags',
    example: '키워드: 학교',
    phrases: phrases(`
      키워드 | 태그 | 관련 키워드`),
  },
  {
    language: 'ko',
    kind: 'legal',
    example: '무단전재 및 재배포 금지',
    phrases: phrases(`
      저작권자 | 무단전재 및 재배포 금지 | 무단 전재 및 재배포 금지 | 무단전재 재배포 금지`),
  },
  {
    language: 'ko',
    kind: 'published',
    example: '입력: 2024.03.12 08:15',
    phrases: phrases(`
      입력 | 등록 | 승인 | 기사입력 | 기사승인 | 작성일 | 발행일 | 게재일 | 최초입력 | 송고시간`),
  },
  {
    language: 'ko',
    kind: 'modified',
    example: '수정: 2024.03.13 09:00',
    phrases: phrases(`
      수정 | 최종수정 | 업데이트 | 기사수정 | 최종 수정`),
  },
  {
    language: 'he',
    kind: 'related',
    example: 'קראו גם: בית הספר מתרחב',
    phrases: phrases(`
      קראו גם | קרא גם | קראו עוד | כתבות נוספות | כתבות קשורות | עוד בנושא | הכי נקראות | אולי יעניין אותך`),
  },
  {
    language: 'he',
    kind: 'share',
    example: 'שתפו את הכתבה',
    phrases: phrases(`
      שתפו | שיתוף | שתפו את הכתבה | עקבו אחרינו | העתק קישור | הדפסה`),
  },
  {
    language: 'he',
    kind: 'comment',
    example: 'הוסף תגובה',
    phrases: phrases(`
      תגובות | תגובה | הוסף תגובה | כתבו תגובה | תגובות לכתבה`),
  },
  {
    language: 'he',
    kind: 'advert',
    example: 'פרסומת',
    phrases: phrases(`
      פרסומת | תוכן שיווקי | תוכן ממומן`),
  },
  {
    language: 'he',
    kind: 'caption',
    example: 'צילום: פלאש 90',
    phrases: phrases(`
      צילום | צילום מסך | תמונה | צילומים | קרדיט צילום | צילום אילוסטרציה`),
  },
  {
    language: 'he',
    kind: 'published',
    example: 'פורסם: 12 במרץ 2024',
    phrases: phrases(`
      פורסם | פורסם ב | תאריך פרסום`),
  },
  {
    language: 'he',
    kind: 'modified',
    example: 'עודכן: 13 במרץ 2024',
    phrases: phrases(`
      עודכן | עודכן ב | עדכון אחרון`),
  },
  {
    language: 'fa',
    kind: 'related',
    example: 'بیشتر بخوانید: مدرسه گسترش می‌یابد',
    phrases: phrases(`
      بیشتر بخوانید | مطالب مرتبط | اخبار مرتبط | همچنین بخوانید | مطالب پیشنهادی | پربازدیدترین |
      آخرین اخبار | پیشنهاد ما`),
  },
  {
    language: 'fa',
    kind: 'share',
    example: 'اشتراک گذاری خبر',
    phrases: phrases(`
      اشتراک گذاری | اشتراک‌گذاری | اشتراک گذاری خبر | ما را دنبال کنید | کپی لینک | چاپ خبر | ارسال به دوستان`),
  },
  {
    language: 'fa',
    kind: 'comment',
    example: 'ارسال نظر',
    phrases: phrases(`
      نظرات | ارسال نظر | نظر شما | دیدگاه‌ها | ثبت دیدگاه | نظرات کاربران`),
  },
  {
    language: 'fa',
    kind: 'advert',
    example: 'تبلیغات',
    phrases: phrases(`
      تبلیغات | آگهی | محتوای تبلیغاتی`),
  },
  {
    language: 'fa',
    kind: 'tags',
    example: 'برچسب‌ها: مدرسه',
    phrases: phrases(`
      برچسب‌ها | برچسب ها | کلیدواژه‌ها | کلید واژه`),
  },
  {
    language: 'fa',
    kind: 'published',
    example: 'تاریخ انتشار: ۱۲ اسفند',
    phrases: phrases(`
      تاریخ انتشار | زمان انتشار | منتشر شده در | انتشار`),
  },
  {
    language: 'fa',
    kind: 'modified',
    example: 'به‌روزرسانی: ۱۳ اسفند',
    phrases: phrases(`
      به‌روزرسانی | آخرین به‌روزرسانی | بروزرسانی | آخرین ویرایش`),
  },
]

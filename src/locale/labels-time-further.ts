import { type LabelRow, phrases } from './label-row.ts'

/** What stands before the day or the time of a report, in languages that `labels-time.ts` and its neighbours have not. */
export const FURTHER_TIME_LABELS: readonly LabelRow[] = [
  {
    language: 'sr',
    kind: 'published',
    example: 'Objavljeno: 12.03.2024. 10:15',
    phrases: phrases(`
      objavljeno | objavljen | objavljena | datum objave | vreme objave | vrijeme objave | објављено | објављен | датум објаве`),
  },
  {
    language: 'sr',
    kind: 'modified',
    example: 'Ažurirano: 13.03.2024. 08:00',
    phrases: phrases(`
      ažurirano | poslednja izmena | posljednja izmjena | izmenjeno | izmijenjeno | zadnja izmjena | posodobljeno | ажурирано | последња измена`),
  },
  {
    language: 'bg',
    kind: 'published',
    example: 'Публикувана: 12 март 2024, 10:15',
    phrases: phrases(`
      публикувана | публикувано | публикуван | публикувана на | публикувано на | дата на публикуване | публикация`),
  },
  {
    language: 'bg',
    kind: 'modified',
    example: 'Обновена: 13 март 2024, 08:00',
    phrases: phrases(`
      обновена | обновено | обновен | последна актуализация | актуализирана | последна промяна`),
  },
  {
    language: 'bn',
    kind: 'published',
    example: 'প্রকাশ: ১২ মার্চ ২০২৪, ১০:১৫',
    phrases: phrases(`
      প্রকাশ | প্রকাশিত | প্রকাশিত হয়েছে | প্রকাশকাল | প্রকাশের সময়`),
  },
  {
    language: 'bn',
    kind: 'modified',
    example: 'আপডেট: ১৩ মার্চ ২০২৪, ০৮:০০',
    phrases: phrases(`
      আপডেট | আপডেট হয়েছে | সর্বশেষ আপডেট | হালনাগাদ`),
  },
  {
    language: 'fa',
    kind: 'published',
    example: 'تاریخ انتشار: 2024-03-12 10:15',
    phrases: phrases(`
      تاریخ انتشار | زمان انتشار | منتشر شده در`),
  },
  {
    language: 'fa',
    kind: 'modified',
    example: 'به روز شده در: 2024-03-13 08:00',
    phrases: phrases(`
      به روز شده در | بروزرسانی | آخرین بروزرسانی`),
  },
]

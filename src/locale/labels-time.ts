import { type LabelRow, phrases } from './label-row.ts'

/** What stands before the day or the time at which a report appeared, or was changed. */
export const TIME_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'published',
    example: 'Đăng ngày 28/08/2020 20:02',
    phrases: phrases(`
      đăng ngày | ngày đăng | đăng lúc | ngày xuất bản | xuất bản | xuất bản ngày | đã đăng | thời gian đăng |
      ngày đưa tin | đăng | thời gian | ngày viết | được đăng`),
  },
  {
    language: 'vi',
    kind: 'modified',
    example: 'Cập nhật lúc: 05/05/2017',
    phrases: phrases(`
      cập nhật | cập nhật lúc | cập nhật ngày | cập nhật lần cuối | ngày cập nhật | lần cập nhật cuối | sửa đổi |
      chỉnh sửa`),
  },
  {
    language: 'en',
    kind: 'published',
    example: 'Published: 12 March 2024',
    phrases: phrases(`
      published | published on | published at | posted | posted on | posted at | posted by | first published |
      first published on | date | date published | publication date | publish date | publish | pub date | created |
      created on | article published | originally published | written | first posted | release date | released | issued | on `),
  },
  {
    language: 'en',
    kind: 'modified',
    example: 'Last updated: 13 March 2024',
    phrases: phrases(`
      updated | updated on | updated at | last updated | last updated on | last updated at | last modified |
      last modified on | modified | last update | update | date modified | article updated | last edited | last edit | corrected | revised |
      edited`),
  },
  {
    language: 'de',
    kind: 'published',
    example: 'Veröffentlicht am 12.03.2024',
    phrases: phrases(`
      veröffentlicht | veröffentlicht am | veröffentlichung | erschienen | erschienen am | erstellt | erstellt am |
      publiziert | publiziert am | stand | datum |  erstveröffentlichung | online seit`),
  },
  {
    language: 'de',
    kind: 'modified',
    example: 'Aktualisiert: 13.04.2022, 17:05 Uhr',
    phrases: phrases(`
      aktualisiert | aktualisiert am | zuletzt aktualisiert | zuletzt aktualisiert am | letzte aktualisierung |
      letzte änderung | geändert | geändert am | zuletzt geändert | update | upd | bearbeitet`),
  },
  {
    language: 'fr',
    kind: 'published',
    example: 'Publié le 12/03/2024 à 18h30',
    phrases: phrases(`
      publié | publié le | publiée le | publication | date de publication | mis en ligne | mis en ligne le |
      posté le | paru le | posted | créé le | date`),
  },
  {
    language: 'fr',
    kind: 'modified',
    example: 'Modifié le 13/03/2024',
    phrases: phrases(`
      modifié | modifié le | mis à jour | mis à jour le | mise à jour | mise à jour le | dernière mise à jour |
      dernière modification | maj | màj | actualisé le | actualisé`),
  },
  {
    language: 'es',
    kind: 'published',
    example: 'Publicado el 12 de marzo de 2024',
    phrases: phrases(`
      publicado | publicado el | publicada | publicada el | fecha | fecha de publicación | creado | creada |
      creado el | creado en | posteado | actualizado y publicado`),
  },
  {
    language: 'es',
    kind: 'modified',
    example: 'Actualizado a las 19:05 h.',
    phrases: phrases(`
      actualizado | actualizada | actualizado el | actualizada el | actualizado a las | actualizada a las |
      última actualización | ultima actualización | actualización | modificado | modificado el |
      última modificación | act`),
  },
  {
    language: 'pt',
    kind: 'published',
    example: 'Publicado em 12/03/2024',
    phrases: phrases(`
      publicado | publicado em | publicada em | publicação | data | data de publicação | postado em | postado |
      criado em`),
  },
  {
    language: 'pt',
    kind: 'modified',
    example: 'Atualizado em 13/03/2024',
    phrases: phrases(`
      atualizado | atualizado em | atualizada em | atualizado há | última atualização | ultima atualização |
      atualização | actualizado em | modificado em | última modificação | atualizada`),
  },
  {
    language: 'it',
    kind: 'published',
    example: 'Pubblicato il 12 marzo 2024',
    phrases: phrases(`
      pubblicato | pubblicato il | pubblicata il | data | data di pubblicazione | pubblicazione | postato il |
      creato | creato il`),
  },
  {
    language: 'it',
    kind: 'modified',
    example: 'Aggiornato il 13 marzo 2024',
    phrases: phrases(`
      aggiornato | aggiornato il | aggiornato alle | ultimo aggiornamento | aggiornamento | ultima modifica |
      modificato | modificato il | agg`),
  },
  {
    language: 'nl',
    kind: 'published',
    example: 'Gepubliceerd op 12 maart 2024',
    phrases: phrases(`
      gepubliceerd | gepubliceerd op | gepubliceerd om | geplaatst | geplaatst op | publicatiedatum | datum |
      verschenen op | verschenen`),
  },
  {
    language: 'nl',
    kind: 'modified',
    example: 'Laatst bijgewerkt: 13 maart 2024',
    phrases: phrases(`
      bijgewerkt | bijgewerkt op | laatst bijgewerkt | laatst bijgewerkt op | laatste update | laatst gewijzigd |
      aangepast | aangepast op | gewijzigd | gewijzigd op | update`),
  },
  {
    language: 'pl',
    kind: 'published',
    example: 'Opublikowano: 12 marca 2024',
    phrases: phrases(`
      opublikowano | opublikowany | opublikowane | data publikacji | publikacja | data | dodano | data dodania |
      data utworzenia | utworzono`),
  },
  {
    language: 'pl',
    kind: 'modified',
    example: 'Aktualizacja: 13 marca 2024',
    phrases: phrases(`
      aktualizacja | zaktualizowano | ostatnia aktualizacja | data aktualizacji | aktualizowano | zmodyfikowano |
      ostatnia modyfikacja | akt`),
  },
  {
    language: 'id',
    kind: 'published',
    example: 'Diterbitkan: 23 Juli 2024',
    phrases: phrases(`
      diterbitkan | diterbitkan pada | dipublikasikan | dipublikasikan pada | tanggal | tanggal terbit | tayang |
      terbit | diposting | diunggah | dibuat`),
  },
  {
    language: 'id',
    kind: 'modified',
    example: 'Diperbarui: 23 Juli 2024',
    phrases: phrases(`
      diperbarui | diperbarui pada | terakhir diperbarui | diperbaharui | update | pembaruan | diubah |
      terakhir diupdate`),
  },
  {
    language: 'hi',
    kind: 'published',
    example: 'प्रकाशित: 12 मार्च 2024',
    phrases: phrases(`
      प्रकाशित | प्रकाशन तिथि | पब्लिश | पब्लिश्ड | दिनांक | तारीख | प्रकाशित तिथि | published`),
  },
  {
    language: 'hi',
    kind: 'modified',
    example: 'अपडेटेड: 13 मार्च 2024',
    phrases: phrases(`
      अपडेटेड | अपडेट | अद्यतन | अंतिम अपडेट | संशोधित`),
  },
  {
    language: 'ar',
    kind: 'published',
    example: 'نشر في: 12 مارس 2024',
    phrases: phrases(`
      نشر في | نُشر في | تاريخ النشر | نشر | نشرت في | كتب في | تم النشر في | تم النشر | التاريخ | نشر بتاريخ | صدر في`),
  },
  {
    language: 'ar',
    kind: 'modified',
    example: 'آخر تحديث: 13 مارس 2024',
    phrases: phrases(`
      آخر تحديث | تم التحديث | تحديث | تم التحديث في | حُدث في | تاريخ التحديث | آخر تعديل`),
  },
  {
    language: 'th',
    kind: 'published',
    example: 'เผยแพร่: 23 ก.ค. 2567',
    phrases: phrases(`
      เผยแพร่ | เผยแพร่เมื่อ | เผยแพร่เมื่อ วันที่ | เผยแพร่เมื่อวันที่ | วันที่ | วันที่เผยแพร่ | โพสต์เมื่อ | วันที่ลงข่าว | เมื่อ`),
  },
  {
    language: 'th',
    kind: 'modified',
    example: 'ปรับปรุง: 23 ก.ค. 2567',
    phrases: phrases(`
      ปรับปรุง | ปรับปรุงเมื่อ | แก้ไขเมื่อ | ปรับปรุงล่าสุด | อัปเดต | อัพเดท | อัปเดตล่าสุด | แก้ไขล่าสุด | อัพเดทล่าสุด`),
  },
  {
    language: 'ja',
    kind: 'published',
    example: '公開日：2024年7月23日',
    phrases: phrases(`
      公開 | 公開日 | 掲載 | 掲載日 | 配信 | 配信日 | 投稿日 | 投稿 | 発表 | 発表日 | 発信日 | 公開日時 | 配信日時 | 掲載日時 | 作成日`),
  },
  {
    language: 'ja',
    kind: 'modified',
    example: '更新日：2024年7月24日',
    phrases: phrases(`
      更新 | 更新日 | 最終更新 | 最終更新日 | 更新日時 | 最終更新日時 | 改訂`),
  },
  {
    language: 'zh',
    kind: 'published',
    example: '发布时间：2024-07-23 08:15',
    phrases: phrases(`
      发布时间 | 發布時間 | 发布日期 | 发布 | 發布 | 发表时间 | 发表于 | 發表於 | 发布于 | 發佈 | 發佈時間 | 时间 | 時間 | 日期 | 出版日期 | 刊登 | 發稿 | 上稿`),
  },
  {
    language: 'zh',
    kind: 'modified',
    example: '更新时间：2024-07-24',
    phrases: phrases(`
      更新时间 | 更新時間 | 更新 | 最后更新 | 最後更新 | 最新更新 | 更新日期 | 更新于 | 更新於 | 修改时间`),
  },
  {
    language: 'ru',
    kind: 'published',
    example: 'Опубликовано: 12 марта 2024',
    phrases: phrases(`
      опубликовано | дата публикации | опубликован | размещено`),
  },
  {
    language: 'ru',
    kind: 'modified',
    example: 'Обновлено: 13 марта 2024',
    phrases: phrases(`
      обновлено | дата обновления | обновлен | изменено`),
  },
]

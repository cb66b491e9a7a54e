import { type LabelRow, phrases } from './label-row.ts'

/** What stands before the name of a photographer or an agency under a picture. */
export const CAPTION_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'caption',
    example: '(Ảnh: TTXVN)',
    phrases: phrases(`
      ảnh | ảnh minh họa | ảnh minh hoạ | ảnh tư liệu | nguồn ảnh | ảnh chụp | ảnh chụp màn hình | ảnh cắt từ clip |
      ảnh internet | ảnh st | đồ họa | đồ hoạ | minh họa | minh hoạ | hình minh họa | hình | hình ảnh | infographic |
      ảnh, video | clip | ảnh nvcc | ảnh do nhân vật cung cấp`),
  },
  {
    language: 'en',
    kind: 'caption',
    example: 'Photo: Jane Doe',
    phrases: phrases(`
      photo | photos | photo by | photos by | photo credit | photo courtesy | photo courtesy of | photograph |
      photograph by | photography | photography by | photographer | image | images | image credit | image credits |
      image source | image copyright | image caption | image by | picture | pictures | picture credit | picture by |
      picture caption | pic | pics | pic credit | credit | credits | illustration | illustration by |
      illustration credit | file photo | file image | file picture | media caption | graphic | courtesy |
      courtesy of | video credit | video caption | figure caption | hide caption | cover image | featured image |
      screengrab | screenshot | stock photo | representative image | representational image`),
  },
  {
    language: 'de',
    kind: 'caption',
    example: 'Foto: dpa',
    phrases: phrases(`
      foto | fotos | bild | bilder | bildquelle | bildrechte | bildnachweis | bildunterschrift | fotoquelle |
      grafik | illustration | symbolbild | archivbild | archivfoto | symbolfoto | foto/grafik | quelle bild |
      quelle foto | collage | screenshot | karte | agenturfoto`),
  },
  {
    language: 'fr',
    kind: 'caption',
    example: 'Photo : Jeanne Dupont',
    phrases: phrases(`
      photo | photos | photo d’illustration | photo d'illustration | photo d’archives | photo d'archives |
      crédit photo | crédits photo | crédit | crédits | illustration | image d’illustration | légende | infographie |
      crédit image | source photo`),
  },
  {
    language: 'es',
    kind: 'caption',
    example: 'Foto: EFE',
    phrases: phrases(`
      foto | fotos | fotografía | fotografías | imagen | imágenes | imagen de archivo | foto de archivo | crédito |
      créditos | crédito foto | pie de foto | ilustración | infografía | foto cortesía | foto referencial |
      imagen referencial | captura de pantalla | imagen cedida`),
  },
  {
    language: 'pt',
    kind: 'caption',
    example: 'Foto: Divulgação',
    phrases: phrases(`
      foto | fotos | imagem | imagens | crédito | créditos | crédito da foto | legenda | fotografia | reprodução |
      divulgação | ilustração | arte | foto ilustrativa | imagem ilustrativa | imagem de arquivo | foto de arquivo |
      crédito imagem`),
  },
  {
    language: 'it',
    kind: 'caption',
    example: 'Foto: Ansa',
    phrases: phrases(`
      foto | immagine | immagini | credit | credits | crediti | foto di | fotografia | fotografie | illustrazione |
      foto d’archivio | foto d'archivio | immagine di repertorio | foto di repertorio | ph | didascalia`),
  },
  {
    language: 'nl',
    kind: 'caption',
    example: 'Foto: ANP',
    phrases: phrases(`
      foto | foto’s | foto's | beeld | afbeelding | archieffoto | archiefbeeld | illustratie | fotograaf |
      fotografie | bron foto | bron beeld | tekst op foto | onderschrift`),
  },
  {
    language: 'pl',
    kind: 'caption',
    example: 'Fot. PAP',
    phrases: phrases(`
      fot | foto | zdjęcie | zdjęcia | źródło zdjęcia | autor zdjęcia | zdjęcie ilustracyjne | fot. ilustracyjna |
      zdjęcie poglądowe | grafika | ilustracja | podpis`),
  },
  {
    language: 'id',
    kind: 'caption',
    example: 'Foto: Antara',
    phrases: phrases(`
      foto | sumber foto | gambar | ilustrasi | keterangan foto | dok | dokumentasi | kredit foto | grafis |
      fotografer | sumber gambar | tangkapan layar`),
  },
  {
    language: 'hi',
    kind: 'caption',
    example: 'फोटो: पीटीआई',
    phrases: phrases(`
      फोटो | फ़ोटो | तस्वीर | चित्र | फोटो साभार | फोटो सोर्स | फाइल फोटो | सांकेतिक तस्वीर | प्रतीकात्मक तस्वीर |
      प्रतीकात्मक फोटो`),
  },
  {
    language: 'ar',
    kind: 'caption',
    example: 'صورة: رويترز',
    phrases: phrases(`
      صورة | الصورة | تصوير | مصدر الصورة | صورة أرشيفية | أرشيفية | صورة توضيحية`),
  },
  {
    language: 'th',
    kind: 'caption',
    example: 'ภาพ: เอเอฟพี',
    phrases: phrases(`
      ภาพ | ภาพจาก | ภาพประกอบ | ที่มาภาพ | เครดิตภาพ | ขอบคุณภาพ | ขอบคุณภาพจาก | ภาพโดย`),
  },
  {
    language: 'ja',
    kind: 'caption',
    example: '写真：時事',
    phrases: phrases(`
      写真 | 撮影 | 画像 | 写真提供 | 画像提供 | 提供写真 | イラスト | 写真はイメージ | 画像はイメージ | 資料写真 | フォト`),
  },
  {
    language: 'zh',
    kind: 'caption',
    example: '图：新华社',
    phrases: phrases(`
      图 | 圖 | 图片 | 圖片 | 图片来源 | 圖片來源 | 图源 | 照片 | 摄影 | 攝影 | 资料图 | 资料图片 | 資料照片 | 图/ | 圖/ | 示意图 | 配图 | 题图`),
  },
  {
    language: 'ru',
    kind: 'caption',
    example: 'Фото: ТАСС',
    phrases: phrases(`
      фото | фотография | иллюстрация | фотограф | изображение | источник фото`),
  },
  {
    language: 'sv',
    kind: 'caption',
    example: 'Foto: TT',
    phrases: phrases(`
      foto | bild | arkivbild | illustration | fotograf | grafik | genrebild`),
  },
]

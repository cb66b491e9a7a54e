import { type LabelRow, phrases } from './label-row.ts'

/** What stands before tags and sections, and over a box about the author. */
export const TAG_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'tags',
    example: 'Từ khóa: trẻ em, Lạng Sơn',
    phrases: phrases(`
      từ khóa | từ khoá | thẻ | tag | tags | chuyên mục | danh mục | nhãn | thể loại`),
  },
  {
    language: 'en',
    kind: 'tags',
    example: 'Tags: schools, council',
    phrases: phrases(`
      tags | tagged | tagged in | tagged with | filed under | filed in | keywords | topics | categories | category |
      posted in | in this article | topics mentioned in this article | labels | published in | story tags`),
  },
  {
    language: 'de',
    kind: 'tags',
    example: 'Schlagwörter: Schule, Stadtrat',
    phrases: phrases(`
      schlagwörter | schlagworte | stichwörter | stichworte | kategorien | kategorie | ressort`),
  },
  {
    language: 'fr',
    kind: 'tags',
    example: 'Mots-clés : école, conseil',
    phrases: phrases(`
      mots-clés | mots clés | mots-clefs | étiquettes | catégories | catégorie | rubriques | thèmes | thématiques |
      sujets | sur les thèmes`),
  },
  {
    language: 'es',
    kind: 'tags',
    example: 'Etiquetas: colegio, pleno',
    phrases: phrases(`
      etiquetas | etiquetado | etiquetado en | categorías | categoría | temas | temas de la noticia |
      en este artículo | palabras clave | más sobre estos temas | secciones`),
  },
  {
    language: 'pt',
    kind: 'tags',
    example: 'Palavras-chave: escola',
    phrases: phrases(`
      palavras-chave | etiquetas | categorias | categoria | tópicos | assuntos | tópicos relacionados | marcadores`),
  },
  {
    language: 'it',
    kind: 'tags',
    example: 'Argomenti: scuola, consiglio',
    phrases: phrases(`
      argomenti | parole chiave | categorie | categoria | etichette | temi | in questo articolo |
      i temi di questo articolo`),
  },
  {
    language: 'nl',
    kind: 'tags',
    example: 'Trefwoorden: school',
    phrases: phrases(`
      trefwoorden | onderwerpen | categorieën | categorie | labels | in dit artikel`),
  },
  {
    language: 'pl',
    kind: 'tags',
    example: 'Tagi: szkoła',
    phrases: phrases(`
      tagi | tematy | słowa kluczowe | kategorie | kategoria | etykiety`),
  },
  {
    language: 'id',
    kind: 'tags',
    example: 'Topik: sekolah',
    phrases: phrases(`
      topik | kategori | kata kunci | label | tagar | topik terkait`),
  },
  {
    language: 'hi',
    kind: 'tags',
    example: 'टैग: स्कूल',
    phrases: phrases(`
      टैग | टैग्स | विषय | कीवर्ड`),
  },
  {
    language: 'ar',
    kind: 'tags',
    example: 'الكلمات المفتاحية: مدرسة',
    phrases: phrases(`
      الكلمات المفتاحية | كلمات مفتاحية | كلمات دلالية | وسوم | الوسوم | علامات | تصنيفات | كلمات البحث |
      الكلمات الدلالية`),
  },
  {
    language: 'th',
    kind: 'tags',
    example: 'แท็ก: โรงเรียน',
    phrases: phrases(`
      แท็ก | แท็กที่เกี่ยวข้อง | หมวดหมู่ | คำค้นหา | ป้ายกำกับ`),
  },
  {
    language: 'ja',
    kind: 'tags',
    example: 'タグ: 学校',
    phrases: phrases(`
      タグ | キーワード | カテゴリ | カテゴリー | ジャンル | テーマ`),
  },
  {
    language: 'zh',
    kind: 'tags',
    example: '关键词：学校',
    phrases: phrases(`
      关键词 | 關鍵字 | 关键字 | 标签 | 標籤 | 分类 | 分類 | 主题 | 文章标签`),
  },
  {
    language: 'vi',
    kind: 'author',
    example: 'Về tác giả',
    phrases: phrases(`
      về tác giả | thông tin tác giả | giới thiệu tác giả | bài cùng tác giả | cùng tác giả`),
  },
  {
    language: 'en',
    kind: 'author',
    example: 'About the author',
    phrases: phrases(`
      about the author | about the authors | about the writer | about author | author | more by this author |
      more from this author | follow the author | contact the author | author bio | meet the author | view profile |
      view all posts | see all posts | contributors`),
  },
  {
    language: 'de',
    kind: 'author',
    example: 'Über den Autor',
    phrases: phrases(`
      über den autor | über die autorin | über die autoren | zum autor | zur autorin | zur person |
      mehr von diesem autor | zur autorenseite`),
  },
  {
    language: 'fr',
    kind: 'author',
    example: 'À propos de l’auteur',
    phrases: phrases(`
      à propos de l’auteur | à propos de l'auteur | à propos de l’autrice | sur l’auteur | sur l'auteur |
      du même auteur`),
  },
  {
    language: 'es',
    kind: 'author',
    example: 'Sobre el autor',
    phrases: phrases(`
      sobre el autor | sobre la autora | sobre la firma | acerca del autor | más del autor | más de este autor |
      ver biografía`),
  },
  {
    language: 'pt',
    kind: 'author',
    example: 'Sobre o autor',
    phrases: phrases(`
      sobre o autor | sobre a autora | sobre os autores | mais deste autor`),
  },
  {
    language: 'it',
    kind: 'author',
    example: "L'autore",
    phrases: phrases(`
      l'autore | l’autore | sull’autore | sull'autore | informazioni sull’autore | altri articoli dell’autore`),
  },
  {
    language: 'nl',
    kind: 'author',
    example: 'Over de auteur',
    phrases: phrases(`
      over de auteur | over de auteurs | over de schrijver | meer van deze auteur`),
  },
  {
    language: 'pl',
    kind: 'author',
    example: 'O autorze',
    phrases: phrases(`
      o autorze | o autorce | o autorach | więcej tego autora`),
  },
  {
    language: 'id',
    kind: 'author',
    example: 'Tentang penulis',
    phrases: phrases(`
      tentang penulis | profil penulis`),
  },
  {
    language: 'ja',
    kind: 'author',
    example: '著者プロフィール',
    phrases: phrases(`
      著者プロフィール | 著者紹介 | 筆者紹介 | プロフィール | この著者の記事 | 執筆者`),
  },
  {
    language: 'zh',
    kind: 'author',
    example: '作者简介',
    phrases: phrases(`
      作者简介 | 作者簡介 | 关于作者 | 關於作者 | 作者其他文章`),
  },
]

import type { NoisePattern } from './label-row.ts'

/** Lines about readers' comments and votes, about who may print a text, and under posts shown in it. The tests read `example`. */
export const REPLY_PATTERNS: readonly NoisePattern[] = [
  {
    language: 'en',
    kind: 'comment',
    example: 'Your comment will be moderated before it appears.',
    pattern:
      /^(?:(?:your|all) comments? (?:will be|is|are) (?:moderated|reviewed|approved)|(?:please )?enable javascript to (?:view|see|load|read))(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'de',
    kind: 'comment',
    example: 'Kommentare werden vor der Veröffentlichung geprüft.',
    pattern:
      /^(?:(?:alle |ihre? )?(?:leser)?kommentare? (?:werden|wird) (?:vor|von|erst|moderiert|geprüft)|(?:bitte )?(?:melden sie sich|melde dich|loggen sie sich|logge dich)(?!\p{L})[^.]{0,40}kommentieren|(?:war|ist|fanden sie|finden sie) (?:dieser|diese|diesen) (?:artikel|beitrag|seite|text) [^.?]{0,20}(?:hilfreich|nützlich|interessant)).{0,120}$/iu,
  },
  {
    language: 'de',
    kind: 'legal',
    example: 'Nachdruck nur mit Genehmigung der Redaktion.',
    pattern:
      /^(?:nachdruck|vervielfältigung|weiterverbreitung)(?!\p{L})[^.]{0,60}(?:genehmigung|verboten|untersagt|quellenangabe).{0,60}$|^die redaktion behält sich (?:das recht )?vor,? .{0,100}$/iu,
  },
  {
    language: 'fr',
    kind: 'comment',
    example: 'Vous devez être connecté pour publier un commentaire.',
    pattern:
      /^(?:(?:vous devez (?:être|vous)|connectez[- ]vous|identifiez[- ]vous|merci de vous)(?!\p{L})[^.]{0,40}(?:commentaire|commenter|réagir)|(?:les |votre |vos )?commentaires? (?:sont|seront|sera|est) (?:modérés?|fermés?|validés?|vérifiés?|soumis)|(?:cet article|cette page|ce contenu) vous a[- ]t[- ](?:il|elle))(?!\p{L}).{0,120}$/iu,
  },
  {
    language: 'es',
    kind: 'comment',
    example: '¿Te ha resultado útil este artículo?',
    pattern:
      /^(?:(?:debes?|debe usted|inicia(?:r)? sesión|regístrate|accede)(?!\p{L})[^.]{0,40}(?:comentar|comentario)|¿(?:te|le) (?:ha (?:resultado|parecido|gustado|sido)|fue|resultó|pareció|gustó)(?!\p{L})[^?]{0,40}(?:artículo|noticia|página|contenido)[^?]{0,20}\?|¿fue útil [^?]{0,30}\?)(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'pt',
    kind: 'comment',
    example: 'Este artigo foi útil?',
    pattern:
      /^(?:(?:faça login|inicie sessão|entre|você precisa)(?!\p{L})[^.]{0,40}(?:comentar|comentário)|(?:est[ea]|o) (?:artigo|notícia|conteúdo|matéria|página) (?:foi útil|te ajudou|lhe foi útil)(?!\p{L})[^?]{0,20}\?)(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'it',
    kind: 'comment',
    example: 'Questo articolo ti è stato utile?',
    pattern:
      /^(?:(?:accedi|devi|effettua il login)(?!\p{L})[^.]{0,40}(?:commentare|commento)|(?:quest[oa]|l['’]) ?(?:articolo|pagina|notizia) (?:ti|vi|le) è (?:stat[oa] )?utile[^?]{0,20}\?)(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'id',
    kind: 'comment',
    example: 'Apakah artikel ini bermanfaat?',
    pattern:
      /^(?:apakah (?:artikel|berita|halaman) ini [^?]{0,30}\?|(?:silakan|anda harus) (?:login|masuk)[^.]{0,40}(?:komentar|berkomentar))(?!\p{L}).{0,80}$/iu,
  },
  {
    language: 'en',
    kind: 'share',
    example: 'A post shared by Millbrook School (@millbrook) on Jun 16, 2019 at 7:30am PDT',
    pattern: /^(?:a (?:post|video|reel|photo) (?:shared|posted) by|view this post on instagram)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'de',
    kind: 'share',
    example: 'Ein Beitrag geteilt von Grundschule Wiesental (@wiesental) am Apr 21, 2019 um 4:47 PDT',
    pattern: /^(?:ein von .{2,60} geteilter beitrag|ein beitrag geteilt von)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'fr',
    kind: 'share',
    example: 'Une publication partagée par École de Valmeure (@valmeure)',
    pattern: /^une publication partagée par(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'es',
    kind: 'share',
    example: 'Una publicación compartida de Escuela del Valle (@valle)',
    pattern: /^(?:una )?publicación compartida (?:por|de)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'pt',
    kind: 'share',
    example: 'Uma publicação compartilhada por Escola do Vale (@vale)',
    pattern: /^uma? (?:post|publicação) (?:compartilhad|partilhad)[oa] por(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'it',
    kind: 'share',
    example: 'Un post condiviso da Scuola di Valle (@valle)',
    pattern: /^un post condiviso da(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'vi',
    kind: 'share',
    example: 'Bài viết do Trường Nà Lẹng (@naleng) chia sẻ',
    pattern: /^bài viết do .{2,60} \(@[\w.]+\) chia sẻ(?!\p{L}).{0,160}$/iu,
  },
]

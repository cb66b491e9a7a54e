import { type LabelRow, phrases } from './label-row.ts'

/** What stands over readers’ comments and the box to write one. */
export const COMMENT_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'comment',
    example: 'Bình luận (0)',
    phrases: phrases(`
      bình luận | ý kiến bạn đọc | ý kiến | gửi bình luận | gửi ý kiến | viết bình luận | phản hồi |
      gửi phản hồi | nhận xét | góp ý | bình luận của bạn | ý kiến của bạn | xem tất cả bình luận |
      bình luận mới | xem phản hồi | gửi bình luận của bạn | mã an toàn | mã bảo mật`),
  },
  {
    language: 'en',
    kind: 'comment',
    example: 'Leave a comment',
    phrases: phrases(`
      comment | comments | 0 comments | no comments | no comments yet | add a comment |
      add comment | leave a comment | leave a reply | leave comment | post a comment | post comment | view comments |
      show comments | hide comments | read comments | read the comments | write a comment | join the conversation |
      join the discussion | have your say | your comments | reply | discussion | comments are closed |
      comments closed | what do you think | sort by | be the first to comment | cancel reply | load more comments |
      report abuse | report comment | skip to comments | conversation | yes no | yesno`),
  },
  {
    language: 'de',
    kind: 'comment',
    example: 'Kommentar schreiben',
    phrases: phrases(`
      kommentare | kommentar | kommentar schreiben | kommentar verfassen | kommentieren | kommentare lesen |
      kommentare anzeigen | alle kommentare | diskutieren sie mit | leserkommentare | antworten |
      zu den kommentaren | zur debatte | schreiben sie einen kommentar | schreibe einen kommentar | ihre meinung |
      0 kommentare | keine kommentare | jetzt kommentieren | diskussion | ja nein | janein`),
  },
  {
    language: 'fr',
    kind: 'comment',
    example: 'Laisser un commentaire',
    phrases: phrases(`
      commentaires | commentaire | commenter | laisser un commentaire | ajouter un commentaire |
      voir les commentaires | lire les commentaires | poster un commentaire | réagissez | réagir à cet article |
      réagissez à cet article | vos réactions | répondre | aucun commentaire | 0 commentaire | 0 commentaires |
      écrire un commentaire | contribuer`),
  },
  {
    language: 'es',
    kind: 'comment',
    example: 'Deja un comentario',
    phrases: phrases(`
      comentarios | comentario | comentar | deja un comentario | dejar un comentario | deja tu comentario |
      deja una respuesta | ver comentarios | mostrar comentarios | añadir comentario | agregar comentario |
      escribe un comentario | escribe tu comentario | publicar comentario | ir a los comentarios | 0 comentarios |
      sin comentarios | responder | normas de los comentarios | opina | tu opinión | únete a la conversación`),
  },
  {
    language: 'pt',
    kind: 'comment',
    example: 'Deixe um comentário',
    phrases: phrases(`
      comentários | comentário | comentar | comente | deixe um comentário | deixe seu comentário |
      deixe uma resposta | ver comentários | enviar comentário | escreva um comentário | adicionar comentário |
      0 comentários | sem comentários | nenhum comentário `),
  },
  {
    language: 'it',
    kind: 'comment',
    example: 'Lascia un commento',
    phrases: phrases(`
      commenti | commento | commenta | lascia un commento | scrivi un commento | inserisci un commento |
      vedi i commenti | mostra commenti | leggi i commenti | 0 commenti | nessun commento | rispondi`),
  },
  {
    language: 'nl',
    kind: 'comment',
    example: 'Plaats een reactie',
    phrases: phrases(`
      reacties | reactie | plaats een reactie | geef een reactie | reageren | reageer op dit artikel |
      bekijk reacties | toon reacties | 0 reacties | geen reacties | laat een reactie achter | discussieer mee |
      praat mee`),
  },
  {
    language: 'pl',
    kind: 'comment',
    example: 'Dodaj komentarz',
    phrases: phrases(`
      komentarze | komentarz | skomentuj | dodaj komentarz | zostaw komentarz | pokaż komentarze |
      zobacz komentarze | napisz komentarz | odpowiedz | brak komentarzy | wasze komentarze | dyskusja |
      komentarze (0)`),
  },
  {
    language: 'id',
    kind: 'comment',
    example: 'Tulis komentar',
    phrases: phrases(`
      komentar | tulis komentar | beri komentar | kirim komentar | lihat komentar | tinggalkan komentar |
      tinggalkan balasan | tampilkan komentar | 0 komentar | belum ada komentar | balas`),
  },
  {
    language: 'hi',
    kind: 'comment',
    example: 'कमेंट करें',
    phrases: phrases(`
      कमेंट करें | कमेंट | टिप्पणी | टिप्पणियां | टिप्पणी करें | अपनी राय दें | प्रतिक्रिया दें | कमेंट्स`),
  },
  {
    language: 'ar',
    kind: 'comment',
    example: 'أضف تعليق',
    phrases: phrases(`
      تعليقات | التعليقات | تعليق | أضف تعليق | أضف تعليقا | أضف تعليقك | اترك تعليقا | اترك تعليقاً | اترك رد |
      شاركنا رأيك | لا توجد تعليقات`),
  },
  {
    language: 'th',
    kind: 'comment',
    example: 'แสดงความคิดเห็น',
    phrases: phrases(`
      แสดงความคิดเห็น | ความคิดเห็น | ร่วมแสดงความคิดเห็น | คอมเมนต์`),
  },
  {
    language: 'ja',
    kind: 'comment',
    example: 'コメントを書く',
    phrases: phrases(`
      コメント | コメントする | コメントを書く | コメントを見る | コメントを残す | コメント一覧 | みんなのコメント | ご意見・ご感想`),
  },
  {
    language: 'zh',
    kind: 'comment',
    example: '发表评论',
    phrases: phrases(`
      评论 | 發表評論 | 发表评论 | 查看评论 | 网友评论 | 写评论 | 我要评论 | 热门评论 | 评论区 | 留言 | 發表留言 | 發表回應 | 全部评论 | 最新评论`),
  },
]

import { FURTHER_LANGUAGE_SIGNS } from './language-signs-further.ts'
import { type LanguageSigns, words } from './language-signs-row.ts'

/** The tests read `example`. */
export const LANGUAGE_SIGNS: readonly LanguageSigns[] = [
  {
    language: 'vi',
    // Not ă, đ, â, ê, ô, which are Romanian, Croatian or French too, nor ẹ, ị, ọ, ụ, ẽ, ỹ of Yoruba, Igbo and Guaraní.
    letters: /[ơưạảấầẩẫậắằẳẵặẻếềểễệỉỏốồổỗộớờởỡợủứừửữựỳỵỷ]/giu,
    tells: 0.04,
    words: words('của và các là cho được trong với không những một người này đã có'),
    example: 'Sở Lao động tổ chức hội nghị tập huấn công tác bảo vệ, chăm sóc trẻ em.',
  },
  {
    language: 'hi',
    letters: /[\u0904-\u0939\u0958-\u0961]/gu,
    words: words('के है में की और को से का ने पर यह कि हैं'),
    example: 'जिला प्रशासन ने बच्चों की सुरक्षा पर बैठक की।',
  },
  {
    language: 'ar',
    letters: /[\u0621-\u064A]/gu,
    // Of Persian, Urdu, Pashto, Kurdish, Uyghur and Sindhi.
    foreign: /[پچگکیےٹڈڑںەېۆڤځډړښڪ]/gu,
    words: words('في من على أن إلى عن التي هذا مع بعد'),
    example: 'عقد المجلس اجتماعا لحماية الأطفال.',
  },
  {
    language: 'th',
    letters: /[\u0E01-\u0E4E]/gu,
    tells: 0.04,
    words: words('และ ของ ใน'),
    example: 'สภาจัดประชุมเรื่องการคุ้มครองเด็ก',
  },
  {
    language: 'ja',
    letters: /[\u3041-\u30FA]/gu,
    tells: 0.04,
    words: words('の に は'),
    example: '市は子どもを守るための会議を開いた。',
  },
  {
    language: 'ko',
    letters: /[\uAC00-\uD7A3]/gu,
    tells: 0.04,
    words: words('은 는 이'),
    example: '시는 어린이 보호를 위한 회의를 열었다.',
  },
  {
    language: 'ru',
    letters: null,
    words: words('и в не на что по с он из для от как это о за к его было'),
    example: 'Совет провёл совещание по защите детей, и это не первый объявленный сбор.',
  },
  {
    language: 'zh',
    letters: null,
    kin: ['yue', 'wuu', 'nan', 'hak', 'gan', 'lzh'],
    words: words('的 了 在'),
    example: '市政府召开了保护儿童的会议。',
  },
  {
    language: 'en',
    letters: null,
    words: words('the and of to in that is was for with on by from have said were which this are'),
    example: 'The council met to discuss the protection of children in the district.',
  },
  {
    language: 'de',
    letters: null,
    words: words('der die und das ist nicht von mit den auf für sich dem ein eine auch wird im zu'),
    example: 'Der Stadtrat hat über den Schutz der Kinder beraten und die Mittel erhöht.',
  },
  {
    language: 'fr',
    letters: null,
    words: words('le les des est une dans pour qui sur pas au par plus avec ce il sont du et la de'),
    example: 'Le conseil s’est réuni pour la protection des enfants dans les écoles de la ville.',
  },
  {
    language: 'es',
    letters: null,
    words: words('el los las un una por con para del que se su al lo como más en y la de no'),
    example: 'El pleno se reunió para hablar de la protección de los niños en las escuelas.',
  },
  {
    language: 'pt',
    letters: null,
    words: words('o a os as um uma não com para do da dos das em que no na foi ao e de é por mais são'),
    example: 'A câmara fez uma reunião para discutir a proteção das crianças nas escolas do município.',
  },
  {
    language: 'it',
    letters: null,
    words: words('il gli una che per con del della di non sono nel alla anche è le e la'),
    example: 'Il consiglio si è riunito per la tutela dei bambini nelle scuole della città.',
  },
  {
    language: 'nl',
    letters: null,
    words: words('het een van en dat niet op voor met zijn aan door ook naar er maar de is'),
    example: 'De gemeenteraad kwam bijeen over de bescherming van het kind en de school.',
  },
  {
    language: 'pl',
    letters: null,
    words: words('i w na z do się nie że jest to o po przez'),
    example: 'Rada obradowała nad ochroną dzieci w szkołach, która jest obowiązkiem gminy.',
  },
  {
    language: 'id',
    letters: null,
    words: words(
      'yang dan di untuk dengan dari ini itu pada tidak akan dalam oleh kepada bahwa karena mengatakan adalah bisa',
    ),
    example: 'Dewan mengadakan rapat untuk perlindungan anak di sekolah karena banjir yang ada di kota ini.',
  },
  ...FURTHER_LANGUAGE_SIGNS,
]

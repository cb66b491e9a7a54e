import { FURTHER_DATE_WORDS } from './dates-words-further.ts'
import type { DateWords } from './dates-words-row.ts'

/**
 * The words dates are written with, by language. To add a language, add a row: matching ignores case and a final dot.
 * Where two languages share a word with two meanings, the language asked for wins, then the first row.
 * English short forms stand first: RFC 822 dates use them whatever the language of the paper.
 */
export const DATE_WORDS: readonly DateWords[] = [
  {
    language: 'en',
    months:
      'january|jan, february|febr|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug, september|sept|sep, october|oct, november|nov, december|dec',
    weekdays:
      'monday|mon|tuesday|tues|tue|wednesday|weds|wed|thursday|thurs|thur|thu|friday|fri|saturday|sat|sunday|sun',
    joiners: 'at|on',
  },
  {
    language: 'vi',
    months:
      'tháng một|tháng giêng, tháng hai, tháng ba, tháng tư, tháng năm, tháng sáu, tháng bảy|tháng bẩy, tháng tám, tháng chín, tháng mười, tháng mười một, tháng mười hai|tháng chạp',
    weekdays:
      'thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|thứ bẩy|thứ [2-7]|thu [2-7]|th [2-7]|t[2-7]|chủ nhật|chúa nhật|cn',
    joiners: 'ngày|lúc|vào lúc|vào|hồi|sáng|trưa|chiều|tối',
  },
  {
    language: 'de',
    months:
      'januar|jänner|jan, februar|feber|feb, märz|mär|mrz, april|apr, mai, juni|jun, juli|jul, august|aug, september|sept|sep, oktober|okt, november|nov, dezember|dez',
    weekdays: 'montag|mo|dienstag|di|mittwoch|mi|donnerstag|do|freitag|fr|samstag|sonnabend|sa|sonntag|so',
    joiners: 'um|am|den|gegen|ab',
  },
  {
    language: 'fr',
    months:
      'janvier|janv, février|fevrier|févr|fév, mars, avril|avr, mai, juin, juillet|juil, août|aout, septembre|sept, octobre|oct, novembre|nov, décembre|decembre|déc',
    weekdays: 'lundi|lun|mardi|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim',
    joiners: 'à|le',
  },
  {
    language: 'es',
    months:
      'enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, agosto|ago, septiembre|setiembre|sept|sep|set, octubre|oct, noviembre|nov, diciembre|dic',
    weekdays: 'lunes|lun|martes|mar|miércoles|mié|jueves|jue|viernes|vie|sábado|sáb|domingo|dom',
    joiners: 'a las|a la|las|el',
  },
  {
    language: 'pt',
    months:
      'janeiro|jan, fevereiro|fev, março|marco|mar, abril|abr, maio|mai, junho|jun, julho|jul, agosto|ago, setembro|set, outubro|out, novembro|nov, dezembro|dez',
    weekdays:
      'segunda-feira|segunda|seg|terça-feira|terça|ter|quarta-feira|quarta|qua|quinta-feira|quinta|qui|sexta-feira|sexta|sex|sábado|sáb|domingo|dom',
    joiners: 'às|as|em',
  },
  {
    language: 'it',
    months:
      'gennaio|gen|genn, febbraio|febb|feb, marzo|mar, aprile|apr, maggio|mag|magg, giugno|giu, luglio|lug, agosto|ago, settembre|sett|set, ottobre|ott, novembre|nov, dicembre|dic',
    weekdays: 'lunedì|lun|martedì|mar|mercoledì|mer|giovedì|gio|venerdì|ven|sabato|sab|domenica|dom',
    joiners: 'alle ore|alle|ore|il',
  },
  {
    language: 'nl',
    months:
      'januari|jan, februari|febr|feb, maart|mrt, april|apr, mei, juni|jun, juli|jul, augustus|aug, september|sept|sep, oktober|okt, november|nov, december|dec',
    weekdays: 'maandag|ma|dinsdag|di|woensdag|wo|donderdag|do|vrijdag|vr|zaterdag|za|zondag|zo',
    joiners: 'om|op',
  },
  {
    language: 'pl',
    months:
      'stycznia|styczeń|sty, lutego|luty|lut, marca|marzec|mar, kwietnia|kwiecień|kwi, maja|maj, czerwca|czerwiec|cze, lipca|lipiec|lip, sierpnia|sierpień|sie, września|wrzesień|wrz, października|październik|paź, listopada|listopad|lis, grudnia|grudzień|gru',
    weekdays: 'poniedziałek|pon|pn|wtorek|wt|środa|śr|czwartek|czw|piątek|pt|sobota|sob|niedziela|niedz|ndz',
    joiners: 'o godzinie|o godz\\.|godz\\.|godzina|o|roku|r',
  },
  {
    language: 'id',
    months:
      'januari|jan, februari|feb|peb, maret|mar, april|apr, mei, juni|jun, juli|jul, agustus|agu|agt|ags, september|sep, oktober|okt, november|nov|nop, desember|des',
    weekdays: "senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad",
    joiners: 'pukul|jam|pk\\.|pada',
  },
  {
    language: 'hi',
    months:
      'जनवरी|जन, फरवरी|फ़रवरी|फर|फ़र, मार्च, अप्रैल|अप्रै, मई, जून, जुलाई|जुल, अगस्त|अग, सितंबर|सितम्बर|सित, अक्टूबर|अक्तूबर|अक्टू|अक्तू, नवंबर|नवम्बर|नव, दिसंबर|दिसम्बर|दिस',
    weekdays: 'सोमवार|सोम|मंगलवार|मंगल|बुधवार|बुध|गुरुवार|गुरूवार|गुरु|बृहस्पतिवार|शुक्रवार|शुक्र|शनिवार|शनि|रविवार|रवि',
    joiners: 'को|दिनांक|समय|बजे',
  },
  {
    language: 'ar',
    months:
      'يناير|كانون الثاني|جانفي, فبراير|شباط|فيفري, مارس|آذار, أبريل|ابريل|إبريل|نيسان|أفريل, مايو|أيار|ماي, يونيو|يونيه|حزيران|جوان, يوليو|يوليه|تموز|جويلية|يوليوز, أغسطس|اغسطس|آب|أوت|غشت, سبتمبر|أيلول|شتنبر, أكتوبر|اكتوبر|تشرين الأول, نوفمبر|تشرين الثاني|نونبر, ديسمبر|كانون الأول|دجنبر',
    weekdays: 'الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد',
    joiners: 'الساعة|في|يوم|على',
  },
  {
    language: 'th',
    months:
      'มกราคม|ม.ค.|ม.ค, กุมภาพันธ์|ก.พ.|ก.พ, มีนาคม|มี.ค.|มี.ค, เมษายน|เม.ย.|เม.ย, พฤษภาคม|พ.ค.|พ.ค, มิถุนายน|มิ.ย.|มิ.ย, กรกฎาคม|ก.ค.|ก.ค, สิงหาคม|ส.ค.|ส.ค, กันยายน|ก.ย.|ก.ย, ตุลาคม|ต.ค.|ต.ค, พฤศจิกายน|พ.ย.|พ.ย, ธันวาคม|ธ.ค.|ธ.ค',
    weekdays: 'วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัสบดี|วันพฤหัส|วันศุกร์|วันเสาร์|วันอาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์',
    joiners: 'เวลา|ที่|เมื่อ',
  },
  {
    language: 'ja',
    months: '',
    weekdays: '月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|月曜|火曜|水曜|木曜|金曜|土曜|日曜|[月火水木金土日]',
    joiners: 'に',
  },
  {
    language: 'zh',
    months: '',
    weekdays: '星期[一二三四五六日天]|周[一二三四五六日]|週[一二三四五六日]|礼拜[一二三四五六日天]',
    joiners: '于|於',
  },
  {
    language: 'ko',
    months: '',
    weekdays: '[월화수목금토일]요일|[월화수목금토일]',
    joiners: '',
  },
  {
    language: 'ru',
    months:
      'января|январь|янв, февраля|февраль|фев|февр, марта|март|мар, апреля|апрель|апр, мая|май, июня|июнь|июн, июля|июль|июл, августа|август|авг, сентября|сентябрь|сен|сент, октября|октябрь|окт, ноября|ноябрь|ноя|нояб, декабря|декабрь|дек',
    weekdays: 'понедельник|пн|вторник|вт|среда|ср|четверг|чт|пятница|пт|суббота|сб|воскресенье|вс',
    joiners: 'в|года|г',
  },
  {
    language: 'uk',
    months:
      'січня|січень|січ, лютого|лютий|лют, березня|березень|бер, квітня|квітень|квіт, травня|травень|трав, червня|червень|черв, липня|липень|лип, серпня|серпень|серп, вересня|вересень|вер, жовтня|жовтень|жовт, листопада|листопад|лист, грудня|грудень|груд',
    weekdays: 'понеділок|вівторок|середа|четвер|п’ятниця|пʼятниця|субота|неділя|нд',
    joiners: 'о|об|року|р|о',
  },
  {
    language: 'tr',
    months:
      'ocak|oca, şubat|şub, mart|mar, nisan|nis, mayıs|may, haziran|haz, temmuz|tem, ağustos|ağu, eylül|eyl, ekim|eki, kasım|kas, aralık|ara',
    weekdays: 'pazartesi|salı|çarşamba|perşembe|cumartesi|cuma|pazar',
    joiners: 'saat',
  },
  {
    language: 'cs',
    months:
      'ledna|leden, února|únor, března|březen, dubna|duben, května|květen, června|červen, července|červenec, srpna|srpen, září, října|říjen, listopadu, prosince|prosinec',
    weekdays: 'pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle',
    joiners: 'v|ve|o',
  },
  {
    language: 'sv',
    months:
      'januari|jan|januar, februari|feb|februar, mars|marts|mar, april|apr, maj|mai, juni|jun, juli|jul, augusti|aug|august, september|sep, oktober|okt, november|nov, december|dec|desember|des',
    weekdays: 'måndag|mandag|tisdag|tirsdag|onsdag|torsdag|fredag|lördag|lørdag|söndag|søndag',
    joiners: 'kl\\.|kl|klockan|den',
  },
  {
    language: 'hu',
    months:
      'január|jan, február|febr, március|márc, április|ápr, május|máj, június|jún, július|júl, augusztus|aug, szeptember|szept, október|okt, november|nov, december|dec',
    weekdays: 'hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap',
    joiners: '',
  },
  {
    language: 'el',
    months:
      'ιανουαρίου|ιανουάριος|ιανουαριου|ιαν, φεβρουαρίου|φεβρουάριος|φεβρουαριου|φεβ|φεβρ, μαρτίου|μάρτιος|μαρτιου|μάρ|μαρ, απριλίου|απρίλιος|απριλιου|απρ, μαΐου|μάιος|μαιου|μαϊου|μάϊος|μαΐ|μάι|μαι|μαϊ, ιουνίου|ιούνιος|ιουνιου|ιούν|ιουν|ιον, ιουλίου|ιούλιος|ιουλιου|ιούλ|ιουλ|ιολ, αυγούστου|αύγουστος|αυγουστου|αύγ|αυγ, σεπτεμβρίου|σεπτέμβριος|σεπτεμβριου|σεπτ|σεπ, οκτωβρίου|οκτώβριος|οκτωβριου|οκτ, νοεμβρίου|νοέμβριος|νοεμβριου|νοέμ|νοεμ|νοε, δεκεμβρίου|δεκέμβριος|δεκεμβριου|δεκ',
    weekdays: 'δευτέρα|δευ|τρίτη|τρι|τρί|τετάρτη|τετ|πέμπτη|πεμ|πέμ|παρασκευή|παρ|σάββατο|σαβ|σάβ|κυριακή|κυρ',
    joiners: 'στις',
  },
  {
    language: 'ro',
    months:
      'ianuarie|ian, februarie|feb, martie|mar, aprilie|apr, mai, iunie|iun, iulie|iul, august|aug, septembrie|sept, octombrie|oct, noiembrie|noi, decembrie|dec',
    weekdays: 'luni|marți|miercuri|joi|vineri|sâmbătă|duminică',
    joiners: 'ora|la|la ora',
  },
  {
    language: 'fi',
    months:
      'tammikuuta|tammikuu, helmikuuta|helmikuu, maaliskuuta|maaliskuu, huhtikuuta|huhtikuu, toukokuuta|toukokuu, kesäkuuta|kesäkuu, heinäkuuta|heinäkuu, elokuuta|elokuu, syyskuuta|syyskuu, lokakuuta|lokakuu, marraskuuta|marraskuu, joulukuuta|joulukuu',
    weekdays: 'maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai',
    joiners: 'klo|kello',
  },
  {
    language: 'ms',
    months:
      'januari|jan, februari|feb, mac, april|apr, mei, jun, julai|jul, ogos, september|sep, oktober|okt, november|nov, disember|dis',
    weekdays: 'isnin|selasa|rabu|khamis|jumaat|sabtu|ahad',
    joiners: 'jam|pada',
  },
  {
    language: 'he',
    months: 'ינואר, פברואר, מרץ|מרס, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר',
    weekdays: 'יום ראשון|יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|שבת',
    joiners: 'בשעה|ב',
  },
  ...FURTHER_DATE_WORDS,
]

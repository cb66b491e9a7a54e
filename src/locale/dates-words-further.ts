import type { DateWords } from './dates-words-row.ts'

/** Months and weekdays of further languages, as CLDR 48 has them: whole and short, as in a date and alone. */
export const FURTHER_DATE_WORDS: readonly DateWords[] = [
  {
    language: 'bg',
    months: 'януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември',
    weekdays: 'неделя|понеделник|вторник|сряда|четвъртък|петък|събота',
    joiners: 'в|от',
  },
  {
    language: 'mk',
    months:
      'јануари|јан, февруари|фев, март|мар, април|апр, мај, јуни|јун, јули|јул, август|авг, септември|сеп, октомври|окт, ноември|ное, декември|дек',
    weekdays: 'недела|понеделник|вторник|среда|четврток|петок|сабота',
    joiners: 'во',
  },
  {
    language: 'sr',
    months:
      'јануар|јан|januar|jan, фебруар|феб|februar|feb, март|мар|mart|mar, април|апр|april|apr, мај|maj, јун|jun, јул|jul, август|авг|avgust|avg, септембар|сеп|septembar|sep, октобар|окт|oktobar|okt, новембар|нов|novembar|nov, децембар|дец|decembar|dec',
    weekdays:
      'недеља|понедељак|уторак|среда|четвртак|петак|субота|nedelja|ponedeljak|utorak|sreda|četvrtak|petak|subota',
    joiners: 'у|u',
  },
  {
    language: 'hr',
    months:
      'siječnja|siječanj|sij, veljače|veljača|velj, ožujka|ožujak|ožu, travnja|travanj|tra, svibnja|svibanj|svi, lipnja|lipanj|lip, srpnja|srpanj|srp, kolovoza|kolovoz|kol, rujna|rujan|ruj, listopada|listopad|lis, studenoga|studeni|stu, prosinca|prosinac|pro',
    weekdays: 'nedjelja|ponedjeljak|utorak|srijeda|četvrtak|petak|subota',
    joiners: 'u',
  },
  {
    language: 'sk',
    months:
      'januára|január|jan, februára|február|feb, marca|marec|mar, apríla|apríl|apr, mája|máj, júna|jún, júla|júl, augusta|august|aug, septembra|september|sep, októbra|október|okt, novembra|november|nov, decembra|december|dec',
    weekdays: 'nedeľa|pondelok|utorok|streda|štvrtok|piatok|sobota',
    joiners: 'o|ve',
  },
  {
    language: 'sl',
    months:
      'januar|jan, februar|feb, marec|mar, april|apr, maj, junij|jun, julij|jul, avgust|avg, september|sep, oktober|okt, november|nov, december|dec',
    weekdays: 'nedelja|ponedeljek|torek|sreda|četrtek|petek|sobota',
    joiners: 'ob',
  },
  {
    language: 'be',
    months:
      'студзеня|студзень|сту, лютага|люты|лют, сакавіка|сакавік|сак, красавіка|красавік|кра, мая|май, чэрвеня|чэрвень|чэр, ліпеня|ліпень|ліп, жніўня|жнівень|жні, верасня|верасень|вер, кастрычніка|кастрычнік|кас, лістапада|лістапад|ліс, снежня|снежань|сне',
    weekdays: 'нядзеля|панядзелак|аўторак|серада|чацвер|пятніца|субота',
    joiners: 'у|а',
  },
  {
    language: 'lt',
    months:
      'sausio|sausis, vasario|vasaris, kovo|kovas, balandžio|balandis, gegužės|gegužė, birželio|birželis, liepos|liepa, rugpjūčio|rugpjūtis, rugsėjo|rugsėjis, spalio|spalis, lapkričio|lapkritis, gruodžio|gruodis',
    weekdays: 'sekmadienis|pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|šeštadienis',
    joiners: '',
  },
  {
    language: 'lv',
    months:
      'janvāris|janv, februāris|febr, marts, aprīlis|apr, maijs, jūnijs|jūn, jūlijs|jūl, augusts|aug, septembris|sept, oktobris|okt, novembris|nov, decembris|dec',
    weekdays: 'svētdiena|pirmdiena|otrdiena|trešdiena|ceturtdiena|piektdiena|sestdiena',
    joiners: 'plkst\\.',
  },
  {
    language: 'et',
    months:
      'jaanuar|jaan, veebruar|veebr, märts, aprill|apr, mai, juuni, juuli, august|aug, september|sept, oktoober|okt, november|nov, detsember|dets',
    weekdays: 'pühapäev|esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev',
    joiners: 'kell',
  },
  {
    language: 'is',
    months:
      'janúar|jan, febrúar|feb, mars|mar, apríl|apr, maí, júní|jún, júlí|júl, ágúst|ágú, september|sep, október|okt, nóvember|nóv, desember|des',
    weekdays: 'sunnudagur|mánudagur|þriðjudagur|miðvikudagur|fimmtudagur|föstudagur|laugardagur',
    joiners: 'kl\\.|klukkan',
  },
  {
    language: 'ca',
    months:
      'gener|gen, febrer|febr, març, abril|abr, maig, juny, juliol|jul, agost, setembre|set, octubre|oct, novembre|nov, desembre|des',
    weekdays: 'diumenge|dilluns|dimarts|dimecres|dijous|divendres|dissabte',
    joiners: 'a les',
  },
  {
    language: 'gl',
    months:
      'xaneiro|xan, febreiro|feb, marzo|mar, abril|abr, maio, xuño, xullo|xul, agosto|ago, setembro|set, outubro|out, novembro|nov, decembro|dec',
    weekdays: 'domingo|luns|martes|mércores|xoves|venres|sábado',
    joiners: 'ás',
  },
  {
    language: 'sq',
    months:
      'janar|jan, shkurt|shk, mars|mar, prill|pri, maj, qershor|qer, korrik|korr, gusht|gush, shtator|sht, tetor|tet, nëntor|nën, dhjetor|dhj',
    weekdays: 'e diel|e hënë|e martë|e mërkurë|e enjte|e premte|e shtunë',
    joiners: 'ora|në',
  },
  {
    language: 'az',
    months:
      'yanvar|yan, fevral|fev, mart|mar, aprel|apr, may, iyun|iyn, iyul|iyl, avqust|avq, sentyabr|sen, oktyabr|okt, noyabr|noy, dekabr|dek',
    weekdays: 'bazar|bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə',
    joiners: '',
  },
  {
    language: 'uz',
    months:
      'yanvar|yan, fevral|fev, mart|mar, aprel|apr, may, iyun|iyn, iyul|iyl, avgust|avg, sentabr|sen, oktabr|okt, noyabr|noy, dekabr|dek',
    weekdays: 'yakshanba|dushanba|seshanba|chorshanba|payshanba|juma|shanba',
    joiners: '',
  },
  {
    language: 'kk',
    months:
      'қаңтар|қаң, ақпан|ақп, наурыз|нау, сәуір|сәу, мамыр|мам, маусым|мау, шілде|шіл, тамыз|там, қыркүйек|қыр, қазан|қаз, қараша|қар, желтоқсан|жел',
    weekdays: 'жексенбі|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі',
    joiners: '',
  },
  {
    language: 'ka',
    months:
      'იანვარი|იან, თებერვალი|თებ, მარტი|მარ, აპრილი|აპრ, მაისი|მაი, ივნისი|ივნ, ივლისი|ივლ, აგვისტო|აგვ, სექტემბერი|სექ, ოქტომბერი|ოქტ, ნოემბერი|ნოე, დეკემბერი|დეკ',
    weekdays: 'კვირა|ორშაბათი|სამშაბათი|ოთხშაბათი|ხუთშაბათი|პარასკევი|შაბათი',
    joiners: '',
  },
  {
    language: 'hy',
    months:
      'հունվարի|հունվար|հնվ, փետրվարի|փետրվար|փտվ, մարտի|մարտ|մրտ, ապրիլի|ապրիլ|ապր, մայիսի|մայիս|մյս, հունիսի|հունիս|հնս, հուլիսի|հուլիս|հլս, օգոստոսի|օգոստոս|օգս, սեպտեմբերի|սեպտեմբեր|սեպ, հոկտեմբերի|հոկտեմբեր|հոկ, նոյեմբերի|նոյեմբեր|նոյ, դեկտեմբերի|դեկտեմբեր|դեկ',
    weekdays: 'կիրակի|երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ|շաբաթ',
    joiners: '',
  },
  {
    language: 'ur',
    months: 'جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر',
    weekdays: 'اتوار|پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ',
    joiners: 'بوقت',
  },
  {
    language: 'bn',
    months:
      'জানুয়ারি|জানু, ফেব্রুয়ারি|ফেব, মার্চ, এপ্রিল|এপ্রি, মে, জুন, জুলাই|জুল, আগস্ট|আগ, সেপ্টেম্বর|সেপ|সেপ্ট, অক্টোবর|অক্টো, নভেম্বর|নভে, ডিসেম্বর|ডিসে',
    weekdays: 'রবিবার|সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার',
    joiners: '',
  },
  {
    language: 'ne',
    months: 'जनवरी, फेब्रुअरी, मार्च, अप्रिल, मे, जुन, जुलाई, अगस्ट, सेप्टेम्बर, अक्टोबर, नोभेम्बर, डिसेम्बर',
    weekdays: 'आइतबार|सोमबार|मङ्गलबार|बुधबार|बिहिबार|शुक्रबार|शनिबार',
    joiners: '',
  },
  {
    language: 'mr',
    months:
      'जानेवारी|जाने, फेब्रुवारी|फेब्रु, मार्च, एप्रिल|एप्रि, मे, जून, जुलै, ऑगस्ट|ऑग, सप्टेंबर|सप्टें, ऑक्टोबर|ऑक्टो, नोव्हेंबर|नोव्हें, डिसेंबर|डिसें',
    weekdays: 'रविवार|सोमवार|मंगळवार|बुधवार|गुरुवार|शुक्रवार|शनिवार',
    joiners: '',
  },
  {
    language: 'gu',
    months: 'જાન્યુઆરી|જાન્યુ, ફેબ્રુઆરી|ફેબ્રુ, માર્ચ, એપ્રિલ, મે, જૂન, જુલાઈ, ઑગસ્ટ, સપ્ટેમ્બર|સપ્ટે, ઑક્ટોબર|ઑક્ટો, નવેમ્બર|નવે, ડિસેમ્બર|ડિસે',
    weekdays: 'રવિવાર|સોમવાર|મંગળવાર|બુધવાર|ગુરુવાર|શુક્રવાર|શનિવાર',
    joiners: '',
  },
  {
    language: 'pa',
    months: 'ਜਨਵਰੀ|ਜਨ, ਫ਼ਰਵਰੀ|ਫ਼ਰ, ਮਾਰਚ, ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ, ਮਈ, ਜੂਨ, ਜੁਲਾਈ|ਜੁਲਾ, ਅਗਸਤ|ਅਗ, ਸਤੰਬਰ|ਸਤੰ, ਅਕਤੂਬਰ|ਅਕਤੂ, ਨਵੰਬਰ|ਨਵੰ, ਦਸੰਬਰ|ਦਸੰ',
    weekdays: 'ਐਤਵਾਰ|ਸੋਮਵਾਰ|ਮੰਗਲਵਾਰ|ਬੁੱਧਵਾਰ|ਵੀਰਵਾਰ|ਸ਼ੁੱਕਰਵਾਰ|ਸ਼ਨੀਵਾਰ',
    joiners: '',
  },
  {
    language: 'or',
    months: 'ଜାନୁଆରୀ, ଫେବୃଆରୀ, ମାର୍ଚ୍ଚ, ଅପ୍ରେଲ, ମଇ, ଜୁନ, ଜୁଲାଇ, ଅଗଷ୍ଟ, ସେପ୍ଟେମ୍ବର, ଅକ୍ଟୋବର, ନଭେମ୍ବର, ଡିସେମ୍ବର',
    weekdays: 'ରବିବାର|ସୋମବାର|ମଙ୍ଗଳବାର|ବୁଧବାର|ଗୁରୁବାର|ଶୁକ୍ରବାର|ଶନିବାର',
    joiners: '',
  },
  {
    language: 'ta',
    months:
      'ஜனவரி|ஜன, பிப்ரவரி|பிப், மார்ச்|மார், ஏப்ரல்|ஏப், மே, ஜூன், ஜூலை, ஆகஸ்ட்|ஆக, செப்டம்பர்|செப், அக்டோபர்|அக், நவம்பர்|நவ, டிசம்பர்|டிச',
    weekdays: 'ஞாயிறு|திங்கள்|செவ்வாய்|புதன்|வியாழன்|வெள்ளி|சனி',
    joiners: '',
  },
  {
    language: 'te',
    months: 'జనవరి|జన, ఫిబ్రవరి|ఫిబ్ర, మార్చి, ఏప్రిల్|ఏప్రి, మే, జూన్, జులై, ఆగస్టు|ఆగ, సెప్టెంబర్|సెప్టెం, అక్టోబర్|అక్టో, నవంబర్|నవం, డిసెంబర్|డిసెం',
    weekdays: 'ఆదివారం|సోమవారం|మంగళవారం|బుధవారం|గురువారం|శుక్రవారం|శనివారం',
    joiners: '',
  },
  {
    language: 'kn',
    months: 'ಜನವರಿ|ಜನ, ಫೆಬ್ರವರಿ|ಫೆಬ್ರ, ಮಾರ್ಚ್, ಏಪ್ರಿಲ್|ಏಪ್ರಿ, ಮೇ, ಜೂನ್, ಜುಲೈ, ಆಗಸ್ಟ್|ಆಗ, ಸೆಪ್ಟೆಂಬರ್|ಸೆಪ್ಟೆಂ, ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ, ನವೆಂಬರ್|ನವೆಂ, ಡಿಸೆಂಬರ್|ಡಿಸೆಂ',
    weekdays: 'ಭಾನುವಾರ|ಸೋಮವಾರ|ಮಂಗಳವಾರ|ಬುಧವಾರ|ಗುರುವಾರ|ಶುಕ್ರವಾರ|ಶನಿವಾರ',
    joiners: '',
  },
  {
    language: 'ml',
    months:
      'ജനുവരി|ജനു, ഫെബ്രുവരി|ഫെബ്രു, മാർച്ച്|മാർ, ഏപ്രിൽ|ഏപ്രി, മേയ്, ജൂൺ, ജൂലൈ, ഓഗസ്റ്റ്|ഓഗ, സെപ്റ്റംബർ|സെപ്റ്റം, ഒക്‌ടോബർ|ഒക്ടോ, നവംബർ|നവം, ഡിസംബർ|ഡിസം',
    weekdays: 'ഞായറാഴ്‌ച|തിങ്കളാഴ്‌ച|ചൊവ്വാഴ്‌ച|ബുധനാഴ്‌ച|വ്യാഴാഴ്‌ച|വെള്ളിയാഴ്‌ച|ശനിയാഴ്‌ച',
    joiners: '',
  },
  {
    language: 'my',
    months: 'ဇန်နဝါရီ|ဇန်, ဖေဖော်ဝါရီ|ဖေ, မတ်, ဧပြီ, မေ, ဇွန်, ဇူလိုင်|ဇူ, ဩဂုတ်, စက်တင်ဘာ|စက်, အောက်တိုဘာ|အောက်, နိုဝင်ဘာ|နို, ဒီဇင်ဘာ|ဒီ',
    weekdays: 'တနင်္ဂနွေ|တနင်္လာ|အင်္ဂါ|ဗုဒ္ဓဟူး|ကြာသပတေး|သောကြာ|စနေ',
    joiners: '',
  },
  {
    language: 'km',
    months: 'មករា, កុម្ភៈ, មីនា, មេសា, ឧសភា, មិថុនា, កក្កដា, សីហា, កញ្ញា, តុលា, វិច្ឆិកា, ធ្នូ',
    weekdays: 'អាទិត្យ|ចន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍',
    joiners: '',
  },
  {
    language: 'lo',
    months:
      'ມັງກອນ|ມ.ກ, ກຸມພາ|ກ.ພ, ມີນາ|ມ.ນ, ເມສາ|ມ.ສ, ພຶດສະພາ|ພ.ພ, ມິຖຸນາ|ມິ.ຖ, ກໍລະກົດ|ກ.ລ, ສິງຫາ|ສ.ຫ, ກັນຍາ|ກ.ຍ, ຕຸລາ|ຕ.ລ, ພະຈິກ|ພ.ຈ, ທັນວາ|ທ.ວ',
    weekdays: 'ວັນອາທິດ|ວັນຈັນ|ວັນອັງຄານ|ວັນພຸດ|ວັນພະຫັດ|ວັນສຸກ|ວັນເສົາ',
    joiners: '',
  },
  {
    language: 'fil',
    months:
      'enero|ene, pebrero|peb, marso|mar, abril|abr, mayo|may, hunyo|hun, hulyo|hul, agosto|ago, setyembre|set, oktubre|okt, nobyembre|nob, disyembre|dis',
    weekdays: 'linggo|lunes|martes|miyerkules|huwebes|biyernes|sabado',
    joiners: 'ng|alas',
  },
  {
    language: 'sw',
    months:
      'januari|jan, februari|feb, machi|mac, aprili|apr, mei, juni|jun, julai|jul, agosti|ago, septemba|sep, oktoba|okt, novemba|nov, desemba|des',
    weekdays: 'jumapili|jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi',
    joiners: 'saa',
  },
  {
    language: 'af',
    months:
      'januarie|jan, februarie|feb, maart|mrt, april|apr, mei, junie|jun, julie|jul, augustus|aug, september|sep, oktober|okt, november|nov, desember|des',
    weekdays: 'sondag|maandag|dinsdag|woensdag|donderdag|vrydag|saterdag',
    joiners: 'om',
  },
]

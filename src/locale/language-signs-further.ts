import { type LanguageSigns, words } from './language-signs-row.ts'

const row = (language: string, list: string, example: string, kin = ''): LanguageSigns => ({
  language,
  letters: null,
  kin: kin.split(' '),
  words: words(list),
  example,
})

/** A script that one language writes, or nearly so: `kin` are the others. */
const script = (language: string, letters: RegExp, kin: string, list: string, example: string): LanguageSigns => ({
  language,
  letters,
  tells: 0.3,
  kin: kin.split(' '),
  words: words(list),
  example,
})

/** Languages of which papers are fewer, so that those with rows above are not taken for them, nor they for those. */
export const FURTHER_LANGUAGE_SIGNS: readonly LanguageSigns[] = [
  row(
    'ro',
    'și şi de la în că cu pe din nu a au care mai pentru este se sunt fost ce să prin va al ale lui',
    'Consiliul a hotărât că școala din sat nu va fi închisă și că va primi bani pentru reparații.',
  ),
  row(
    'hr',
    'je i u na se da su za s od koji koja a o što tijekom gdje također nije bit će iz kako bi po kao ili',
    'Vijeće je odlučilo da će se škola u selu obnoviti i da također nije potrebno ići u grad.',
    'bs cnr',
  ),
  row(
    'sr',
    'je i u na se da su za sa od koji koja a o što tokom gde takođe nije biti će iz kako bi po kao ili и у на да су за са од који која а о што није ће из како би по као или',
    'Одбор је одлучио да се школа у селу обнови и да није потребно ићи у град.',
  ),
  row(
    'sl',
    'in je na se v za da so z s ki bi pa po od kot tudi ne bo ali pri iz do ga',
    'Občinski svet je sklenil, da bo šola v vasi obnovljena in da je za to dovolj denarja.',
  ),
  row(
    'cs',
    'a se na že je v s z pro jsou by byl byla jako který která ale za po podle do to od při ve',
    'Zastupitelé rozhodli, že se škola na vesnici opraví a že je na to v rozpočtu dost peněz.',
  ),
  row(
    'sk',
    'a sa na že je v s z pre sú by bol bola ako ktorý ktorá ale za po podľa do to od pri vo',
    'Poslanci rozhodli, že sa škola na dedine opraví a že je na to v rozpočte dosť peňazí.',
  ),
  row(
    'bg',
    'и в на да се за от че по са с не като си до това ще към са беше която който',
    'Съветът реши да се ремонтира училището и каза, че за това са нужни средства от държавата.',
  ),
  row(
    'mk',
    'и во на да се за од дека по ќе со не како што ги го е беше која кој',
    'Советот одлучи да се обнови училиштето и рече дека за тоа ќе се бараат средства од државата.',
  ),
  row(
    'uk',
    'і й та в у на не що з до про для це як за від його є був було із',
    'Рада ухвалила рішення про ремонт школи та сказала, що це було потрібно для дітей у селі.',
  ),
  row(
    'be',
    'і у ў на не што з да пра для гэта як за ад яго быў было ён',
    'Савет вырашыў, што школа ў вёсцы будзе адрамантавана, і гэта было патрэбна для дзяцей.',
  ),
  row(
    'hu',
    'a az és hogy nem is egy volt van meg ezt de már csak mint ki el kell szerint lesz még',
    'A tanács úgy döntött, hogy az iskola nem zár be, és egy új tetőt is kap még az idén.',
  ),
  row(
    'sv',
    'och att i det som en på är av för med den till inte har om ett var de från sig efter',
    'Nämnden har beslutat att skolan i byn inte ska stängas och att den får ett nytt tak.',
  ),
  row(
    'da',
    'og at i det som en på er af for med den til ikke har om et var de fra sig efter blev',
    'Rådet har besluttet, at skolen ikke bliver lukket, og at den får et nyt tag af kommunen.',
  ),
  row(
    'no',
    'og at i det som en på er av for med den til ikke har om et var de fra seg etter å ble',
    'Rådet har bestemt at skolen ikke skal legges ned, og at den får et nytt tak av kommunen etter å ha ventet.',
    'nb nn',
  ),
  row(
    'fi',
    'ja on ei että se oli mukaan myös kun mutta ovat hän sen ole joka tai kuin niin jos',
    'Valtuusto päätti, että koulu ei sulje ja se saa myös uuden katon, kun rahaa on.',
  ),
  row(
    'et',
    'ja on ei et see oli ka kui aga ning mis tema selle ole või nii kes siis oma',
    'Volikogu otsustas, et kool ei sulge uksi ning see saab ka uue katuse, kui raha on.',
  ),
  row(
    'lv',
    'un ir no ar par kas uz tika arī ka lai bet ne tas bija gan to pēc vai viņš',
    'Dome nolēma, ka skola netiks slēgta un ka tai ir nauda arī par jaunu jumtu no valsts.',
  ),
  row(
    'lt',
    'ir kad su iš į yra bei ar kaip tai bus dėl buvo apie už nuo kuri ne jis po',
    'Taryba nusprendė, kad mokykla nebus uždaryta ir kad yra pinigų naujam stogui iš valstybės.',
  ),
  row(
    'tr',
    've bir bu için da de ile olarak olan en çok daha gibi kadar sonra ise dedi var olduğu',
    'Meclis, okulun kapatılmaması ve yeni bir çatı için daha çok para ayrılması kararını aldı.',
  ),
  row(
    'az',
    'və bir bu üçün da də ilə olan ki edib sonra isə var olunub ən çox onun qeyd',
    'Şura məktəbin bağlanmaması və yeni bir dam üçün daha çox pul ayrılması qərarını verdi.',
  ),
  row(
    'sq',
    'të e dhe në për që me një nga ka është se më do si i u ai kjo',
    'Këshilli vendosi që shkolla në fshat të mos mbyllet dhe të ketë një çati të re.',
  ),
  row(
    'ca',
    'el els la les de del que i a en per amb una un és no ha més com es al dels són',
    'El ple ha decidit que l’escola del poble no es tanca i que hi ha diners per a una teulada.',
  ),
  row(
    'gl',
    'o a os as do da dos das que e en no na por para cunha unha un non é máis ao foi coa co',
    'O pleno decidiu que a escola da aldea non pecha e que hai cartos para unha cuberta nova.',
  ),
  row(
    'is',
    'og að í á er sem var það við fyrir ekki um til með af en hefur því',
    'Bæjarstjórn hefur ákveðið að skólanum verði ekki lokað og að það fáist fé fyrir nýju þaki.',
  ),
  row(
    'ga',
    'an na agus ar go i is le a bhí sé tá nach don leis ó do bhfuil chun raibh',
    'Deir an chomhairle nach ndúnfar an scoil agus go bhfuil airgead ann le díon nua a chur ar an scoil.',
  ),
  row(
    'cy',
    'yn y yr i a o ar ac mae bod wedi fod eu am gan ei',
    'Mae’r cyngor wedi dweud na fydd yr ysgol yn cau a bod arian ar gael i brynu to newydd.',
  ),
  row(
    'ig',
    'na ahụ ndị nke ka ya bụ maka ha onye mgbe n',
    'Kansụl ahụ kwuru na ụlọ akwụkwọ ahụ agaghị emechi nakwa na ego dị maka ụlọ ahụ.',
  ),
  row(
    'af',
    'die en van in het is nie om te dat wat vir op met sy ook aan was hy',
    'Die raad het besluit dat die skool nie sal sluit nie en dat daar geld is vir ’n nuwe dak.',
  ),
  row(
    'ms',
    'yang dan di untuk dengan dari ini itu pada tidak akan dalam oleh kepada bahawa kerana berkata ialah telah',
    'Majlis berkata sekolah itu tidak akan ditutup kerana ada wang untuk bumbung yang baharu.',
  ),
  row(
    'fil',
    'ang ng sa na mga at ay ni si para hindi ito nang kay ko siya',
    'Nagpasya ang konseho na hindi isasara ang paaralan at may pera para sa bagong bubong.',
  ),
  row(
    'sw',
    'ya na wa kwa katika ni la za kuwa cha hii hiyo wakati baada kama',
    'Baraza limeamua kuwa shule ya kijiji haitafungwa na kwamba kuna fedha kwa ajili ya paa.',
  ),
  row(
    'fa',
    'و در به از که این را با است برای آن شده می تا بر',
    'شورا تصمیم گرفت که مدرسه روستا بسته نشود و برای سقف آن از دولت پول بگیرد.',
  ),
  row(
    'ur',
    'کے کی میں ہے اور سے کا کہ کو نے پر اس ہیں',
    'کونسل نے فیصلہ کیا کہ گاؤں کا اسکول بند نہیں ہوگا اور اس کی چھت کے لیے رقم ہے۔',
  ),
  row(
    'mr',
    'आहे आणि या हे ते की नाही तर व केली होते यांनी होता असे',
    'गावातील शाळा बंद होणार नाही आणि छतासाठी निधी आहे, असे परिषदेने सांगितले आहे.',
  ),
  row(
    'ne',
    'र छ पनि गर्ने भएको छन् गरेको हो यो तथा गर्न हुने',
    'गाउँको विद्यालय बन्द नहुने र छानाका लागि रकम पनि छ भनी परिषद्ले निर्णय गरेको छ।',
  ),
  script(
    'el',
    /[\u0370-\u03FF\u1F00-\u1FFF]/gu,
    'grc pnt',
    'και το να η του της για την που με',
    'Το σχολείο δεν θα κλείσει.',
  ),
  script('he', /[\u05D0-\u05EA]/gu, 'yi lad', 'של את על לא הוא עם כי גם', 'בית הספר בכפר לא ייסגר.'),
  script('hy', /[\u0531-\u0556\u0561-\u0587]/gu, 'hyw', 'և է են որ այս', 'Գյուղի դպրոցը չի փակվի։'),
  script('ka', /[\u10D0-\u10FA]/gu, 'xmf sva', 'და არის რომ ამ', 'სოფლის სკოლა არ დაიხურება.'),
  script('bn', /[\u0985-\u09B9]/gu, 'as mni', 'এ ও করে এই থেকে জন্য হয় না', 'গ্রামের স্কুল বন্ধ হবে না।'),
  script('ta', /[\u0B85-\u0BB9]/gu, 'sa', 'என்று ஒரு இந்த மற்றும்', 'கிராமப் பள்ளி மூடப்படாது.'),
  script('te', /[\u0C05-\u0C39]/gu, 'gon', 'ఈ ఆ అని కూడా', 'గ్రామ పాఠశాల మూసివేయబడదు.'),
  script('kn', /[\u0C85-\u0CB9]/gu, 'tcy kok', 'ಈ ಎಂದು ಮತ್ತು', 'ಗ್ರಾಮದ ಶಾಲೆ ಮುಚ್ಚುವುದಿಲ್ಲ.'),
  script('ml', /[\u0D05-\u0D39]/gu, 'sa', 'ഈ ഒരു എന്ന', 'ഗ്രാമത്തിലെ സ്കൂൾ അടയ്ക്കില്ല.'),
  script('gu', /[\u0A85-\u0AB9]/gu, 'kfr', 'છે અને આ માટે', 'ગામની શાળા બંધ નહીં થાય.'),
  script('pa', /[\u0A05-\u0A39]/gu, 'sd', 'ਦੇ ਹੈ ਨੂੰ ਅਤੇ', 'ਪਿੰਡ ਦਾ ਸਕੂਲ ਬੰਦ ਨਹੀਂ ਹੋਵੇਗਾ।'),
  script('si', /[\u0D85-\u0DC6]/gu, 'pi', 'සහ මේ ඒ', 'ගමේ පාසල වසා දමන්නේ නැත.'),
  script('my', /[\u1000-\u1021]/gu, 'mnw shn ksw', 'သည် နှင့်', 'ရွာကျောင်းကို ပိတ်မည် မဟုတ်ပါ။'),
  script('km', /[\u1780-\u17A2]/gu, 'kdt', 'និង នៅ ដែល', 'សាលារៀនក្នុងភូមិនឹងមិនបិទទេ។'),
  script('lo', /[\u0E81-\u0EAE]/gu, 'kjg', 'ແລະ ຂອງ ໃນ', 'ໂຮງຮຽນຂອງບ້ານຈະບໍ່ປິດ.'),
  script('am', /[\u1200-\u135A]/gu, 'ti tig gez', 'ነው እና ላይ', 'የመንደሩ ትምህርት ቤት አይዘጋም።'),
]

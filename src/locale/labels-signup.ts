import { type LabelRow, phrases } from './label-row.ts'

/** How a page asks for a newsletter’s or a subscription’s reader. */
export const SIGNUP_LABELS: readonly LabelRow[] = [
  {
    language: 'vi',
    kind: 'newsletter',
    example: 'Đăng ký nhận bản tin',
    phrases: phrases(`
      đăng ký nhận tin | đăng ký nhận bản tin | nhận bản tin | bản tin | nhận tin | đăng ký`),
  },
  {
    language: 'en',
    kind: 'newsletter',
    example: 'Sign up for our newsletter',
    phrases: phrases(`
      newsletter | newsletters | sign up | sign up for our newsletter | sign up to our newsletter |
      sign up for our newsletters | sign up for free | sign up now | get our newsletter | get the newsletter |
      join our newsletter | subscribe to our newsletter | subscribe to newsletter | email newsletter |
      email address | your email | your email address | enter your email | enter your email address |
      free newsletter | daily newsletter | newsletter sign-up | newsletter signup | get notified | invalid email |
      something went wrong`),
  },
  {
    language: 'de',
    kind: 'newsletter',
    example: 'Newsletter abonnieren',
    phrases: phrases(`
      newsletter abonnieren | newsletter bestellen | unser newsletter | unsere newsletter |
      jetzt newsletter abonnieren | zum newsletter anmelden | anmelden | jetzt anmelden | ihre e-mail-adresse |
      e-mail-adresse | kostenlos anmelden | der newsletter`),
  },
  {
    language: 'fr',
    kind: 'newsletter',
    example: "S'inscrire à la newsletter",
    phrases: phrases(`
      s'inscrire à la newsletter | s’inscrire à la newsletter | inscription à la newsletter |
      inscrivez-vous à la newsletter | inscrivez-vous à notre newsletter | recevoir la newsletter | nos newsletters |
      notre newsletter | lettre d’information | lettre d'information | s'inscrire | s’inscrire | je m’inscris |
      je m'inscris | votre e-mail | votre adresse e-mail | votre email`),
  },
  {
    language: 'es',
    kind: 'newsletter',
    example: 'Suscríbete a nuestra newsletter',
    phrases: phrases(`
      boletín | boletines | suscríbete a nuestra newsletter | suscríbete al boletín | suscríbase al boletín |
      recibe nuestro boletín | apúntate | apúntate a nuestra newsletter | regístrate | correo electrónico |
      tu correo electrónico | tu email | inscríbete`),
  },
  {
    language: 'pt',
    kind: 'newsletter',
    example: 'Assine nossa newsletter',
    phrases: phrases(`
      assine nossa newsletter | assine a newsletter | inscreva-se | inscreva-se na newsletter |
      receba nossa newsletter | cadastre-se | subscreva a newsletter | subscrever | seu e-mail | seu email |
      newsletter do dia`),
  },
  {
    language: 'it',
    kind: 'newsletter',
    example: 'Iscriviti alla newsletter',
    phrases: phrases(`
      iscriviti | iscriviti alla newsletter | iscriviti alla nostra newsletter | ricevi la newsletter |
      la nostra newsletter | registrati | la tua email | indirizzo email`),
  },
  {
    language: 'nl',
    kind: 'newsletter',
    example: 'Schrijf je in voor de nieuwsbrief',
    phrases: phrases(`
      nieuwsbrief | nieuwsbrieven | schrijf je in | schrijf je in voor de nieuwsbrief | schrijf u in |
      schrijf u in voor de nieuwsbrief | aanmelden | meld je aan | aanmelden voor de nieuwsbrief | inschrijven |
      e-mailadres | jouw e-mailadres`),
  },
  {
    language: 'pl',
    kind: 'newsletter',
    example: 'Zapisz się na newsletter',
    phrases: phrases(`
      zapisz się | zapisz się na newsletter | zapisz się do newslettera | nasz newsletter | zarejestruj się |
      twój e-mail | adres e-mail`),
  },
  {
    language: 'id',
    kind: 'newsletter',
    example: 'Berlangganan newsletter',
    phrases: phrases(`
      berlangganan newsletter | daftar newsletter | langganan newsletter | daftar | daftar sekarang | alamat email`),
  },
  {
    language: 'ja',
    kind: 'newsletter',
    example: 'メルマガ登録',
    phrases: phrases(`
      メルマガ登録 | メールマガジン | ニュースレター | ニュースレター登録 | 無料会員登録 | 会員登録`),
  },
  {
    language: 'zh',
    kind: 'newsletter',
    example: '订阅电子报',
    phrases: phrases(`
      订阅电子报 | 訂閱電子報 | 电子报 | 電子報 | 订阅 | 訂閱`),
  },
  {
    language: 'en',
    kind: 'subscribe',
    example: 'Already a subscriber?',
    phrases: phrases(`
      subscribe | subscribe now | subscribe today | subscribe to read | already a subscriber? |
      already a subscriber | already have an account? | log in | login | sign in | register | become a member |
      become a subscriber | support us | support our journalism | donate | donate now | start free trial |
      unlock this article | subscribers only | premium | this article is for subscribers only | to continue reading |
      continue reading | create account | create an account | my account`),
  },
  {
    language: 'de',
    kind: 'subscribe',
    example: 'Weiterlesen mit Abo',
    phrases: phrases(`
      abonnieren | jetzt abonnieren | abo | zum abo | abo abschließen | bereits abonnent? | bereits abonnent |
      sie sind bereits abonnent? | einloggen | login für abonnenten | registrieren | jetzt registrieren |
      weiterlesen mit | weiterlesen mit abo | jetzt testen | kostenlos testen | jetzt weiterlesen | plus-artikel |
      exklusiv für abonnenten | probeabo | jetzt unterstützen | unterstützen sie uns`),
  },
  {
    language: 'fr',
    kind: 'subscribe',
    example: 'Cet article est réservé aux abonnés',
    phrases: phrases(`
      s'abonner | s’abonner | abonnez-vous | déjà abonné | déjà abonné ? | déjà abonné? | se connecter | connexion |
      je m’abonne | je m'abonne | article réservé aux abonnés | cet article est réservé aux abonnés |
      réservé aux abonnés | créer un compte | j’en profite | j'en profite | soutenez-nous | faire un don`),
  },
  {
    language: 'es',
    kind: 'subscribe',
    example: 'Suscríbete',
    phrases: phrases(`
      suscríbete | suscribirse | suscríbase | suscribete | hazte socio | hazte suscriptor | iniciar sesión |
      inicia sesión | ya soy suscriptor | ¿ya eres suscriptor? | contenido exclusivo para suscriptores |
      solo para suscriptores | sólo para suscriptores | crear cuenta | apóyanos`),
  },
  {
    language: 'pt',
    kind: 'subscribe',
    example: 'Já é assinante?',
    phrases: phrases(`
      assine | assine já | assine agora | já é assinante? | já é assinante | faça login | entrar |
      exclusivo para assinantes | conteúdo exclusivo para assinantes | assinante | torne-se assinante | apoie`),
  },
  {
    language: 'it',
    kind: 'subscribe',
    example: 'Sei già abbonato?',
    phrases: phrases(`
      abbonati | abbonati ora | accedi | sei già abbonato? | sei già abbonato | contenuto riservato agli abbonati |
      riservato agli abbonati | sostienici`),
  },
  {
    language: 'nl',
    kind: 'subscribe',
    example: 'Al abonnee?',
    phrases: phrases(`
      abonneer | abonneer je | abonneren | word abonnee | al abonnee? | al abonnee | inloggen |
      log in om verder te lezen | exclusief voor abonnees | alleen voor abonnees | neem een abonnement | doneer |
      word lid`),
  },
  {
    language: 'pl',
    kind: 'subscribe',
    example: 'Zaloguj się',
    phrases: phrases(`
      prenumeruj | subskrybuj | zaloguj się | zaloguj | tylko dla prenumeratorów | artykuł tylko dla subskrybentów |
      wykup dostęp | kup dostęp | wesprzyj nas | masz już konto?`),
  },
  {
    language: 'vi',
    kind: 'subscribe',
    example: 'Đăng nhập',
    phrases: phrases(`
      đăng nhập | đăng ký thành viên | tài khoản | đăng xuất | mua báo | đặt báo | quên mật khẩu`),
  },
  {
    language: 'id',
    kind: 'subscribe',
    example: 'Berlangganan',
    phrases: phrases(`
      berlangganan | langganan | masuk | berlangganan sekarang | konten khusus pelanggan`),
  },
  {
    language: 'ja',
    kind: 'subscribe',
    example: '有料会員限定',
    phrases: phrases(`
      ログイン | 会員限定 | 有料会員限定 | 有料会員 | この記事は有料記事です | この記事は会員限定です | 新規登録 | 購読 | 購読申し込み`),
  },
]

import { anyOf } from './any-of.ts'

/** A way in which papers end a page after the report: who wrote it, where to write to, what to buy. */
export interface ClosingLine {
  /** BCP 47, primary subtag; "*" where it is no language's. */
  readonly language: string
  readonly example: string
  readonly pattern: RegExp
  /** Characters; longer lines are none. 420 where not said. */
  readonly most?: number
}

/** Only read at the end of a report: the same words may stand in one. To add one, add a row: the tests read `example`. */
export const CLOSING_LINES: readonly ClosingLine[] = [
  {
    language: '*',
    example: 'Jane Doe may be reached at jane@paper.example or @janedoe',
    pattern: /^.{0,220}(?:[\w.+-]+@[\w-]+\.[\w.]{2,}|(?<![\w/])@[A-Za-z]\w{3,}).{0,160}$/su,
  },
  {
    language: 'en',
    example: 'Fox News’ Jane Doe contributed to this report.',
    pattern:
      /^.{0,160}(?:contributed to (?:this|the) (?:report|story|article)|contributed reporting|\(?(?:additional )?(?:reporting|writing|editing|graphics?|translation) by )/iu,
  },
  {
    language: 'en',
    example: 'Follow our Opinion section on Facebook, Twitter and Instagram.',
    pattern:
      /^.{0,60}(?:follow|like|find|join|visit) (?:us|me|him|her|them|our|the|[\p{L} ]{2,40}) .{0,80}(?:facebook|twitter|instagram|youtube|linkedin|telegram|whatsapp|tiktok)/iu,
  },
  {
    language: 'en',
    example: 'Sign up for our free daily newsletter.',
    pattern:
      /^.{0,120}(?:sign up|subscribe (?:to|now|today|here|for|at|via|and)|your subscription|newsletters?|get access to|download (?:the|our) app|support (?:our|us)|become a (?:member|subscriber)|donate (?:now|today|here|to us)|have a (?:news )?tip|got a (?:news )?tip|tips@|email us|write to us|letters? to the editor|what do you think|let us know|in the comments)(?!\p{L})/iu,
  },
  {
    language: 'en',
    example: 'Example Corp is a global provider of clinical software, headquartered in Springfield.',
    most: 1200,
    pattern:
      /^(?:about )?[\p{Lu}][\p{L}\d&.,’' -]{1,60}(?: \([^)]{1,40}\))? (?:is|are) (?:an? |the |headquartered )(?:[\p{L}\d’'-]+ ){0,5}(?:provider|company|manufacturer|supplier|leader|firm|in|platform|corporation|organization|producer|developer)(?!\p{L})/u,
  },
  {
    language: 'en',
    example: 'This article first appeared in The Example.',
    pattern:
      /^(?:[\p{L} ]{0,30}(?:article|story|report|post|piece|interview|version|column) )?(?:was |has been |is )?(?:first|originally|also|re)?-?\s?(?:published|appeared|posted|ran|printed|republished)(?: (?:first|originally))? (?:in|on|by|at|with|from) .{0,160}$/iu,
  },
  {
    language: 'en',
    example: 'Jane Doe is a freelance writer based in Springfield.',
    pattern:
      /^[\p{Lu}][\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4},? (?:is|was|has been|covers|writes|reports|works) (?:an? |the )?(?:[\p{L}’'-]+ ){0,6}(?:writer|reporter|journalist|editor|columnist|correspondent|contributor|author|producer|fellow|professor|intern|researcher|analyst|photographer|about)(?!\p{L})/u,
  },
  {
    language: 'de',
    example: 'Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie uns.',
    pattern:
      /^(?:hat (?:ihnen|dir) (?:dieser|der)|dieser (?:artikel|beitrag|text)|der (?:artikel|beitrag|text) (?:erschien|ist (?:zuerst |zunächst )?erschienen|stammt|wurde (?:zuerst|zunächst)|entstand)|dieses (?:thema|interview)|das (?:thema|interview) (?:im|führten?|erschien)|über dieses thema|lest den originalartikel|quelle:|jetzt (?:kostenlos|gratis|abonnieren|anmelden|registrieren|testen|lesen|bestellen|spenden|sichern|mitmachen|weiterlesen|downloaden|herunterladen|mitdiskutieren|informieren|als |im |mehr |(?:unseren|den|zum) )|abonnieren|unterstützen|folgen sie|folge uns|mit material (?:von|der)|(?:mit|redaktion).{0,40}(?:dpa|afp|reuters)).{0,200}$/iu,
  },
  {
    language: 'de',
    example: 'Manuela Muster ist Reporterin für das Berichtsgebiet Osten.',
    pattern:
      /^(?:[\p{L}-]+ ){0,2}\p{Lu}[\p{L}.-]+(?: [\p{L}.-]+){1,3} (?:ist|war|arbeitet|berichtet|schreibt|lebt) .{0,80}(?:redakteur|reporter|korrespondent|autor|journalist|zuständig|volontär|professor|mitarbeiter|chefredakt|berichtet|schreibt)/iu,
  },
  {
    language: 'fr',
    example: 'Suivez-nous sur Facebook et Twitter.',
    pattern:
      /^.{0,40}(?:suivez|retrouvez|abonnez|inscrivez|recevez|téléchargez|avec (?:l’|l'|la )?(?:afp|agence)|\(?avec afp\)?).{0,160}$/iu,
  },
  {
    language: 'es',
    example: 'Síguenos en Facebook y Twitter.',
    pattern:
      /^(?:.{0,40}(?:síguenos|síganos|suscríbe\p{L}*|suscribirse|regístrate|únete)|[¡\s]*(?:siga|sigue|recibe|descarga|apoya))(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'pt',
    example: 'Siga o jornal no Instagram e receba as notícias no WhatsApp.',
    pattern:
      /^.{0,40}(?:siga|inscreva|assine|receba|participe|acompanhe|baixe|clique|entre no (?:grupo|canal)|atenção: comentários) .{0,200}$/iu,
  },
  {
    language: 'it',
    example: 'Segui il giornale su Google News.',
    pattern:
      /^.{0,40}(?:segui(?:ci)?|iscriviti|abbonati|scarica|ricevi|©? ?riproduzione riservata)(?!\p{L}).{0,160}$/iu,
  },
  {
    language: 'vi',
    example: 'Mời bạn đọc theo dõi Báo trên Google News.',
    pattern:
      /^(?:mời |theo dõi |tải app|đăng ký |bạn đọc (?:có thể|quan tâm)|mọi (?:ý kiến|thông tin|đóng góp)|ý kiến bạn đọc|đường dây nóng|hotline|liên hệ).{0,220}$/iu,
  },
]

/** Whether a line is of the kind that stands after a report. Give it one block's text. Cost: constant, longer lines are none. */
export function isClosingLine(line: string): boolean {
  if (!MAY_CLOSE(line)) return false
  return CLOSING_LINES.some((row) => line.length <= (row.most ?? MOST_LENGTH) && row.pattern.test(line))
}

const MAY_CLOSE = anyOf(CLOSING_LINES.map(({ pattern }) => pattern))
const MOST_LENGTH = 420

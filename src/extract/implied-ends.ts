/** How HTML's tags end one another, as htmlparser2 has it (the version that package.json pins; a test holds both together). */

const FORM: ReadonlySet<string> = new Set(['input', 'option', 'optgroup', 'select', 'button', 'datalist', 'textarea'])
const PARAGRAPH: ReadonlySet<string> = new Set(['p'])
const TABLE_SECTION: ReadonlySet<string> = new Set(['thead', 'tbody'])
const DEFINITION: ReadonlySet<string> = new Set(['dd', 'dt'])
const RUBY: ReadonlySet<string> = new Set(['rt', 'rp'])

const all = (tags: string, ends: ReadonlySet<string>) => tags.split(/\s+/u).map((tag) => [tag, ends] as const)

/** Tag → the open tags that it ends when it begins. */
export const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['body', new Set(['head', 'link', 'script'])],
  ['li', new Set(['li'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['optgroup', 'option'])],
  ...all('select input output button datalist textarea', FORM),
  ...all('dd dt', DEFINITION),
  ...all('rt rp', RUBY),
  ...all('tbody tfoot', TABLE_SECTION),
  ...all(
    `p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header
     hr main nav ol pre section table ul`,
    PARAGRAPH,
  ),
])

/** Tags without an end. */
export const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Tag → whether tags within it may end themselves ("<path/>"), as in drawings and formulas but for what is HTML in them. */
export const FOREIGN_TAGS: ReadonlyMap<string, boolean> = new Map([
  ['math', true],
  ['svg', true],
  ...['mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml', 'foreignobject', 'desc', 'title'].map(
    (tag) => [tag, false] as const,
  ),
])

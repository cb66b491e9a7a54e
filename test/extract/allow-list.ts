import { load } from 'cheerio'

const TAGS = new Set(
  `p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code kbd samp em strong b i u s del ins small sub sup
   mark abbr time a img figure figcaption table caption thead tbody tfoot tr th td div span section article`.split(
    /\s+/u,
  ),
)
const ATTRIBUTES = new Set(
  'href src alt title width height colspan rowspan scope start reversed value datetime cite dir lang'.split(' '),
)

/** What a browser would find in some HTML that no article may hold: tags, attributes and addresses, each as a word. */
export function faultsOf(html: string): string[] {
  const query = load(`<body>${html}</body>`)
  return query('body *')
    .toArray()
    .flatMap((element) => {
      if (element.type !== 'tag') return [`element ${element.type}`]
      const tag = TAGS.has(element.name) ? [] : [`tag ${element.name}`]
      return [...tag, ...Object.entries(element.attribs).flatMap(([name, value]) => faultOf(name, value))]
    })
}

function faultOf(name: string, value: string): string[] {
  if (!ATTRIBUTES.has(name)) return [`attribute ${name}`]
  if (name === 'href' && /^(?:tel:[+\d(*#][\d().*#-]*|mailto:[\w.+-]+@[A-Za-z\d.-]+)$/u.test(value)) return []
  if ((name === 'href' || name === 'src' || name === 'cite') && !/^https?:\/\//u.test(value))
    return [`address ${value}`]
  return []
}

/** Languages that write every noun with a capital: there a capital says nothing of a name. */
export const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'nds', 'gsw'])

/** Names of one place that papers put for each other; lower-case NFC. To add one, add a row. */
export const NAME_TWINS: readonly (readonly string[])[] = [
  ['hồ chí minh', 'hcm', 'tphcm', 'sài gòn'],
  ['hà nội', 'thủ đô'],
  ['นครราชสีมา', 'โคราช'],
  ['กรุงเทพมหานคร', 'กรุงเทพ', 'กทม'],
]

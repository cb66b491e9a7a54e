/** The words of one language. */
export interface DateWords {
  readonly language: string
  /** January to December, apart by `, `; spellings of one month apart by `|`, in lower case. Empty where months are numbers. */
  readonly months: string
  /** Full and short names, apart by `|`. */
  readonly weekdays: string
  /** What may stand between a day and its time, apart by `|`. */
  readonly joiners: string
}

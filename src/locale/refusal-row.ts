/** What a page that is no report says of itself. */
export interface RefusalWords {
  readonly refusal: 'not-found' | 'unavailable' | 'consent' | 'shell' | 'advert'
  /** BCP 47, primary subtag. */
  readonly language: string
  readonly example: string
  readonly pattern: RegExp
}

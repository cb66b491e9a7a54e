/** What was moved from one store to another. */
export interface MoveReport {
  /** Each with the digest that both sides have. */
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly digest: string }[]
  /** Paths of documents whose bytes were not in the output folder as the store knows them. */
  readonly missing: readonly string[]
}

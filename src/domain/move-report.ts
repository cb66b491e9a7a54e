/** What was moved from one store to another. */
export interface MoveReport {
  /** Each with the digest that both sides have. */
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly digest: string }[]
  /** Paths of documents whose bytes were not in the output folder as the store knows them. */
  readonly missing: readonly string[]
  /** Archives that an earlier store closed and that are not in the output folder: only a backup of the folder has them. */
  readonly lost: readonly string[]
}

/** The editors' desk as the server sees it: pages that the desk makes, and that the server guards and sends. */
export interface Desk {
  answer(request: DeskRequest): Promise<DeskAnswer>
  /** Ends what still runs. */
  close(): void | Promise<void>
}

export interface DeskRequest {
  readonly method: 'GET' | 'POST'
  /** Below the desk's own address, such as "verdicts"; empty for its first page. */
  readonly path: string
  /** Of the query, or of the form that was posted; the last where a name comes twice. */
  readonly values: ReadonlyMap<string, string>
}

/** A whole page with everything it needs. */
export interface StyledPage {
  readonly html: string
  /** Its one inline style sheet as a source of a Content-Security-Policy: 'sha256-…'. */
  readonly style: string
}

export type DeskAnswer =
  | { readonly kind: 'page'; readonly status: 200 | 400 | 404 | 429; readonly page: StyledPage }
  /** To another page of the desk, such as "preview"; asked for by GET. */
  | { readonly kind: 'see'; readonly path: string }

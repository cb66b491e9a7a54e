/** A store that cannot be used, with what to do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

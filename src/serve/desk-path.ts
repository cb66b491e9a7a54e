/** Where the desk stands on the server. */
export const DESK_PATH = '/desk/'

/** Whether an address is the desk's, its first page without the slash included. */
export function isDeskPath(path: string): boolean {
  return path.startsWith(DESK_PATH) || path === DESK_PATH.slice(0, -1)
}

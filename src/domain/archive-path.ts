/** The Atom document that stands for an archive, by any of its paths; null where it is none. The empty one that begins the chain goes with the first. */
export function archiveOf(path: string): string | null {
  const stem = /^(?<stem>.+\/archive\/\d{4}-\d{2}-\d+)\.[a-z]+$/u.exec(path)?.groups?.['stem']
  return stem === undefined ? null : `${stem.replace(/-000$/u, '-001')}.atom`
}

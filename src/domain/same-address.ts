/**
 * What two spellings of one polled address have in common: without scheme, the port that goes without saying, the slash
 * at the end of the path and what stands behind #. What is no address stays as it is written.
 */
export function addressKey(written: string): string {
  const url = URL.parse(written)
  if (url === null || !/^https?:$/.test(url.protocol)) return written
  const host = url.host.replace(/:(?:80|443)$/, '')
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

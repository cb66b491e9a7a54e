/** Names of query parameters whose values open doors; compared without case, as a part of the name. */
const SECRET_NAMES =
  /token|secret|passw|pwd|api-?_?key|apikey|^key$|auth|signature|^sig$|session|^sid$|credential|jwt/iu

/**
 * An address as it may stand in a log or a message: without user and password, without the value of any parameter that
 * is named like a secret, without fragment, cut at 300 characters. What is no address is named as such, never repeated.
 */
export function redactUrl(address: string): string {
  if (!URL.canParse(address)) return '(not an address)'
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') {
    url.username = ''
    url.password = ''
  }
  url.hash = ''
  url.search = redactQuery(url.search)
  return url.href.length > 300 ? `${url.href.slice(0, 299)}…` : url.href
}

/** Every address in a text as `redactUrl` would write it; for messages, which often quote what was asked. */
export function redactText(text: string): string {
  return text.includes('://') ? text.replaceAll(ADDRESS, redactUrl) : text
}

const ADDRESS = /\b(?:https?|wss?|postgres(?:ql)?):\/\/[^\s"'<>\\]+/giu

/** Pair by pair on the text itself, so that all that is no secret stays as it was written. */
function redactQuery(search: string): string {
  return search.replaceAll(/([?&;])([^=&;]*)=([^&;]*)/gu, (pair, mark: string, name: string) =>
    SECRET_NAMES.test(name) ? `${mark}${name}=***` : pair,
  )
}

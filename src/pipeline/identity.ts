import { hash } from 'node:crypto'
import type { Entry } from '../domain/types.ts'

/**
 * The tag URI (RFC 4151) of an article, minted once and stored: made from its canonical address, so that a store built
 * anew mints the same one and no reader shows it twice.
 */
export function articleTag(tag: { readonly authority: string; readonly since: string }, address: string): string {
  return `tag:${tag.authority},${tag.since}:article/${digest(address).slice(0, 24)}`
}

/** The tag URI of a published feed. */
export function feedTag(tag: { readonly authority: string; readonly since: string }, feedId: string): string {
  return `tag:${tag.authority},${tag.since}:feed/${feedId}`
}

/** What makes a change of an entry: its words. Dates are left out, since whole archives get new ones. SHA-256, hex. */
export function entryDigest(entry: Entry): string {
  return digest(JSON.stringify([entry.title, entry.summary, entry.content]))
}

/** SHA-256 of bytes or text, hex. */
export function digest(what: string | Uint8Array): string {
  return hash('sha256', what)
}

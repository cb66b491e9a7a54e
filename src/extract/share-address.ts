import { linkAround } from './link-around.ts'
import type { Block } from './walk.ts'

/** Whether a short line has links, and all of them send the page on by a network: "Compartilhe no <a>WhatsApp</a>". */
export function isSharing(block: Block): boolean {
  if (block.linked === 0 || block.text.length > LONGEST) return false
  const links = block.nodes.map(linkAround).filter((address) => address !== null)
  return links.length > 0 && links.every((address) => SHARE_ADDRESS.test(address))
}

/** Characters: what asks to share is shorter than a paragraph of a report. */
const LONGEST = 100

/** Addresses that send on a text or an address given with them; one that writes to somebody ("wa.me/84…") is another thing. */
const SHARE_ADDRESS =
  /^(?:(?:https?:)?\/\/(?:[\w-]+\.)*(?:whatsapp\.com\/send\/?\?(?!.{0,300}phone=)|wa\.me\/?\?text=|t(?:elegram)?\.me\/share|facebook\.com\/(?:sharer|share\.php|dialog\/(?:share|feed|send))|(?:twitter|x)\.com\/(?:intent\/(?:tweet|post)|share\?|home\?status=)|linkedin\.com\/(?:sharearticle|sharing\/share|cws\/share)|pinterest\.[a-z.]{2,6}\/pin\/create|line\.me\/(?:r\/(?:msg|share)|lineit\/share)|zalo\.me\/share|reddit\.com\/submit|tumblr\.com\/(?:widgets\/)?share|vk\.com\/share|ok\.ru\/(?:offer|dk\?st)|service\.weibo\.com\/share|b\.hatena\.ne\.jp\/(?:add|entry\/)|bsky\.app\/intent|threads\.(?:net|com)\/intent|getpocket\.com\/(?:save|edit))|mailto:\?|whatsapp:\/\/send|viber:\/\/forward|tg:\/\/msg|fb-messenger:\/\/share|zalo:\/\/share|sms:[?&])/i

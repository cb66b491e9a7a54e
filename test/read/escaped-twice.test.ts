import { expect, test } from 'vitest'
import { readFeed } from '../../src/read/feed.ts'

async function entryOf(item: string) {
  const xml = `<rss version="2.0"><channel><title>T</title><link>http://a.vn/</link><item>${item}</item></channel></rss>`
  const outcome = await readFeed(new TextEncoder().encode(xml), { url: 'http://a.vn/rss' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.feed.entries[0]
}

test.each([
  {
    name: 'a fence that is escaped is none of the words',
    item: '<title>&lt;![CDATA[Tin mới]]&gt;</title><link>&lt;![CDATA[http://a.vn/1.html]]&gt;</link><description>&lt;![CDATA[ Sáng nay ]]&gt;</description>',
    told: { title: 'Tin mới', link: 'http://a.vn/1.html', summary: 'Sáng nay' },
  },
  {
    name: 'tags that are escaped within CDATA are tags',
    item: '<description><![CDATA[&lt;p&gt;A &amp;amp; B&lt;/p&gt;]]></description>',
    told: { summary: '<p>A &amp; B</p>' },
  },
  {
    name: 'tags that are escaped twice are tags',
    item: '<title>Tin</title><description>&amp;lt;p class="x"&amp;gt;Trẻ em&amp;lt;/p&amp;gt;</description>',
    told: { summary: '<p class="x">Trẻ em</p>' },
  },
  {
    name: 'a tag that is written about stays',
    item: '<title><![CDATA[&lt;b&gt; là thẻ gì?]]></title><description><![CDATA[&lt;b&gt; là thẻ chữ đậm.]]></description>',
    told: { title: '<b> là thẻ gì?', summary: '&lt;b&gt; là thẻ chữ đậm.' },
  },
  {
    name: 'a headline is resolved once only',
    item: '<title><![CDATA[&lt;b&gt;Tin&lt;/b&gt; mới]]></title>',
    told: { title: '<b>Tin</b> mới' },
  },
  {
    name: 'what HTML does not know stays',
    item: '<description><![CDATA[&lt;bao&gt;Tin&lt;/bao&gt;]]></description>',
    told: { summary: '&lt;bao&gt;Tin&lt;/bao&gt;' },
  },
  {
    name: 'a text of its own tags stays',
    item: '<title>Tin</title><description><![CDATA[<p>&lt;b&gt;A&lt;/b&gt;</p>]]></description>',
    told: { summary: '<p>&lt;b&gt;A&lt;/b&gt;</p>' },
  },
])('$name', async ({ item, told }) => {
  expect(await entryOf(item)).toMatchObject(told)
})

/**
 * How a browser shows RSS and Atom themselves: a readable list with a note that this address belongs into a reader.
 * Selectors are plain names, which match elements of any namespace; links of XML cannot be clicked without a script.
 */
export const FEED_CSS = `rss, feed {
  display: block;
  max-width: 42rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
  color: #211d18;
  background: #fbf8f1;
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
channel { display: block; }
channel > title, feed > title {
  display: block;
  font: 700 2rem/1.2 Georgia, "Noto Serif", serif;
}
channel > description, feed > subtitle { display: block; margin: 0.4rem 0 1.2rem; color: #5b544a; }
channel > description::after, feed > subtitle::after {
  display: block;
  margin-top: 1rem;
  padding: 0.75rem 1rem;
  border-left: 4px solid #0b5563;
  background: #eef3f1;
  color: #211d18;
  content: "Sao chép địa chỉ của trang này vào ứng dụng đọc tin để theo dõi. / Copy the address of this page into your feed reader to follow it.";
}
item, entry { display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding: 1.1rem 0; border-top: 1px solid #d9d2c4; }
item > *, entry > *, entry > source > *, channel > link, channel > language, channel > docs, channel > generator,
channel > lastBuildDate, feed > id, feed > updated, feed > generator, feed > author, feed > link { display: none; }
item > title, entry > title { display: block; order: 1; width: 100%; font: 700 1.2rem/1.35 Georgia, "Noto Serif", serif; }
item > source, entry > source { display: block; order: 2; font-size: 0.9rem; }
item > source, entry > source > title { display: block; color: #0b5563; font-weight: 600; }
item > pubDate, entry > published { display: block; order: 3; color: #5b544a; font-size: 0.9rem; }
item > link { display: block; order: 4; width: 100%; overflow-wrap: anywhere; color: #5b544a; font-size: 0.85rem; }
@media (prefers-color-scheme: dark) {
  rss, feed { color: #e9e4da; background: #15191b; }
  channel > description, feed > subtitle, item > pubDate, entry > published, item > link { color: #b3ab9e; }
  channel > description::after, feed > subtitle::after { background: #1e2729; color: #e9e4da; border-color: #7cc7cf; }
  item, entry { border-color: #343b3d; }
  item > source, entry > source > title { color: #7cc7cf; }
}
`

/** SQL that fills an empty store as `articles` and `targets` ask: plausible sizes, words that do not compress (the worst case). */
export function fillStatements(articles: number, targets: number): string[] {
  const words = (count: number) =>
    `(SELECT string_agg(md5(n::text || '-' || w), ' ') FROM generate_series(1, ${count}) AS w)`
  const entry = `json_build_object('id', n::text, 'link', 'https://paper.example/' || n, 'title', ${words(2)}, 'summary', ${words(8)},
    'content', null, 'published', null, 'updated', null, 'authors', '[]'::json, 'categories', '[]'::json,
    'enclosures', '[]'::json, 'media', '[]'::json, 'source', null)`
  const article = `json_build_object('headline', ${words(2)}, 'lead', ${words(4)}, 'language', 'vi', 'published', null,
    'body', json_build_object('html', ${words(50)}, 'text', ${words(45)}))`
  const seen = "'2026-01-01'::timestamptz + n * interval '1 second'"
  return [
    `INSERT INTO target (url, source, kind, active, next_poll_at, state)
     SELECT 'https://paper' || n || '.example/rss', 'paper' || n, 'feed', true, '2026-06-01'::timestamptz + n * interval '30 ms',
       ('{"target":{"sourceId":"paper' || n || '","url":"https://paper' || n || '.example/rss","kind":"feed"},"pad":"' || ${words(20)} || '"}')::json
     FROM generate_series(1, ${targets}) AS n`,
    `INSERT INTO fetch_log (url, started_at, next_poll_at, next_reason, trace)
     SELECT 'https://paper' || n % ${targets} || '.example/rss', ${seen}, ${seen}, 'every hour', json_build_object('url', ${words(8)})
     FROM generate_series(1, ${articles}) AS n`,
    `INSERT INTO entry (source, target, entry_id, address, link, digest, entry, first_seen_at, first_day, reader, repairs,
       attempts, verdict, stage, reason, rule, decided_at, article)
     SELECT 'paper' || n % ${targets}, 'https://paper.example/rss', n::text, 'https://paper.example/' || n,
       'https://paper.example/' || n, md5(n::text) || md5(n::text), ${entry}, ${seen}, to_char(${seen}, 'YYYY-MM-DD'),
       'strict', '[]', 1, 'kept', 'match', 'score 9', 'topics/x.yaml:3', ${seen}, n
     FROM generate_series(1, ${articles}) AS n`,
    `INSERT INTO article (number, id, entry, source, url, address, cluster, first_seen_at, updated_at, layout, doubts, matches, article)
     SELECT n, 'tag:x,2026:article/' || n, n, 'paper' || n % ${targets}, 'https://paper.example/' || n,
       'https://paper.example/' || n, n, ${seen}, ${seen}, 'generic', '[]', '[]', ${article}
     FROM generate_series(1, ${articles}) AS n`,
    `INSERT INTO kept (topic, article, first_seen_at)
     SELECT 'tre-em', n, ${seen} FROM generate_series(1, ${articles}, 10) AS n`,
    `INSERT INTO candidate_key (key, article)
     SELECT DISTINCT n::bigint * 13 + k, n
     FROM generate_series(1, ${articles}) AS n, generate_series(1, 12) AS k`,
    `SELECT setval('article_number_seq', ${articles})`,
    'ANALYZE',
  ]
}

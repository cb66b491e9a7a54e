/**
 * The schema's history: row n takes a store from version n to n + 1. A released row never changes; a change is a new row.
 * Each runs in a transaction of its own together with the version it leads to, so one that is killed never half ran.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE target (
    url TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    active INTEGER NOT NULL,
    next_poll_at TEXT NOT NULL,
    lease_holder TEXT,
    lease_until TEXT,
    state TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX target_due ON target (next_poll_at) WHERE active = 1;

  CREATE TABLE fetch (
    number INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    started_at TEXT NOT NULL,
    next_poll_at TEXT,
    next_reason TEXT,
    trace TEXT NOT NULL
  );
  CREATE INDEX fetch_url ON fetch (url, number);

  CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    address TEXT,
    digest TEXT NOT NULL,
    entry TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    reader TEXT,
    repairs TEXT NOT NULL,
    due_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    lease_holder TEXT,
    lease_until TEXT,
    verdict TEXT,
    stage TEXT,
    reason TEXT,
    rule TEXT,
    decided_at TEXT,
    article INTEGER,
    UNIQUE (source, entry_id)
  );
  CREATE INDEX entry_due ON entry (source, due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX entry_address ON entry (address);
  CREATE INDEX entry_article ON entry (article);
  CREATE INDEX entry_verdict ON entry (verdict, decided_at);

  CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    entry INTEGER NOT NULL,
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    address TEXT NOT NULL UNIQUE,
    cluster INTEGER NOT NULL,
    first_seen_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    published_at TEXT,
    layout TEXT NOT NULL,
    doubts TEXT NOT NULL,
    matches TEXT NOT NULL,
    article TEXT NOT NULL
  );
  CREATE INDEX article_cluster ON article (cluster);
  CREATE INDEX article_seen ON article (first_seen_at);

  CREATE TABLE kept (
    topic TEXT NOT NULL,
    article INTEGER NOT NULL,
    first_seen_at TEXT NOT NULL,
    PRIMARY KEY (topic, first_seen_at, article)
  ) WITHOUT ROWID;
  CREATE INDEX kept_article ON kept (article);

  CREATE TABLE candidate_key (key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID;

  CREATE TABLE likeness (
    article INTEGER NOT NULL,
    other INTEGER NOT NULL,
    relation TEXT NOT NULL,
    likeness REAL NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY (article, other)
  ) WITHOUT ROWID;

  CREATE TABLE page (
    entry INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    content_type TEXT,
    fetched_at TEXT NOT NULL,
    zstd BLOB NOT NULL
  );
  CREATE INDEX page_fetched ON page (fetched_at);

  CREATE TABLE host_pace (host TEXT PRIMARY KEY, not_before TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at TEXT NOT NULL,
    due_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
  );
  CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE published_feed (id TEXT PRIMARY KEY, begun_at TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE shown (
    feed TEXT NOT NULL,
    cluster TEXT NOT NULL,
    shown_at TEXT NOT NULL,
    archive TEXT,
    PRIMARY KEY (feed, cluster)
  ) WITHOUT ROWID;
  CREATE INDEX shown_open ON shown (feed) WHERE archive IS NULL;
  CREATE TABLE document (path TEXT PRIMARY KEY, feed TEXT NOT NULL, etag TEXT NOT NULL, updated_at TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  ALTER TABLE entry ADD COLUMN fate TEXT AS (
    CASE WHEN verdict = 'held' AND stage = 'match' THEN 'review' WHEN verdict = 'duplicate' THEN 'merged'
      ELSE coalesce(verdict, 'waiting') END) VIRTUAL;
  ALTER TABLE entry ADD COLUMN first_day TEXT AS (substr(first_seen_at, 1, 10)) VIRTUAL;
  CREATE INDEX entry_fate ON entry (fate);
  CREATE INDEX entry_source_fate ON entry (source, fate);
  CREATE INDEX entry_day ON entry (first_day, source, fate);
  CREATE INDEX entry_name ON entry (entry_id);
  CREATE INDEX entry_link ON entry (json_extract(entry, '$.link'));
  CREATE INDEX article_url ON article (url);

  CREATE TABLE tally (
    first_day TEXT NOT NULL,
    source TEXT NOT NULL,
    fate TEXT NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (first_day, source, fate)
  ) WITHOUT ROWID;
  INSERT INTO tally SELECT first_day, source, fate, count(*) FROM entry GROUP BY first_day, source, fate;
  CREATE TRIGGER tally_came AFTER INSERT ON entry BEGIN
    INSERT INTO tally VALUES (NEW.first_day, NEW.source, NEW.fate, 1)
      ON CONFLICT (first_day, source, fate) DO UPDATE SET entries = entries + 1;
  END;
  CREATE TRIGGER tally_went AFTER DELETE ON entry BEGIN
    UPDATE tally SET entries = entries - 1 WHERE first_day = OLD.first_day AND source = OLD.source AND fate = OLD.fate;
  END;
  CREATE TRIGGER tally_moved AFTER UPDATE OF verdict, stage ON entry WHEN OLD.fate <> NEW.fate BEGIN
    UPDATE tally SET entries = entries - 1 WHERE first_day = OLD.first_day AND source = OLD.source AND fate = OLD.fate;
    INSERT INTO tally VALUES (NEW.first_day, NEW.source, NEW.fate, 1)
      ON CONFLICT (first_day, source, fate) DO UPDATE SET entries = entries + 1;
  END;
  `,
  `
  CREATE TABLE source_habit (source TEXT PRIMARY KEY, alarms TEXT, habit TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  CREATE TABLE host_memory (host TEXT PRIMARY KEY, dates TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  ALTER TABLE entry ADD COLUMN words_forgotten INTEGER NOT NULL DEFAULT 0;
  UPDATE entry SET words_forgotten = 1 WHERE reason LIKE '%(words forgotten)';
  CREATE INDEX entry_words ON entry (decided_at) WHERE words_forgotten = 0 AND due_at IS NULL AND article IS NULL;
  CREATE INDEX outbox_sent ON outbox (created_at) WHERE due_at IS NULL;
  `,
  `
  ALTER TABLE article ADD COLUMN read_by TEXT;
  `,
  `
  CREATE TABLE subscription (id TEXT PRIMARY KEY, subscription TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  ALTER TABLE article ADD COLUMN sketch BLOB;
  `,
  // A sketch beside its article's words would be read past all of them; keys: see KeyIndex. Each index that an entry has is
  // written with it: these served nobody, or one who can ask otherwise, or moved it as its fate changed. The columns of
  // leases stay and are empty: see Leases.
  `
  CREATE TABLE article_sketch (article INTEGER PRIMARY KEY, sketch BLOB NOT NULL);
  INSERT INTO article_sketch SELECT number, sketch FROM article WHERE sketch IS NOT NULL;
  ALTER TABLE article DROP COLUMN sketch;

  CREATE TABLE article_key (article INTEGER PRIMARY KEY, keys TEXT NOT NULL);
  INSERT INTO article_key SELECT article, json_group_array(key) FROM candidate_key GROUP BY article;
  CREATE TABLE key_written (until INTEGER NOT NULL);
  INSERT INTO key_written SELECT coalesce(max(number), 0) FROM article;

  DROP INDEX entry_verdict;
  DROP INDEX entry_name;
  DROP INDEX entry_link;
  DROP INDEX entry_day;
  CREATE INDEX entry_day ON entry (first_day);
  DROP INDEX entry_source_fate;
  CREATE INDEX entry_source ON entry (source);

  UPDATE entry SET lease_holder = NULL, lease_until = NULL WHERE lease_holder IS NOT NULL;
  UPDATE target SET lease_holder = NULL, lease_until = NULL WHERE lease_holder IS NOT NULL;
  `,
  `
  ALTER TABLE page RENAME COLUMN zstd TO packed;
  `,
  `
  ALTER TABLE article ADD COLUMN arrived_at TEXT;
  `,
  `
  ALTER TABLE source_habit ADD COLUMN refused TEXT;
  `,
  `
  ALTER TABLE published_feed ADD COLUMN updated_at TEXT;
  `,
]

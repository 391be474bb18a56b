-- The address under which one person's calendar program reads the days of a buyer: its secret is kept as a hash.
CREATE TABLE calendar_feeds (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- When it was last read, within an hour.
  read_at INTEGER,
  PRIMARY KEY (org_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX calendar_feeds_by_secret ON calendar_feeds (token_hash);

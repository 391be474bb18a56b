-- A page a vendor publishes about itself: its choices, and the page as it was frozen when it was published.
CREATE TABLE passports (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  -- Kept in clear, because the vendor has to be able to give it away again: it opens nothing but the page.
  address TEXT NOT NULL UNIQUE CHECK (length(address) BETWEEN 3 AND 100),
  state TEXT NOT NULL CHECK (state IN ('published', 'revoked')),
  choices_json TEXT NOT NULL CHECK (json_valid(choices_json)),
  page_json TEXT NOT NULL CHECK (json_valid(page_json)),
  published_by TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  revoked_at INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;

-- Strangers who ask to read the evidence behind a page; the link they get is kept as a hash.
CREATE TABLE passport_requests (
  org_id TEXT NOT NULL,
  passport_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  organisation TEXT NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused')),
  asked_at INTEGER NOT NULL,
  settled_by TEXT,
  settled_at INTEGER,
  token_hash TEXT UNIQUE,
  expires_at INTEGER,
  PRIMARY KEY (org_id, passport_id, id),
  FOREIGN KEY (org_id, passport_id) REFERENCES passports (org_id, id)
) STRICT, WITHOUT ROWID;

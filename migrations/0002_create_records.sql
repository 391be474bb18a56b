-- What every mutation leaves behind: one audit leaf and one idempotency key, in the same batch as its effect.
CREATE TABLE audit_leaves (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  leaf_hash TEXT NOT NULL CHECK (length(leaf_hash) = 64),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  PRIMARY KEY (org_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency_keys (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  request_hash TEXT NOT NULL,
  result_json TEXT NOT NULL CHECK (json_valid(result_json)),
  at INTEGER NOT NULL,
  PRIMARY KEY (org_id, key)
) STRICT, WITHOUT ROWID;

-- Holds nothing: a row that breaks the CHECK rolls a whole batch back when an update met a stale revision.
CREATE TABLE assert_one (
  n INTEGER NOT NULL CONSTRAINT stale_revision CHECK (n = 1)
) STRICT;

-- Mails on their way; the text travels in the queue, because it holds a token.
CREATE TABLE mails (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('invitation')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_by_subject ON mails (org_id, subject_id, created_at);

-- Only the local demo writes here: the mails it would have sent.
CREATE TABLE demo_mails (
  id INTEGER PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

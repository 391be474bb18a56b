-- A mail of another kind needs no other table: the kinds are a list of the worker's. SQLite cannot change a CHECK in place;
-- nothing refers to mails.
CREATE TABLE mails_of_any_kind (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  recipient TEXT CHECK ((recipient IS NULL) = (state <> 'queued')),
  title TEXT CHECK ((title IS NULL) = (state <> 'queued')),
  body TEXT CHECK ((body IS NULL) = (state <> 'queued')),
  mint_json TEXT CHECK (mint_json IS NULL OR (json_valid(mint_json) AND state = 'queued')),
  next_try_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO mails_of_any_kind SELECT org_id, id, subject_id, kind, state, attempts, reason, created_at, settled_at,
  recipient, title, body, mint_json, next_try_at FROM mails;
DROP TABLE mails;
ALTER TABLE mails_of_any_kind RENAME TO mails;
CREATE INDEX mails_by_subject ON mails (org_id, subject_id, created_at);
CREATE INDEX mails_waiting ON mails (created_at) WHERE state = 'queued';
CREATE INDEX mails_due ON mails (next_try_at) WHERE state = 'queued';

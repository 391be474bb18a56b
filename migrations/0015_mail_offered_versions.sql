-- An offered version is mailed. SQLite cannot change a CHECK in place; nothing refers to mails.
CREATE TABLE mails_with_versions (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('invitation', 'delegation', 'message', 'changes', 'access', 'reminder', 'decision', 'version')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO mails_with_versions
  SELECT org_id, id, subject_id, kind, state, attempts, reason, created_at, settled_at FROM mails;
DROP TABLE mails;
ALTER TABLE mails_with_versions RENAME TO mails;
CREATE INDEX mails_by_subject ON mails (org_id, subject_id, created_at);
CREATE INDEX mails_waiting ON mails (created_at) WHERE state = 'queued';

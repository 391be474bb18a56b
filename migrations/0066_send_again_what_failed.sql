-- Who caused a mail, and on which side: NULL for what goes by itself or comes from a visitor.
ALTER TABLE mails ADD COLUMN caused_by TEXT;
ALTER TABLE mails ADD COLUMN caused_as TEXT
  CHECK (caused_as IS NULL OR (caused_as IN ('buyer', 'vendor') AND caused_by IS NOT NULL));

-- What a mail said that could not be delivered, kept for a month so that whoever caused it can send it again.
CREATE TABLE unsent_mails (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  caused_by TEXT NOT NULL,
  caused_as TEXT NOT NULL CHECK (caused_as IN ('buyer', 'vendor')),
  id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  recipient TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  from_name TEXT,
  reply_to TEXT,
  mint_json TEXT CHECK (mint_json IS NULL OR json_valid(mint_json)),
  reason TEXT NOT NULL,
  failed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, caused_by, caused_as, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unsent_mails_by_age ON unsent_mails (failed_at);
CREATE INDEX unsent_mails_by_subject ON unsent_mails (org_id, subject_id);

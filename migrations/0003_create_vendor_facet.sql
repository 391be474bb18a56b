-- What belongs to a vendor: its AI systems, certificates, evidence, and its responses to buyers.
CREATE TABLE ai_systems (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificates (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_files (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('document', 'record', 'report')),
  dated_on TEXT CHECK (dated_on IS NULL OR dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0 AND bytes <= 52428800),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  object_key TEXT NOT NULL,
  uploaded_by TEXT NOT NULL,
  uploaded_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE responses (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  buyer_org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')),
  revision INTEGER NOT NULL CHECK (revision > 0),
  systems_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(systems_json)),
  accepted_at INTEGER NOT NULL,
  submitted_at INTEGER,
  receipt_json TEXT CHECK (receipt_json IS NULL OR json_valid(receipt_json)),
  PRIMARY KEY (org_id, id),
  UNIQUE (buyer_org_id, assessment_id),
  FOREIGN KEY (buyer_org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- One row per saved answer: the key is the lock, the history and the idempotency key in one.
CREATE TABLE answers (
  org_id TEXT NOT NULL,
  response_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  answer_json TEXT NOT NULL CHECK (json_valid(answer_json)),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, response_id, question_id, revision),
  FOREIGN KEY (org_id, response_id) REFERENCES responses (org_id, id)
) STRICT, WITHOUT ROWID;

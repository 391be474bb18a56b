-- A guest sees only what was delegated to them. SQLite cannot change a CHECK in place; nothing refers to members.
CREATE TABLE members_with_guests (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  facet TEXT NOT NULL CHECK (facet IN ('buyer', 'vendor')),
  role TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'removed')),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, person_id, facet),
  CHECK ((facet = 'buyer' AND role IN ('owner', 'procurement', 'reviewer', 'auditor'))
    OR (facet = 'vendor' AND role IN ('owner', 'contributor', 'guest')))
) STRICT, WITHOUT ROWID;
INSERT INTO members_with_guests SELECT org_id, person_id, facet, role, status, added_at FROM members;
DROP TABLE members;
ALTER TABLE members_with_guests RENAME TO members;
CREATE INDEX members_by_person ON members (person_id, org_id, facet);

-- Mails of every kind have a state somebody can look up.
CREATE TABLE mails_of_all_kinds (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'delegation', 'message', 'changes', 'access', 'reminder', 'decision')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  created_at INTEGER NOT NULL,
  settled_at INTEGER,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO mails_of_all_kinds
  SELECT org_id, id, subject_id, kind, state, attempts, reason, created_at, settled_at FROM mails;
DROP TABLE mails;
ALTER TABLE mails_of_all_kinds RENAME TO mails;
CREATE INDEX mails_by_subject ON mails (org_id, subject_id, created_at);
CREATE INDEX mails_waiting ON mails (created_at) WHERE state = 'queued';

-- What a buyer asks to be changed after a round: one basket, kept with its round.
CREATE TABLE change_requests (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round > 0),
  note TEXT NOT NULL,
  items_json TEXT NOT NULL CHECK (json_valid(items_json)),
  due_on TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, round),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE assessments ADD COLUMN returned_at INTEGER;
ALTER TABLE submissions ADD COLUMN withdrawn_at INTEGER;
-- What differs from the round before: conclusions on it were drawn from other words and no longer stand.
ALTER TABLE submissions ADD COLUMN changed_json TEXT CHECK (changed_json IS NULL OR json_valid(changed_json));

-- Words that never leave an organisation: about a response of a vendor, or about an assessment of a buyer.
CREATE TABLE notes (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  subject_id TEXT NOT NULL,
  id TEXT NOT NULL,
  question_id TEXT,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, subject_id, id)
) STRICT, WITHOUT ROWID;

-- Words between a buyer and a vendor about one assessment; each side sees all of them.
CREATE TABLE messages (
  buyer_org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  id TEXT NOT NULL,
  question_id TEXT,
  sender TEXT NOT NULL CHECK (sender IN ('buyer', 'vendor')),
  writer TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  written_at INTEGER NOT NULL,
  PRIMARY KEY (buyer_org_id, assessment_id, id),
  FOREIGN KEY (buyer_org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- Questions handed to one colleague, who as a guest sees these and nothing else.
CREATE TABLE delegations (
  org_id TEXT NOT NULL,
  response_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  questions_json TEXT NOT NULL CHECK (json_valid(questions_json)),
  note TEXT NOT NULL,
  delegated_by TEXT NOT NULL,
  delegated_at INTEGER NOT NULL,
  finished_at INTEGER,
  PRIMARY KEY (org_id, response_id, person_id),
  FOREIGN KEY (org_id, response_id) REFERENCES responses (org_id, id)
) STRICT, WITHOUT ROWID;

-- Who worked where last; one row a person, and one that is older than a minute means nothing.
CREATE TABLE presence (
  org_id TEXT NOT NULL,
  response_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, response_id, person_id),
  FOREIGN KEY (org_id, response_id) REFERENCES responses (org_id, id)
) STRICT, WITHOUT ROWID;

-- What belongs to a buyer: published versions, assessments, what was submitted to it, and its conclusions.
CREATE TABLE questionnaire_versions (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  definition_json TEXT NOT NULL CHECK (json_valid(definition_json)),
  published_by TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER questionnaire_versions_are_frozen BEFORE UPDATE ON questionnaire_versions
BEGIN SELECT RAISE(ABORT, 'a published questionnaire never changes'); END;

CREATE TABLE policy_versions (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  version INTEGER NOT NULL CHECK (version > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  policy_json TEXT NOT NULL CHECK (json_valid(policy_json)),
  published_by TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER policy_versions_are_frozen BEFORE UPDATE ON policy_versions
BEGIN SELECT RAISE(ABORT, 'a published policy never changes'); END;

CREATE TABLE assessments (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  vendor_name TEXT NOT NULL CHECK (vendor_name <> ''),
  vendor_legal_name TEXT NOT NULL CHECK (vendor_legal_name <> ''),
  contact_name TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  product TEXT NOT NULL CHECK (product <> ''),
  purpose TEXT NOT NULL,
  uses_json TEXT NOT NULL CHECK (json_valid(uses_json)),
  due_on TEXT NOT NULL,
  questionnaire_id TEXT NOT NULL,
  questionnaire_version INTEGER NOT NULL,
  policy_version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sent', 'opened', 'answering', 'submitted')),
  created_by TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  opened_at INTEGER,
  accepted_at INTEGER,
  submitted_at INTEGER,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, questionnaire_id, questionnaire_version) REFERENCES questionnaire_versions (org_id, id, version),
  FOREIGN KEY (org_id, policy_version) REFERENCES policy_versions (org_id, version)
) STRICT, WITHOUT ROWID;

-- Links into an assessment: no login, only the way to ask for one. Several may live at once.
CREATE TABLE invitations (
  token_hash TEXT PRIMARY KEY,
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  email TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE submissions (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round > 0),
  vendor_org_id TEXT NOT NULL,
  dossier_key TEXT NOT NULL,
  dossier_sha256 TEXT NOT NULL CHECK (length(dossier_sha256) = 64),
  signed_name TEXT NOT NULL,
  signed_role TEXT NOT NULL,
  submitted_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, round),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- What a vendor let one buyer read, for one assessment.
CREATE TABLE evidence_grants (
  buyer_org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  vendor_org_id TEXT NOT NULL,
  evidence_id TEXT NOT NULL,
  granted_at INTEGER NOT NULL,
  revoked_at INTEGER,
  PRIMARY KEY (buyer_org_id, assessment_id, evidence_id),
  FOREIGN KEY (buyer_org_id, assessment_id) REFERENCES assessments (org_id, id),
  FOREIGN KEY (vendor_org_id, evidence_id) REFERENCES evidence_files (org_id, id)
) STRICT, WITHOUT ROWID;

-- What reviewers concluded: every revision stays; the key is lock, history and idempotency key in one.
CREATE TABLE reviews (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'evidence', 'certificate', 'scope', 'system')),
  subject TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  reviewed_by TEXT NOT NULL,
  reviewed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, kind, subject, revision),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- The latest score of each assessment, with everything that made it.
CREATE TABLE summaries (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  as_of TEXT NOT NULL,
  model TEXT NOT NULL,
  questionnaire_id TEXT NOT NULL,
  questionnaire_version INTEGER NOT NULL,
  policy_version INTEGER NOT NULL,
  dossier_sha256 TEXT NOT NULL,
  review_count INTEGER NOT NULL,
  summary_json TEXT NOT NULL CHECK (json_valid(summary_json)),
  next_change_on TEXT,
  computed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX summaries_due ON summaries (next_change_on) WHERE next_change_on IS NOT NULL;

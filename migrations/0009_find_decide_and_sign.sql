-- What has to be followed up: every revision stays, as with conclusions. Findings of a rule get a row once touched.
CREATE TABLE findings (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, id, revision),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- How a buyer works; without a row, the usual way.
CREATE TABLE buyer_settings (
  org_id TEXT PRIMARY KEY REFERENCES organisations (id),
  four_eyes INTEGER NOT NULL CHECK (four_eyes IN (0, 1)),
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Decisions are proposed, confirmed or rejected, and never changed: a new one takes the next number.
CREATE TABLE decisions (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('approve', 'approve-with-conditions', 'decline')),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'final', 'rejected')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  conditions_json TEXT NOT NULL CHECK (json_valid(conditions_json)),
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  settled_by TEXT,
  settled_at INTEGER,
  settled_reason TEXT,
  -- What was decided on, as it stood: dossier, scores, versions. The dossier itself is a file under its hash.
  record_json TEXT CHECK (record_json IS NULL OR json_valid(record_json)),
  dossier_key TEXT,
  PRIMARY KEY (org_id, assessment_id, number),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE assessments ADD COLUMN decided TEXT CHECK (decided IS NULL OR decided IN ('approve', 'approve-with-conditions', 'decline'));
ALTER TABLE assessments ADD COLUMN decided_at INTEGER;
ALTER TABLE summaries ADD COLUMN open_findings INTEGER NOT NULL DEFAULT 0;

-- The public halves of the keys this portal has signed with; the private one is a secret of the deployment.
CREATE TABLE signing_keys (
  kid TEXT PRIMARY KEY,
  jwk_json TEXT NOT NULL CHECK (json_valid(jwk_json)),
  first_used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

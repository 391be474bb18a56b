-- Scoring model 2. Reviews know evidence for one answer (`proof`); what a reviewer said of a system's risk under model 1 is
-- taken back, as the risk belongs to the buyer's uses now. Every score is worked out anew within the hour.
CREATE TABLE reviews_of_model_2 (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'evidence', 'proof', 'certificate', 'scope', 'system')),
  subject TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  reviewed_by TEXT NOT NULL,
  reviewed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, kind, subject, revision),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO reviews_of_model_2
SELECT org_id, assessment_id, kind, subject, revision,
  CASE kind WHEN 'system' THEN 'null' ELSE body_json END,
  reason, reviewed_by, reviewed_at
FROM reviews;
DROP TABLE reviews;
ALTER TABLE reviews_of_model_2 RENAME TO reviews;

UPDATE summaries SET next_change_on = '2000-01-01';

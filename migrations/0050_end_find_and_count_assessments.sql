-- An assessment may end otherwise than by a decision, and be put away; lists find and count without reading all of them.
ALTER TABLE assessments ADD COLUMN ended TEXT CHECK (ended IN ('cancelled', 'declined', 'closed'));
ALTER TABLE assessments ADD COLUMN ended_at INTEGER;
-- What the other side was told.
ALTER TABLE assessments ADD COLUMN ended_reason TEXT;
ALTER TABLE assessments ADD COLUMN archived_at INTEGER;
ALTER TABLE assessments ADD COLUMN stage TEXT GENERATED ALWAYS AS (
  CASE
    WHEN archived_at IS NOT NULL THEN 'archived'
    -- What was closed as it was handed in before can still be decided.
    WHEN ended = 'closed' AND decided IS NOT NULL THEN 'decided'
    WHEN ended IS NOT NULL THEN 'ended'
    WHEN state <> 'submitted' THEN 'with-vendor'
    WHEN decided IS NULL THEN 'to-review'
    ELSE 'decided'
  END) VIRTUAL;

CREATE INDEX assessments_by_sent ON assessments (org_id, sent_at, id) WHERE archived_at IS NULL;
CREATE INDEX assessments_by_due ON assessments (org_id, due_on, id) WHERE archived_at IS NULL;
CREATE INDEX assessments_by_vendor ON assessments (org_id, vendor_name COLLATE NOCASE, id) WHERE archived_at IS NULL;
CREATE INDEX assessments_by_stage_sent ON assessments (org_id, stage, sent_at, id);
CREATE INDEX assessments_by_stage_due ON assessments (org_id, stage, due_on, id);
CREATE INDEX assessments_by_stage_vendor ON assessments (org_id, stage, vendor_name COLLATE NOCASE, id);

-- How many there are of each stage, kept with every change.
CREATE TABLE assessment_counts (
  org_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (org_id, stage)
) STRICT, WITHOUT ROWID;
INSERT INTO assessment_counts SELECT org_id, stage, count(*) FROM assessments GROUP BY org_id, stage;
CREATE TRIGGER assessments_are_counted AFTER INSERT ON assessments
BEGIN
  INSERT INTO assessment_counts VALUES (NEW.org_id, NEW.stage, 1)
  ON CONFLICT (org_id, stage) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER assessments_are_counted_anew AFTER UPDATE OF state, decided, ended, archived_at ON assessments
WHEN OLD.stage <> NEW.stage
BEGIN
  UPDATE assessment_counts SET n = n - 1 WHERE org_id = OLD.org_id AND stage = OLD.stage;
  INSERT INTO assessment_counts VALUES (NEW.org_id, NEW.stage, 1)
  ON CONFLICT (org_id, stage) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER assessments_are_counted_off AFTER DELETE ON assessments
BEGIN
  UPDATE assessment_counts SET n = n - 1 WHERE org_id = OLD.org_id AND stage = OLD.stage;
END;

-- The words by which things of a list are found: each word of a name, without accents and case.
CREATE TABLE list_words (
  org_id TEXT NOT NULL,
  list TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word <> ''),
  subject_id TEXT NOT NULL,
  PRIMARY KEY (org_id, list, word, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_words_by_subject ON list_words (org_id, list, subject_id);

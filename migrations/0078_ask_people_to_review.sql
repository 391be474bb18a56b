-- Who is asked to review what, and by when. How far the assessment is stands beside it, kept by triggers, so that what is in
-- somebody's hands is found without looking at everybody's.
CREATE TABLE review_assignments (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  -- By when it is to be looked at; null where nobody said.
  look_by TEXT,
  -- Themselves, where they took it on.
  assigned_by TEXT NOT NULL,
  assigned_at INTEGER NOT NULL,
  stage TEXT NOT NULL,
  submitted_at INTEGER,
  PRIMARY KEY (org_id, assessment_id, person_id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_assignments_of_person
  ON review_assignments (org_id, person_id, stage, submitted_at, assessment_id);
CREATE INDEX review_assignments_by_day ON review_assignments (org_id, look_by, assessment_id)
  WHERE stage = 'to-review' AND look_by IS NOT NULL;
CREATE INDEX review_assignments_of_person_by_day ON review_assignments (org_id, person_id, look_by, assessment_id)
  WHERE stage = 'to-review' AND look_by IS NOT NULL;

-- How many of each stage are in whose hands.
CREATE TABLE review_counts (
  org_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (org_id, person_id, stage)
) STRICT, WITHOUT ROWID;

-- How many people review it.
ALTER TABLE assessments ADD COLUMN reviewers INTEGER NOT NULL DEFAULT 0;
-- When somebody who was to review it left, and nobody has said yet who does.
ALTER TABLE assessments ADD COLUMN reviewer_left_at INTEGER;
CREATE INDEX assessments_of_nobody ON assessments (org_id, stage, id) WHERE reviewers = 0;
CREATE INDEX assessments_for_anybody ON assessments (org_id, submitted_at, id)
  WHERE reviewers = 0 AND state = 'submitted' AND decided IS NULL AND ended IS NULL AND archived_at IS NULL;
CREATE INDEX assessments_reviewer_left ON assessments (org_id, reviewer_left_at, id) WHERE reviewer_left_at IS NOT NULL;
-- What waits for a review is looked for by who reviews it.
DROP INDEX assessments_to_review;

CREATE TRIGGER review_is_assigned AFTER INSERT ON review_assignments
BEGIN
  INSERT INTO review_counts VALUES (NEW.org_id, NEW.person_id, NEW.stage, 1)
  ON CONFLICT (org_id, person_id, stage) DO UPDATE SET n = n + 1;
  UPDATE assessments SET reviewers = reviewers + 1, reviewer_left_at = NULL
    WHERE org_id = NEW.org_id AND id = NEW.assessment_id;
END;
CREATE TRIGGER review_is_unassigned AFTER DELETE ON review_assignments
BEGIN
  UPDATE review_counts SET n = n - 1
    WHERE org_id = OLD.org_id AND person_id = OLD.person_id AND stage = OLD.stage;
  UPDATE assessments SET reviewers = reviewers - 1 WHERE org_id = OLD.org_id AND id = OLD.assessment_id;
END;
CREATE TRIGGER review_is_counted_anew AFTER UPDATE OF stage ON review_assignments
WHEN OLD.stage <> NEW.stage
BEGIN
  UPDATE review_counts SET n = n - 1
    WHERE org_id = OLD.org_id AND person_id = OLD.person_id AND stage = OLD.stage;
  INSERT INTO review_counts VALUES (NEW.org_id, NEW.person_id, NEW.stage, 1)
  ON CONFLICT (org_id, person_id, stage) DO UPDATE SET n = n + 1;
END;
-- A day that had passed before the answers came says nothing about how late a review is.
CREATE TRIGGER review_follows AFTER UPDATE OF state, decided, ended, archived_at, submitted_at ON assessments
WHEN NEW.reviewers > 0 AND (OLD.stage <> NEW.stage OR OLD.submitted_at IS NOT NEW.submitted_at)
BEGIN
  UPDATE review_assignments SET stage = NEW.stage, submitted_at = NEW.submitted_at,
    look_by = CASE WHEN OLD.submitted_at IS NOT NEW.submitted_at AND look_by < date(NEW.submitted_at / 1000, 'unixepoch')
      THEN NULL ELSE look_by END
    WHERE org_id = NEW.org_id AND assessment_id = NEW.id;
END;
-- What is decided, has ended or is put away waits for no reviewer in place of one who left.
CREATE TRIGGER reviewer_is_missed_no_more AFTER UPDATE OF decided, ended, archived_at ON assessments
WHEN NEW.reviewer_left_at IS NOT NULL AND NEW.stage NOT IN ('with-vendor', 'to-review')
BEGIN
  UPDATE assessments SET reviewer_left_at = NULL WHERE org_id = NEW.org_id AND id = NEW.id;
END;

-- Where the tier asks for it, two people judge without seeing each other. What each judged lies here, and nowhere else, until
-- both have handed in; then it becomes conclusions like any other.
CREATE TABLE sealed_judgements (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Behind the conclusions that everybody sees.
  revision INTEGER NOT NULL,
  body_json TEXT NOT NULL,
  reason TEXT NOT NULL,
  judged_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, person_id, kind, subject),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- Who has handed in what they judged of a hand-in of the vendor.
CREATE TABLE sealed_hand_ins (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  handed_in_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, round, person_id)
) STRICT, WITHOUT ROWID;

-- Both have: whose judgements were laid side by side.
CREATE TABLE unsealed_reviews (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  first_id TEXT NOT NULL,
  second_id TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, round)
) STRICT, WITHOUT ROWID;

-- What the two judged of each thing; null where one of them said nothing.
CREATE TABLE unsealed_judgements (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  first_json TEXT,
  second_json TEXT,
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  -- Whose counts, who said so, and why; null while they differ.
  chosen TEXT CHECK (chosen IN ('first', 'second')),
  settled_by TEXT,
  settled_at INTEGER,
  settled_reason TEXT,
  PRIMARY KEY (org_id, assessment_id, round, kind, subject)
) STRICT, WITHOUT ROWID;

-- Whoever reviews it no more has handed in nothing.
CREATE TRIGGER sealed_hand_in_ends AFTER DELETE ON review_assignments
BEGIN
  DELETE FROM sealed_hand_ins
    WHERE org_id = OLD.org_id AND assessment_id = OLD.assessment_id AND person_id = OLD.person_id
      AND NOT EXISTS (SELECT 1 FROM unsealed_reviews WHERE unsealed_reviews.org_id = OLD.org_id
        AND unsealed_reviews.assessment_id = OLD.assessment_id AND unsealed_reviews.round = sealed_hand_ins.round);
END;

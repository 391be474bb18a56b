-- Somebody from outside who may read one assessment until a day: one row for each person and assessment. Given again after
-- it was over, the row is that of the new time; the log has the earlier ones.
CREATE TABLE outside_access (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  -- By which name the organisation knows them.
  known_as TEXT NOT NULL CHECK (known_as <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  -- Whether the vendor's files can be opened, beside being named.
  files INTEGER NOT NULL CHECK (files IN (0, 1)),
  -- The last day, and the moment at which it is over by the organisation's clock.
  until_on TEXT NOT NULL,
  ends_at INTEGER NOT NULL,
  given_by TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  first_read_at INTEGER,
  last_read_at INTEGER,
  -- When and how it was over. Whoever reads is held against `ends_at`, whether or not that was written down yet.
  ended_at INTEGER,
  ended_how TEXT CHECK (ended_how IN ('day-came', 'taken-back', 'given-back', 'put-away', 'member-removed')),
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX outside_access_reading ON outside_access (org_id, assessment_id, person_id);
CREATE INDEX outside_access_by_age ON outside_access (org_id, given_at, id);
CREATE INDEX outside_access_of_assessment ON outside_access (org_id, assessment_id, given_at, id);
CREATE INDEX outside_access_of_person ON outside_access (person_id, given_at, id);
CREATE INDEX outside_access_at_buyer ON outside_access (org_id, person_id, ends_at);
CREATE INDEX outside_access_due ON outside_access (ends_at) WHERE ended_at IS NULL;

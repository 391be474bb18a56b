-- What a proposal was made on; it is confirmed only while that still is what stands.
ALTER TABLE decisions ADD COLUMN basis TEXT NOT NULL DEFAULT '';

-- What a buyer means to ask a vendor to change, until it is sent: a row per question, shared by the reviewers.
CREATE TABLE basket_items (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, question_id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- What a vendor handed in before, for the same buyer: read when a reviewer asks what changed since.
CREATE INDEX submissions_by_vendor ON submissions (org_id, vendor_org_id, submitted_at);

-- What tables of many vendors show beside the score; stored with it, and empty until it is next worked out.
ALTER TABLE summaries ADD COLUMN facts_json TEXT NOT NULL DEFAULT '' CHECK (facts_json = '' OR json_valid(facts_json));

-- Filters and an order of the portfolio that somebody gave a name; everybody of the organisation finds them.
CREATE TABLE portfolio_views (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL CHECK (name <> ''),
  view_json TEXT NOT NULL CHECK (json_valid(view_json)),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, name)
) STRICT, WITHOUT ROWID;

-- Scores from before are worked out once more, so that they have their facts.
UPDATE summaries SET next_change_on = '2000-01-01';

-- The receipt of what was sent back for changes: it stands again when the return is taken back or closed.
ALTER TABLE responses ADD COLUMN returned_receipt_json TEXT;

-- What a buyer corrected in a request before anything was submitted, as the vendor is shown it.
CREATE TABLE corrections (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- A list of sentences.
  lines_json TEXT NOT NULL CHECK (json_valid(lines_json)),
  PRIMARY KEY (org_id, assessment_id, at),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

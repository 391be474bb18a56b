-- What the vendor was told of a final decision: once for each, and never changed.
CREATE TABLE decision_tellings (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  word TEXT NOT NULL,
  told_by TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, number)
) STRICT, WITHOUT ROWID;

-- A buyer's rules of tiers, version by version: the newest one holds.
CREATE TABLE tier_rules (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  version INTEGER NOT NULL,
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, version)
) STRICT, WITHOUT ROWID;
-- In which tier a product stood when it was asked about; NULL where nobody said.
ALTER TABLE assessments ADD COLUMN tier TEXT CHECK (tier IN ('critical', 'important', 'standard'));

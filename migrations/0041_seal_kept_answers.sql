-- Answers kept for repeats are sealed with the key of their request, of which only a hash is stored: what they say of people
-- is in no row. What was kept before is dropped; whoever repeats a request at this moment is told what stands.
DROP TABLE idempotency_keys;
CREATE TABLE idempotency_keys (
  org_id TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) = 64),
  request_hash TEXT NOT NULL CHECK (length(request_hash) = 64),
  subject TEXT NOT NULL,
  sealed_result TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (org_id, key)
) STRICT, WITHOUT ROWID;

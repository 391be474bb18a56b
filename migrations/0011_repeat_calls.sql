-- One word for what a buyer asks of a vendor: what was called a response is a request, in a passport's choices too.
UPDATE passports
SET choices_json = json_remove(json_set(choices_json, '$.requestId', json_extract(choices_json, '$.responseId')), '$.responseId')
WHERE json_type(choices_json, '$.responseId') IS NOT NULL;

-- Answers for repeats: of people without an organisation too (org_id '-'), with the id of what was made where the answer
-- itself held a secret. They are forgotten after a day, by a walk over a day's rows: an index would be written for each.
CREATE TABLE kept_answers (
  org_id TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  request_hash TEXT NOT NULL,
  subject TEXT NOT NULL,
  result_json TEXT NOT NULL CHECK (json_valid(result_json)),
  at INTEGER NOT NULL,
  PRIMARY KEY (org_id, key)
) STRICT, WITHOUT ROWID;
INSERT INTO kept_answers SELECT org_id, key, request_hash, '', result_json, at FROM idempotency_keys;
DROP TABLE idempotency_keys;
ALTER TABLE kept_answers RENAME TO idempotency_keys;

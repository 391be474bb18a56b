-- Each time somebody asks, there is a sign-in of its own: one that is asked for elsewhere ends no other. What was under way
-- is asked for again.
DROP TABLE sign_ins;
CREATE TABLE sign_ins (
  token_hash TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  nonce_hash TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_ins_by_email ON sign_ins (email, nonce_hash);

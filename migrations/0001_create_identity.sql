-- Who there is: people, organisations, membership, and the ways in.
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email) AND instr(email, '@') > 1),
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  legal_name TEXT NOT NULL CHECK (legal_name <> ''),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An organisation can buy and sell: a member has a role in each facet apart.
CREATE TABLE members (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  facet TEXT NOT NULL CHECK (facet IN ('buyer', 'vendor')),
  role TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'removed')),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, person_id, facet),
  CHECK ((facet = 'buyer' AND role IN ('owner', 'procurement', 'reviewer', 'auditor'))
    OR (facet = 'vendor' AND role IN ('owner', 'contributor')))
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_person ON members (person_id, org_id, facet);

-- A sign-in under way: link and code, hashed; the nonce binds it to the browser that asked.
CREATE TABLE sign_ins (
  email TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  code_hash TEXT NOT NULL,
  nonce_hash TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people (id),
  org_id TEXT,
  facet TEXT CHECK (facet IN ('buyer', 'vendor')),
  agent TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_person ON sessions (person_id, created_at);

CREATE TABLE rate_windows (
  key TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (key, starts_at)
) STRICT, WITHOUT ROWID;

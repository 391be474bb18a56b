-- The companies of a vendor's group: who signs, who holds a certificate, whom a buyer contracts with.
CREATE TABLE legal_entities (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;

-- Every status a certificate had, from the day the vendor said so.
CREATE TABLE certificate_statuses (
  org_id TEXT NOT NULL,
  certificate_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  status TEXT NOT NULL,
  since TEXT,
  note TEXT NOT NULL,
  said_by TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, certificate_id, revision),
  FOREIGN KEY (org_id, certificate_id) REFERENCES certificates (org_id, id)
) STRICT, WITHOUT ROWID;

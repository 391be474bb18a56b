-- The page on which people inside a buyer ask for something to be bought, and whose addresses may.
CREATE TABLE intake_doors (
  org_id TEXT PRIMARY KEY REFERENCES organisations (id),
  revision INTEGER NOT NULL,
  -- What stands in its address; another one ends the links there are. Closed, it leads nowhere until it is opened again.
  address TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  domains_json TEXT NOT NULL CHECK (json_valid(domains_json)),
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX intake_doors_by_address ON intake_doors (address);

-- What somebody asked for.
CREATE TABLE intakes (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'returned', 'taken', 'declined', 'withdrawn')),
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  product TEXT NOT NULL,
  vendor_name TEXT NOT NULL,
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  -- What it became in the register, and who took it over.
  vendor_id TEXT,
  product_id TEXT,
  taken_by TEXT,
  -- Since when it is in this state.
  moved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX intakes_by_state ON intakes (org_id, state, asked_at, id);
CREATE INDEX intakes_by_day ON intakes (org_id, asked_at, id);
CREATE INDEX intakes_by_asker ON intakes (asked_by, asked_at, org_id, id);

CREATE INDEX intakes_by_product ON intakes (org_id, product_id) WHERE product_id IS NOT NULL;
CREATE INDEX intakes_of_person ON intakes (org_id, asked_by);

CREATE TABLE intake_counts (
  org_id TEXT NOT NULL,
  state TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (org_id, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER intakes_are_counted AFTER INSERT ON intakes
BEGIN
  INSERT INTO intake_counts VALUES (NEW.org_id, NEW.state, 1)
  ON CONFLICT (org_id, state) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER intakes_are_counted_anew AFTER UPDATE OF state ON intakes WHEN OLD.state <> NEW.state
BEGIN
  UPDATE intake_counts SET n = n - 1 WHERE org_id = OLD.org_id AND state = OLD.state;
  INSERT INTO intake_counts VALUES (NEW.org_id, NEW.state, 1)
  ON CONFLICT (org_id, state) DO UPDATE SET n = n + 1;
END;

-- What was said and done about it, on both sides.
CREATE TABLE intake_acts (
  org_id TEXT NOT NULL,
  intake_id TEXT NOT NULL,
  -- The revision of what was asked that it led to.
  revision INTEGER NOT NULL,
  act TEXT NOT NULL,
  by_person TEXT NOT NULL,
  word TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  PRIMARY KEY (org_id, intake_id, revision)
) STRICT, WITHOUT ROWID;

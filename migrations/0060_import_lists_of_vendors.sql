-- A list of vendors that came in from a file, in portions; what it changed is kept for a day, so that it can be taken back.
CREATE TABLE vendor_imports (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- Of the bytes: whoever chooses the same file again goes on where it stopped.
  file_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('going-on', 'done', 'taking-back', 'taken-back')),
  started_by TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  -- When the last portion was stored: for a day from then it can be taken back.
  stored_at INTEGER NOT NULL,
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  taken_back INTEGER NOT NULL DEFAULT 0,
  left_alone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_imports_by_start ON vendor_imports (org_id, started_at DESC, id);

CREATE TABLE vendor_import_changes (
  org_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  -- What was known before; NULL when the import added the vendor.
  before_json TEXT CHECK (before_json IS NULL OR json_valid(before_json)),
  -- The revision as the import left it.
  revision INTEGER NOT NULL,
  -- Of each product that it added or changed: its id, what was known before, and the revision as the import left it.
  products_json TEXT NOT NULL CHECK (json_valid(products_json)),
  outcome TEXT CHECK (outcome IN ('taken-back', 'left-alone')),
  PRIMARY KEY (org_id, import_id, vendor_id),
  FOREIGN KEY (org_id, import_id) REFERENCES vendor_imports (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_import_changes_left ON vendor_import_changes (org_id, import_id, vendor_id) WHERE outcome IS NULL;
CREATE INDEX vendor_import_changes_of_vendor ON vendor_import_changes (org_id, vendor_id, import_id);

-- Who is called so, whatever the case.
CREATE INDEX vendors_by_lower_name ON vendors (org_id, lower(name), id);

-- How a person confirmed that a list of vendors is read, by the set of its headers: offered for the next one that has them.
CREATE TABLE vendor_mappings (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  -- Follows from the set of headers.
  id TEXT NOT NULL,
  headers_json TEXT NOT NULL CHECK (json_valid(headers_json) AND length(headers_json) <= 50000),
  mapping_json TEXT NOT NULL CHECK (json_valid(mapping_json) AND length(mapping_json) <= 50000),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_mappings_by_age ON vendor_mappings (org_id, saved_at, id);

-- What became of each line of a list that was imported, as it is told later.
CREATE TABLE vendor_import_lines (
  org_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  -- The first row of the file that tells of it.
  row INTEGER NOT NULL CHECK (row > 0),
  result TEXT NOT NULL CHECK (result IN ('new', 'changed', 'unchanged', 'doubt', 'refused')),
  line_json TEXT NOT NULL CHECK (json_valid(line_json)),
  PRIMARY KEY (org_id, import_id, row),
  FOREIGN KEY (org_id, import_id) REFERENCES vendor_imports (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_import_lines_by_result ON vendor_import_lines (org_id, import_id, result, row);

-- How many lines of each result an import has, kept with every change.
CREATE TABLE vendor_import_counts (
  org_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  result TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (org_id, import_id, result)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER vendor_import_lines_are_counted AFTER INSERT ON vendor_import_lines
BEGIN
  INSERT INTO vendor_import_counts VALUES (NEW.org_id, NEW.import_id, NEW.result, 1)
  ON CONFLICT (org_id, import_id, result) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER vendor_import_lines_are_counted_anew AFTER UPDATE OF result ON vendor_import_lines
WHEN OLD.result <> NEW.result
BEGIN
  UPDATE vendor_import_counts SET n = n - 1
  WHERE org_id = OLD.org_id AND import_id = OLD.import_id AND result = OLD.result;
  INSERT INTO vendor_import_counts VALUES (NEW.org_id, NEW.import_id, NEW.result, 1)
  ON CONFLICT (org_id, import_id, result) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER vendor_import_lines_are_counted_off AFTER DELETE ON vendor_import_lines
BEGIN
  UPDATE vendor_import_counts SET n = n - 1
  WHERE org_id = OLD.org_id AND import_id = OLD.import_id AND result = OLD.result;
END;

-- Its lines, and what was known before, are forgotten after a time; that there was an import, and how much it did, stays.
ALTER TABLE vendor_imports ADD COLUMN forgotten_at INTEGER;
CREATE INDEX vendor_imports_to_forget ON vendor_imports (stored_at) WHERE forgotten_at IS NULL;
-- Whoever chooses a file again whose import stopped goes on with it.
CREATE INDEX vendor_imports_going_on ON vendor_imports (org_id, file_hash, started_at) WHERE state = 'going-on';

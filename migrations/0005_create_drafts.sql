-- Questionnaires under construction, as the text of their file: comments and order are the author's.
CREATE TABLE questionnaire_drafts (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  title TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) <= 1000000),
  created_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;

-- The file a version was published from, comments and all; the next version starts from it.
CREATE TABLE questionnaire_files (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (org_id, id, version),
  FOREIGN KEY (org_id, id, version) REFERENCES questionnaire_versions (org_id, id, version)
) STRICT, WITHOUT ROWID;

-- A translation is a file beside its version: mending it makes no new version.
CREATE TABLE questionnaire_translations (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 35),
  revision INTEGER NOT NULL CHECK (revision > 0),
  text TEXT NOT NULL CHECK (length(text) <= 1000000),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id, version, language),
  FOREIGN KEY (org_id, id, version) REFERENCES questionnaire_versions (org_id, id, version)
) STRICT, WITHOUT ROWID;

-- How an organisation reads a layout of spreadsheet it gets again and again.
CREATE TABLE import_mappings (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  mapping_json TEXT NOT NULL CHECK (json_valid(mapping_json) AND length(mapping_json) <= 50000),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;

-- A newer version the buyer offers for a response under way; only the vendor's agreement moves it there.
ALTER TABLE assessments ADD COLUMN offered_version INTEGER;

-- The language the vendor reads in, and where the response came from when it was moved to a newer version.
ALTER TABLE responses ADD COLUMN language TEXT;
ALTER TABLE responses ADD COLUMN moved_from_version INTEGER;
ALTER TABLE responses ADD COLUMN moved_at INTEGER;

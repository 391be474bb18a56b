-- Files of the store that no row names are taken away after a day. How far the last run came:
CREATE TABLE sweeps (
  name TEXT PRIMARY KEY,
  done_to TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Whether a row names a file is asked for every file.
CREATE INDEX evidence_by_object ON evidence_files (org_id, object_key);
CREATE INDEX submissions_by_dossier ON submissions (org_id, dossier_key);
CREATE INDEX decisions_by_dossier ON decisions (org_id, dossier_key);

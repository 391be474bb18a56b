-- The bytes of a file are kept once for a vendor; a second upload finds them by their hash.
CREATE INDEX evidence_files_by_bytes ON evidence_files (org_id, sha256);

-- A policy is proposed with a reason, tried on every current assessment, and published by one person or, where the buyer
-- asks for four eyes, by another. At most one waits at a time.
CREATE TABLE policy_proposals (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  base INTEGER NOT NULL CHECK (base >= 0),
  policy_json TEXT NOT NULL CHECK (json_valid(policy_json)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  -- The last assessment the laws were tried on, empty before the first; tried_at is set once all were.
  tried_to TEXT NOT NULL,
  tried INTEGER NOT NULL CHECK (tried >= 0),
  breaks_json TEXT NOT NULL CHECK (json_valid(breaks_json)),
  -- Assessments whose file could not be read, so that nothing was tried on them.
  unread_json TEXT NOT NULL CHECK (json_valid(unread_json)),
  tried_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'published', 'taken-back')),
  version INTEGER,
  settled_by TEXT,
  settled_at INTEGER,
  settled_reason TEXT,
  PRIMARY KEY (org_id, id),
  CHECK ((state = 'published') = (version IS NOT NULL)),
  CHECK (state <> 'published' OR (tried_at IS NOT NULL AND breaks_json = '[]'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_policy_proposal_waits ON policy_proposals (org_id) WHERE state = 'open';
CREATE UNIQUE INDEX policy_versions_by_proposal ON policy_proposals (org_id, version) WHERE version IS NOT NULL;

-- For moving assessments from one version to another.
CREATE INDEX assessments_by_policy ON assessments (org_id, policy_version);

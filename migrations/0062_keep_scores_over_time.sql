-- Every change of a score, and why; written in the batch that stores the score.
CREATE TABLE score_history (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  -- Null where nothing is assessed.
  claimed REAL,
  assured REAL,
  checked REAL,
  rating TEXT,
  conclusive INTEGER NOT NULL CHECK (conclusive IN (0, 1)),
  policy_version INTEGER NOT NULL,
  reasons_json TEXT NOT NULL CHECK (json_valid(reasons_json)),
  PRIMARY KEY (org_id, assessment_id, number),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- Which policy an assessment was scored by before and after a moment: without it no day of the past can be scored again.
CREATE TABLE policy_bindings (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  assessment_id TEXT NOT NULL,
  bound_at INTEGER NOT NULL,
  from_version INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (org_id, assessment_id, bound_at, version),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- What was scored before begins with what is known: the figures it was decided on, and those that stand.
INSERT INTO score_history
  SELECT org_id, assessment_id, 1, settled_at, record_json ->> '$.summary.asOf', record_json ->> '$.summary.overall.claimed',
    record_json ->> '$.summary.overall.assured', record_json ->> '$.summary.overall.checked',
    record_json ->> '$.summary.rating', coalesce(record_json ->> '$.summary.conclusive', 0),
    record_json ->> '$.policyVersion', '[{"kind":"began"}]'
  FROM decisions AS made
  WHERE state = 'final' AND settled_at IS NOT NULL AND record_json ->> '$.summary.asOf' IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM decisions AS later WHERE later.org_id = made.org_id
      AND later.assessment_id = made.assessment_id AND later.state = 'final' AND later.number > made.number);
INSERT INTO score_history
  SELECT org_id, assessment_id,
    CASE WHEN EXISTS (SELECT 1 FROM score_history AS first WHERE first.org_id = summaries.org_id
      AND first.assessment_id = summaries.assessment_id) THEN 2 ELSE 1 END,
    computed_at, as_of, summary_json ->> '$.overall.claimed', summary_json ->> '$.overall.assured',
    summary_json ->> '$.overall.checked', summary_json ->> '$.rating', coalesce(summary_json ->> '$.conclusive', 0),
    policy_version, CASE WHEN EXISTS (SELECT 1 FROM score_history AS first WHERE first.org_id = summaries.org_id
      AND first.assessment_id = summaries.assessment_id) THEN '[{"kind":"not-kept"}]' ELSE '[{"kind":"began"}]' END
  FROM summaries
  WHERE NOT EXISTS (SELECT 1 FROM score_history AS first WHERE first.org_id = summaries.org_id
    AND first.assessment_id = summaries.assessment_id
    AND abs(coalesce(first.claimed, -1) - coalesce(summary_json ->> '$.overall.claimed', -1)) <= 1e-9
    AND abs(coalesce(first.assured, -1) - coalesce(summary_json ->> '$.overall.assured', -1)) <= 1e-9
    AND abs(coalesce(first.checked, -1) - coalesce(summary_json ->> '$.overall.checked', -1)) <= 1e-9
    AND first.rating IS summary_json ->> '$.rating'
    AND first.conclusive = coalesce(summary_json ->> '$.conclusive', 0));

-- What happened after a decision so that the vendor is to be asked again: a row for each event, which stands while its cause does.
CREATE TABLE ask_again (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('certificate', 'score', 'finding', 'change')),
  -- Which certificate or finding, or what changed; '' where the assessment says it all.
  subject TEXT NOT NULL,
  -- The same event never comes twice.
  event TEXT NOT NULL CHECK (event <> ''),
  id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  detail_json TEXT NOT NULL CHECK (json_valid(detail_json)),
  at INTEGER NOT NULL,
  -- From when on it is shown: later where somebody put it off.
  from_day TEXT NOT NULL,
  -- Its cause is gone: the certificate was renewed, the finding is resolved.
  gone_at INTEGER,
  -- Somebody dismissed it, or decided anew with it in sight.
  closed TEXT CHECK (closed IN ('dismissed', 'decided')),
  -- What was said when it was put off or dismissed, by whom and when.
  said_word TEXT,
  said_by TEXT,
  said_at INTEGER,
  -- The assessment stands as decided no more: it was put away, or is with the vendor.
  is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
  is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)),
  PRIMARY KEY (org_id, assessment_id, cause, subject, event),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ask_again_open ON ask_again (org_id, from_day, assessment_id, id)
  WHERE gone_at IS NULL AND closed IS NULL AND is_over = 0;
CREATE INDEX ask_again_by_cause ON ask_again (org_id, cause, from_day, assessment_id, id)
  WHERE gone_at IS NULL AND closed IS NULL AND is_over = 0;
CREATE INDEX ask_again_untold ON ask_again (at)
  WHERE gone_at IS NULL AND closed IS NULL AND is_over = 0 AND is_told = 0;
CREATE TRIGGER ask_again_ends AFTER UPDATE OF state, decided, ended, archived_at ON assessments
WHEN OLD.stage <> NEW.stage
BEGIN
  UPDATE ask_again SET is_over = NEW.stage <> 'decided' WHERE org_id = NEW.org_id AND assessment_id = NEW.id;
END;

-- The certificates that a decision rests on: how they were, and how they stand by what the vendor says today.
CREATE TABLE decided_certificates (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  certificate_id TEXT NOT NULL,
  vendor_org_id TEXT NOT NULL,
  named TEXT NOT NULL,
  -- How far it covered each AI system: 1 in full, 0.5 in part.
  covered_json TEXT NOT NULL CHECK (json_valid(covered_json)),
  covers_json TEXT NOT NULL CHECK (json_valid(covers_json)),
  status TEXT NOT NULL,
  since TEXT,
  expires TEXT NOT NULL,
  is_reduced INTEGER NOT NULL DEFAULT 0 CHECK (is_reduced IN (0, 1)),
  is_lapsed INTEGER NOT NULL DEFAULT 0 CHECK (is_lapsed IN (0, 1)),
  stands TEXT GENERATED ALWAYS AS (CASE WHEN status <> 'active' THEN 'ended' WHEN is_lapsed = 1 THEN 'lapsed'
    WHEN is_reduced = 1 THEN 'reduced' ELSE 'in-force' END) VIRTUAL,
  -- The event that its standing is; NULL while it is in force.
  event TEXT GENERATED ALWAYS AS (CASE WHEN status <> 'active' THEN 'ended ' || status || ' ' || coalesce(since, '')
    WHEN is_lapsed = 1 THEN 'lapsed ' || expires WHEN is_reduced = 1 THEN 'reduced ' || covers_json END) VIRTUAL,
  PRIMARY KEY (org_id, assessment_id, certificate_id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decided_certificates_of_vendor
  ON decided_certificates (vendor_org_id, certificate_id, org_id, assessment_id);
CREATE INDEX decided_certificates_by_end ON decided_certificates (expires) WHERE is_lapsed = 0 AND status = 'active';

-- What is decided already rests on the certificates that stand in its score, as far as the vendor still has them by that name.
INSERT INTO decided_certificates
    (org_id, assessment_id, certificate_id, vendor_org_id, named, covered_json, covers_json, status, expires)
  SELECT assessments.org_id, assessments.id, certificates.id, handed.vendor_org_id, fact.value ->> '$.name', '{}', '{}',
    'active', fact.value ->> '$.expires'
  FROM assessments
  JOIN summaries ON summaries.org_id = assessments.org_id AND summaries.assessment_id = assessments.id
  JOIN json_each(CASE WHEN facts_json = '' THEN '{}' ELSE facts_json END, '$.certificates') AS fact
  JOIN submissions AS handed ON handed.org_id = assessments.org_id AND handed.assessment_id = assessments.id
    AND handed.round = (SELECT max(round) FROM submissions WHERE submissions.org_id = assessments.org_id
      AND submissions.assessment_id = assessments.id AND submissions.withdrawn_at IS NULL)
  JOIN certificates ON certificates.org_id = handed.vendor_org_id
    AND coalesce(certificates.body_json ->> '$.number', certificates.body_json ->> '$.standard') = fact.value ->> '$.name'
  WHERE assessments.stage = 'decided' AND fact.value ->> '$.expires' >= date('now')
  ON CONFLICT DO NOTHING;

-- The portfolio, page by page: a line for each assessment that is current, an index row for each value it is sorted or
-- narrowed by, and how many lines have which value. All of it is kept by triggers, and only what changed is written.
CREATE TABLE portfolio_lines (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  -- What the screen shows of it.
  entry_json TEXT NOT NULL CHECK (json_valid(entry_json)),
  -- Its values by their keys; numbers rounded, so that sums of fractions that miss by their last digits are equal.
  values_json TEXT NOT NULL CHECK (json_valid(values_json)),
  -- The scoring model of its figures; null without any.
  model TEXT,
  decided_at INTEGER,
  PRIMARY KEY (org_id, assessment_id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE portfolio_places (
  org_id TEXT NOT NULL,
  key TEXT NOT NULL,
  value ANY NOT NULL,
  assessment_id TEXT NOT NULL,
  -- As what it is counted: the tenth of a share, the value of what is chosen from a list, nothing of names and days.
  bin ANY GENERATED ALWAYS AS (CASE
    WHEN key IN ('product', 'due', 'ends', 'findings', 'certificate', 'unranked') THEN NULL
    WHEN key LIKE 'rank:%' THEN 0
    WHEN key IN ('stage', 'rating', 'stand', 'questionnaire', 'policy') THEN value
    WHEN value < 0 THEN -1
    ELSE min(9, CAST(value * 10 AS INTEGER)) END) VIRTUAL,
  PRIMARY KEY (org_id, key, value, assessment_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE portfolio_counts (
  org_id TEXT NOT NULL,
  key TEXT NOT NULL,
  bin ANY NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (org_id, key, bin)
) STRICT, WITHOUT ROWID;

-- An assessment as a row of portfolio_lines; none once it was cancelled, declined or put away.
CREATE VIEW portfolio_now AS
  WITH known AS (
    SELECT a.*, s.model, s.summary_json AS summary, s.open_findings, s.summary_json IS NOT NULL AS is_scored,
      CASE WHEN coalesce(s.facts_json, '') = '' THEN '{}' ELSE s.facts_json END AS facts
    -- A score by another policy than the one that holds counts no more; it is worked out anew within the hour.
    FROM assessments AS a LEFT JOIN summaries AS s
      ON s.org_id = a.org_id AND s.assessment_id = a.id AND s.policy_version = a.policy_version
    WHERE a.archived_at IS NULL AND coalesce(a.ended, 'closed') = 'closed'
  )
  SELECT org_id, id AS assessment_id,
    json_object(
      'id', id, 'vendorName', vendor_name, 'product', product, 'questionnaireId', questionnaire_id,
      'questionnaireVersion', questionnaire_version, 'state', state, 'stage', stage, 'ended', ended,
      'returned', json(CASE WHEN returned_at IS NULL THEN 'false' ELSE 'true' END), 'decided', decided, 'dueOn', due_on,
      'policyVersion', policy_version,
      'score', json(CASE WHEN is_scored THEN json_object(
        'overall', summary -> '$.overall', 'inherent', summary -> '$.inherent', 'rating', summary -> '$.rating',
        'conclusive', json(CASE WHEN summary ->> '$.conclusive' THEN 'true' ELSE 'false' END),
        'criticalFlags', (SELECT count(*) FROM json_each(summary, '$.flags') WHERE value ->> '$.severity' = 'critical'),
        'isLookedAt', json(CASE WHEN facts ->> '$.isLookedAt' THEN 'true' ELSE 'false' END),
        'openFindings', open_findings, 'certificate', json(coalesce(facts -> '$.certificates[0]', 'null')),
        'domains', json((SELECT json_group_object(key, value -> '$.assured') FROM json_each(summary, '$.domains')
          WHERE value ->> '$.status' = 'assessed'))) ELSE 'null' END)) AS entry_json,
    -- Merging leaves out what is null.
    json_patch(json_patch('{}',
      json_object(
        'product', lower(product || ' ' || vendor_name), 'due', due_on, 'questionnaire', questionnaire_id,
        'stage', CASE WHEN state <> 'submitted' THEN 1 WHEN decided IS NULL THEN 2
          ELSE 3 + (decided = 'approve-with-conditions') + 2 * (decided = 'decline') END,
        'rating', CASE summary ->> '$.rating' WHEN 'low' THEN 1 WHEN 'moderate' THEN 2 WHEN 'high' THEN 3
          WHEN 'critical' THEN 4 ELSE -1 END,
        'policy', CASE WHEN is_scored THEN policy_version END,
        'stand', CASE WHEN NOT is_scored THEN NULL WHEN facts -> '$.certificates[0]' IS NULL THEN 'none'
          WHEN (facts ->> '$.certificates[0].assurance') * (facts ->> '$.certificates[0].scope') = 0 THEN 'no-credit'
          WHEN (facts ->> '$.certificates[0].scope') = 1 THEN 'covers' ELSE 'in-part' END,
        'certificate', coalesce(round((facts ->> '$.certificates[0].assurance') * (facts ->> '$.certificates[0].scope'), 9), -1),
        'ends', coalesce(facts ->> '$.certificates[0].expires', '9999-12-31'),
        'findings', coalesce(open_findings, -1),
        'rank:' || questionnaire_id, round(summary ->> '$.overall.assured', 9),
        'unranked', CASE WHEN summary ->> '$.overall.assured' IS NULL THEN lower(product || ' ' || vendor_name) END)),
      -- Shares; what is not known comes after all that is.
      json_object(
        'assured', coalesce(round(summary ->> '$.overall.assured', 9), -1),
        'claimed', coalesce(round(summary ->> '$.overall.claimed', 9), -1),
        'coverage', coalesce(round(summary ->> '$.overall.coverage', 9), -1),
        'inherent', coalesce(round(summary ->> '$.inherent', 9), -1),
        'A.2', coalesce(round(summary ->> '$.domains."A.2".assured', 9), -1),
        'A.3', coalesce(round(summary ->> '$.domains."A.3".assured', 9), -1),
        'A.4', coalesce(round(summary ->> '$.domains."A.4".assured', 9), -1),
        'A.5', coalesce(round(summary ->> '$.domains."A.5".assured', 9), -1),
        'A.6', coalesce(round(summary ->> '$.domains."A.6".assured', 9), -1),
        'A.7', coalesce(round(summary ->> '$.domains."A.7".assured', 9), -1),
        'A.8', coalesce(round(summary ->> '$.domains."A.8".assured', 9), -1),
        'A.9', coalesce(round(summary ->> '$.domains."A.9".assured', 9), -1),
        'A.10', coalesce(round(summary ->> '$.domains."A.10".assured', 9), -1))) AS values_json,
    model, decided_at
  FROM known;

CREATE TRIGGER portfolio_is_counted AFTER INSERT ON portfolio_places WHEN NEW.bin IS NOT NULL
BEGIN
  INSERT INTO portfolio_counts VALUES (NEW.org_id, NEW.key, NEW.bin, 1) ON CONFLICT (org_id, key, bin) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER portfolio_is_counted_off AFTER DELETE ON portfolio_places WHEN OLD.bin IS NOT NULL
BEGIN
  UPDATE portfolio_counts SET n = n - 1 WHERE org_id = OLD.org_id AND key = OLD.key AND bin = OLD.bin;
END;

CREATE TRIGGER portfolio_line_is_placed AFTER INSERT ON portfolio_lines
BEGIN
  INSERT INTO portfolio_places (org_id, key, value, assessment_id)
    SELECT NEW.org_id, key, value, NEW.assessment_id FROM json_each(NEW.values_json);
END;
CREATE TRIGGER portfolio_line_goes AFTER DELETE ON portfolio_lines
BEGIN
  DELETE FROM portfolio_places WHERE org_id = OLD.org_id AND assessment_id = OLD.assessment_id
    AND (key, value) IN (SELECT key, value FROM json_each(OLD.values_json));
END;
CREATE TRIGGER portfolio_line_is_placed_anew AFTER UPDATE OF values_json ON portfolio_lines
WHEN OLD.values_json <> NEW.values_json
BEGIN
  -- A sub-query around the difference, or all places of the organisation would be looked through.
  DELETE FROM portfolio_places WHERE org_id = OLD.org_id AND assessment_id = OLD.assessment_id AND (key, value) IN
    (SELECT key, value FROM (SELECT key, value FROM json_each(OLD.values_json)
      EXCEPT SELECT key, value FROM json_each(NEW.values_json)));
  INSERT INTO portfolio_places (org_id, key, value, assessment_id)
    SELECT NEW.org_id, key, value, NEW.assessment_id FROM
      (SELECT key, value FROM json_each(NEW.values_json) EXCEPT SELECT key, value FROM json_each(OLD.values_json));
END;

CREATE TRIGGER portfolio_follows_new_assessments AFTER INSERT ON assessments
BEGIN
  INSERT INTO portfolio_lines SELECT * FROM portfolio_now WHERE org_id = NEW.org_id AND assessment_id = NEW.id;
END;
CREATE TRIGGER portfolio_follows_assessments AFTER UPDATE OF vendor_name, product, questionnaire_id, questionnaire_version,
  state, decided, decided_at, ended, archived_at, returned_at, due_on, policy_version ON assessments
BEGIN
  DELETE FROM portfolio_lines WHERE org_id = NEW.org_id AND assessment_id = NEW.id
    AND NOT (NEW.archived_at IS NULL AND coalesce(NEW.ended, 'closed') = 'closed');
  INSERT INTO portfolio_lines SELECT * FROM portfolio_now WHERE org_id = NEW.org_id AND assessment_id = NEW.id
  ON CONFLICT (org_id, assessment_id) DO UPDATE SET entry_json = excluded.entry_json, values_json = excluded.values_json,
    model = excluded.model, decided_at = excluded.decided_at;
END;
CREATE TRIGGER portfolio_loses_assessments BEFORE DELETE ON assessments
BEGIN
  DELETE FROM portfolio_lines WHERE org_id = OLD.org_id AND assessment_id = OLD.id;
END;
CREATE TRIGGER portfolio_follows_new_scores AFTER INSERT ON summaries
BEGIN
  UPDATE portfolio_lines SET (entry_json, values_json, model) = (SELECT entry_json, values_json, model FROM portfolio_now
      WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id)
    WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id;
END;
CREATE TRIGGER portfolio_follows_scores
AFTER UPDATE OF summary_json, facts_json, open_findings, model, policy_version ON summaries
BEGIN
  UPDATE portfolio_lines SET (entry_json, values_json, model) = (SELECT entry_json, values_json, model FROM portfolio_now
      WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id)
    WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id;
END;
CREATE TRIGGER portfolio_loses_scores AFTER DELETE ON summaries
BEGIN
  UPDATE portfolio_lines SET (entry_json, values_json, model) = (SELECT entry_json, values_json, model FROM portfolio_now
      WHERE org_id = OLD.org_id AND assessment_id = OLD.assessment_id)
    WHERE org_id = OLD.org_id AND assessment_id = OLD.assessment_id;
END;

INSERT INTO portfolio_lines SELECT * FROM portfolio_now;

-- The certificates behind each stored score, by the day they end; kept with every score, however it came to be stored. So
-- that one has lapsed is told by the day alone, once, and a calendar reads days and no scores.
CREATE TABLE certificate_days (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  -- The vendor's own, which stays when it is corrected.
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  -- That it has lapsed was told, or was known when it was handed in.
  is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)),
  PRIMARY KEY (org_id, assessment_id, id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_days_untold ON certificate_days (ends_on) WHERE is_told = 0;
CREATE INDEX certificate_days_by_day ON certificate_days (org_id, ends_on, assessment_id, id);
CREATE TRIGGER certificate_days_go AFTER DELETE ON summaries
BEGIN
  DELETE FROM certificate_days WHERE org_id = OLD.org_id AND assessment_id = OLD.assessment_id;
END;

-- What is there already: what lapsed before the day of the score was told with it. The vendor's own ids come with the next
-- score; until then its place stands for each.
INSERT INTO certificate_days (org_id, assessment_id, id, name, ends_on, is_told)
  SELECT org_id, assessment_id, 'at.' || certificate.key, certificate.value ->> 'name', certificate.value ->> 'expires',
    certificate.value ->> 'expires' < as_of
  FROM summaries, json_each(CASE WHEN facts_json = '' THEN '{}' ELSE facts_json END, '$.certificates') AS certificate
  WHERE certificate.value ->> 'expires' IS NOT NULL;

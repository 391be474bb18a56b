-- What is to be followed up, anew: with who asked, so that an ask that nobody answered, that was declined, or whose carrier
-- is not there any more waits for them; and without what has no cause any more. A finding may wait twice: until its day, and
-- because somebody declined to carry it.
DROP TRIGGER findings_are_followed_up;
DROP TRIGGER follow_ups_end;
DROP VIEW finding_waits;

CREATE TABLE follow_ups_anew (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  waits TEXT NOT NULL
    CHECK (waits IN ('condition-due', 'finding-due', 'acceptance-asked', 'acceptance-declined', 'acceptance-ends')),
  -- When it comes up.
  on_day TEXT NOT NULL,
  -- Who carries the risk, or was asked to; and who asked them.
  person_id TEXT,
  asked_by TEXT,
  -- The request is over: nobody waits any more.
  is_over INTEGER NOT NULL DEFAULT 0 CHECK (is_over IN (0, 1)),
  -- What raised it no longer speaks: the answer was changed, or the flag of the score is gone. Kept with every score.
  is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
  -- That it comes up has been told.
  is_told INTEGER NOT NULL DEFAULT 0 CHECK (is_told IN (0, 1)),
  -- That it is overdue was seen to by the hourly work.
  is_late INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1)),
  -- As what it is listed: conditions and findings stand together.
  listed_as TEXT GENERATED ALWAYS AS (CASE WHEN waits IN ('condition-due', 'finding-due') THEN 'due' ELSE waits END) VIRTUAL,
  PRIMARY KEY (org_id, assessment_id, id, waits),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;

-- A finding as rows above; none while nobody waits for it.
CREATE VIEW finding_waits AS
  SELECT org_id, assessment_id, id, revision, json_extract(body_json, '$.title') AS title,
    CASE WHEN json_extract(body_json, '$.accepted.answer.agrees') = 1 THEN 'acceptance-ends' ELSE 'acceptance-asked' END
      AS waits,
    json_extract(body_json, '$.accepted.until') AS on_day, json_extract(body_json, '$.accepted.personId') AS person_id,
    json_extract(body_json, '$.accepted.askedBy') AS asked_by
  FROM findings
  WHERE json_extract(body_json, '$.state') = 'accepted' AND json_extract(body_json, '$.accepted.personId') IS NOT NULL
  UNION ALL
  SELECT org_id, assessment_id, id, revision, json_extract(body_json, '$.title'), 'acceptance-declined',
    json_extract(body_json, '$.accepted.until'), json_extract(body_json, '$.accepted.personId'),
    json_extract(body_json, '$.accepted.askedBy')
  FROM findings
  WHERE json_extract(body_json, '$.state') = 'open' AND json_extract(body_json, '$.accepted.answer.agrees') = 0
  UNION ALL
  SELECT org_id, assessment_id, id, revision, json_extract(body_json, '$.title'),
    CASE WHEN id LIKE 'cond.%' THEN 'condition-due' ELSE 'finding-due' END,
    json_extract(body_json, '$.dueOn'), NULL, NULL
  FROM findings
  -- What somebody was asked to carry is open until they agreed.
  WHERE (json_extract(body_json, '$.state') IN ('open', 'planned')
      OR (json_extract(body_json, '$.state') = 'accepted' AND coalesce(json_extract(body_json, '$.accepted.answer.agrees'), 0) <> 1))
    AND json_extract(body_json, '$.dueOn') IS NOT NULL;

INSERT INTO follow_ups_anew (org_id, assessment_id, id, revision, title, waits, on_day, person_id, asked_by, is_over, is_told)
  SELECT now.org_id, now.assessment_id, now.id, now.revision, now.title, now.waits, now.on_day, now.person_id, now.asked_by,
    archived_at IS NOT NULL OR coalesce(ended, 'closed') <> 'closed',
    coalesce((SELECT is_told FROM follow_ups AS before WHERE before.org_id = now.org_id
      AND before.assessment_id = now.assessment_id AND before.id = now.id AND before.waits = now.waits), 0)
  FROM finding_waits AS now JOIN assessments ON assessments.org_id = now.org_id AND assessments.id = now.assessment_id
  WHERE now.revision = (SELECT max(revision) FROM findings WHERE findings.org_id = now.org_id
    AND findings.assessment_id = now.assessment_id AND findings.id = now.id);
DROP TABLE follow_ups;
ALTER TABLE follow_ups_anew RENAME TO follow_ups;

CREATE INDEX follow_ups_by_day ON follow_ups (org_id, listed_as, on_day, assessment_id, id)
  WHERE is_over = 0 AND is_gone = 0;
CREATE INDEX follow_ups_of_person ON follow_ups (org_id, person_id, listed_as, on_day, assessment_id, id)
  WHERE is_over = 0 AND is_gone = 0 AND person_id IS NOT NULL;
CREATE INDEX follow_ups_of_asker ON follow_ups (org_id, asked_by, listed_as, on_day, assessment_id, id)
  WHERE is_over = 0 AND is_gone = 0 AND asked_by IS NOT NULL;
CREATE INDEX follow_ups_untold ON follow_ups (on_day)
  WHERE is_over = 0 AND is_gone = 0 AND is_told = 0 AND waits <> 'acceptance-declined';

-- What nobody saw to yet.
CREATE INDEX follow_ups_late ON follow_ups (on_day)
  WHERE is_over = 0 AND is_gone = 0 AND is_late = 0 AND waits IN ('condition-due', 'finding-due');

-- What was overdue proposes to ask again while it is; with another day, or once its cause is gone, it does not.
CREATE TRIGGER ask_again_for_no_finding AFTER DELETE ON follow_ups
WHEN OLD.waits IN ('condition-due', 'finding-due')
BEGIN
  UPDATE ask_again SET gone_at = unixepoch() * 1000 WHERE org_id = OLD.org_id AND assessment_id = OLD.assessment_id
    AND cause = 'finding' AND subject = OLD.id AND gone_at IS NULL;
END;
-- Saved again with the day it had, it is as late as it was.
CREATE TRIGGER ask_again_for_the_same_finding AFTER INSERT ON follow_ups
WHEN NEW.waits IN ('condition-due', 'finding-due')
BEGIN
  UPDATE ask_again SET gone_at = NULL WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id
    AND cause = 'finding' AND subject = NEW.id AND event = NEW.on_day;
END;
CREATE TRIGGER ask_again_for_another_day AFTER UPDATE OF on_day, is_gone ON follow_ups
WHEN NEW.waits IN ('condition-due', 'finding-due') AND (NEW.on_day <> OLD.on_day OR NEW.is_gone <> OLD.is_gone)
BEGIN
  UPDATE ask_again SET gone_at = CASE WHEN NEW.is_gone = 0 AND event = NEW.on_day THEN NULL
      ELSE coalesce(gone_at, unixepoch() * 1000) END
    WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id AND cause = 'finding' AND subject = NEW.id;
END;

-- A further revision that changes nothing about what is waited for leaves it told.
CREATE TRIGGER findings_are_followed_up AFTER INSERT ON findings
BEGIN
  INSERT INTO follow_ups (org_id, assessment_id, id, revision, title, waits, on_day, person_id, asked_by, is_over)
    SELECT org_id, assessment_id, id, revision, title, waits, on_day, person_id, asked_by,
      (SELECT archived_at IS NOT NULL OR coalesce(ended, 'closed') <> 'closed' FROM assessments
        WHERE assessments.org_id = NEW.org_id AND assessments.id = NEW.assessment_id)
    FROM finding_waits WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id AND id = NEW.id
      AND revision = NEW.revision
    ON CONFLICT (org_id, assessment_id, id, waits) DO UPDATE SET revision = excluded.revision, title = excluded.title,
      on_day = excluded.on_day, person_id = excluded.person_id, asked_by = excluded.asked_by, is_over = excluded.is_over,
      is_gone = 0, is_told = is_told AND on_day = excluded.on_day AND person_id IS excluded.person_id,
      is_late = is_late AND on_day = excluded.on_day;
  DELETE FROM follow_ups WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id AND id = NEW.id
    AND revision <> NEW.revision;
END;
CREATE TRIGGER follow_ups_end AFTER UPDATE OF ended, archived_at ON assessments
BEGIN
  UPDATE follow_ups SET is_over = (NEW.archived_at IS NOT NULL OR coalesce(NEW.ended, 'closed') <> 'closed')
    WHERE org_id = NEW.org_id AND assessment_id = NEW.id;
END;

-- Which of them still have a cause is known with the next score.
UPDATE summaries SET next_change_on = '2000-01-01' WHERE EXISTS (SELECT 1 FROM follow_ups
  WHERE follow_ups.org_id = summaries.org_id AND follow_ups.assessment_id = summaries.assessment_id
    AND (follow_ups.id LIKE 'rule.%' OR follow_ups.id LIKE 'flag.%'));

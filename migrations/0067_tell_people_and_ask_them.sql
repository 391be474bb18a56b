-- How somebody hears of a topic, where they chose otherwise than usual.
CREATE TABLE notice_choices (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL,
  topic TEXT NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('at-once', 'daily', 'never')),
  PRIMARY KEY (org_id, person_id, topic)
) STRICT, WITHOUT ROWID;
-- The clock somebody lives by; without a row it is UTC.
CREATE TABLE notice_zones (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL,
  time_zone TEXT NOT NULL CHECK (time_zone <> ''),
  PRIMARY KEY (org_id, person_id)
) STRICT, WITHOUT ROWID;

-- What somebody is told in one mail a day. `key` names what happened, so that it is told once.
CREATE TABLE notices (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL,
  key TEXT NOT NULL CHECK (key <> ''),
  topic TEXT NOT NULL,
  line TEXT NOT NULL,
  page TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- From when on it goes out.
  due_at INTEGER NOT NULL,
  told_at INTEGER,
  PRIMARY KEY (org_id, person_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_due ON notices (due_at, org_id, person_id) WHERE told_at IS NULL;
CREATE INDEX notices_told ON notices (told_at) WHERE told_at IS NOT NULL;

-- The newest revision of what is to be followed up, in columns, for as long as somebody waits for it.
CREATE TABLE follow_ups (
  org_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  waits TEXT NOT NULL CHECK (waits IN ('condition-due', 'finding-due', 'acceptance-asked', 'acceptance-ends')),
  -- When it comes up.
  on_day TEXT NOT NULL,
  -- Who carries the risk, or is asked to.
  person_id TEXT,
  -- The request is over: nobody waits any more.
  is_over INTEGER NOT NULL DEFAULT 0 CHECK (is_over IN (0, 1)),
  -- That it comes up has been told.
  is_told INTEGER NOT NULL DEFAULT 0 CHECK (is_told IN (0, 1)),
  -- As what it is listed: conditions and findings stand together.
  listed_as TEXT GENERATED ALWAYS AS (CASE WHEN waits IN ('condition-due', 'finding-due') THEN 'due' ELSE waits END) VIRTUAL,
  PRIMARY KEY (org_id, assessment_id, id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_ups_by_day ON follow_ups (org_id, listed_as, on_day, assessment_id, id) WHERE is_over = 0;
CREATE INDEX follow_ups_of_person ON follow_ups (org_id, person_id, listed_as, on_day, assessment_id, id)
  WHERE is_over = 0 AND person_id IS NOT NULL;
CREATE INDEX follow_ups_untold ON follow_ups (on_day) WHERE is_over = 0 AND is_told = 0 AND waits <> 'acceptance-asked';

-- A finding as a row above; none while nobody waits for it.
CREATE VIEW finding_waits AS
  SELECT findings.org_id, findings.assessment_id, findings.id, findings.revision,
    json_extract(body_json, '$.title') AS title,
    CASE
      WHEN json_extract(body_json, '$.state') = 'accepted' AND json_extract(body_json, '$.accepted.answer.agrees') = 1
        THEN 'acceptance-ends'
      WHEN json_extract(body_json, '$.state') = 'accepted' AND json_extract(body_json, '$.accepted.personId') IS NOT NULL
        THEN 'acceptance-asked'
      WHEN json_extract(body_json, '$.state') IN ('open', 'planned') AND json_extract(body_json, '$.dueOn') IS NOT NULL
        THEN CASE WHEN findings.id LIKE 'cond.%' THEN 'condition-due' ELSE 'finding-due' END
    END AS waits,
    CASE WHEN json_extract(body_json, '$.state') = 'accepted' THEN json_extract(body_json, '$.accepted.until')
      ELSE json_extract(body_json, '$.dueOn') END AS on_day,
    CASE WHEN json_extract(body_json, '$.state') = 'accepted' THEN json_extract(body_json, '$.accepted.personId') END
      AS person_id
  FROM findings;

CREATE TRIGGER findings_are_followed_up AFTER INSERT ON findings
BEGIN
  DELETE FROM follow_ups WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id AND id = NEW.id;
  INSERT INTO follow_ups (org_id, assessment_id, id, revision, title, waits, on_day, person_id, is_over)
    SELECT org_id, assessment_id, id, revision, title, waits, on_day, person_id,
      (SELECT archived_at IS NOT NULL OR coalesce(ended, 'closed') <> 'closed' FROM assessments
        WHERE assessments.org_id = NEW.org_id AND assessments.id = NEW.assessment_id)
    FROM finding_waits WHERE org_id = NEW.org_id AND assessment_id = NEW.assessment_id AND id = NEW.id
      AND revision = NEW.revision AND waits IS NOT NULL;
END;
CREATE TRIGGER follow_ups_end AFTER UPDATE OF ended, archived_at ON assessments
BEGIN
  UPDATE follow_ups SET is_over = (NEW.archived_at IS NOT NULL OR coalesce(NEW.ended, 'closed') <> 'closed')
    WHERE org_id = NEW.org_id AND assessment_id = NEW.id;
END;

-- When the vendor wrote what nobody has answered, and when a mail to it did not arrive.
ALTER TABLE assessments ADD COLUMN question_at INTEGER;
ALTER TABLE assessments ADD COLUMN bounced_at INTEGER;
-- Nobody of the buyer's has been told that yet.
ALTER TABLE assessments ADD COLUMN bounce_untold INTEGER NOT NULL DEFAULT 0 CHECK (bounce_untold IN (0, 1));
CREATE TRIGGER questions_wait AFTER INSERT ON messages
BEGIN
  UPDATE assessments SET question_at = CASE NEW.sender WHEN 'vendor' THEN coalesce(question_at, NEW.written_at) END
    WHERE org_id = NEW.buyer_org_id AND id = NEW.assessment_id;
END;
CREATE TRIGGER mails_bounce AFTER UPDATE OF state ON mails
WHEN NEW.kind IN ('invitation', 'reminder', 'version', 'changes') AND NEW.state <> 'queued'
  AND coalesce(NEW.reason, '') NOT LIKE 'It was taken back%'
BEGIN
  UPDATE assessments SET bounced_at = CASE NEW.state WHEN 'failed' THEN NEW.settled_at END, bounce_untold = NEW.state = 'failed'
    WHERE org_id = NEW.org_id AND id = NEW.subject_id;
END;
-- Whoever opened a link, or is another contact, is not the one whose mail did not arrive.
CREATE TRIGGER bounces_end AFTER UPDATE OF state, contact_email ON assessments
WHEN NEW.bounced_at IS NOT NULL AND (NEW.contact_email <> OLD.contact_email OR NEW.state <> OLD.state)
BEGIN
  UPDATE assessments SET bounced_at = NULL WHERE org_id = NEW.org_id AND id = NEW.id;
END;

CREATE INDEX assessments_with_question ON assessments (org_id, question_at, id)
  WHERE question_at IS NOT NULL AND archived_at IS NULL;
CREATE INDEX assessments_bounced ON assessments (org_id, created_by, bounced_at, id)
  WHERE bounced_at IS NOT NULL AND archived_at IS NULL AND ended IS NULL;
CREATE INDEX assessments_untold ON assessments (org_id, id) WHERE bounce_untold = 1;
CREATE INDEX assessments_declined ON assessments (org_id, created_by, ended_at, id)
  WHERE ended = 'declined' AND archived_at IS NULL;
CREATE INDEX assessments_to_review ON assessments (org_id, submitted_at, id)
  WHERE state = 'submitted' AND decided IS NULL AND ended IS NULL AND archived_at IS NULL;
CREATE INDEX assessments_of_sender ON assessments (org_id, created_by, stage, due_on, id);
CREATE INDEX decisions_proposed ON decisions (org_id, proposed_at, assessment_id, number) WHERE state = 'proposed';

-- What is there already.
INSERT INTO follow_ups (org_id, assessment_id, id, revision, title, waits, on_day, person_id, is_over, is_told)
  SELECT finding_waits.org_id, assessment_id, finding_waits.id, revision, title, waits, on_day, person_id,
    archived_at IS NOT NULL OR coalesce(ended, 'closed') <> 'closed', on_day < date('now')
  FROM finding_waits JOIN assessments ON assessments.org_id = finding_waits.org_id AND assessments.id = assessment_id
  WHERE waits IS NOT NULL AND revision = (SELECT max(revision) FROM findings WHERE findings.org_id = finding_waits.org_id
    AND findings.assessment_id = finding_waits.assessment_id AND findings.id = finding_waits.id);
UPDATE assessments SET question_at = (SELECT max(written_at) FROM messages
    WHERE messages.buyer_org_id = assessments.org_id AND messages.assessment_id = assessments.id)
  WHERE 'vendor' = (SELECT sender FROM messages WHERE messages.buyer_org_id = assessments.org_id
    AND messages.assessment_id = assessments.id ORDER BY written_at DESC, id DESC LIMIT 1);
-- A risk that was accepted in somebody's name, who was never asked, is open: it is counted anew.
UPDATE summaries SET next_change_on = '2000-01-01' WHERE EXISTS (SELECT 1 FROM findings
  WHERE findings.org_id = summaries.org_id AND findings.assessment_id = summaries.assessment_id
    AND json_extract(body_json, '$.state') = 'accepted');

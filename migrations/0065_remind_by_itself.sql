-- When a request is looked at next, to see whether its vendor is to be reminded; NULL while there is nothing to come. Every
-- change of what it depends on has it looked at anew, whoever makes it: so the hourly work reads what is due, and nothing else.
CREATE TABLE reminder_watch (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  assessment_id TEXT NOT NULL,
  look_at INTEGER,
  -- Somebody of the buyer's switched the reminders of this request off.
  is_off INTEGER NOT NULL DEFAULT 0 CHECK (is_off IN (0, 1)),
  PRIMARY KEY (org_id, assessment_id),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_watch_due ON reminder_watch (look_at, org_id, assessment_id) WHERE look_at IS NOT NULL;
INSERT INTO reminder_watch (org_id, assessment_id, look_at)
  SELECT org_id, id, CASE stage WHEN 'with-vendor' THEN 0 END FROM assessments;

CREATE TRIGGER assessments_are_watched AFTER INSERT ON assessments
BEGIN
  INSERT INTO reminder_watch (org_id, assessment_id, look_at)
    VALUES (NEW.org_id, NEW.id, CASE NEW.stage WHEN 'with-vendor' THEN 0 END);
END;
CREATE TRIGGER assessments_are_watched_anew AFTER UPDATE OF due_on, state, decided, ended, archived_at ON assessments
WHEN OLD.due_on <> NEW.due_on OR OLD.stage <> NEW.stage
BEGIN
  UPDATE reminder_watch SET look_at = CASE NEW.stage WHEN 'with-vendor' THEN 0 END
    WHERE org_id = NEW.org_id AND assessment_id = NEW.id;
END;

-- The steps of a plan that were taken, once for each due day: `step` is so many days after it, negative before.
CREATE TABLE reminders (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  assessment_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  step INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- The mail; NULL where it was left out, and then why.
  mail_id TEXT,
  left_out TEXT,
  PRIMARY KEY (org_id, assessment_id, due_on, step),
  FOREIGN KEY (org_id, assessment_id) REFERENCES assessments (org_id, id),
  CHECK ((mail_id IS NULL) <> (left_out IS NULL))
) STRICT, WITHOUT ROWID;

-- By whose calendar days are counted.
ALTER TABLE buyer_settings ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'UTC' CHECK (time_zone <> '');

-- Who a mail is from, by name, and who an answer to it goes to; erased with what it says.
ALTER TABLE mails ADD COLUMN from_name TEXT CHECK (from_name IS NULL OR state = 'queued');
ALTER TABLE mails ADD COLUMN reply_to TEXT CHECK (reply_to IS NULL OR state = 'queued');

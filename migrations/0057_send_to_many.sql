-- A sending to many vendors at once: what was chosen, and one line for each product of each vendor.
CREATE TABLE campaigns (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL CHECK (state IN ('draft', 'sending', 'stopped', 'sent')),
  -- Why it stands still: in words that somebody is shown.
  stopped_why TEXT,
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- In whose name it goes out.
  started_by TEXT,
  started_at INTEGER,
  finished_at INTEGER,
  -- Nothing is sent before: a limit was met.
  goes_on_at INTEGER NOT NULL DEFAULT 0,
  -- Until then a worker has it for itself; who was killed meanwhile leaves it to the next.
  busy_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaigns_by_time ON campaigns (org_id, created_at, id);
CREATE INDEX campaigns_sending ON campaigns (goes_on_at) WHERE state = 'sending';

CREATE TABLE campaign_items (
  org_id TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  -- The product, or the vendor where it has none.
  id TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  product_id TEXT,
  vendor_name TEXT NOT NULL,
  product TEXT NOT NULL,
  tier TEXT CHECK (tier IN ('critical', 'important', 'standard')),
  questionnaire_id TEXT,
  due_on TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready', 'left-out', 'sent', 'failed')),
  -- Why it is left out or failed, by name.
  why TEXT,
  -- What is to be known before it is sent, by name.
  hints_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(hints_json)),
  assessment_id TEXT,
  PRIMARY KEY (org_id, campaign_id, id),
  FOREIGN KEY (org_id, campaign_id) REFERENCES campaigns (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_items_by_name ON campaign_items (org_id, campaign_id, vendor_name COLLATE NOCASE, id);
CREATE INDEX campaign_items_by_state ON campaign_items (org_id, campaign_id, state, vendor_name COLLATE NOCASE, id);

-- How many lines of each state a campaign has, kept with every change.
CREATE TABLE campaign_counts (
  org_id TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  state TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (org_id, campaign_id, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER campaign_items_are_counted AFTER INSERT ON campaign_items
BEGIN
  INSERT INTO campaign_counts VALUES (NEW.org_id, NEW.campaign_id, NEW.state, 1)
  ON CONFLICT (org_id, campaign_id, state) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER campaign_items_are_counted_anew AFTER UPDATE OF state ON campaign_items WHEN OLD.state <> NEW.state
BEGIN
  UPDATE campaign_counts SET n = n - 1
  WHERE org_id = OLD.org_id AND campaign_id = OLD.campaign_id AND state = OLD.state;
  INSERT INTO campaign_counts VALUES (NEW.org_id, NEW.campaign_id, NEW.state, 1)
  ON CONFLICT (org_id, campaign_id, state) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER campaign_items_are_counted_off AFTER DELETE ON campaign_items
BEGIN
  UPDATE campaign_counts SET n = n - 1
  WHERE org_id = OLD.org_id AND campaign_id = OLD.campaign_id AND state = OLD.state;
END;

-- What the buyer sees of a request before it is submitted: how many questions have an answer, and when somebody last worked on it.
ALTER TABLE assessments ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE assessments ADD COLUMN active_at INTEGER;
-- An answer by certificate has no value of its own.
ALTER TABLE answers ADD COLUMN is_answered INTEGER GENERATED ALWAYS AS (
  coalesce(answer_json ->> '$.value', '') NOT IN ('', '[]') OR coalesce(answer_json ->> '$.byCertificate', 0) = 1) VIRTUAL;
-- Only what is new is written: another count, or another hour.
CREATE TRIGGER answers_are_counted AFTER INSERT ON answers
BEGIN
  UPDATE assessments SET active_at = NEW.saved_at, answered = answered + NEW.is_answered - before.is_answered
  FROM (SELECT responses.buyer_org_id, responses.assessment_id, coalesce((SELECT earlier.is_answered FROM answers AS earlier
      WHERE earlier.org_id = NEW.org_id AND earlier.response_id = NEW.response_id
        AND earlier.question_id = NEW.question_id AND earlier.revision = NEW.revision - 1), 0) AS is_answered
    FROM responses WHERE responses.org_id = NEW.org_id AND responses.id = NEW.response_id) AS before
  WHERE assessments.org_id = before.buyer_org_id AND assessments.id = before.assessment_id
    AND (coalesce(active_at, 0) < NEW.saved_at - 3600000 OR NEW.is_answered <> before.is_answered);
END;
UPDATE assessments SET (answered, active_at) = (
  SELECT coalesce(sum(is_answered), 0), max(saved_at) FROM (
    SELECT max(answers.revision), answers.is_answered, answers.saved_at
    FROM responses JOIN answers ON answers.org_id = responses.org_id AND answers.response_id = responses.id
    WHERE responses.buyer_org_id = assessments.org_id AND responses.assessment_id = assessments.id
    GROUP BY answers.question_id));

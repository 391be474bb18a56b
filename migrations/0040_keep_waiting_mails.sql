-- A mail waits in its row with what it says; the queue only nudges. The text is erased once the mail is sent or failed.
-- It holds no secret: `mint_json` names the link that is made when the mail goes out.
-- What waits now has no text to send.
UPDATE mails SET state = 'failed', settled_at = created_at,
  reason = 'The mail was not sent before the portal was renewed.'
  WHERE state = 'queued';
ALTER TABLE mails ADD COLUMN recipient TEXT CHECK ((recipient IS NULL) = (state <> 'queued'));
ALTER TABLE mails ADD COLUMN title TEXT CHECK ((title IS NULL) = (state <> 'queued'));
ALTER TABLE mails ADD COLUMN body TEXT CHECK ((body IS NULL) = (state <> 'queued'));
ALTER TABLE mails ADD COLUMN mint_json TEXT CHECK (mint_json IS NULL OR (json_valid(mint_json) AND state = 'queued'));
-- Nobody works on it before: until then somebody else does, or it pauses after a refusal.
ALTER TABLE mails ADD COLUMN next_try_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mails_due ON mails (next_try_at) WHERE state = 'queued';

-- Sign-in mails that were worked on: delivered again, they do not go out twice.
CREATE TABLE sign_in_mails (
  id TEXT PRIMARY KEY,
  next_try_at INTEGER NOT NULL,
  sent_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_mails_by_age ON sign_in_mails (created_at);

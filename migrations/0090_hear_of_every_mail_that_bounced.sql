-- Somebody's unsent mails, newest first, a page at a time.
CREATE INDEX unsent_mails_of_causer ON unsent_mails (org_id, caused_by, caused_as, failed_at, id);

-- What a mail about a message is about.
CREATE UNIQUE INDEX messages_by_id ON messages (buyer_org_id, id);

-- One rule of what did not arrive: the last mail about a request to its contact, whatever its kind, also where it was one to
-- several. A mail to somebody else says nothing about the contact; whoever caused it finds it among their unsent mails.
DROP TRIGGER mails_bounce;
CREATE TRIGGER mails_bounce AFTER UPDATE OF state ON mails
WHEN NEW.kind IN ('invitation', 'reminder', 'version', 'changes', 'exit', 'message') AND NEW.state <> 'queued'
  AND coalesce(NEW.reason, '') NOT LIKE 'It was taken back%'
BEGIN
  UPDATE assessments SET bounced_at = CASE NEW.state WHEN 'failed' THEN NEW.settled_at END, bounce_untold = NEW.state = 'failed'
    WHERE org_id = NEW.org_id AND lower(contact_email) = lower(OLD.recipient)
      AND id = CASE NEW.kind WHEN 'message'
        THEN (SELECT assessment_id FROM messages WHERE buyer_org_id = NEW.org_id AND id = NEW.subject_id)
        ELSE NEW.subject_id END;
END;

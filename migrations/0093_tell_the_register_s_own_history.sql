-- What people did with a thing is found in the log by the thing, newest first, from the index alone.
CREATE INDEX audit_leaves_by_subject ON audit_leaves (org_id, facet, subject, at, action);

-- Whom a questionnaire was sent to at first, once somebody else is the contact; NULL while it is still the same.
ALTER TABLE assessments ADD COLUMN first_contact TEXT;
-- Of those whose contact was replaced before this was kept, nobody knows: told without a name.
UPDATE assessments SET first_contact = '' WHERE EXISTS (SELECT 1 FROM audit_leaves
  WHERE audit_leaves.org_id = assessments.org_id AND audit_leaves.facet = 'buyer'
    AND audit_leaves.subject = assessments.id AND audit_leaves.action IN ('contact.replaced', 'contact.named'));
CREATE TRIGGER assessments_keep_their_first_contact AFTER UPDATE OF contact_name ON assessments
WHEN OLD.contact_name <> NEW.contact_name AND OLD.first_contact IS NULL
BEGIN
  UPDATE assessments SET first_contact = OLD.contact_name WHERE org_id = OLD.org_id AND id = OLD.id;
END;

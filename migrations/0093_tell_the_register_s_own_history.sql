-- What people did with a vendor in the register is found in the log by the vendor, from the index alone; other entries are no
-- part of it, so that they cost no more to write.
CREATE INDEX audit_leaves_of_vendor ON audit_leaves (org_id, subject, at, action)
  WHERE facet = 'buyer' AND subject GLOB 'vnd_*';

-- Whom a questionnaire was sent to at first, once somebody else is the contact; NULL while it is still the same.
ALTER TABLE assessments ADD COLUMN first_contact TEXT;
-- Of those whose contact was replaced before this was kept, nobody knows: told without a name.
UPDATE assessments SET first_contact = '' FROM (SELECT DISTINCT org_id, subject FROM audit_leaves
  WHERE facet = 'buyer' AND action IN ('contact.replaced', 'contact.named')) AS replaced
WHERE replaced.org_id = assessments.org_id AND replaced.subject = assessments.id;
CREATE TRIGGER assessments_keep_their_first_contact AFTER UPDATE OF contact_name ON assessments
WHEN OLD.contact_name <> NEW.contact_name AND OLD.first_contact IS NULL
BEGIN
  UPDATE assessments SET first_contact = OLD.contact_name WHERE org_id = OLD.org_id AND id = OLD.id;
END;

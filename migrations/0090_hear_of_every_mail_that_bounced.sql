-- Somebody's unsent mails, newest first, a page at a time.
CREATE INDEX unsent_mails_of_causer ON unsent_mails (org_id, caused_by, caused_as, failed_at, id);

-- What a mail about a message is about.
CREATE UNIQUE INDEX messages_by_id ON messages (buyer_org_id, id);

-- When the act was that a mail tells of; one that is sent again keeps the moment of the first.
ALTER TABLE mails ADD COLUMN caused_at INTEGER;

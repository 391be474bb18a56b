-- What a file was seen to hold when it came in, as words with a space between; NULL for those that nobody looked through.
ALTER TABLE evidence_files ADD COLUMN signs TEXT;

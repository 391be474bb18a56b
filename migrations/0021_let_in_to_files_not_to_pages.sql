-- Whoever is let in is let in to the files of that moment, until a day, or until it is ended: a page that is published
-- anew shows them nothing more, and one that was taken back does not let them in again.
ALTER TABLE passport_requests ADD COLUMN files_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(files_json));
ALTER TABLE passport_requests ADD COLUMN ended_at INTEGER;
UPDATE passport_requests SET files_json = (
  SELECT json_group_array(json_extract(file.value, '$.id'))
  FROM passports, json_each(passports.page_json, '$.evidence') AS file
  WHERE passports.org_id = passport_requests.org_id AND passports.id = passport_requests.passport_id
) WHERE state = 'granted';
UPDATE passport_requests SET token_hash = NULL, ended_at = (
  SELECT revoked_at FROM passports
  WHERE passports.org_id = passport_requests.org_id AND passports.id = passport_requests.passport_id
) WHERE state = 'granted' AND EXISTS (
  SELECT 1 FROM passports WHERE passports.org_id = passport_requests.org_id
    AND passports.id = passport_requests.passport_id AND passports.state = 'revoked'
);

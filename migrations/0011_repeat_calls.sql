-- One word for what a buyer asks of a vendor: what was called a response is a request, in a passport's choices too.
UPDATE passports
SET choices_json = json_remove(json_set(choices_json, '$.requestId', json_extract(choices_json, '$.responseId')), '$.responseId')
WHERE json_type(choices_json, '$.responseId') IS NOT NULL;

-- Vendors whose name has marks of another script, or signs, are told apart by them: what two have in common is worked out anew.
INSERT INTO unlisted (org_id, list, subject_id)
SELECT org_id, 'vendors', id FROM vendors
WHERE name || json_extract(body_json, '$.legalName') GLOB '*[^ -~]*' OR name || json_extract(body_json, '$.legalName') GLOB '*[+#]*'
ON CONFLICT DO NOTHING;

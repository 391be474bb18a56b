-- Words beside an entry of the log are erased by person and side, and by age: the row says what its entry says of that.
ALTER TABLE audit_clear ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_clear ADD COLUMN facet TEXT NOT NULL DEFAULT 'buyer' CHECK (facet IN ('buyer', 'vendor'));

UPDATE audit_clear SET at = leaf.at, facet = leaf.facet FROM audit_leaves AS leaf
WHERE leaf.org_id = audit_clear.org_id AND json_extract(leaf.body_json, '$.id') = audit_clear.leaf_id;

CREATE INDEX audit_clear_by_person ON audit_clear (org_id, facet, person_id);
CREATE INDEX audit_clear_by_age ON audit_clear (at);

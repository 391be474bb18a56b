-- The log is read by the side it belongs to, by person and by what an act is about; none of these can differ from what
-- was hashed. Leaves of before did not say their side: it is told from what they are about, else from who acted.
ALTER TABLE audit_leaves ADD COLUMN facet TEXT NOT NULL DEFAULT 'buyer'
  CHECK (facet IN ('buyer', 'vendor') AND coalesce(json_extract(body_json, '$.facet'), facet) = facet);
ALTER TABLE audit_leaves ADD COLUMN actor TEXT GENERATED ALWAYS AS (json_extract(body_json, '$.actor')) VIRTUAL;
ALTER TABLE audit_leaves ADD COLUMN subject TEXT GENERATED ALWAYS AS (json_extract(body_json, '$.subject')) VIRTUAL;

UPDATE audit_leaves SET facet = CASE
  WHEN subject LIKE 'rsp\_%' ESCAPE '\' OR subject LIKE 'psp\_%' ESCAPE '\' THEN 'vendor'
  WHEN action IN ('ai-system.saved', 'legal-entity.saved', 'certificate.saved', 'evidence.uploaded', 'evidence.changed',
    'request.returned', 'buying.started') THEN 'vendor'
  WHEN action = 'evidence.downloaded' AND json_extract(body_json, '$.details.assessment') IS NULL THEN 'vendor'
  WHEN action = 'member.saved' THEN coalesce(
    (SELECT members.facet FROM members WHERE members.org_id = audit_leaves.org_id
      AND members.person_id = audit_leaves.subject ORDER BY members.added_at LIMIT 1), 'buyer')
  WHEN action = 'invitation.accepted' AND NOT EXISTS (SELECT 1 FROM assessments
    WHERE assessments.org_id = audit_leaves.org_id AND assessments.id = audit_leaves.subject) THEN 'vendor'
  WHEN action IN ('session.started', 'session.switched') THEN coalesce(
    (SELECT members.facet FROM members WHERE members.org_id = audit_leaves.org_id
      AND members.person_id = audit_leaves.actor ORDER BY members.added_at LIMIT 1), 'buyer')
  ELSE 'buyer'
END;

CREATE INDEX audit_leaves_by_facet ON audit_leaves (org_id, facet, at);

-- What is written is written.
CREATE TRIGGER audit_leaves_are_never_changed BEFORE UPDATE ON audit_leaves
BEGIN SELECT RAISE(ABORT, 'an entry of the log never changes'); END;
CREATE TRIGGER audit_leaves_are_never_deleted BEFORE DELETE ON audit_leaves
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never deleted'); END;
-- REPLACE deletes without asking the trigger above; this one also refuses gaps and what would stand in between.
CREATE TRIGGER audit_leaves_are_only_added BEFORE INSERT ON audit_leaves
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_leaves WHERE org_id = NEW.org_id)
BEGIN SELECT RAISE(ABORT, 'an entry of the log follows the last one'); END;

-- The words and addresses that a leaf commits to by a salted hash: erasing a row here leaves the leaf as it was hashed.
CREATE TABLE audit_clear (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  leaf_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  salt TEXT NOT NULL CHECK (length(salt) = 43),
  clear_json TEXT NOT NULL CHECK (json_valid(clear_json)),
  PRIMARY KEY (org_id, leaf_id)
) STRICT, WITHOUT ROWID;

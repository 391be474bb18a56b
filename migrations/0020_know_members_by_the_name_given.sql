-- An organisation knows somebody who has not come yet by the name it gave them, not by that of their account elsewhere; a
-- change of a member names the state it was made on; a guest with nothing in hand is one no more, and may be
-- asked again, unlike somebody an owner removed.
ALTER TABLE members ADD COLUMN known_as TEXT NOT NULL DEFAULT '';
ALTER TABLE members ADD COLUMN came_at INTEGER;
ALTER TABLE members ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0);
UPDATE members SET came_at = added_at;
ALTER TABLE members ADD COLUMN left_at INTEGER;
UPDATE members SET status = 'removed', left_at = added_at WHERE role = 'guest' AND NOT EXISTS (
  SELECT 1 FROM delegations WHERE delegations.org_id = members.org_id AND delegations.person_id = members.person_id
);

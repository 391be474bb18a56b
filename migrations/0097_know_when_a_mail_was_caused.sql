-- When the act was that a mail tells of; one that is sent again keeps the moment of the first, and what goes by itself is its own act.
ALTER TABLE mails ADD COLUMN caused_at INTEGER;
UPDATE mails SET caused_at = created_at;

-- Whether a decided request is followed by another is asked of each.
CREATE INDEX assessments_following ON assessments (org_id, follows_id) WHERE follows_id IS NOT NULL;

-- What is decided in the order in which it is asked again; what has no day comes last.
CREATE INDEX assessments_by_review_day ON assessments (org_id, coalesce(review_on, '9999-12-31'), id) WHERE archived_at IS NULL;
CREATE INDEX assessments_by_stage_review ON assessments (org_id, stage, coalesce(review_on, '9999-12-31'), id);

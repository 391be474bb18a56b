-- The days on which scores change, and what can be compared, are read along their own order, page by page.
CREATE INDEX summaries_by_change ON summaries (org_id, next_change_on, assessment_id) WHERE next_change_on IS NOT NULL;
CREATE INDEX assessments_comparable ON assessments (org_id, sent_at, id)
  WHERE state = 'submitted' AND archived_at IS NULL AND coalesce(ended, 'closed') = 'closed';
CREATE INDEX assessments_comparable_by_vendor ON assessments (org_id, vendor_name COLLATE NOCASE, id)
  WHERE state = 'submitted' AND archived_at IS NULL AND coalesce(ended, 'closed') = 'closed';

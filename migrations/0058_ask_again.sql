-- By when a decision is looked at again, as it was proposed; and of the last final one, on the assessment.
ALTER TABLE decisions ADD COLUMN review_on TEXT;
ALTER TABLE assessments ADD COLUMN review_on TEXT;
-- The request before about the same product, which was decided.
ALTER TABLE assessments ADD COLUMN follows_id TEXT;
CREATE INDEX assessments_by_review ON assessments (org_id, review_on, id) WHERE review_on IS NOT NULL AND archived_at IS NULL;
CREATE INDEX assessments_of_product ON assessments (org_id, product_id, stage, sent_at, id);

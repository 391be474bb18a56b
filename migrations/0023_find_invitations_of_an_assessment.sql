-- The links of one assessment: counted where they are sent from, and ended together.
CREATE INDEX invitations_by_assessment ON invitations (org_id, assessment_id, expires_at);

-- When a vendor is reminded hangs on the tier of its request: another tier has it looked at anew, whoever changes it.
DROP TRIGGER assessments_are_watched_anew;
CREATE TRIGGER assessments_are_watched_anew AFTER UPDATE OF due_on, state, decided, ended, archived_at, tier ON assessments
WHEN OLD.due_on <> NEW.due_on OR OLD.stage <> NEW.stage OR OLD.tier IS NOT NEW.tier
BEGIN
  UPDATE reminder_watch SET look_at = CASE NEW.stage WHEN 'with-vendor' THEN 0 END
    WHERE org_id = NEW.org_id AND assessment_id = NEW.id;
END;
-- What was sent before there were rules of tiers goes by what is said of the vendor.
CREATE TRIGGER vendors_are_watched_anew AFTER UPDATE OF tier ON vendors WHEN OLD.tier IS NOT NEW.tier
BEGIN
  UPDATE reminder_watch SET look_at = 0 WHERE org_id = NEW.org_id AND assessment_id IN (
    SELECT id FROM assessments WHERE org_id = NEW.org_id AND id IN (
      SELECT about.id FROM assessments AS about WHERE about.org_id = NEW.org_id AND about.vendor_id = NEW.id)
    AND tier IS NULL AND stage = 'with-vendor');
END;

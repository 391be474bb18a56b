-- A line whose mailbox has had enough for today waits by itself: those behind it go on.
ALTER TABLE campaign_items ADD COLUMN goes_on_at INTEGER NOT NULL DEFAULT 0;
-- By what a line is looked for: the words of its vendor and product, without accents, in small letters.
ALTER TABLE campaign_items ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE campaign_items SET words = lower(vendor_name || ' ' || product);
-- Counts each line that is taken out or in: what is sent is what was looked through.
ALTER TABLE campaigns ADD COLUMN lines_revision INTEGER NOT NULL DEFAULT 1;

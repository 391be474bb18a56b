-- A product that is no longer bought is taken out of a vendor's list, with a word on why.
ALTER TABLE vendor_products ADD COLUMN away_at INTEGER;
ALTER TABLE vendor_products ADD COLUMN away_reason TEXT;
CREATE INDEX vendor_products_in_use ON vendor_products (org_id, vendor_id, away_at);

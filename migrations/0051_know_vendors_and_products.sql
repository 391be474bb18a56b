-- A vendor is a thing of its own, apart from its products and from what it was asked.
CREATE TABLE vendors (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (name <> ''),
  -- The legal name without its form, accents and case: two with one key are pointed out as one. '' until it is worked out.
  name_key TEXT NOT NULL DEFAULT '',
  domain TEXT,
  tier TEXT CHECK (tier IN ('critical', 'important', 'standard')),
  -- A day that never comes while no end is known: what ends is found first.
  ends_on TEXT NOT NULL DEFAULT '9999-12-31',
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  -- The vendor that this one was found to be, and what went over to it, by id: for a day it can come back.
  merged_into TEXT,
  merged_at INTEGER,
  moved_json TEXT CHECK (moved_json IS NULL OR json_valid(moved_json)),
  archived_at INTEGER,
  changed_at INTEGER NOT NULL,
  -- When it was last sent a questionnaire; 0 while it was never asked.
  asked_at INTEGER NOT NULL DEFAULT 0,
  stage TEXT GENERATED ALWAYS AS (
    CASE WHEN merged_into IS NOT NULL THEN 'merged' WHEN archived_at IS NOT NULL THEN 'archived' ELSE 'current' END) VIRTUAL,
  -- As what it is counted.
  counted_as TEXT GENERATED ALWAYS AS (
    CASE WHEN merged_into IS NOT NULL THEN 'merged' WHEN archived_at IS NOT NULL THEN 'archived'
      WHEN asked_at = 0 THEN 'never-asked' ELSE 'asked' END) VIRTUAL,
  PRIMARY KEY (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendors_by_name ON vendors (org_id, stage, name COLLATE NOCASE, id);
CREATE INDEX vendors_by_merger ON vendors (org_id, merged_into, id) WHERE merged_into IS NOT NULL;
CREATE INDEX vendors_by_key ON vendors (org_id, name_key, id);
CREATE INDEX vendors_by_domain ON vendors (org_id, domain, id) WHERE domain IS NOT NULL;
CREATE INDEX vendors_by_end ON vendors (org_id, stage, ends_on, id);
CREATE INDEX vendors_by_change ON vendors (org_id, stage, changed_at, id);

CREATE INDEX vendors_by_asked ON vendors (org_id, stage, asked_at, id);
CREATE INDEX vendors_never_asked ON vendors (org_id, name COLLATE NOCASE, id)
  WHERE asked_at = 0 AND merged_into IS NULL AND archived_at IS NULL;

CREATE TABLE vendor_products (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL CHECK (name <> ''),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, vendor_id) REFERENCES vendors (org_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_products_by_vendor ON vendor_products (org_id, vendor_id, id);

CREATE TABLE vendor_counts (
  org_id TEXT NOT NULL,
  counted_as TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (org_id, counted_as)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER vendors_are_counted AFTER INSERT ON vendors
BEGIN
  INSERT INTO vendor_counts VALUES (NEW.org_id, NEW.counted_as, 1)
  ON CONFLICT (org_id, counted_as) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER vendors_are_counted_anew AFTER UPDATE OF merged_into, archived_at, asked_at ON vendors
WHEN OLD.counted_as <> NEW.counted_as
BEGIN
  UPDATE vendor_counts SET n = n - 1 WHERE org_id = OLD.org_id AND counted_as = OLD.counted_as;
  INSERT INTO vendor_counts VALUES (NEW.org_id, NEW.counted_as, 1)
  ON CONFLICT (org_id, counted_as) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER vendors_are_counted_off AFTER DELETE ON vendors
BEGIN
  UPDATE vendor_counts SET n = n - 1 WHERE org_id = OLD.org_id AND counted_as = OLD.counted_as;
END;

ALTER TABLE assessments ADD COLUMN vendor_id TEXT;
ALTER TABLE assessments ADD COLUMN product_id TEXT;
CREATE INDEX assessments_of_vendor ON assessments (org_id, vendor_id, sent_at, id);

-- Whoever was assessed before: one vendor per legal name, one product per name of it; its contact is the newest one.
CREATE TABLE told_vendors AS
  SELECT org_id, lower(trim(vendor_legal_name)) AS legal, 'vnd_' || substr(min(id), 5) AS vendor_id, max(sent_at) AS newest
  FROM assessments GROUP BY org_id, legal;
INSERT INTO vendors (org_id, id, name, body_json, changed_at, asked_at)
  SELECT told_vendors.org_id, told_vendors.vendor_id, vendor_name,
    json_object('name', vendor_name, 'legalName', vendor_legal_name, 'website', '', 'domain', '', 'country', '',
      'contacts', json_array(json_object('name', contact_name, 'email', contact_email, 'role', '')),
      'owner', json_object('name', '', 'email', ''), 'contract', json_object('number', '', 'value', NULL, 'currency', '',
      'startsOn', NULL, 'endsOn', NULL, 'noticeDays', NULL), 'tier', NULL, 'note', ''), sent_at, sent_at
  FROM told_vendors JOIN assessments ON assessments.org_id = told_vendors.org_id
    AND lower(trim(vendor_legal_name)) = legal AND sent_at = newest
  WHERE true
  ON CONFLICT DO NOTHING;
UPDATE assessments SET vendor_id = (SELECT told_vendors.vendor_id FROM told_vendors
  WHERE told_vendors.org_id = assessments.org_id AND legal = lower(trim(vendor_legal_name)));
DROP TABLE told_vendors;
CREATE TABLE told_products AS
  SELECT org_id, vendor_id, lower(trim(product)) AS told, 'prd_' || substr(min(id), 5) AS product_id, max(sent_at) AS newest
  FROM assessments GROUP BY org_id, vendor_id, told;
INSERT INTO vendor_products (org_id, id, vendor_id, name, body_json, changed_at)
  SELECT told_products.org_id, told_products.product_id, told_products.vendor_id, product,
    json_object('name', product, 'purpose', purpose, 'uses', json(uses_json), 'departments', json_array()), sent_at
  FROM told_products JOIN assessments ON assessments.org_id = told_products.org_id
    AND assessments.vendor_id = told_products.vendor_id AND lower(trim(product)) = told AND sent_at = newest
  WHERE true
  ON CONFLICT DO NOTHING;
UPDATE assessments SET product_id = (SELECT told_products.product_id FROM told_products
  WHERE told_products.org_id = assessments.org_id AND told_products.vendor_id = assessments.vendor_id
    AND told = lower(trim(product)));
DROP TABLE told_products;

-- Names whose words are still to be worked out: all there are, for the next hourly work.
CREATE TABLE unlisted (
  org_id TEXT NOT NULL,
  list TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  PRIMARY KEY (org_id, list, subject_id)
) STRICT, WITHOUT ROWID;
INSERT INTO unlisted SELECT org_id, 'assessments', id FROM assessments;
INSERT INTO unlisted SELECT org_id, 'vendors', id FROM vendors;

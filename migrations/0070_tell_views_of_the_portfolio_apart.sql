-- Two who change one view do not overwrite each other: a change names the revision that it starts from.
ALTER TABLE portfolio_views ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0);

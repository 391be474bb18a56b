-- Every list of a buyer keeps views under a name, as the portfolio did: what differs from how the list usually is, as its
-- address says it.
CREATE TABLE list_views (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  list TEXT NOT NULL CHECK (list <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  query_json TEXT NOT NULL CHECK (json_valid(query_json)),
  revision INTEGER NOT NULL CHECK (revision > 0),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, list, name)
) STRICT, WITHOUT ROWID;

-- Those of the portfolio, in the words of its address. A patch leaves out what is null, which is what is as usual.
INSERT INTO list_views (org_id, list, name, query_json, revision, saved_by, saved_at)
SELECT
  org_id,
  'portfolio',
  name,
  json_patch(
    '{}',
    json_object(
      'search', nullif(view_json ->> '$.filters.text', ''),
      'show', nullif(view_json ->> '$.filters.stage', 'all'),
      'rating', nullif(view_json ->> '$.filters.rating', 'all'),
      'certificate', nullif(view_json ->> '$.filters.certificate', 'all'),
      'questionnaire', nullif(view_json ->> '$.filters.questionnaire', 'all'),
      'ranges', (
        SELECT group_concat(range.key || ':' || (range.value ->> 0) || '-' || (range.value ->> 1), ',')
        FROM json_each(view_json, '$.filters.ranges') AS range
      ),
      'sort', nullif(view_json ->> '$.sort.key', 'rank'),
      -- What was "descending" stood against the usual direction of its column.
      'direction', CASE
        WHEN NOT view_json ->> '$.sort.descending' THEN NULL
        WHEN view_json ->> '$.sort.key' IN ('rank', 'product', 'due', 'ends', 'stage') THEN 'descending'
        ELSE 'ascending'
      END
    )
  ),
  revision,
  saved_by,
  saved_at
FROM portfolio_views;

DROP TABLE portfolio_views;

-- Signed heads of the tree over an organisation's log; the same text lies in the file store, out of the database's reach.
CREATE TABLE audit_checkpoints (
  org_id TEXT NOT NULL REFERENCES organisations (id),
  size INTEGER NOT NULL CHECK (size > 0),
  root TEXT NOT NULL CHECK (length(root) = 44),
  note TEXT NOT NULL,
  sealed_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, size)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_checkpoints_are_never_changed BEFORE UPDATE ON audit_checkpoints
BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END;
CREATE TRIGGER audit_checkpoints_are_never_deleted BEFORE DELETE ON audit_checkpoints
BEGIN SELECT RAISE(ABORT, 'a seal is never deleted'); END;
CREATE TRIGGER audit_checkpoints_only_grow BEFORE INSERT ON audit_checkpoints
WHEN NEW.size <= (SELECT coalesce(max(size), 0) FROM audit_checkpoints WHERE org_id = NEW.org_id)
BEGIN SELECT RAISE(ABORT, 'a seal is followed by a larger one'); END;

-- When a log was last found not to be what was sealed, and when it was again.
CREATE TABLE audit_alarms (
  org_id TEXT PRIMARY KEY REFERENCES organisations (id),
  reason TEXT NOT NULL CHECK (reason IN ('changed', 'missing', 'rewritten', 'forked')),
  seq INTEGER NOT NULL,
  found_at INTEGER NOT NULL,
  over_at INTEGER
) STRICT, WITHOUT ROWID;

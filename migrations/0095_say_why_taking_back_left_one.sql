-- Of a vendor that an import taken back left as it is: why.
ALTER TABLE vendor_import_changes ADD COLUMN left_because TEXT CHECK (left_because IN ('changed', 'asked', 'merged', 'gone'));

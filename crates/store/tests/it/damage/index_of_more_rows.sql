-- An index that knows a row too many: it is hidden while a row is removed. Each step is taken by itself.
INSERT INTO change SELECT account_id, zeroblob(16), at + 7, action, subject, undoes FROM change LIMIT 1;
CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'change' AND sql IS NOT NULL LIMIT 1;
DELETE FROM sqlite_schema WHERE name = (SELECT name FROM kept);
-- then
PRAGMA schema_version = 9001;
DELETE FROM change WHERE id = zeroblob(16);
-- then
INSERT INTO sqlite_schema SELECT * FROM kept;
DROP TABLE kept;
PRAGMA schema_version = 9002;

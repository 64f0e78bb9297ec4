-- The images lie in the order of their key, without a second index beside them: a sixth less to write in a large import.
CREATE TABLE image_by_key (
    account_id UUID NOT NULL, change_id UUID NOT NULL, position BIGINT NOT NULL,
    kind TEXT NOT NULL, record_id UUID NOT NULL, before TEXT, after TEXT, purged_at BIGINT,
    PRIMARY KEY (account_id, change_id, position)
) WITHOUT ROWID;
INSERT INTO image_by_key SELECT account_id, change_id, position, kind, record_id, before, after, purged_at FROM image;
DROP TABLE image;
ALTER TABLE image_by_key RENAME TO image;
-- The many additions of an import stand below zero and are never looked for one by one.
CREATE INDEX image_of_record ON image (account_id, record_id, kind) WHERE position >= 0;
-- Removals are few among all images, and are asked for every hour.
CREATE INDEX image_of_removals ON image (account_id, change_id) WHERE before IS NOT NULL AND after IS NULL;
-- SQLite takes an account for ten rows unless it is told otherwise, and would read all of them for one record. These are the
-- numbers that ANALYZE writes: how many rows there are, and how many share the first column, the first two, and so on.
ANALYZE change;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('image', 'image', '100000 100000 50 1');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('image', 'image_of_record', '50000 50000 2 2');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('image', 'image_of_removals', '1000 1000 5');
ANALYZE sqlite_schema;

-- Tags of people, and filters of their list that are kept under a name. One text for both engines.
ALTER TABLE person ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN tag_keys TEXT NOT NULL DEFAULT '';
-- Few people have tags, so this index stays small.
CREATE INDEX person_tagged ON person (account_id, tags) WHERE tag_keys <> '';
CREATE TABLE saved_filter (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, words TEXT NOT NULL, way TEXT NOT NULL, tag TEXT NOT NULL, saved_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);

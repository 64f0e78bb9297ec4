-- How often to be in touch with a kind of people; with one person it may now be as usual. One text for both engines.
CREATE TABLE usual_rhythm (
    account_id UUID NOT NULL, id UUID NOT NULL,
    tie TEXT, tag TEXT NOT NULL, days BIGINT NOT NULL, chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
ALTER TABLE rhythm ADD COLUMN own_days BIGINT;
UPDATE rhythm SET own_days = days;
ALTER TABLE rhythm DROP COLUMN days;
ALTER TABLE rhythm RENAME COLUMN own_days TO days;

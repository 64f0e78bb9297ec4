-- In which debrief a passage stands, if it was marked in what was written when looking back. One text for both engines.
ALTER TABLE passage ADD COLUMN debrief_id UUID;
CREATE INDEX passage_by_debrief ON passage (account_id, debrief_id);

-- The images of one record of one kind: an id can belong to a note and to a debrief.
DROP INDEX image_by_record;
CREATE INDEX image_of_record ON image (account_id, record_id, kind) WHERE position >= 0;

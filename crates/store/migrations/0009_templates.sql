-- One's own templates. One text for both engines.
CREATE TABLE template (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, channel TEXT NOT NULL, purpose TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, made_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
-- The day on which to write again to somebody who said "later".
ALTER TABLE reply ADD COLUMN again_on TEXT;
-- One's own number, for messages about a date.
ALTER TABLE about_me ADD COLUMN phone TEXT NOT NULL DEFAULT '';

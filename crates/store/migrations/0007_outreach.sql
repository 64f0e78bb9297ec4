-- Tries by phone, who is away, and how one felt before. One text for both engines.
CREATE TABLE phone_call (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, tried_at BIGINT NOT NULL, outcome TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX phone_call_by_person ON phone_call (account_id, person_id);
CREATE TABLE absence (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, back_on TEXT NOT NULL, noted_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX absence_by_person ON absence (account_id, person_id);
CREATE TABLE feeling (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, confidence BIGINT NOT NULL, felt_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX feeling_by_person ON feeling (account_id, person_id);
CREATE INDEX feeling_by_interview ON feeling (account_id, interview_id);
-- Whose holidays count, when to write again, and how long a note may be.
ALTER TABLE preferences ADD COLUMN country TEXT;
ALTER TABLE preferences ADD COLUMN another_person_after BIGINT NOT NULL DEFAULT 3;
ALTER TABLE preferences ADD COLUMN follow_up_after BIGINT NOT NULL DEFAULT 7;
ALTER TABLE preferences ADD COLUMN follow_ups_at_most BIGINT NOT NULL DEFAULT 1;
ALTER TABLE preferences ADD COLUMN premium BOOLEAN NOT NULL DEFAULT FALSE;
-- The latest contact of each person is read from the index alone.
DROP INDEX contact_by_person;
CREATE INDEX contact_by_person ON contact (account_id, person_id, "on", written_at);

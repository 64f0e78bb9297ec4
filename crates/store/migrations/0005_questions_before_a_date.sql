-- Questions that one chose for a person before the two agreed on a date.
CREATE TABLE early_question (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, position BIGINT NOT NULL, chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX early_question_by_person ON early_question (account_id, person_id);

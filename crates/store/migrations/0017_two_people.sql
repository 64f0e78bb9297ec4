-- Of which entries of the list it was said that they are two people. One text for both engines.
CREATE TABLE distinct_people (
    account_id UUID NOT NULL, id UUID NOT NULL,
    one_id UUID NOT NULL, other_id UUID NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, one_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, other_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX distinct_people_by_one ON distinct_people (account_id, one_id);
CREATE INDEX distinct_people_by_other ON distinct_people (account_id, other_id);

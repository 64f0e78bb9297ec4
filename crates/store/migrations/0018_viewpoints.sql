-- Who somebody is to an exploration, as far as one said it oneself. What is guessed is never stored. One text for both engines.
CREATE TABLE viewpoint (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, exploration_id UUID NOT NULL, kind TEXT NOT NULL, holds BOOLEAN NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX viewpoint_by_person ON viewpoint (account_id, person_id);
CREATE INDEX viewpoint_by_exploration ON viewpoint (account_id, exploration_id);

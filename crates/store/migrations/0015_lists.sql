-- What is kept of lists that were brought in: the rest of an address card, what columns mean, one's own schools and employers.
-- One text for both engines.
CREATE TABLE address_card (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, lines TEXT NOT NULL, read_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX address_card_by_person ON address_card (account_id, person_id);
CREATE TABLE list_shape (
    account_id UUID NOT NULL, id UUID NOT NULL,
    shape TEXT NOT NULL, columns TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE station (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, school BOOLEAN NOT NULL, title TEXT NOT NULL, read_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
-- Whose work ended last, for Today. Almost nobody's has, so this index stays small.
CREATE INDEX employment_by_end ON employment (account_id, until) WHERE until IS NOT NULL;

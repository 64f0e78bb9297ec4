-- By which clock somebody lives, when one can talk oneself, calendars that came as files, and times that were offered.
-- One text for both engines.
CREATE TABLE person_zone (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, zone TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_zone_by_person ON person_zone (account_id, person_id);
CREATE TABLE free_hours (
    account_id UUID NOT NULL, id UUID NOT NULL,
    days TEXT NOT NULL, "from" TEXT NOT NULL, until TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE calendar (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, kept TEXT NOT NULL, appointments BIGINT NOT NULL, left_out BIGINT NOT NULL, read_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE offered_time (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, message_id UUID, starts TEXT NOT NULL, zone TEXT NOT NULL, minutes BIGINT NOT NULL,
    setting TEXT NOT NULL, travel BIGINT NOT NULL, offered_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX offered_time_by_person ON offered_time (account_id, person_id);

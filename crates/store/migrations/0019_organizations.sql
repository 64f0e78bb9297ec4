-- Organizations one would like to work for, and what one found out before writing. One text for both engines.
ALTER TABLE preferences ADD COLUMN motivation TEXT NOT NULL DEFAULT 'to-three';
CREATE TABLE target (
    account_id UUID NOT NULL, id UUID NOT NULL,
    organization_id UUID NOT NULL, way TEXT NOT NULL, motivation BIGINT, openings BIGINT, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, organization_id) REFERENCES organization (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX target_by_organization ON target (account_id, organization_id);
CREATE TABLE finding (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID, organization_id UUID, point TEXT NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL, found_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, organization_id) REFERENCES organization (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX finding_by_person ON finding (account_id, person_id);
CREATE INDEX finding_by_organization ON finding (account_id, organization_id);
CREATE TABLE gap (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, point TEXT NOT NULL, text TEXT NOT NULL, noted_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX gap_by_person ON gap (account_id, person_id);

-- From what many people said to a decision: themes, what is weighed and decided, the plan, and what came of it. One text for
-- both engines.
ALTER TABLE passage ADD COLUMN attribution TEXT NOT NULL DEFAULT 'quotable';
CREATE TABLE theme (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE tagging (
    account_id UUID NOT NULL, id UUID NOT NULL,
    passage_id UUID NOT NULL, theme_id UUID NOT NULL, stance TEXT NOT NULL, tagged_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, passage_id) REFERENCES passage (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, theme_id) REFERENCES theme (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX tagging_by_passage ON tagging (account_id, passage_id);
CREATE INDEX tagging_by_theme ON tagging (account_id, theme_id);
CREATE TABLE alternative (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID NOT NULL, name TEXT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX alternative_by_exploration ON alternative (account_id, exploration_id);
CREATE TABLE criterion (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID NOT NULL, name TEXT NOT NULL, weight BIGINT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX criterion_by_exploration ON criterion (account_id, exploration_id);
CREATE TABLE rating (
    account_id UUID NOT NULL, id UUID NOT NULL,
    alternative_id UUID NOT NULL, criterion_id UUID NOT NULL, value BIGINT NOT NULL, rated_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, alternative_id) REFERENCES alternative (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, criterion_id) REFERENCES criterion (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rating_by_alternative ON rating (account_id, alternative_id);
CREATE INDEX rating_by_criterion ON rating (account_id, criterion_id);
CREATE TABLE evidence (
    account_id UUID NOT NULL, id UUID NOT NULL,
    alternative_id UUID NOT NULL, criterion_id UUID NOT NULL, passage_id UUID NOT NULL, side TEXT NOT NULL, chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, alternative_id) REFERENCES alternative (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, criterion_id) REFERENCES criterion (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, passage_id) REFERENCES passage (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX evidence_by_alternative ON evidence (account_id, alternative_id);
CREATE INDEX evidence_by_criterion ON evidence (account_id, criterion_id);
CREATE INDEX evidence_by_passage ON evidence (account_id, passage_id);
CREATE TABLE decision (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID NOT NULL, chosen TEXT NOT NULL, reasons TEXT NOT NULL, sure BIGINT, change_mind TEXT NOT NULL,
    "on" TEXT NOT NULL, decided_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX decision_by_exploration ON decision (account_id, exploration_id);
CREATE TABLE plan_step (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID, text TEXT NOT NULL, due TEXT, made_at BIGINT NOT NULL, done_at BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX plan_step_by_exploration ON plan_step (account_id, exploration_id);
CREATE TABLE outcome (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, kind TEXT NOT NULL, words TEXT NOT NULL, "on" TEXT NOT NULL, written_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX outcome_by_person ON outcome (account_id, person_id);
CREATE INDEX outcome_by_interview ON outcome (account_id, interview_id);

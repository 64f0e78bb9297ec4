-- Which learning question a question came from, and what was taken out of a plan by hand. One text for both engines.
ALTER TABLE question ADD COLUMN learning_question_id UUID;
CREATE TABLE dropped_question (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, text TEXT NOT NULL, dropped_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX dropped_question_by_interview ON dropped_question (account_id, interview_id);

-- Practising aloud before a conversation: what was tried, and how it went. One text for both engines.
CREATE TABLE rehearsal (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, question_id UUID, recall TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, question_id) REFERENCES question (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rehearsal_by_interview ON rehearsal (account_id, interview_id);
CREATE INDEX rehearsal_by_question ON rehearsal (account_id, question_id);

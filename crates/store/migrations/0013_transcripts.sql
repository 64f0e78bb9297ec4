-- What was said in a conversation, turn by turn, and where answers were put by hand. One text for both engines.
CREATE TABLE transcript (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, name TEXT NOT NULL, me TEXT NOT NULL, turns TEXT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX transcript_by_interview ON transcript (account_id, interview_id);
CREATE TABLE placement (
    account_id UUID NOT NULL, id UUID NOT NULL,
    transcript_id UUID NOT NULL, turn BIGINT NOT NULL, question_id UUID, placed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, transcript_id) REFERENCES transcript (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, question_id) REFERENCES question (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX placement_by_transcript ON placement (account_id, transcript_id);
CREATE INDEX placement_by_question ON placement (account_id, question_id);
-- From which transcript a passage was taken.
ALTER TABLE passage ADD COLUMN transcript_id UUID;
CREATE INDEX passage_by_transcript ON passage (account_id, transcript_id);

-- What somebody was sent about a conversation, and the calendar feed. One text for both engines.
CREATE TABLE invitation (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, method TEXT NOT NULL, sequence BIGINT NOT NULL, starts TEXT NOT NULL, zone TEXT NOT NULL,
    minutes BIGINT NOT NULL, place TEXT NOT NULL, recipient TEXT NOT NULL, sent_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX invitation_by_interview ON invitation (account_id, interview_id);
-- One's own address, for invitations that go through one's own mail program.
ALTER TABLE about_me ADD COLUMN email TEXT NOT NULL DEFAULT '';
-- The link under which calendar programs read the dates. It stands here as it is, so that its page can show it again; whoever
-- can read this table can read everything that the link shows. Not part of the journal or the archive.
CREATE TABLE calendar_feed (account_id UUID NOT NULL PRIMARY KEY, token TEXT NOT NULL UNIQUE, names BOOLEAN NOT NULL, made_at BIGINT NOT NULL);

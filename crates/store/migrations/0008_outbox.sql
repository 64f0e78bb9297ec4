-- Sending from one's own account. One text for both engines.

-- Under which Message-ID a message went out from here; empty if it was sent in another way.
ALTER TABLE message ADD COLUMN mail_id TEXT NOT NULL DEFAULT '';
-- What was approved and has not gone out yet. It holds no text and no address, and is no part of the journal or the archive.
CREATE TABLE outbox (
    account_id UUID NOT NULL, message_id UUID NOT NULL,
    mail_id TEXT NOT NULL, approval TEXT NOT NULL, approved_at BIGINT NOT NULL, due_at BIGINT NOT NULL, tried_at BIGINT, fault TEXT,
    PRIMARY KEY (account_id, message_id)
);

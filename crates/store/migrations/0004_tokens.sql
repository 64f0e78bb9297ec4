-- Access for programs: who may ask, by a token made on the command line. Not part of the journal or the archive.
CREATE TABLE token (token_hash BYTEA NOT NULL PRIMARY KEY, account_id UUID NOT NULL, made_at BIGINT NOT NULL);
CREATE INDEX token_by_account ON token (account_id);

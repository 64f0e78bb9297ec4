-- Full-text search on SQLite. The words are folded and stemmed before they come here; the texts stay in their own tables.
CREATE TABLE search_doc (
    doc INTEGER PRIMARY KEY, account_id UUID NOT NULL, kind TEXT NOT NULL, record_id UUID NOT NULL,
    UNIQUE (account_id, record_id, kind)
);
CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'ascii');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

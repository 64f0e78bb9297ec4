-- Full-text search on PostgreSQL. The words are folded and stemmed before they come here; the texts stay in their own tables.
CREATE TABLE search_doc (
    account_id UUID NOT NULL, kind TEXT NOT NULL, record_id UUID NOT NULL, tokens TSVECTOR NOT NULL,
    PRIMARY KEY (account_id, record_id, kind)
);
CREATE INDEX search_doc_by_tokens ON search_doc USING GIN (tokens);

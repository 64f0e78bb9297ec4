-- Records whose words are others now than in the index: of what somebody types, the words come into the index some seconds
-- later, or when somebody searches. See `search/due.rs`.
CREATE TABLE unindexed (
    account_id UUID NOT NULL, kind TEXT NOT NULL, record_id UUID NOT NULL,
    PRIMARY KEY (account_id, record_id, kind)
) WITHOUT ROWID;

-- The index joins its pieces beside the savings now, a little at a time: of the words that somebody typed, one saving in thirty
-- waited twenty times as long as the others. See `sqlite/beside.rs`, and "automerge" at sqlite.org/fts5.html.
INSERT INTO search (search, rank) VALUES ('automerge', 0);

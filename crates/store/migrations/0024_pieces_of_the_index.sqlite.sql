-- The index joins its pieces within a saving no more: of the words that somebody types, one saving in thirty waited twenty times
-- as long as the others. Sixteen pieces of a size are still joined; see "crisismerge" at sqlite.org/fts5.html.
INSERT INTO search (search, rank) VALUES ('automerge', 0);

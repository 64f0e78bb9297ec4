-- A search index whose words are gone.
UPDATE search_data SET block = zeroblob(20) WHERE id > 10;

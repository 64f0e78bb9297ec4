-- What a person says about the size and the kind of an organization; nothing where it was not said. One text for both engines.
ALTER TABLE organization ADD COLUMN size TEXT;
ALTER TABLE organization ADD COLUMN kind TEXT;

-- What happened when a promise was kept, and a pause in being in touch. One text for both engines.
ALTER TABLE promise ADD COLUMN happened TEXT NOT NULL DEFAULT '';
ALTER TABLE rhythm ADD COLUMN paused_until TEXT;

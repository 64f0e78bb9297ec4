-- What was removed stays in the journal for a while and is then emptied. One text for both engines.

-- When the images of a record that is gone were emptied; nothing while they are whole.
ALTER TABLE image ADD COLUMN purged_at BIGINT;
-- Removals are few among all images, and are asked for every hour.
CREATE INDEX image_of_removals ON image (account_id, change_id) WHERE before IS NOT NULL AND after IS NULL;

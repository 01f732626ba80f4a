-- How far the owner of a new business got, where no other row tells it.
ALTER TABLE businesses ADD COLUMN link_shared BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE businesses ADD COLUMN first_steps_closed BOOLEAN NOT NULL DEFAULT FALSE;
-- Who works already needs no first steps.
UPDATE businesses SET first_steps_closed = TRUE;

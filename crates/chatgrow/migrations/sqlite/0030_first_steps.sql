-- How far the owner of a new business got, where no other row tells it.
ALTER TABLE businesses ADD COLUMN link_shared INTEGER NOT NULL DEFAULT 0 CHECK (link_shared IN (0, 1));
ALTER TABLE businesses ADD COLUMN first_steps_closed INTEGER NOT NULL DEFAULT 0 CHECK (first_steps_closed IN (0, 1));
-- Who works already needs no first steps.
UPDATE businesses SET first_steps_closed = 1;

-- Scheduling: rules of services, rooms, holds, requests that wait for an answer, visits of several services,
-- classes with seats, deliberate overbooking.

ALTER TABLE services ADD COLUMN capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 500);
ALTER TABLE services ADD COLUMN step_minutes INTEGER CHECK (step_minutes BETWEEN 1 AND 240);
ALTER TABLE services ADD COLUMN min_notice_minutes INTEGER CHECK (min_notice_minutes BETWEEN 0 AND 43200);
ALTER TABLE services ADD COLUMN horizon_days INTEGER CHECK (horizon_days BETWEEN 1 AND 730);
ALTER TABLE services ADD COLUMN daily_cap INTEGER CHECK (daily_cap BETWEEN 1 AND 1000);
ALTER TABLE services ADD COLUMN booking_mode TEXT NOT NULL DEFAULT 'instant'
    CHECK (booking_mode IN ('instant', 'approval', 'desk'));
ALTER TABLE services ADD COLUMN room_kind TEXT;
ALTER TABLE services ADD COLUMN deposit_amount INTEGER CHECK (deposit_amount > 0);
ALTER TABLE services ADD COLUMN deposit_percent INTEGER
    CHECK (deposit_percent BETWEEN 1 AND 100 AND deposit_amount IS NULL);
ALTER TABLE services ADD COLUMN cancel_hours INTEGER NOT NULL DEFAULT 0 CHECK (cancel_hours BETWEEN 0 AND 720);
ALTER TABLE services ADD COLUMN cancel_fee_percent INTEGER CHECK (cancel_fee_percent BETWEEN 1 AND 100);

-- Rooms and devices: what a visit takes beside a person's time. A service names the kind it needs.
CREATE TABLE rooms (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    color TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;

-- SQLite changes a CHECK only by making the table anew; migrations run with foreign keys off for this.
CREATE TABLE new_appointments (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    service_name TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN
        ('pending', 'confirmed', 'arrived', 'completed', 'no_show', 'declined', 'cancelled')),
    price INTEGER NOT NULL CHECK (price >= 0),
    currency TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    cancel_reason TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    lang TEXT NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deposit INTEGER NOT NULL DEFAULT 0 CHECK (deposit >= 0),
    cancel_hours INTEGER NOT NULL DEFAULT 0,
    cancel_fee_percent INTEGER,
    cancel_fee INTEGER NOT NULL DEFAULT 0 CHECK (cancel_fee >= 0),
    utm_source TEXT NOT NULL DEFAULT '',
    utm_medium TEXT NOT NULL DEFAULT '',
    utm_campaign TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
INSERT INTO new_appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at, ends_at,
    status, price, currency, notes, cancel_reason, source, lang, sequence, version, created_at, updated_at)
SELECT business_id, id, customer_id, service_id, staff_id, service_name, starts_at, ends_at,
    status, price, currency, notes, cancel_reason, source, lang, sequence, version, created_at, updated_at
FROM appointments;

-- What takes time is now an appointment, a hold or a sitting (`booking_id`), and may take a room beside the
-- staff member. A row is overbooked only when a person said so: it may overlap others, but no other row may
-- be laid over it by mistake.
CREATE TABLE new_allocations (
    business_id BLOB NOT NULL,
    booking_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    room_id BLOB,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    overbooked INTEGER NOT NULL DEFAULT 0 CHECK (overbooked IN (0, 1)),
    PRIMARY KEY (business_id, booking_id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    FOREIGN KEY (business_id, room_id) REFERENCES rooms (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
INSERT INTO new_allocations (business_id, booking_id, staff_id, starts_at, ends_at)
SELECT business_id, appointment_id, staff_id, starts_at, ends_at FROM allocations;
DROP TABLE allocations;
DROP TABLE appointments;
ALTER TABLE new_appointments RENAME TO appointments;
ALTER TABLE new_allocations RENAME TO allocations;
CREATE INDEX appointments_start ON appointments (business_id, starts_at, id);
CREATE INDEX appointments_customer ON appointments (business_id, customer_id, starts_at);
CREATE INDEX appointments_service ON appointments (business_id, service_id, starts_at);
CREATE INDEX allocations_staff ON allocations (business_id, staff_id, starts_at, ends_at);
CREATE INDEX allocations_room ON allocations (business_id, room_id, starts_at, ends_at) WHERE room_id IS NOT NULL;

CREATE TRIGGER allocations_no_overlap_insert BEFORE INSERT ON allocations
WHEN NEW.overbooked = 0 AND EXISTS (
    SELECT 1 FROM allocations AS other
    WHERE other.business_id = NEW.business_id AND other.staff_id = NEW.staff_id
      AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
)
BEGIN SELECT RAISE(ABORT, 'allocations_no_overlap'); END;
CREATE TRIGGER allocations_no_overlap_update BEFORE UPDATE ON allocations
WHEN NEW.overbooked = 0 AND EXISTS (
    SELECT 1 FROM allocations AS other
    WHERE other.business_id = NEW.business_id AND other.staff_id = NEW.staff_id
      AND other.booking_id <> OLD.booking_id
      AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
)
BEGIN SELECT RAISE(ABORT, 'allocations_no_overlap'); END;
CREATE TRIGGER allocations_no_room_overlap_insert BEFORE INSERT ON allocations
WHEN NEW.overbooked = 0 AND NEW.room_id IS NOT NULL AND EXISTS (
    SELECT 1 FROM allocations AS other
    WHERE other.business_id = NEW.business_id AND other.room_id = NEW.room_id
      AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
)
BEGIN SELECT RAISE(ABORT, 'allocations_no_room_overlap'); END;
CREATE TRIGGER allocations_no_room_overlap_update BEFORE UPDATE ON allocations
WHEN NEW.overbooked = 0 AND NEW.room_id IS NOT NULL AND EXISTS (
    SELECT 1 FROM allocations AS other
    WHERE other.business_id = NEW.business_id AND other.room_id = NEW.room_id
      AND other.booking_id <> OLD.booking_id
      AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
)
BEGIN SELECT RAISE(ABORT, 'allocations_no_room_overlap'); END;

-- A time that a guest has picked and not booked yet. Booked, it becomes the appointment of the same id.
CREATE TABLE holds (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX holds_expiry ON holds (business_id, expires_at);

-- The services of a visit of several, in order. A visit of one has none of these. `booking_id` names an
-- appointment or a hold.
CREATE TABLE booking_services (
    business_id BLOB NOT NULL,
    booking_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    service_id BLOB NOT NULL,
    name TEXT NOT NULL,
    duration_minutes INTEGER NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    PRIMARY KEY (business_id, booking_id, position),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id)
) STRICT;

-- One meeting of a class. It takes the time of its staff member and room; each booking takes one of its seats.
CREATE TABLE sittings (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity >= 1),
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE UNIQUE INDEX sittings_start ON sittings (business_id, service_id, staff_id, starts_at);

CREATE TABLE sitting_seats (
    business_id BLOB NOT NULL,
    booking_id BLOB NOT NULL,
    sitting_id BLOB NOT NULL,
    PRIMARY KEY (business_id, booking_id),
    FOREIGN KEY (business_id, sitting_id) REFERENCES sittings (business_id, id)
) STRICT;
CREATE INDEX sitting_seats_sitting ON sitting_seats (business_id, sitting_id);

CREATE TRIGGER seats_within_capacity_insert BEFORE INSERT ON sitting_seats
WHEN (SELECT count(*) FROM sitting_seats AS other
        WHERE other.business_id = NEW.business_id AND other.sitting_id = NEW.sitting_id)
    >= (SELECT capacity FROM sittings AS of WHERE of.business_id = NEW.business_id AND of.id = NEW.sitting_id)
BEGIN SELECT RAISE(ABORT, 'seats_within_capacity'); END;
CREATE TRIGGER seats_within_capacity_update BEFORE UPDATE ON sitting_seats
WHEN (SELECT count(*) FROM sitting_seats AS other
        WHERE other.business_id = NEW.business_id AND other.sitting_id = NEW.sitting_id
          AND other.booking_id <> OLD.booking_id)
    >= (SELECT capacity FROM sittings AS of WHERE of.business_id = NEW.business_id AND of.id = NEW.sitting_id)
BEGIN SELECT RAISE(ABORT, 'seats_within_capacity'); END;

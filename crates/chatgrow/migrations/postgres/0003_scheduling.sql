-- Scheduling: rules of services, rooms, holds, requests that wait for an answer, visits of several services,
-- classes with seats, deliberate overbooking.

ALTER TABLE services
    ADD COLUMN capacity BIGINT NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 500),
    ADD COLUMN step_minutes BIGINT CHECK (step_minutes BETWEEN 1 AND 240),
    ADD COLUMN min_notice_minutes BIGINT CHECK (min_notice_minutes BETWEEN 0 AND 43200),
    ADD COLUMN horizon_days BIGINT CHECK (horizon_days BETWEEN 1 AND 730),
    ADD COLUMN daily_cap BIGINT CHECK (daily_cap BETWEEN 1 AND 1000),
    ADD COLUMN booking_mode TEXT NOT NULL DEFAULT 'instant' CHECK (booking_mode IN ('instant', 'approval', 'desk')),
    ADD COLUMN room_kind TEXT,
    ADD COLUMN deposit_amount BIGINT CHECK (deposit_amount > 0),
    ADD COLUMN deposit_percent BIGINT CHECK (deposit_percent BETWEEN 1 AND 100),
    ADD COLUMN cancel_hours BIGINT NOT NULL DEFAULT 0 CHECK (cancel_hours BETWEEN 0 AND 720),
    ADD COLUMN cancel_fee_percent BIGINT CHECK (cancel_fee_percent BETWEEN 1 AND 100),
    ADD CONSTRAINT services_one_deposit CHECK (deposit_amount IS NULL OR deposit_percent IS NULL);

-- Rooms and devices: what a visit takes beside a person's time. A service names the kind it needs.
CREATE TABLE rooms (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    color TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);

ALTER TABLE appointments
    DROP CONSTRAINT appointments_status_check,
    ADD CONSTRAINT appointments_status_check CHECK (status IN
        ('pending', 'confirmed', 'arrived', 'completed', 'no_show', 'declined', 'cancelled')),
    ADD COLUMN deposit BIGINT NOT NULL DEFAULT 0 CHECK (deposit >= 0),
    ADD COLUMN cancel_hours BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN cancel_fee_percent BIGINT,
    ADD COLUMN cancel_fee BIGINT NOT NULL DEFAULT 0 CHECK (cancel_fee >= 0),
    ADD COLUMN utm_source TEXT NOT NULL DEFAULT '',
    ADD COLUMN utm_medium TEXT NOT NULL DEFAULT '',
    ADD COLUMN utm_campaign TEXT NOT NULL DEFAULT '';
CREATE INDEX appointments_service ON appointments (business_id, service_id, starts_at);

-- A time that a guest has picked and not booked yet. Booked, it becomes the appointment of the same id.
CREATE TABLE holds (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    service_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
);
CREATE INDEX holds_expiry ON holds (business_id, expires_at);

-- The services of a visit of several, in order. A visit of one has none of these. `booking_id` names an
-- appointment or a hold.
CREATE TABLE booking_services (
    business_id UUID NOT NULL,
    booking_id UUID NOT NULL,
    position BIGINT NOT NULL,
    service_id UUID NOT NULL,
    name TEXT NOT NULL,
    duration_minutes BIGINT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    PRIMARY KEY (business_id, booking_id, position),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id)
);

-- One meeting of a class. It takes the time of its staff member and room; each booking takes one of its seats.
CREATE TABLE sittings (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    service_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    capacity BIGINT NOT NULL CHECK (capacity >= 1),
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
);
CREATE UNIQUE INDEX sittings_start ON sittings (business_id, service_id, staff_id, starts_at);

CREATE TABLE sitting_seats (
    business_id UUID NOT NULL,
    booking_id UUID NOT NULL,
    sitting_id UUID NOT NULL,
    PRIMARY KEY (business_id, booking_id),
    FOREIGN KEY (business_id, sitting_id) REFERENCES sittings (business_id, id)
);
CREATE INDEX sitting_seats_sitting ON sitting_seats (business_id, sitting_id);

CREATE FUNCTION refuse_seat_beyond_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    capacity BIGINT;
    taken BIGINT;
BEGIN
    -- Whoever wants a seat of this sitting takes turns; the count then sees every seat that was taken before.
    SELECT s.capacity INTO capacity FROM sittings s
        WHERE s.business_id = NEW.business_id AND s.id = NEW.sitting_id FOR NO KEY UPDATE;
    SELECT count(*) INTO taken FROM sitting_seats s
        WHERE s.business_id = NEW.business_id AND s.sitting_id = NEW.sitting_id AND s.booking_id <> NEW.booking_id;
    IF taken >= capacity THEN
        RAISE EXCEPTION 'seats_within_capacity' USING ERRCODE = 'check_violation', CONSTRAINT = 'seats_within_capacity';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER seats_within_capacity BEFORE INSERT OR UPDATE ON sitting_seats
    FOR EACH ROW EXECUTE FUNCTION refuse_seat_beyond_capacity();

-- What takes time is now an appointment, a hold or a sitting (`booking_id`), and may take a room beside the
-- staff member. A row is overbooked only when a person said so: it may overlap others, but no other row may
-- be laid over it by mistake.
ALTER TABLE allocations DROP CONSTRAINT allocations_business_id_appointment_id_fkey;
ALTER TABLE allocations RENAME COLUMN appointment_id TO booking_id;
ALTER TABLE allocations
    ADD COLUMN room_id UUID,
    ADD COLUMN overbooked BOOLEAN NOT NULL DEFAULT FALSE,
    ADD FOREIGN KEY (business_id, room_id) REFERENCES rooms (business_id, id),
    DROP CONSTRAINT allocations_no_overlap,
    ADD CONSTRAINT allocations_no_overlap EXCLUDE USING gist (
        business_id WITH =, staff_id WITH =, int8range(starts_at, ends_at) WITH &&
    ) WHERE (NOT overbooked),
    ADD CONSTRAINT allocations_no_room_overlap EXCLUDE USING gist (
        business_id WITH =, room_id WITH =, int8range(starts_at, ends_at) WITH &&
    ) WHERE (room_id IS NOT NULL AND NOT overbooked);
CREATE INDEX allocations_room ON allocations (business_id, room_id, starts_at) WHERE room_id IS NOT NULL;
CREATE INDEX allocations_overbooked ON allocations (business_id, staff_id, starts_at) WHERE overbooked;

CREATE FUNCTION refuse_overlap_with_overbooked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.overbooked AND EXISTS (
        SELECT 1 FROM allocations other
        WHERE other.business_id = NEW.business_id AND other.overbooked AND other.booking_id <> NEW.booking_id
            AND (other.staff_id = NEW.staff_id OR other.room_id = NEW.room_id)
            AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
    ) THEN
        RAISE EXCEPTION 'allocations_no_overlap'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'allocations_no_overlap';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER allocations_no_overlap_with_overbooked BEFORE INSERT OR UPDATE ON allocations
    FOR EACH ROW EXECUTE FUNCTION refuse_overlap_with_overbooked();

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['rooms', 'holds', 'booking_services', 'sittings', 'sitting_seats'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

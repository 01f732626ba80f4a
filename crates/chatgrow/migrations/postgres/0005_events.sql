-- Events and courses: what takes place when, the kinds of ticket, who comes.

CREATE TABLE events (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    online_link TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
    approval TEXT NOT NULL CHECK (approval IN ('automatic', 'manual')),
    capacity BIGINT CHECK (capacity >= 1),
    closes_minutes BIGINT NOT NULL CHECK (closes_minutes BETWEEN 0 AND 525600),
    waitlist BOOLEAN NOT NULL,
    questions JSONB NOT NULL,
    currency TEXT NOT NULL,
    cancel_reason TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);

CREATE TABLE event_pictures (
    business_id UUID NOT NULL,
    event_id UUID NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
    bytes BYTEA NOT NULL,
    tag TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, event_id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id)
);

-- One date of an event. Its capacity is its own or the event's; none is no limit.
CREATE TABLE event_dates (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    capacity BIGINT CHECK (capacity >= 1),
    status TEXT NOT NULL CHECK (status IN ('scheduled', 'cancelled')),
    cancel_reason TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    CHECK (starts_at < ends_at)
);
CREATE UNIQUE INDEX event_dates_start ON event_dates (business_id, event_id, starts_at)
    WHERE status = 'scheduled';
CREATE INDEX event_dates_event ON event_dates (business_id, event_id, starts_at, id);
CREATE INDEX event_dates_upcoming ON event_dates (business_id, starts_at, id);

-- A kind of ticket. The quota is that of each date; a code hides the kind from who does not know it.
CREATE TABLE ticket_kinds (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    name TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    quota BIGINT CHECK (quota >= 1),
    sells_from BIGINT,
    sells_until BIGINT,
    code TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    CHECK (sells_from < sells_until)
);
CREATE INDEX ticket_kinds_event ON ticket_kinds (business_id, event_id, id);

CREATE TABLE registrations (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    date_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'confirmed', 'waitlisted', 'offered', 'cancelled')),
    answers JSONB NOT NULL,
    total BIGINT NOT NULL CHECK (total >= 0),
    currency TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    lang TEXT NOT NULL,
    rank BIGINT,
    offer_ends_at BIGINT,
    ended_by TEXT CHECK (ended_by IN
        ('guest', 'team', 'declined', 'event', 'offer_declined', 'offer_expired')),
    cancel_reason TEXT NOT NULL DEFAULT '',
    sequence BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    FOREIGN KEY (business_id, date_id) REFERENCES event_dates (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    CHECK ((status = 'offered') = (offer_ends_at IS NOT NULL)),
    CHECK ((status = 'cancelled') = (ended_by IS NOT NULL))
);
CREATE INDEX registrations_event ON registrations (business_id, event_id, id);
CREATE INDEX registrations_date ON registrations (business_id, date_id, status, rank);
CREATE INDEX registrations_customer ON registrations (business_id, customer_id);

-- One person's place. It is taken while it is held (asked for or offered) or sold; waiting takes none.
CREATE TABLE seats (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    registration_id UUID NOT NULL,
    date_id UUID NOT NULL,
    kind_id UUID NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'held', 'sold', 'freed')),
    code TEXT NOT NULL,
    holder_name TEXT NOT NULL,
    holder_email TEXT,
    holder_phone TEXT,
    price BIGINT NOT NULL CHECK (price >= 0),
    checked_in_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id),
    FOREIGN KEY (business_id, date_id) REFERENCES event_dates (business_id, id),
    FOREIGN KEY (business_id, kind_id) REFERENCES ticket_kinds (business_id, id),
    CHECK (checked_in_at IS NULL OR status = 'sold')
);
CREATE UNIQUE INDEX seats_code ON seats (business_id, code);
CREATE INDEX seats_registration ON seats (business_id, registration_id, id);
CREATE INDEX seats_taken ON seats (business_id, date_id, kind_id) WHERE status IN ('held', 'sold');

-- No date is sold beyond its capacity or once it is called off, and no kind beyond its quota, whoever
-- writes. The row of the date is locked before the seats are counted: under READ COMMITTED the count then
-- sees every commit before it.
CREATE FUNCTION seats_not_oversold() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    room BIGINT;
    quota BIGINT;
    is_off BOOLEAN;
BEGIN
    IF NEW.status NOT IN ('held', 'sold') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF OLD.status IN ('held', 'sold') AND OLD.date_id = NEW.date_id AND OLD.kind_id = NEW.kind_id THEN
            RETURN NEW;
        END IF;
    END IF;
    PERFORM 1 FROM event_dates WHERE business_id = NEW.business_id AND id = NEW.date_id FOR NO KEY UPDATE;
    SELECT COALESCE(d.capacity, e.capacity), d.status = 'cancelled' INTO room, is_off FROM event_dates d
        JOIN events e ON e.business_id = d.business_id AND e.id = d.event_id
        WHERE d.business_id = NEW.business_id AND d.id = NEW.date_id;
    IF is_off OR room <= (SELECT count(*) FROM seats s WHERE s.business_id = NEW.business_id AND s.date_id = NEW.date_id
        AND s.id <> NEW.id AND s.status IN ('held', 'sold')) THEN
        RAISE EXCEPTION 'seats_of_date' USING ERRCODE = 'check_violation', CONSTRAINT = 'seats_of_date';
    END IF;
    SELECT k.quota INTO quota FROM ticket_kinds k WHERE k.business_id = NEW.business_id AND k.id = NEW.kind_id;
    IF quota <= (SELECT count(*) FROM seats s WHERE s.business_id = NEW.business_id AND s.date_id = NEW.date_id
        AND s.kind_id = NEW.kind_id AND s.id <> NEW.id AND s.status IN ('held', 'sold')) THEN
        RAISE EXCEPTION 'seats_of_kind' USING ERRCODE = 'check_violation', CONSTRAINT = 'seats_of_kind';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER seats_not_oversold BEFORE INSERT OR UPDATE ON seats
    FOR EACH ROW EXECUTE FUNCTION seats_not_oversold();

-- A text of the team to everybody who comes.
CREATE TABLE event_broadcasts (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    date_id UUID,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    FOREIGN KEY (business_id, date_id) REFERENCES event_dates (business_id, id)
);

ALTER TABLE messages ADD COLUMN registration_id UUID;
ALTER TABLE messages ADD COLUMN broadcast_id UUID;
ALTER TABLE messages ADD FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id);
ALTER TABLE messages ADD FOREIGN KEY (business_id, broadcast_id) REFERENCES event_broadcasts (business_id, id);
CREATE INDEX messages_registration ON messages (business_id, registration_id) WHERE registration_id IS NOT NULL;

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'events', 'event_pictures', 'event_dates', 'ticket_kinds', 'registrations', 'seats', 'event_broadcasts'
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

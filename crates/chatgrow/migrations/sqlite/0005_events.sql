-- Events and courses: what takes place when, the kinds of ticket, who comes.

CREATE TABLE events (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    online_link TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
    approval TEXT NOT NULL CHECK (approval IN ('automatic', 'manual')),
    capacity INTEGER CHECK (capacity >= 1),
    closes_minutes INTEGER NOT NULL CHECK (closes_minutes BETWEEN 0 AND 525600),
    waitlist INTEGER NOT NULL CHECK (waitlist IN (0, 1)),
    questions TEXT NOT NULL,
    currency TEXT NOT NULL,
    cancel_reason TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;

CREATE TABLE event_pictures (
    business_id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
    bytes BLOB NOT NULL,
    tag TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, event_id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id)
) STRICT;

-- One date of an event. Its capacity is its own or the event's; none is no limit.
CREATE TABLE event_dates (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    capacity INTEGER CHECK (capacity >= 1),
    status TEXT NOT NULL CHECK (status IN ('scheduled', 'cancelled')),
    cancel_reason TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE UNIQUE INDEX event_dates_start ON event_dates (business_id, event_id, starts_at)
    WHERE status = 'scheduled';
CREATE INDEX event_dates_event ON event_dates (business_id, event_id, starts_at, id);
CREATE INDEX event_dates_upcoming ON event_dates (business_id, starts_at, id);

-- A kind of ticket. The quota is that of each date; a code hides the kind from who does not know it.
CREATE TABLE ticket_kinds (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    name TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    quota INTEGER CHECK (quota >= 1),
    sells_from INTEGER,
    sells_until INTEGER,
    code TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    CHECK (sells_from < sells_until)
) STRICT;
CREATE INDEX ticket_kinds_event ON ticket_kinds (business_id, event_id, id);

CREATE TABLE registrations (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    date_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'confirmed', 'waitlisted', 'offered', 'cancelled')),
    answers TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    currency TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    lang TEXT NOT NULL,
    rank INTEGER,
    offer_ends_at INTEGER,
    ended_by TEXT CHECK (ended_by IN
        ('guest', 'team', 'declined', 'event', 'offer_declined', 'offer_expired')),
    cancel_reason TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    FOREIGN KEY (business_id, date_id) REFERENCES event_dates (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    CHECK ((status = 'offered') = (offer_ends_at IS NOT NULL)),
    CHECK ((status = 'cancelled') = (ended_by IS NOT NULL))
) STRICT;
CREATE INDEX registrations_event ON registrations (business_id, event_id, id);
CREATE INDEX registrations_date ON registrations (business_id, date_id, status, rank);
CREATE INDEX registrations_customer ON registrations (business_id, customer_id);

-- One person's place. It is taken while it is held (asked for or offered) or sold; waiting takes none.
CREATE TABLE seats (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    registration_id BLOB NOT NULL,
    date_id BLOB NOT NULL,
    kind_id BLOB NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'held', 'sold', 'freed')),
    code TEXT NOT NULL,
    holder_name TEXT NOT NULL,
    holder_email TEXT,
    holder_phone TEXT,
    price INTEGER NOT NULL CHECK (price >= 0),
    checked_in_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id),
    FOREIGN KEY (business_id, date_id) REFERENCES event_dates (business_id, id),
    FOREIGN KEY (business_id, kind_id) REFERENCES ticket_kinds (business_id, id),
    CHECK (checked_in_at IS NULL OR status = 'sold')
) STRICT;
CREATE UNIQUE INDEX seats_code ON seats (business_id, code);
CREATE INDEX seats_registration ON seats (business_id, registration_id, id);
CREATE INDEX seats_taken ON seats (business_id, date_id, kind_id) WHERE status IN ('held', 'sold');

-- No date is sold beyond its capacity or once it is called off, and no kind beyond its quota, whoever
-- writes. SQLite lets one transaction write at a time, so that no count is out of date.
CREATE TRIGGER seats_of_date_insert BEFORE INSERT ON seats
WHEN NEW.status IN ('held', 'sold') AND
    (SELECT CASE d.status WHEN 'cancelled' THEN 0 ELSE COALESCE(d.capacity, e.capacity) END FROM event_dates d
        JOIN events e ON e.business_id = d.business_id AND e.id = d.event_id
        WHERE d.business_id = NEW.business_id AND d.id = NEW.date_id)
    <= (SELECT count(*) FROM seats s WHERE s.business_id = NEW.business_id AND s.date_id = NEW.date_id
        AND s.id <> NEW.id AND s.status IN ('held', 'sold'))
BEGIN SELECT RAISE(ABORT, 'seats_of_date'); END;
CREATE TRIGGER seats_of_kind_insert BEFORE INSERT ON seats
WHEN NEW.status IN ('held', 'sold') AND
    (SELECT k.quota FROM ticket_kinds k WHERE k.business_id = NEW.business_id AND k.id = NEW.kind_id)
    <= (SELECT count(*) FROM seats s WHERE s.business_id = NEW.business_id AND s.date_id = NEW.date_id
        AND s.kind_id = NEW.kind_id AND s.id <> NEW.id AND s.status IN ('held', 'sold'))
BEGIN SELECT RAISE(ABORT, 'seats_of_kind'); END;
CREATE TRIGGER seats_of_date_update BEFORE UPDATE ON seats
WHEN NEW.status IN ('held', 'sold') AND NOT (
    OLD.status IN ('held', 'sold') AND OLD.date_id = NEW.date_id AND OLD.kind_id = NEW.kind_id) AND
    (SELECT CASE d.status WHEN 'cancelled' THEN 0 ELSE COALESCE(d.capacity, e.capacity) END FROM event_dates d
        JOIN events e ON e.business_id = d.business_id AND e.id = d.event_id
        WHERE d.business_id = NEW.business_id AND d.id = NEW.date_id)
    <= (SELECT count(*) FROM seats s WHERE s.business_id = NEW.business_id AND s.date_id = NEW.date_id
        AND s.id <> NEW.id AND s.status IN ('held', 'sold'))
BEGIN SELECT RAISE(ABORT, 'seats_of_date'); END;
CREATE TRIGGER seats_of_kind_update BEFORE UPDATE ON seats
WHEN NEW.status IN ('held', 'sold') AND NOT (
    OLD.status IN ('held', 'sold') AND OLD.date_id = NEW.date_id AND OLD.kind_id = NEW.kind_id) AND
    (SELECT k.quota FROM ticket_kinds k WHERE k.business_id = NEW.business_id AND k.id = NEW.kind_id)
    <= (SELECT count(*) FROM seats s WHERE s.business_id = NEW.business_id AND s.date_id = NEW.date_id
        AND s.kind_id = NEW.kind_id AND s.id <> NEW.id AND s.status IN ('held', 'sold'))
BEGIN SELECT RAISE(ABORT, 'seats_of_kind'); END;

-- A text of the team to everybody who comes.
CREATE TABLE event_broadcasts (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    date_id BLOB,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    FOREIGN KEY (business_id, date_id) REFERENCES event_dates (business_id, id)
) STRICT;

ALTER TABLE messages ADD COLUMN registration_id BLOB;
ALTER TABLE messages ADD COLUMN broadcast_id BLOB;
CREATE INDEX messages_registration ON messages (business_id, registration_id) WHERE registration_id IS NOT NULL;

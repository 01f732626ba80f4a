-- Calendars beyond ours: feeds that others subscribe to, and calendars of the staff kept elsewhere.

-- A feed's link is a signature over its row; the row is what can be taken back.
CREATE TABLE calendar_feeds (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    staff_id BLOB,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER,
    last_read_at INTEGER,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
) STRICT;

-- Addresses and tokens are sealed. `next_at` is when it is to be read again; an earlier job does nothing.
CREATE TABLE outside_calendars (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ics', 'google')),
    status TEXT NOT NULL CHECK (status IN ('connecting', 'active', 'needs_reconnect', 'removed')),
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    connected_by BLOB NOT NULL,
    url BLOB,
    pkce BLOB,
    code BLOB,
    refresh_token BLOB,
    access_token BLOB,
    access_until INTEGER,
    etag TEXT,
    sync_token TEXT,
    synced_until INTEGER,
    channel_id TEXT,
    channel_resource TEXT,
    channel_until INTEGER,
    last_ok_at INTEGER,
    last_try_at INTEGER,
    last_error TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
) STRICT;
CREATE INDEX outside_calendars_staff ON outside_calendars (business_id, staff_id);

CREATE TABLE outside_busy (
    business_id BLOB NOT NULL,
    calendar_id BLOB NOT NULL,
    uid TEXT NOT NULL,
    instance_at INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, calendar_id, uid, instance_at),
    FOREIGN KEY (business_id, calendar_id) REFERENCES outside_calendars (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX outside_busy_ends ON outside_busy (business_id, ends_at, starts_at);

-- Our appointments that were written into a calendar kept elsewhere, and as of which sequence.
CREATE TABLE outside_events (
    business_id BLOB NOT NULL,
    calendar_id BLOB NOT NULL,
    appointment_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (business_id, calendar_id, appointment_id),
    FOREIGN KEY (business_id, calendar_id) REFERENCES outside_calendars (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
) STRICT;
CREATE INDEX outside_events_appointment ON outside_events (business_id, appointment_id);

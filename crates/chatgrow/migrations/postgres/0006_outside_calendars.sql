-- Calendars beyond ours: feeds that others subscribe to, and calendars of the staff kept elsewhere.

-- A feed's link is a signature over its row; the row is what can be taken back.
CREATE TABLE calendar_feeds (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    staff_id UUID,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT,
    last_read_at BIGINT,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
);

-- Addresses and tokens are sealed. `next_at` is when it is to be read again; an earlier job does nothing.
CREATE TABLE outside_calendars (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    staff_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ics', 'google')),
    status TEXT NOT NULL CHECK (status IN ('connecting', 'active', 'needs_reconnect', 'removed')),
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    connected_by UUID NOT NULL,
    url BYTEA,
    pkce BYTEA,
    code BYTEA,
    refresh_token BYTEA,
    access_token BYTEA,
    access_until BIGINT,
    etag TEXT,
    sync_token TEXT,
    synced_until BIGINT,
    channel_id TEXT,
    channel_resource TEXT,
    channel_until BIGINT,
    last_ok_at BIGINT,
    last_try_at BIGINT,
    last_error TEXT,
    failures BIGINT NOT NULL DEFAULT 0,
    unread BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
);
CREATE INDEX outside_calendars_staff ON outside_calendars (business_id, staff_id);

CREATE TABLE outside_busy (
    business_id UUID NOT NULL,
    calendar_id UUID NOT NULL,
    uid TEXT NOT NULL,
    instance_at BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, calendar_id, uid, instance_at),
    FOREIGN KEY (business_id, calendar_id) REFERENCES outside_calendars (business_id, id),
    CHECK (starts_at < ends_at)
);
CREATE INDEX outside_busy_ends ON outside_busy (business_id, ends_at, starts_at);

-- Our appointments that were written into a calendar kept elsewhere, and as of which sequence.
CREATE TABLE outside_events (
    business_id UUID NOT NULL,
    calendar_id UUID NOT NULL,
    appointment_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (business_id, calendar_id, appointment_id),
    FOREIGN KEY (business_id, calendar_id) REFERENCES outside_calendars (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
);
CREATE INDEX outside_events_appointment ON outside_events (business_id, appointment_id);

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['calendar_feeds', 'outside_calendars', 'outside_busy', 'outside_events'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

-- Dates with hours of their own, closures of the whole business, and its part in the calendar of Israel.

-- The hours of one staff member on one date, instead of those of the week: [[start, end], …] in minutes
-- after midnight; none: closed.
CREATE TABLE day_hours (
    business_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    date TEXT NOT NULL,
    ranges JSONB NOT NULL,
    PRIMARY KEY (business_id, staff_id, date),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
);

CREATE TABLE closures (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    -- What it was made from, for example holiday:pesach:5787: it is made once.
    source TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (business_id, id),
    UNIQUE (business_id, source),
    CHECK (starts_at < ends_at)
);
CREATE INDEX closures_start ON closures (business_id, starts_at);

CREATE TABLE calendar_settings (
    business_id UUID NOT NULL PRIMARY KEY REFERENCES businesses (id),
    city TEXT,
    closed_on_shabbat BOOLEAN NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (city IS NOT NULL OR NOT closed_on_shabbat)
);

DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['day_hours', 'closures', 'calendar_settings'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

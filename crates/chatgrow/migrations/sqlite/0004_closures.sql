-- Dates with hours of their own, closures of the whole business, and its part in the calendar of Israel.

-- The hours of one staff member on one date, instead of those of the week: [[start, end], …] in minutes
-- after midnight; none: closed.
CREATE TABLE day_hours (
    business_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    date TEXT NOT NULL,
    ranges TEXT NOT NULL,
    PRIMARY KEY (business_id, staff_id, date),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
) STRICT;

CREATE TABLE closures (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    -- What it was made from, for example holiday:pesach:5787: it is made once.
    source TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (business_id, id),
    UNIQUE (business_id, source),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX closures_start ON closures (business_id, starts_at);

CREATE TABLE calendar_settings (
    business_id BLOB NOT NULL PRIMARY KEY REFERENCES businesses (id),
    city TEXT,
    closed_on_shabbat INTEGER NOT NULL CHECK (closed_on_shabbat IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (city IS NOT NULL OR closed_on_shabbat = 0)
) STRICT;

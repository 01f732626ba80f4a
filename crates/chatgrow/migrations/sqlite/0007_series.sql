-- Series of visits. Each visit of one is an appointment of its own; `series_date` is the local date of the rule
-- that it stands for, wherever it was moved to (RECURRENCE-ID of RFC 5545).

CREATE TABLE series (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    rule TEXT NOT NULL,
    start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    duration_minutes INTEGER NOT NULL CHECK (duration_minutes > 0),
    zone TEXT NOT NULL,
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL,
    exceptions TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('active', 'cancelled')),
    lang TEXT NOT NULL,
    continues BLOB,
    cancelled_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
) STRICT;
CREATE INDEX series_customer ON series (business_id, customer_id);

-- SQLite adds no key over several columns to a table that is there; only the verbs of series write these.
ALTER TABLE appointments ADD COLUMN series_id BLOB;
ALTER TABLE appointments ADD COLUMN series_date TEXT;
CREATE INDEX appointments_series ON appointments (business_id, series_id) WHERE series_id IS NOT NULL;

-- Series of visits. Each visit of one is an appointment of its own; `series_date` is the local date of the rule
-- that it stands for, wherever it was moved to (RECURRENCE-ID of RFC 5545).

CREATE TABLE series (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    customer_id UUID NOT NULL,
    service_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    rule TEXT NOT NULL,
    start_minute BIGINT NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    duration_minutes BIGINT NOT NULL CHECK (duration_minutes > 0),
    zone TEXT NOT NULL,
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL,
    exceptions TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('active', 'cancelled')),
    lang TEXT NOT NULL,
    continues UUID,
    cancelled_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
);
CREATE INDEX series_customer ON series (business_id, customer_id);

ALTER TABLE appointments
    ADD COLUMN series_id UUID,
    ADD COLUMN series_date TEXT,
    ADD FOREIGN KEY (business_id, series_id) REFERENCES series (business_id, id);
CREATE INDEX appointments_series ON appointments (business_id, series_id) WHERE series_id IS NOT NULL;

ALTER TABLE series ENABLE ROW LEVEL SECURITY;
ALTER TABLE series FORCE ROW LEVEL SECURITY;
CREATE POLICY own_business ON series
    USING (business_id = NULLIF(current_setting('chatgrow.business', true), '')::uuid);

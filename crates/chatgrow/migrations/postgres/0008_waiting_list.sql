-- Waiting lists: who wants a time that is taken, in the order of joining, and the one offer each may have.

-- The list of a business. Joining takes the next rank from it; an offer takes its turn, so that two that are
-- made at once do not both see the same first in rank.
CREATE TABLE waiting_lists (
    business_id UUID PRIMARY KEY REFERENCES businesses (id),
    last_rank BIGINT NOT NULL DEFAULT 0,
    turns BIGINT NOT NULL DEFAULT 0
);

-- A place on the list. The wish is any start on the days from_date to to_date (YYYY-MM-DD in the business's
-- zone) from the minute from_minute of the day until before to_minute, or exactly exact_at. The last offer is
-- kept when it is over; booked, the visit has the id of the offer.
CREATE TABLE waiting_entries (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    rank BIGINT NOT NULL,
    customer_id UUID NOT NULL,
    full_name TEXT NOT NULL,
    service_id UUID NOT NULL,
    staff_id UUID,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    from_minute BIGINT NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute BIGINT NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
    exact_at BIGINT,
    lang TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'offered', 'booked', 'declined', 'expired', 'withdrawn')),
    offer_id UUID,
    offer_staff_id UUID,
    offer_starts_at BIGINT,
    offer_ends_at BIGINT,
    offer_expires_at BIGINT,
    joined_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    FOREIGN KEY (business_id, offer_staff_id) REFERENCES staff (business_id, id),
    CHECK (from_date <= to_date),
    CHECK (from_minute < to_minute),
    CHECK (status NOT IN ('offered', 'booked', 'declined') OR offer_id IS NOT NULL)
);
CREATE UNIQUE INDEX waiting_entries_rank ON waiting_entries (business_id, rank);
CREATE INDEX waiting_entries_open ON waiting_entries (business_id, rank) WHERE status = 'waiting';
CREATE UNIQUE INDEX waiting_entries_offer ON waiting_entries (business_id, offer_id) WHERE offer_id IS NOT NULL;
CREATE INDEX waiting_entries_customer ON waiting_entries (business_id, customer_id);

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['waiting_lists', 'waiting_entries'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

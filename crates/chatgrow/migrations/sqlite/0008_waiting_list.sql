-- Waiting lists: who wants a time that is taken, in the order of joining, and the one offer each may have.

-- The list of a business. Joining takes the next rank from it; an offer takes its turn, so that two that are
-- made at once do not both see the same first in rank.
CREATE TABLE waiting_lists (
    business_id BLOB NOT NULL PRIMARY KEY REFERENCES businesses (id),
    last_rank INTEGER NOT NULL DEFAULT 0,
    turns INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A place on the list. The wish is any start on the days from_date to to_date (YYYY-MM-DD in the business's
-- zone) from the minute from_minute of the day until before to_minute, or exactly exact_at. The last offer is
-- kept when it is over; booked, the visit has the id of the offer.
CREATE TABLE waiting_entries (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    rank INTEGER NOT NULL,
    customer_id BLOB NOT NULL,
    full_name TEXT NOT NULL,
    service_id BLOB NOT NULL,
    staff_id BLOB,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
    exact_at INTEGER,
    lang TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'offered', 'booked', 'declined', 'expired', 'withdrawn')),
    offer_id BLOB,
    offer_staff_id BLOB,
    offer_starts_at INTEGER,
    offer_ends_at INTEGER,
    offer_expires_at INTEGER,
    joined_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    FOREIGN KEY (business_id, offer_staff_id) REFERENCES staff (business_id, id),
    CHECK (from_date <= to_date),
    CHECK (from_minute < to_minute),
    CHECK (status NOT IN ('offered', 'booked', 'declined') OR offer_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX waiting_entries_rank ON waiting_entries (business_id, rank);
CREATE INDEX waiting_entries_open ON waiting_entries (business_id, rank) WHERE status = 'waiting';
CREATE UNIQUE INDEX waiting_entries_offer ON waiting_entries (business_id, offer_id) WHERE offer_id IS NOT NULL;
CREATE INDEX waiting_entries_customer ON waiting_entries (business_id, customer_id);

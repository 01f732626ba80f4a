-- Filters of the customers' list, and filters that are kept under a name.

-- Who was last here when.
CREATE INDEX customers_visited ON customers (business_id, status, last_visit_at, id);
-- How often somebody came.
CREATE INDEX appointments_came ON appointments (business_id, customer_id) WHERE status IN ('arrived', 'completed');
-- Who took consent back: asked of everybody who has an address that agreed.
CREATE INDEX consents_taken_back_by_customer ON consents (business_id, customer_id, channel, purpose, seq)
    WHERE act = 'withdrawn' AND customer_id IS NOT NULL;
CREATE INDEX consents_taken_back_by_subscriber ON consents (business_id, subscriber_id, channel, purpose, seq)
    WHERE act = 'withdrawn' AND subscriber_id IS NOT NULL;

-- A filter under a name; without a person it is the team's. filter is JSON, as the API takes it.
CREATE TABLE customer_views (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    user_id BLOB,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE UNIQUE INDEX customer_views_of_team ON customer_views (business_id, name) WHERE user_id IS NULL;
CREATE UNIQUE INDEX customer_views_of_person ON customer_views (business_id, user_id, name) WHERE user_id IS NOT NULL;

-- Payments by every means, what a payer is asked for, refunds, and the ledger; registrations that wait for payment.

-- SQLite changes a CHECK only by making the table anew; migrations run with foreign keys off for this.
CREATE TABLE new_payments (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    appointment_id BLOB,
    customer_id BLOB NOT NULL,
    method TEXT NOT NULL
        CHECK (method IN ('cash', 'cheque', 'card', 'bank_transfer', 'app', 'voucher', 'other')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    registration_id BLOB,
    link_id BLOB,
    -- What is known of the means (JSON), what was sold when it was no visit, and the language of who paid.
    details TEXT NOT NULL DEFAULT '{}',
    description TEXT NOT NULL DEFAULT '',
    lang TEXT,
    -- The part of the amount that is a tip.
    tip INTEGER NOT NULL DEFAULT 0 CHECK (tip BETWEEN 0 AND amount),
    -- A gateway took it, so that the gateway gives it back.
    by_gateway INTEGER NOT NULL DEFAULT 0 CHECK (by_gateway IN (0, 1)),
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id),
    FOREIGN KEY (business_id, link_id) REFERENCES payment_links (business_id, id),
    CHECK (appointment_id IS NULL OR registration_id IS NULL)
) STRICT;
INSERT INTO new_payments (business_id, id, appointment_id, customer_id, method, amount, currency, received_at)
SELECT business_id, id, appointment_id, customer_id, method, amount, currency, received_at FROM payments;
DROP TABLE payments;
ALTER TABLE new_payments RENAME TO payments;
CREATE INDEX payments_appointment ON payments (business_id, appointment_id);
CREATE INDEX payments_received ON payments (business_id, received_at, id);
CREATE INDEX payments_customer ON payments (business_id, customer_id);
CREATE INDEX payments_registration ON payments (business_id, registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX payments_link ON payments (business_id, link_id) WHERE link_id IS NOT NULL;

-- What somebody is asked to pay, at an address of its own. booking is what is booked once it is paid (JSON);
-- its time is kept by the hold until the link expires. sent counts how often it was sent as a message.
CREATE TABLE payment_links (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    appointment_id BLOB,
    registration_id BLOB,
    hold_id BLOB,
    booking TEXT,
    description TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    max_installments INTEGER NOT NULL CHECK (max_installments BETWEEN 1 AND 36),
    save_card INTEGER NOT NULL CHECK (save_card IN (0, 1)),
    status TEXT NOT NULL CHECK (status IN ('open', 'paid', 'cancelled', 'expired')),
    expires_at INTEGER NOT NULL,
    lang TEXT NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id),
    CHECK ((hold_id IS NULL) = (booking IS NULL)),
    CHECK (appointment_id IS NULL OR registration_id IS NULL)
) STRICT;
CREATE INDEX payment_links_created ON payment_links (business_id, created_at, id);
CREATE INDEX payment_links_customer ON payment_links (business_id, customer_id);
CREATE INDEX payment_links_appointment ON payment_links (business_id, appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX payment_links_registration ON payment_links (business_id, registration_id)
    WHERE registration_id IS NOT NULL;
CREATE INDEX payment_links_of_hold ON payment_links (business_id, hold_id) WHERE hold_id IS NOT NULL;
CREATE UNIQUE INDEX payment_links_hold ON payment_links (business_id, hold_id)
    WHERE hold_id IS NOT NULL AND status = 'open';

-- Money given back, of one payment. tip is the part of it that was a tip. What is unknown counts as given back.
CREATE TABLE refunds (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    payment_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    tip INTEGER NOT NULL CHECK (tip BETWEEN 0 AND amount),
    method TEXT NOT NULL
        CHECK (method IN ('cash', 'cheque', 'card', 'bank_transfer', 'app', 'voucher', 'other')),
    details TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('asked', 'sent', 'unknown', 'awaits_approval', 'done', 'refused')),
    reason TEXT NOT NULL,
    -- What the gateway said of it, and its own number of it.
    answer TEXT NOT NULL DEFAULT '',
    transaction_id TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, payment_id) REFERENCES payments (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
) STRICT;
CREATE INDEX refunds_payment ON refunds (business_id, payment_id);
CREATE INDEX refunds_customer ON refunds (business_id, customer_id);
CREATE INDEX refunds_created ON refunds (business_id, created_at, id);
CREATE UNIQUE INDEX refunds_one_in_flight ON refunds (business_id, payment_id)
    WHERE status IN ('asked', 'sent', 'unknown', 'awaits_approval');

CREATE TRIGGER refunds_within_payment_insert BEFORE INSERT ON refunds
WHEN NEW.status <> 'refused' AND
    NEW.amount + (SELECT COALESCE(SUM(r.amount), 0) FROM refunds r
        WHERE r.business_id = NEW.business_id AND r.payment_id = NEW.payment_id AND r.status <> 'refused')
    > (SELECT p.amount FROM payments p WHERE p.business_id = NEW.business_id AND p.id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'refunds_within_payment'); END;
CREATE TRIGGER refunds_within_payment_update BEFORE UPDATE ON refunds
WHEN NEW.status <> 'refused' AND
    NEW.amount + (SELECT COALESCE(SUM(r.amount), 0) FROM refunds r
        WHERE r.business_id = NEW.business_id AND r.payment_id = NEW.payment_id AND r.id <> NEW.id
          AND r.status <> 'refused')
    > (SELECT p.amount FROM payments p WHERE p.business_id = NEW.business_id AND p.id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'refunds_within_payment'); END;

-- Double entry: debits above zero, credits below; the entries of one source sum to zero. Rows are only added: what
-- is taken back is entered once more the other way (is_reversal). The customer is the one of that time.
CREATE TABLE ledger_entries (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    source TEXT NOT NULL CHECK (source IN ('payment', 'refund', 'document')),
    source_id BLOB NOT NULL,
    is_reversal INTEGER NOT NULL CHECK (is_reversal IN (0, 1)),
    account TEXT NOT NULL CHECK (account IN ('receivable', 'cash', 'cheques', 'card', 'bank', 'app', 'voucher',
        'other', 'income', 'vat', 'tips', 'withheld_tax')),
    customer_id BLOB NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    currency TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (business_id, source_id, is_reversal, account),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
) STRICT;
CREATE INDEX ledger_entries_at ON ledger_entries (business_id, at, source_id, is_reversal, account);
CREATE INDEX ledger_entries_customer ON ledger_entries (business_id, customer_id, account);
CREATE TRIGGER ledger_entries_refuse_delete BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'rows of ledger_entries are never changed'); END;
CREATE TRIGGER ledger_entries_refuse_update BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'rows of ledger_entries are never changed'); END;

-- What was received before is entered.
INSERT INTO ledger_entries (business_id, source, source_id, is_reversal, account, customer_id, amount, currency, at)
SELECT business_id, 'payment', id, 0, CASE method WHEN 'bank_transfer' THEN 'bank' ELSE method END, customer_id, amount,
    currency, received_at FROM payments
UNION ALL
SELECT business_id, 'payment', id, 0, 'receivable', customer_id, -amount, currency, received_at FROM payments;

-- How the business takes money online.
CREATE TABLE payment_settings (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    online_payment TEXT NOT NULL CHECK (online_payment IN ('none', 'deposit', 'full')),
    link_days INTEGER NOT NULL CHECK (link_days BETWEEN 1 AND 365),
    version INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id)
) STRICT;

-- A registration may wait for its payment; its seats are held until then.
CREATE TABLE new_registrations (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    date_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    status TEXT NOT NULL
        CHECK (status IN ('unpaid', 'pending', 'confirmed', 'waitlisted', 'offered', 'cancelled')),
    answers TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    currency TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    lang TEXT NOT NULL,
    rank INTEGER,
    offer_ends_at INTEGER,
    ended_by TEXT CHECK (ended_by IN
        ('guest', 'team', 'declined', 'event', 'offer_declined', 'offer_expired', 'not_paid')),
    cancel_reason TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    pay_until INTEGER,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, event_id) REFERENCES events (business_id, id),
    FOREIGN KEY (business_id, date_id) REFERENCES event_dates (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    CHECK ((status = 'offered') = (offer_ends_at IS NOT NULL)),
    CHECK ((status = 'unpaid') = (pay_until IS NOT NULL)),
    CHECK ((status = 'cancelled') = (ended_by IS NOT NULL))
) STRICT;
INSERT INTO new_registrations (business_id, id, event_id, date_id, customer_id, status, answers, total, currency, source,
    lang, rank, offer_ends_at, ended_by, cancel_reason, sequence, version, created_at, updated_at)
SELECT business_id, id, event_id, date_id, customer_id, status, answers, total, currency, source,
    lang, rank, offer_ends_at, ended_by, cancel_reason, sequence, version, created_at, updated_at
FROM registrations;
DROP TABLE registrations;
ALTER TABLE new_registrations RENAME TO registrations;
CREATE INDEX registrations_event ON registrations (business_id, event_id, id);
CREATE INDEX registrations_date ON registrations (business_id, date_id, status, rank);
CREATE INDEX registrations_customer ON registrations (business_id, customer_id);

ALTER TABLE messages ADD COLUMN payment_link_id BLOB;
CREATE INDEX messages_payment_link ON messages (business_id, payment_link_id) WHERE payment_link_id IS NOT NULL;

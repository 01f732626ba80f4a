-- Payments by every means, what a payer is asked for, refunds, and the ledger; registrations that wait for payment.

ALTER TABLE payments
    DROP CONSTRAINT payments_method_check,
    ADD CONSTRAINT payments_method_check
        CHECK (method IN ('cash', 'cheque', 'card', 'bank_transfer', 'app', 'voucher', 'other')),
    ADD COLUMN registration_id UUID,
    ADD COLUMN link_id UUID,
    -- What is known of the means (JSON), what was sold when it was no visit, and the language of who paid.
    ADD COLUMN details TEXT NOT NULL DEFAULT '{}',
    ADD COLUMN description TEXT NOT NULL DEFAULT '',
    ADD COLUMN lang TEXT,
    -- The part of the amount that is a tip.
    ADD COLUMN tip BIGINT NOT NULL DEFAULT 0,
    -- A gateway took it, so that the gateway gives it back.
    ADD COLUMN by_gateway BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT payments_tip CHECK (tip BETWEEN 0 AND amount),
    ADD CONSTRAINT payments_for_one CHECK (appointment_id IS NULL OR registration_id IS NULL),
    ADD FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id);
CREATE INDEX payments_registration ON payments (business_id, registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX payments_link ON payments (business_id, link_id) WHERE link_id IS NOT NULL;

-- What somebody is asked to pay, at an address of its own. booking is what is booked once it is paid (JSON);
-- its time is kept by the hold until the link expires. sent counts how often it was sent as a message.
CREATE TABLE payment_links (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    customer_id UUID NOT NULL,
    appointment_id UUID,
    registration_id UUID,
    hold_id UUID,
    booking TEXT,
    description TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    max_installments BIGINT NOT NULL CHECK (max_installments BETWEEN 1 AND 36),
    save_card BOOLEAN NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'paid', 'cancelled', 'expired')),
    expires_at BIGINT NOT NULL,
    lang TEXT NOT NULL,
    sent BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id),
    CHECK ((hold_id IS NULL) = (booking IS NULL)),
    CHECK (appointment_id IS NULL OR registration_id IS NULL)
);
CREATE INDEX payment_links_created ON payment_links (business_id, created_at, id);
CREATE INDEX payment_links_customer ON payment_links (business_id, customer_id);
CREATE INDEX payment_links_appointment ON payment_links (business_id, appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX payment_links_registration ON payment_links (business_id, registration_id)
    WHERE registration_id IS NOT NULL;
CREATE INDEX payment_links_of_hold ON payment_links (business_id, hold_id) WHERE hold_id IS NOT NULL;
CREATE UNIQUE INDEX payment_links_hold ON payment_links (business_id, hold_id)
    WHERE hold_id IS NOT NULL AND status = 'open';
ALTER TABLE payments ADD FOREIGN KEY (business_id, link_id) REFERENCES payment_links (business_id, id);

-- Money given back, of one payment. tip is the part of it that was a tip. What is unknown counts as given back.
CREATE TABLE refunds (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    payment_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    tip BIGINT NOT NULL CHECK (tip BETWEEN 0 AND amount),
    method TEXT NOT NULL
        CHECK (method IN ('cash', 'cheque', 'card', 'bank_transfer', 'app', 'voucher', 'other')),
    details TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('asked', 'sent', 'unknown', 'awaits_approval', 'done', 'refused')),
    reason TEXT NOT NULL,
    -- What the gateway said of it, and its own number of it.
    answer TEXT NOT NULL DEFAULT '',
    transaction_id TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, payment_id) REFERENCES payments (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
);
CREATE INDEX refunds_payment ON refunds (business_id, payment_id);
CREATE INDEX refunds_customer ON refunds (business_id, customer_id);
CREATE INDEX refunds_created ON refunds (business_id, created_at, id);
CREATE UNIQUE INDEX refunds_one_in_flight ON refunds (business_id, payment_id)
    WHERE status IN ('asked', 'sent', 'unknown', 'awaits_approval');

CREATE FUNCTION refunds_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    paid BIGINT;
BEGIN
    IF NEW.status = 'refused' THEN
        RETURN NEW;
    END IF;
    -- Whoever gives back of this payment takes turns; the sum then sees every commit before it.
    SELECT p.amount INTO paid FROM payments p
        WHERE p.business_id = NEW.business_id AND p.id = NEW.payment_id FOR NO KEY UPDATE;
    IF NEW.amount + (SELECT COALESCE(SUM(r.amount), 0) FROM refunds r
            WHERE r.business_id = NEW.business_id AND r.payment_id = NEW.payment_id AND r.id <> NEW.id
              AND r.status <> 'refused') > paid THEN
        RAISE EXCEPTION 'refunds_within_payment'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'refunds_within_payment';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refunds_within_payment BEFORE INSERT OR UPDATE ON refunds
    FOR EACH ROW EXECUTE FUNCTION refunds_within_payment();

-- Double entry: debits above zero, credits below; the entries of one source sum to zero. Rows are only added: what
-- is taken back is entered once more the other way (is_reversal). The customer is the one of that time.
CREATE TABLE ledger_entries (
    business_id UUID NOT NULL REFERENCES businesses (id),
    source TEXT NOT NULL CHECK (source IN ('payment', 'refund', 'document')),
    source_id UUID NOT NULL,
    is_reversal BOOLEAN NOT NULL,
    account TEXT NOT NULL CHECK (account IN ('receivable', 'cash', 'cheques', 'card', 'bank', 'app', 'voucher',
        'other', 'income', 'vat', 'tips', 'withheld_tax')),
    customer_id UUID NOT NULL,
    amount BIGINT NOT NULL CHECK (amount <> 0),
    currency TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (business_id, source_id, is_reversal, account),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
);
CREATE INDEX ledger_entries_at ON ledger_entries (business_id, at, source_id, is_reversal, account);
CREATE INDEX ledger_entries_customer ON ledger_entries (business_id, customer_id, account);
CREATE TRIGGER ledger_entries_are_append_only BEFORE UPDATE OR DELETE ON ledger_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- How the business takes money online.
CREATE TABLE payment_settings (
    business_id UUID NOT NULL REFERENCES businesses (id),
    online_payment TEXT NOT NULL CHECK (online_payment IN ('none', 'deposit', 'full')),
    link_days BIGINT NOT NULL CHECK (link_days BETWEEN 1 AND 365),
    version BIGINT NOT NULL DEFAULT 1,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id)
);

-- A registration may wait for its payment; its seats are held until then.
ALTER TABLE registrations
    DROP CONSTRAINT registrations_status_check,
    ADD CONSTRAINT registrations_status_check
        CHECK (status IN ('unpaid', 'pending', 'confirmed', 'waitlisted', 'offered', 'cancelled')),
    DROP CONSTRAINT registrations_ended_by_check,
    ADD CONSTRAINT registrations_ended_by_check CHECK (ended_by IN
        ('guest', 'team', 'declined', 'event', 'offer_declined', 'offer_expired', 'not_paid')),
    ADD COLUMN pay_until BIGINT,
    ADD CONSTRAINT registrations_pay_until CHECK ((status = 'unpaid') = (pay_until IS NOT NULL));

ALTER TABLE messages
    ADD COLUMN payment_link_id UUID,
    ADD FOREIGN KEY (business_id, payment_link_id) REFERENCES payment_links (business_id, id);
CREATE INDEX messages_payment_link ON messages (business_id, payment_link_id) WHERE payment_link_id IS NOT NULL;

DO $$
DECLARE
    name TEXT;
    business UUID;
BEGIN
    FOREACH name IN ARRAY ARRAY['payment_links', 'refunds', 'ledger_entries', 'payment_settings'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
    -- What was received before is entered, business by business: row-level security shows one at a time.
    FOR business IN SELECT id FROM businesses LOOP
        PERFORM set_config('chatgrow.business', business::text, true);
        INSERT INTO ledger_entries
            (business_id, source, source_id, is_reversal, account, customer_id, amount, currency, at)
        SELECT p.business_id, 'payment', p.id, FALSE, side.account, p.customer_id, side.sign * p.amount, p.currency,
            p.received_at
        FROM payments p
        CROSS JOIN LATERAL (VALUES
            (CASE p.method WHEN 'bank_transfer' THEN 'bank' ELSE p.method END, 1), ('receivable', -1)
        ) AS side (account, sign)
        WHERE p.business_id = business;
    END LOOP;
    PERFORM set_config('chatgrow.business', '', true);
END $$;

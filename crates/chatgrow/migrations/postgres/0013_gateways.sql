-- Gateways: accounts at them, attempts to pay on their pages, money they took, saved cards, and the daily
-- comparison with what they list. What is sealed opens for its row only.

-- An account of the business at a gateway. settings is JSON anybody of the team may read; secret is sealed.
CREATE TABLE gateway_accounts (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    name TEXT NOT NULL,
    terminal TEXT NOT NULL,
    settings TEXT NOT NULL,
    secret BYTEA NOT NULL,
    is_active BOOLEAN NOT NULL,
    is_default BOOLEAN NOT NULL,
    is_simulated BOOLEAN NOT NULL,
    removed_at BIGINT,
    tested_at BIGINT,
    test_error TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);
CREATE UNIQUE INDEX gateway_accounts_default ON gateway_accounts (business_id) WHERE is_default;

-- Who takes payments for businesses without an account of their own, by the environment; written at start.
CREATE TABLE platform_gateways (
    provider TEXT NOT NULL PRIMARY KEY
);

-- An attempt to pay a link on a page of a gateway. account_id is null at the installation's own account. What the
-- page is called, and its address, tell who pays: sealed. opening: the gateway is being asked for a page. over: the
-- page is no longer offered, which does not mean that nobody can pay on it. mismatch and unknown wait for a person.
CREATE TABLE checkouts (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    link_id UUID NOT NULL,
    account_id UUID,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    status TEXT NOT NULL
        CHECK (status IN ('opening', 'open', 'paid', 'declined', 'over', 'unknown', 'mismatch', 'failed')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    max_installments BIGINT NOT NULL CHECK (max_installments BETWEEN 1 AND 36),
    save_card BOOLEAN NOT NULL,
    -- What the payer agreed to when the card was to be kept.
    consent TEXT NOT NULL DEFAULT '',
    -- The ways to pay that were asked for, a comma list.
    ways TEXT NOT NULL,
    page_id TEXT,
    page_secret BYTEA,
    page_url BYTEA,
    opened_at BIGINT,
    -- Until when the page's address is good, where the gateway says so.
    page_until BIGINT,
    pending_until BIGINT,
    -- When the payer came back, and from where.
    returned_at BIGINT,
    returned TEXT CHECK (returned IN ('success', 'failure', 'cancel')),
    looks BIGINT NOT NULL DEFAULT 0,
    looked_at BIGINT,
    -- What there is to say of it, for the team.
    note TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, link_id) REFERENCES payment_links (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id),
    CHECK (status IN ('opening', 'failed') OR (page_id IS NOT NULL AND opened_at IS NOT NULL
        AND pending_until IS NOT NULL))
);
CREATE UNIQUE INDEX checkouts_one_open ON checkouts (business_id, link_id) WHERE status IN ('opening', 'open');
CREATE INDEX checkouts_link ON checkouts (business_id, link_id, id);
CREATE INDEX checkouts_account ON checkouts (business_id, account_id) WHERE account_id IS NOT NULL;

-- A card that a customer let the business keep: the gateway's token of it, sealed.
CREATE TABLE saved_cards (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    customer_id UUID NOT NULL,
    account_id UUID,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    checkout_id UUID NOT NULL,
    token BYTEA NOT NULL,
    brand TEXT,
    last_four TEXT,
    expires_month BIGINT,
    expires_year BIGINT,
    -- What the customer agreed to, word for word, and when.
    consent TEXT NOT NULL,
    consented_at BIGINT NOT NULL,
    removed_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id),
    FOREIGN KEY (business_id, checkout_id) REFERENCES checkouts (business_id, id)
);
CREATE UNIQUE INDEX saved_cards_checkout ON saved_cards (business_id, checkout_id);
CREATE INDEX saved_cards_customer ON saved_cards (business_id, customer_id, id);

-- A charge of a saved card by the team. Its id is the key under which the gateway charges once.
CREATE TABLE card_charges (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    card_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    appointment_id UUID,
    status TEXT NOT NULL CHECK (status IN ('asked', 'sent', 'unknown', 'paid', 'declined')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    installments BIGINT NOT NULL CHECK (installments BETWEEN 1 AND 36),
    reason TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    looks BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, card_id) REFERENCES saved_cards (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
);
CREATE INDEX card_charges_card ON card_charges (business_id, card_id, id);
CREATE INDEX card_charges_customer ON card_charges (business_id, customer_id);
CREATE INDEX card_charges_appointment ON card_charges (business_id, appointment_id) WHERE appointment_id IS NOT NULL;

-- Money that a gateway took: each of its transactions is taken down once, ever, by one payment.
CREATE TABLE gateway_charges (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    terminal TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    checkout_id UUID,
    card_charge_id UUID,
    payment_id UUID,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    approval_number TEXT,
    -- What a refund needs besides, sealed.
    refund_key BYTEA,
    charged_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id),
    FOREIGN KEY (business_id, checkout_id) REFERENCES checkouts (business_id, id),
    FOREIGN KEY (business_id, card_charge_id) REFERENCES card_charges (business_id, id),
    FOREIGN KEY (business_id, payment_id) REFERENCES payments (business_id, id),
    CHECK ((checkout_id IS NULL) <> (card_charge_id IS NULL))
);
CREATE UNIQUE INDEX gateway_charges_transaction
    ON gateway_charges (business_id, provider, terminal, transaction_id);
CREATE UNIQUE INDEX gateway_charges_payment ON gateway_charges (business_id, payment_id) WHERE payment_id IS NOT NULL;
CREATE UNIQUE INDEX gateway_charges_card_charge ON gateway_charges (business_id, card_charge_id)
    WHERE card_charge_id IS NOT NULL;
CREATE INDEX gateway_charges_checkout ON gateway_charges (business_id, checkout_id) WHERE checkout_id IS NOT NULL;
CREATE INDEX gateway_charges_day ON gateway_charges (business_id, account_id, charged_at);

-- A refund on its way to a gateway: when it was sent (null again when nothing was moved), how often it was tried,
-- and how often it was looked for since.
ALTER TABLE refunds ADD COLUMN sent_at BIGINT;
ALTER TABLE refunds ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
ALTER TABLE refunds ADD COLUMN looks BIGINT NOT NULL DEFAULT 0;

-- A day (YYYY-MM-DD in Israel) of an account, compared with what its gateway lists.
CREATE TABLE reconciliations (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    account_id UUID,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    day TEXT NOT NULL,
    -- Why the gateway could not be asked.
    error TEXT,
    listed BIGINT NOT NULL,
    differences BIGINT NOT NULL,
    compared_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id)
);
CREATE UNIQUE INDEX reconciliations_day ON reconciliations (business_id, account_id, day) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX reconciliations_default_day ON reconciliations (business_id, day) WHERE account_id IS NULL;
CREATE INDEX reconciliations_compared ON reconciliations (business_id, compared_at, id);

CREATE TABLE reconciliation_differences (
    business_id UUID NOT NULL,
    reconciliation_id UUID NOT NULL,
    place BIGINT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN
        ('missing_here', 'missing_there', 'amount_differs', 'refund_missing_here', 'refund_missing_there',
        'refund_differs', 'undone_there', 'still_unknown')),
    transaction_id TEXT,
    amount_here BIGINT,
    amount_there BIGINT,
    currency TEXT,
    payment_id UUID,
    refund_id UUID,
    checkout_id UUID,
    PRIMARY KEY (business_id, reconciliation_id, place),
    FOREIGN KEY (business_id, reconciliation_id) REFERENCES reconciliations (business_id, id)
);

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'gateway_accounts', 'checkouts', 'saved_cards', 'card_charges', 'gateway_charges', 'reconciliations',
        'reconciliation_differences'
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

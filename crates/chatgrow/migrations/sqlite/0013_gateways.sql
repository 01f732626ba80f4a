-- Gateways: accounts at them, attempts to pay on their pages, money they took, saved cards, and the daily
-- comparison with what they list. What is sealed opens for its row only.

-- An account of the business at a gateway. settings is JSON anybody of the team may read; secret is sealed.
CREATE TABLE gateway_accounts (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    name TEXT NOT NULL,
    terminal TEXT NOT NULL,
    settings TEXT NOT NULL,
    secret BLOB NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
    is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
    removed_at INTEGER,
    tested_at INTEGER,
    test_error TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE UNIQUE INDEX gateway_accounts_default ON gateway_accounts (business_id) WHERE is_default;

-- Who takes payments for businesses without an account of their own, by the environment; written at start.
CREATE TABLE platform_gateways (
    provider TEXT NOT NULL PRIMARY KEY
) STRICT;

-- An attempt to pay a link on a page of a gateway. account_id is null at the installation's own account. What the
-- page is called, and its address, tell who pays: sealed. opening: the gateway is being asked for a page. over: the
-- page is no longer offered, which does not mean that nobody can pay on it. mismatch and unknown wait for a person.
CREATE TABLE checkouts (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    link_id BLOB NOT NULL,
    account_id BLOB,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    status TEXT NOT NULL
        CHECK (status IN ('opening', 'open', 'paid', 'declined', 'over', 'unknown', 'mismatch', 'failed')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    max_installments INTEGER NOT NULL CHECK (max_installments BETWEEN 1 AND 36),
    save_card INTEGER NOT NULL CHECK (save_card IN (0, 1)),
    -- What the payer agreed to when the card was to be kept.
    consent TEXT NOT NULL DEFAULT '',
    -- The ways to pay that were asked for, a comma list.
    ways TEXT NOT NULL,
    page_id TEXT,
    page_secret BLOB,
    page_url BLOB,
    opened_at INTEGER,
    -- Until when the page's address is good, where the gateway says so.
    page_until INTEGER,
    pending_until INTEGER,
    -- When the payer came back, and from where.
    returned_at INTEGER,
    returned TEXT CHECK (returned IN ('success', 'failure', 'cancel')),
    looks INTEGER NOT NULL DEFAULT 0,
    looked_at INTEGER,
    -- What there is to say of it, for the team.
    note TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, link_id) REFERENCES payment_links (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id),
    CHECK (status IN ('opening', 'failed') OR (page_id IS NOT NULL AND opened_at IS NOT NULL
        AND pending_until IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX checkouts_one_open ON checkouts (business_id, link_id) WHERE status IN ('opening', 'open');
CREATE INDEX checkouts_link ON checkouts (business_id, link_id, id);
CREATE INDEX checkouts_account ON checkouts (business_id, account_id) WHERE account_id IS NOT NULL;

-- A card that a customer let the business keep: the gateway's token of it, sealed.
CREATE TABLE saved_cards (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    account_id BLOB,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    checkout_id BLOB NOT NULL,
    token BLOB NOT NULL,
    brand TEXT,
    last_four TEXT,
    expires_month INTEGER,
    expires_year INTEGER,
    -- What the customer agreed to, word for word, and when.
    consent TEXT NOT NULL,
    consented_at INTEGER NOT NULL,
    removed_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id),
    FOREIGN KEY (business_id, checkout_id) REFERENCES checkouts (business_id, id)
) STRICT;
CREATE UNIQUE INDEX saved_cards_checkout ON saved_cards (business_id, checkout_id);
CREATE INDEX saved_cards_customer ON saved_cards (business_id, customer_id, id);

-- A charge of a saved card by the team. Its id is the key under which the gateway charges once.
CREATE TABLE card_charges (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    card_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    appointment_id BLOB,
    status TEXT NOT NULL CHECK (status IN ('asked', 'sent', 'unknown', 'paid', 'declined')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    installments INTEGER NOT NULL CHECK (installments BETWEEN 1 AND 36),
    reason TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    looks INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, card_id) REFERENCES saved_cards (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
) STRICT;
CREATE INDEX card_charges_card ON card_charges (business_id, card_id, id);
CREATE INDEX card_charges_customer ON card_charges (business_id, customer_id);
CREATE INDEX card_charges_appointment ON card_charges (business_id, appointment_id) WHERE appointment_id IS NOT NULL;

-- Money that a gateway took: each of its transactions is taken down once, ever, by one payment.
CREATE TABLE gateway_charges (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    account_id BLOB,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    terminal TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    checkout_id BLOB,
    card_charge_id BLOB,
    payment_id BLOB,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    approval_number TEXT,
    -- What a refund needs besides, sealed.
    refund_key BLOB,
    charged_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id),
    FOREIGN KEY (business_id, checkout_id) REFERENCES checkouts (business_id, id),
    FOREIGN KEY (business_id, card_charge_id) REFERENCES card_charges (business_id, id),
    FOREIGN KEY (business_id, payment_id) REFERENCES payments (business_id, id),
    CHECK ((checkout_id IS NULL) <> (card_charge_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX gateway_charges_transaction
    ON gateway_charges (business_id, provider, terminal, transaction_id);
CREATE UNIQUE INDEX gateway_charges_payment ON gateway_charges (business_id, payment_id) WHERE payment_id IS NOT NULL;
CREATE UNIQUE INDEX gateway_charges_card_charge ON gateway_charges (business_id, card_charge_id)
    WHERE card_charge_id IS NOT NULL;
CREATE INDEX gateway_charges_checkout ON gateway_charges (business_id, checkout_id) WHERE checkout_id IS NOT NULL;
CREATE INDEX gateway_charges_day ON gateway_charges (business_id, account_id, charged_at);

-- A refund on its way to a gateway: when it was sent (null again when nothing was moved), how often it was tried,
-- and how often it was looked for since.
ALTER TABLE refunds ADD COLUMN sent_at INTEGER;
ALTER TABLE refunds ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE refunds ADD COLUMN looks INTEGER NOT NULL DEFAULT 0;

-- A day (YYYY-MM-DD in Israel) of an account, compared with what its gateway lists.
CREATE TABLE reconciliations (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    account_id BLOB,
    provider TEXT NOT NULL CHECK (provider IN ('cardcom', 'grow', 'tranzila')),
    day TEXT NOT NULL,
    -- Why the gateway could not be asked.
    error TEXT,
    listed INTEGER NOT NULL,
    differences INTEGER NOT NULL,
    compared_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, account_id) REFERENCES gateway_accounts (business_id, id)
) STRICT;
CREATE UNIQUE INDEX reconciliations_day ON reconciliations (business_id, account_id, day) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX reconciliations_default_day ON reconciliations (business_id, day) WHERE account_id IS NULL;
CREATE INDEX reconciliations_compared ON reconciliations (business_id, compared_at, id);

CREATE TABLE reconciliation_differences (
    business_id BLOB NOT NULL,
    reconciliation_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN
        ('missing_here', 'missing_there', 'amount_differs', 'refund_missing_here', 'refund_missing_there',
        'refund_differs', 'undone_there', 'still_unknown')),
    transaction_id TEXT,
    amount_here INTEGER,
    amount_there INTEGER,
    currency TEXT,
    payment_id BLOB,
    refund_id BLOB,
    checkout_id BLOB,
    PRIMARY KEY (business_id, reconciliation_id, place),
    FOREIGN KEY (business_id, reconciliation_id) REFERENCES reconciliations (business_id, id)
) STRICT;

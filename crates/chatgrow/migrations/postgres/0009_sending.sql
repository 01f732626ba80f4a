-- Sending by e-mail, SMS and WhatsApp: connections of a business, what each has used, attempts, the carrier's word
-- on delivery, texts that come back, and addresses that may not be written to.

-- A way for messages to leave that belongs to the business. `secret` is sealed; `settings` is JSON anybody of the
-- team may read. Limits count by the day and month of the business. Times are epoch milliseconds.
CREATE TABLE connections (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    provider TEXT NOT NULL CHECK (provider IN ('smtp', 'sendgrid', 'twilio', 'cloud')),
    name TEXT NOT NULL,
    secret BYTEA NOT NULL,
    settings TEXT NOT NULL,
    priority BIGINT NOT NULL DEFAULT 0,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    removed_at BIGINT,
    per_minute BIGINT CHECK (per_minute BETWEEN 1 AND 100000),
    day_messages BIGINT CHECK (day_messages >= 0),
    month_messages BIGINT CHECK (month_messages >= 0),
    day_cost BIGINT CHECK (day_cost >= 0),
    month_cost BIGINT CHECK (month_cost >= 0),
    -- What one message, or one part of an SMS, costs: minor units of the business's currency.
    part_price BIGINT NOT NULL DEFAULT 0 CHECK (part_price >= 0),
    -- The breaker: failures in a row, and until when nothing is sent.
    failures BIGINT NOT NULL DEFAULT 0,
    open_until BIGINT,
    last_error TEXT,
    last_success_at BIGINT,
    last_try_at BIGINT,
    -- The slot of whoever is told to wait next.
    next_slot_at BIGINT NOT NULL DEFAULT 0,
    -- The day and month for which a warning, and a stop, was told.
    warned_day TEXT NOT NULL DEFAULT '',
    warned_month TEXT NOT NULL DEFAULT '',
    stopped_day TEXT NOT NULL DEFAULT '',
    tested_at BIGINT,
    test_error TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);
CREATE INDEX connections_channel ON connections (business_id, channel, priority, id) WHERE removed_at IS NULL;

-- What a connection has used of its budget on a day (YYYY-MM-DD in the business's zone).
CREATE TABLE connection_use (
    business_id UUID NOT NULL,
    connection_id UUID NOT NULL,
    day TEXT NOT NULL,
    messages BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    PRIMARY KEY (business_id, connection_id, day),
    FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id)
);

-- In which order channels are tried, and the most that one message may cost.
CREATE TABLE sending_settings (
    business_id UUID NOT NULL PRIMARY KEY REFERENCES businesses (id),
    channel_order TEXT NOT NULL,
    max_cost BIGINT CHECK (max_cost >= 0),
    version BIGINT NOT NULL
);

-- What this installation carries for every business by its environment; written at start.
CREATE TABLE platform_channels (
    channel TEXT NOT NULL PRIMARY KEY
);

-- Which business last wrote to somebody from a number that businesses share (the address as SHA-256).
CREATE TABLE shared_number_threads (
    channel TEXT NOT NULL,
    address_hash BYTEA NOT NULL,
    business_id UUID NOT NULL REFERENCES businesses (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (channel, address_hash)
);

ALTER TABLE messages DROP CONSTRAINT messages_channel_check;
ALTER TABLE messages ADD CONSTRAINT messages_channel_check CHECK (channel IN ('email', 'sms', 'whatsapp'));
ALTER TABLE messages DROP CONSTRAINT messages_status_check;
ALTER TABLE messages ADD CONSTRAINT messages_status_check CHECK (status IN
    ('planned', 'sending', 'sent', 'delivered', 'read', 'printed', 'failed', 'skipped'));
-- The channels still to be tried after this one, a comma list.
ALTER TABLE messages ADD COLUMN route TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN purpose TEXT NOT NULL DEFAULT 'service' CHECK (purpose IN ('service', 'marketing'));
ALTER TABLE messages ADD COLUMN connection_id UUID;
-- The connection that somebody asked for by name.
ALTER TABLE messages ADD COLUMN asked_connection_id UUID;
-- What a person wrote: the words, or the approved template (JSON).
ALTER TABLE messages ADD COLUMN said_subject TEXT;
ALTER TABLE messages ADD COLUMN said_text TEXT;
ALTER TABLE messages ADD COLUMN said_template TEXT;
ALTER TABLE messages ADD COLUMN parts BIGINT;
ALTER TABLE messages ADD COLUMN cost_minor BIGINT;
ALTER TABLE messages ADD COLUMN cost_currency TEXT;
ALTER TABLE messages ADD COLUMN delivered_at BIGINT;
ALTER TABLE messages ADD COLUMN read_at BIGINT;
ALTER TABLE messages ADD FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id);
ALTER TABLE messages ADD FOREIGN KEY (business_id, asked_connection_id) REFERENCES connections (business_id, id);
CREATE INDEX messages_provider ON messages (business_id, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX messages_recipient ON messages (business_id, recipient, created_at);

-- Each time a message was handed to a carrier, and what came back. No outcome yet: in a worker's hands, or the
-- worker died. `day` and `cost` are what it took of its connection's budget.
CREATE TABLE message_attempts (
    business_id UUID NOT NULL,
    message_id UUID NOT NULL,
    attempt BIGINT NOT NULL,
    channel TEXT NOT NULL,
    provider TEXT NOT NULL,
    connection_id UUID,
    recipient TEXT NOT NULL,
    at BIGINT NOT NULL,
    outcome TEXT,
    answer TEXT,
    provider_id TEXT,
    day TEXT NOT NULL,
    cost BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, message_id, attempt),
    FOREIGN KEY (business_id, message_id) REFERENCES messages (business_id, id),
    FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id)
);
CREATE INDEX message_attempts_connection ON message_attempts (business_id, connection_id, at)
    WHERE connection_id IS NOT NULL;
CREATE INDEX message_attempts_provider ON message_attempts (business_id, provider_id) WHERE provider_id IS NOT NULL;

-- Texts that came in. `source` is the connection's id, or the provider's name for the installation's own; a replay
-- of a callback finds its text there. `intent` is what was understood, `result` what came of it.
CREATE TABLE inbound_messages (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    source TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'whatsapp')),
    connection_id UUID,
    sender TEXT NOT NULL,
    customer_id UUID,
    body TEXT NOT NULL,
    intent TEXT NOT NULL CHECK (intent IN ('none', 'confirm', 'cancel', 'stop', 'start')),
    result TEXT NOT NULL DEFAULT '',
    appointment_id UUID,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
);
CREATE UNIQUE INDEX inbound_messages_once ON inbound_messages (business_id, source, provider_id);
CREATE INDEX inbound_messages_received ON inbound_messages (business_id, received_at, id);
CREATE INDEX inbound_messages_customer ON inbound_messages (business_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX inbound_messages_sender ON inbound_messages (business_id, sender, received_at);

-- Addresses that are not written to. `extent` all: not even service messages; marketing: no advertising.
CREATE TABLE suppressions (
    business_id UUID NOT NULL REFERENCES businesses (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    address TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('keyword', 'carrier', 'bounce', 'complaint', 'unsubscribed')),
    extent TEXT NOT NULL CHECK (extent IN ('all', 'marketing')),
    at BIGINT NOT NULL,
    PRIMARY KEY (business_id, channel, address)
);

-- When the guest answered that they come; moving the visit takes it back.
ALTER TABLE appointments ADD COLUMN guest_confirmed_at BIGINT;

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['connections', 'connection_use', 'sending_settings', 'message_attempts',
        'inbound_messages', 'suppressions'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

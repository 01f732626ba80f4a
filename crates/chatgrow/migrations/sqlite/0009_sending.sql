-- Sending by e-mail, SMS and WhatsApp: connections of a business, what each has used, attempts, the carrier's word
-- on delivery, texts that come back, and addresses that may not be written to.

-- A way for messages to leave that belongs to the business. `secret` is sealed; `settings` is JSON anybody of the
-- team may read. Limits count by the day and month of the business. Times are epoch milliseconds.
CREATE TABLE connections (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    provider TEXT NOT NULL CHECK (provider IN ('smtp', 'sendgrid', 'twilio', 'cloud')),
    name TEXT NOT NULL,
    secret BLOB NOT NULL,
    settings TEXT NOT NULL,
    priority INTEGER NOT NULL DEFAULT 0,
    is_active INTEGER NOT NULL DEFAULT TRUE,
    removed_at INTEGER,
    per_minute INTEGER CHECK (per_minute BETWEEN 1 AND 100000),
    day_messages INTEGER CHECK (day_messages >= 0),
    month_messages INTEGER CHECK (month_messages >= 0),
    day_cost INTEGER CHECK (day_cost >= 0),
    month_cost INTEGER CHECK (month_cost >= 0),
    -- What one message, or one part of an SMS, costs: minor units of the business's currency.
    part_price INTEGER NOT NULL DEFAULT 0 CHECK (part_price >= 0),
    -- The breaker: failures in a row, and until when nothing is sent.
    failures INTEGER NOT NULL DEFAULT 0,
    open_until INTEGER,
    last_error TEXT,
    last_success_at INTEGER,
    last_try_at INTEGER,
    -- The slot of whoever is told to wait next.
    next_slot_at INTEGER NOT NULL DEFAULT 0,
    -- The day and month for which a warning, and a stop, was told.
    warned_day TEXT NOT NULL DEFAULT '',
    warned_month TEXT NOT NULL DEFAULT '',
    stopped_day TEXT NOT NULL DEFAULT '',
    tested_at INTEGER,
    test_error TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE INDEX connections_channel ON connections (business_id, channel, priority, id) WHERE removed_at IS NULL;

-- What a connection has used of its budget on a day (YYYY-MM-DD in the business's zone).
CREATE TABLE connection_use (
    business_id BLOB NOT NULL,
    connection_id BLOB NOT NULL,
    day TEXT NOT NULL,
    messages INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    PRIMARY KEY (business_id, connection_id, day),
    FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id)
) STRICT;

-- In which order channels are tried, and the most that one message may cost.
CREATE TABLE sending_settings (
    business_id BLOB NOT NULL PRIMARY KEY REFERENCES businesses (id),
    channel_order TEXT NOT NULL,
    max_cost INTEGER CHECK (max_cost >= 0),
    version INTEGER NOT NULL
) STRICT;

-- What this installation carries for every business by its environment; written at start.
CREATE TABLE platform_channels (
    channel TEXT NOT NULL PRIMARY KEY
) STRICT;

-- Which business last wrote to somebody from a number that businesses share (the address as SHA-256).
CREATE TABLE shared_number_threads (
    channel TEXT NOT NULL,
    address_hash BLOB NOT NULL,
    business_id BLOB NOT NULL REFERENCES businesses (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (channel, address_hash)
) STRICT;

-- SQLite changes a CHECK only by making the table anew; migrations run with foreign keys off for this.
CREATE TABLE new_messages (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    intent_key TEXT NOT NULL,
    template TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    lang TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    customer_id BLOB,
    appointment_id BLOB,
    document_id BLOB,
    status TEXT NOT NULL CHECK (status IN
        ('planned', 'sending', 'sent', 'delivered', 'read', 'printed', 'failed', 'skipped')),
    due_at INTEGER NOT NULL,
    sent_at INTEGER,
    subject TEXT,
    body_text TEXT,
    provider_id TEXT,
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    registration_id BLOB,
    broadcast_id BLOB,
    -- The channels still to be tried after this one, a comma list.
    route TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT 'service' CHECK (purpose IN ('service', 'marketing')),
    connection_id BLOB,
    -- The connection that somebody asked for by name.
    asked_connection_id BLOB,
    -- What a person wrote: the words, or the approved template (JSON).
    said_subject TEXT,
    said_text TEXT,
    said_template TEXT,
    parts INTEGER,
    cost_minor INTEGER,
    cost_currency TEXT,
    delivered_at INTEGER,
    read_at INTEGER,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id),
    FOREIGN KEY (business_id, registration_id) REFERENCES registrations (business_id, id),
    FOREIGN KEY (business_id, broadcast_id) REFERENCES event_broadcasts (business_id, id),
    FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id),
    FOREIGN KEY (business_id, asked_connection_id) REFERENCES connections (business_id, id)
) STRICT;
INSERT INTO new_messages (business_id, id, intent_key, template, channel, lang, recipient, recipient_name, customer_id,
    appointment_id, document_id, status, due_at, sent_at, subject, body_text, provider_id, error, attempts, created_at,
    registration_id, broadcast_id)
SELECT business_id, id, intent_key, template, channel, lang, recipient, recipient_name, customer_id,
    appointment_id, document_id, status, due_at, sent_at, subject, body_text, provider_id, error, attempts, created_at,
    registration_id, broadcast_id
FROM messages;
DROP TABLE messages;
ALTER TABLE new_messages RENAME TO messages;
CREATE UNIQUE INDEX messages_intent ON messages (business_id, intent_key);
CREATE INDEX messages_created ON messages (business_id, created_at, id);
CREATE INDEX messages_appointment ON messages (business_id, appointment_id);
CREATE INDEX messages_customer ON messages (business_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX messages_registration ON messages (business_id, registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX messages_provider ON messages (business_id, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX messages_recipient ON messages (business_id, recipient, created_at);

-- Each time a message was handed to a carrier, and what came back. No outcome yet: in a worker's hands, or the
-- worker died. `day` and `cost` are what it took of its connection's budget.
CREATE TABLE message_attempts (
    business_id BLOB NOT NULL,
    message_id BLOB NOT NULL,
    attempt INTEGER NOT NULL,
    channel TEXT NOT NULL,
    provider TEXT NOT NULL,
    connection_id BLOB,
    recipient TEXT NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT,
    answer TEXT,
    provider_id TEXT,
    day TEXT NOT NULL,
    cost INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, message_id, attempt),
    FOREIGN KEY (business_id, message_id) REFERENCES messages (business_id, id),
    FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id)
) STRICT;
CREATE INDEX message_attempts_connection ON message_attempts (business_id, connection_id, at)
    WHERE connection_id IS NOT NULL;
CREATE INDEX message_attempts_provider ON message_attempts (business_id, provider_id) WHERE provider_id IS NOT NULL;

-- Texts that came in. `source` is the connection's id, or the provider's name for the installation's own; a replay
-- of a callback finds its text there. `intent` is what was understood, `result` what came of it.
CREATE TABLE inbound_messages (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    source TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'whatsapp')),
    connection_id BLOB,
    sender TEXT NOT NULL,
    customer_id BLOB,
    body TEXT NOT NULL,
    intent TEXT NOT NULL CHECK (intent IN ('none', 'confirm', 'cancel', 'stop', 'start')),
    result TEXT NOT NULL DEFAULT '',
    appointment_id BLOB,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, connection_id) REFERENCES connections (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
) STRICT;
CREATE UNIQUE INDEX inbound_messages_once ON inbound_messages (business_id, source, provider_id);
CREATE INDEX inbound_messages_received ON inbound_messages (business_id, received_at, id);
CREATE INDEX inbound_messages_customer ON inbound_messages (business_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX inbound_messages_sender ON inbound_messages (business_id, sender, received_at);

-- Addresses that are not written to. `extent` all: not even service messages; marketing: no advertising.
CREATE TABLE suppressions (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    address TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('keyword', 'carrier', 'bounce', 'complaint', 'unsubscribed')),
    extent TEXT NOT NULL CHECK (extent IN ('all', 'marketing')),
    at INTEGER NOT NULL,
    PRIMARY KEY (business_id, channel, address)
) STRICT;

-- When the guest answered that they come; moving the visit takes it back.
ALTER TABLE appointments ADD COLUMN guest_confirmed_at INTEGER;

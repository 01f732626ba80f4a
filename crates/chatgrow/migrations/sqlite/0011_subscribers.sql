-- Consent, subscribers, their lists, and campaigns.

-- What a person said about being written to: given or withdrawn, for one address, channel and purpose. Rows are
-- only added; the last ones say what is so. seq is the entry of the journal that tells of it, so that the order
-- of the rows is the order of the commits. A person is a customer or a subscriber; the row outlives either.
CREATE TABLE consents (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    customer_id BLOB,
    subscriber_id BLOB,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    purpose TEXT NOT NULL CHECK (purpose IN ('service', 'marketing')),
    act TEXT NOT NULL CHECK (act IN ('given', 'withdrawn')),
    address TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN (
        'guest_form', 'desk', 'import', 'double_opt_in', 'unsubscribe_link', 'keyword', 'api', 'merge')),
    words TEXT NOT NULL,
    campaign_id BLOB,
    actor TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    CHECK ((customer_id IS NULL) <> (subscriber_id IS NULL))
) STRICT;
CREATE INDEX consents_address ON consents (business_id, channel, purpose, address, seq);
CREATE INDEX consents_customer ON consents (business_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX consents_subscriber ON consents (business_id, subscriber_id) WHERE subscriber_id IS NOT NULL;
CREATE INDEX consents_campaign ON consents (business_id, campaign_id) WHERE campaign_id IS NOT NULL;
CREATE TRIGGER consents_refuse_delete BEFORE DELETE ON consents
BEGIN SELECT RAISE(ABORT, 'rows of consents are never changed'); END;
CREATE TRIGGER consents_refuse_update BEFORE UPDATE ON consents
BEGIN SELECT RAISE(ABORT, 'rows of consents are never changed'); END;

-- Who wants to hear from the business, one row an address. status follows the consents of the address.
-- words is what the person saw when they asked; asked_at when a mail last asked them to confirm.
CREATE TABLE subscribers (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    email TEXT NOT NULL,
    phone TEXT,
    full_name TEXT NOT NULL,
    lang TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'subscribed', 'unsubscribed')),
    source TEXT NOT NULL CHECK (source IN ('sign_up', 'desk', 'import', 'guest_form')),
    words TEXT NOT NULL DEFAULT '',
    asked_at INTEGER,
    search_text TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE UNIQUE INDEX subscribers_email ON subscribers (business_id, email);
CREATE INDEX subscribers_phone ON subscribers (business_id, phone) WHERE phone IS NOT NULL;

-- A list that subscribers are on; an open one can be joined on the public page.
CREATE TABLE subscriber_lists (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE UNIQUE INDEX subscriber_lists_name ON subscriber_lists (business_id, name);

CREATE TABLE subscriber_list_members (
    business_id BLOB NOT NULL,
    list_id BLOB NOT NULL,
    subscriber_id BLOB NOT NULL,
    PRIMARY KEY (business_id, list_id, subscriber_id),
    FOREIGN KEY (business_id, list_id) REFERENCES subscriber_lists (business_id, id),
    FOREIGN KEY (business_id, subscriber_id) REFERENCES subscribers (business_id, id)
) STRICT;
CREATE INDEX subscriber_list_members_subscriber ON subscriber_list_members (business_id, subscriber_id);

-- A text to many. audience is JSON. run counts how often it was set going; part and place say how far its
-- audience has been gone through.
CREATE TABLE campaigns (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled')),
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    button_label TEXT,
    button_url TEXT,
    audience TEXT NOT NULL,
    scheduled_at INTEGER,
    run INTEGER NOT NULL DEFAULT 0,
    part TEXT NOT NULL DEFAULT 'subscribers' CHECK (part IN ('subscribers', 'customers', 'through')),
    place BLOB,
    started_at INTEGER,
    ended_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    CHECK ((button_label IS NULL) = (button_url IS NULL)),
    CHECK (status <> 'scheduled' OR scheduled_at IS NOT NULL)
) STRICT;
CREATE INDEX campaigns_created ON campaigns (business_id, created_at, id);

-- An address that a campaign reaches, or why it does not. No foreign keys to people: figures outlive them.
CREATE TABLE campaign_recipients (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    campaign_id BLOB NOT NULL,
    address TEXT NOT NULL,
    customer_id BLOB,
    subscriber_id BLOB,
    message_id BLOB,
    skipped TEXT,
    run INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, campaign_id) REFERENCES campaigns (business_id, id),
    CHECK ((message_id IS NULL) <> (skipped IS NULL))
) STRICT;
CREATE UNIQUE INDEX campaign_recipients_address ON campaign_recipients (business_id, campaign_id, address);

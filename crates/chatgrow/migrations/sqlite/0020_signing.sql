-- Documents that are signed, and who agreed to get them so.

-- Keys that sign the documents of a business. A key that was replaced stays: what it signed is still checked against
-- its certificate. `secret` is sealed for its row.
CREATE TABLE signing_keys (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('made', 'uploaded')),
    signer TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    secret BLOB NOT NULL,
    is_certified INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    retired_at INTEGER,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE UNIQUE INDEX signing_keys_current ON signing_keys (business_id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX signing_keys_fingerprint ON signing_keys (business_id, fingerprint);
CREATE TRIGGER signing_keys_refuse_delete BEFORE DELETE ON signing_keys
BEGIN SELECT RAISE(ABORT, 'keys that signed are never deleted'); END;

-- Since when documents are signed; null while they are not. The day on which the assessing officer was told.
ALTER TABLE document_settings ADD COLUMN signing_since INTEGER;
ALTER TABLE document_settings ADD COLUMN officer_notified_on TEXT
    CHECK (signing_since IS NULL OR officer_notified_on IS NOT NULL);

-- A third thing to agree to: getting documents as computerized ones.
CREATE TABLE consents_new (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    customer_id BLOB,
    subscriber_id BLOB,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    purpose TEXT NOT NULL CHECK (purpose IN ('service', 'marketing', 'documents')),
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
INSERT INTO consents_new SELECT * FROM consents;
DROP TRIGGER consents_refuse_delete;
DROP TRIGGER consents_refuse_update;
DROP TABLE consents;
ALTER TABLE consents_new RENAME TO consents;
CREATE INDEX consents_address ON consents (business_id, channel, purpose, address, seq);
CREATE INDEX consents_customer ON consents (business_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX consents_subscriber ON consents (business_id, subscriber_id) WHERE subscriber_id IS NOT NULL;
CREATE INDEX consents_campaign ON consents (business_id, campaign_id) WHERE campaign_id IS NOT NULL;
CREATE TRIGGER consents_refuse_delete BEFORE DELETE ON consents
BEGIN SELECT RAISE(ABORT, 'rows of consents are never changed'); END;
CREATE TRIGGER consents_refuse_update BEFORE UPDATE ON consents
BEGIN SELECT RAISE(ABORT, 'rows of consents are never changed'); END;

-- Lines of an invoice that a credit took back, and how much of each in ten-thousandths: no line twice.
CREATE TABLE credited_lines (
    business_id BLOB NOT NULL,
    document_id BLOB NOT NULL,
    earlier_id BLOB NOT NULL,
    line INTEGER NOT NULL CHECK (line > 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (business_id, document_id, line),
    FOREIGN KEY (business_id, document_id, earlier_id)
        REFERENCES document_references (business_id, document_id, earlier_id)
) STRICT;
CREATE INDEX credited_lines_earlier ON credited_lines (business_id, earlier_id, line);
CREATE TRIGGER credited_lines_refuse_update BEFORE UPDATE ON credited_lines
BEGIN SELECT RAISE(ABORT, 'rows of credited_lines are never changed'); END;
CREATE TRIGGER credited_lines_refuse_delete BEFORE DELETE ON credited_lines
BEGIN SELECT RAISE(ABORT, 'rows of credited_lines are never changed'); END;

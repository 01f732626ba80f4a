-- Documents that are signed, and who agreed to get them so.

-- Keys that sign the documents of a business. A key that was replaced stays: what it signed is still checked against
-- its certificate. `secret` is sealed for its row.
CREATE TABLE signing_keys (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('made', 'uploaded')),
    signer TEXT NOT NULL,
    fingerprint BYTEA NOT NULL,
    secret BYTEA NOT NULL,
    is_certified BOOLEAN NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT,
    PRIMARY KEY (business_id, id)
);
CREATE UNIQUE INDEX signing_keys_current ON signing_keys (business_id) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX signing_keys_fingerprint ON signing_keys (business_id, fingerprint);
CREATE TRIGGER signing_keys_stay BEFORE DELETE ON signing_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE signing_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY own_business ON signing_keys
    USING (business_id = NULLIF(current_setting('chatgrow.business', true), '')::uuid);

-- Since when documents are signed; null while they are not. The day on which the assessing officer was told.
ALTER TABLE document_settings
    ADD COLUMN signing_since BIGINT,
    ADD COLUMN officer_notified_on TEXT,
    ADD CHECK (signing_since IS NULL OR officer_notified_on IS NOT NULL);

-- A third thing to agree to: getting documents as computerized ones.
ALTER TABLE consents DROP CONSTRAINT consents_purpose_check;
ALTER TABLE consents ADD CONSTRAINT consents_purpose_check CHECK (purpose IN ('service', 'marketing', 'documents'));

-- Lines of an invoice that a credit took back, and how much of each in ten-thousandths: no line twice.
CREATE TABLE credited_lines (
    business_id UUID NOT NULL,
    document_id UUID NOT NULL,
    earlier_id UUID NOT NULL,
    line BIGINT NOT NULL CHECK (line > 0),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (business_id, document_id, line),
    FOREIGN KEY (business_id, document_id, earlier_id)
        REFERENCES document_references (business_id, document_id, earlier_id)
);
CREATE INDEX credited_lines_earlier ON credited_lines (business_id, earlier_id, line);
CREATE TRIGGER credited_lines_are_final BEFORE UPDATE OR DELETE ON credited_lines
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE credited_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE credited_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY own_business ON credited_lines
    USING (business_id = NULLIF(current_setting('chatgrow.business', true), '')::uuid);

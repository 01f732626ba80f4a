-- Documents of all kinds: drafts, references between documents, settings, recurring documents, allocation numbers,
-- keys that sign, exports.

-- The number that a series begins with, chosen before its first document.
ALTER TABLE document_series ADD COLUMN first_number BIGINT NOT NULL DEFAULT 1;

-- Amounts have the sign that the document prints: negative on a receipt that cancels another. `seal` is a hash over
-- the row and its references; documents from before this have none.
ALTER TABLE documents DROP CONSTRAINT documents_kind_check;
ALTER TABLE documents
    ADD CONSTRAINT documents_kind_check CHECK (kind IN ('quote', 'order', 'delivery_note', 'deal_invoice', 'tax_invoice',
        'tax_invoice_receipt', 'credit_invoice', 'receipt', 'donation_receipt')),
    ALTER COLUMN payment_id DROP NOT NULL,
    ADD COLUMN net BIGINT,
    ADD COLUMN vat BIGINT,
    ADD COLUMN refund_id UUID,
    ADD COLUMN seal BYTEA;
-- The guards step aside for the columns that are new: what was issued stays as it was.
ALTER TABLE documents NO FORCE ROW LEVEL SECURITY;
ALTER TABLE documents DISABLE TRIGGER documents_are_final;
UPDATE documents SET net = total, vat = 0;
ALTER TABLE documents ENABLE TRIGGER documents_are_final;
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
ALTER TABLE documents
    ALTER COLUMN net SET NOT NULL,
    ALTER COLUMN vat SET NOT NULL,
    ADD FOREIGN KEY (business_id, refund_id) REFERENCES refunds (business_id, id),
    ADD CHECK (net + vat = total),
    ADD CHECK (payment_id IS NULL OR refund_id IS NULL);
DROP INDEX documents_payment;
DROP INDEX documents_issued;
CREATE UNIQUE INDEX documents_payment ON documents (business_id, payment_id) WHERE payment_id IS NOT NULL;
CREATE UNIQUE INDEX documents_refund ON documents (business_id, refund_id) WHERE refund_id IS NOT NULL;
CREATE INDEX documents_issued ON documents (business_id, issued_at, number, id);
CREATE INDEX documents_dated ON documents (business_id, document_date, kind, number);
CREATE INDEX documents_customer ON documents (business_id, customer_id, issued_at);

-- What a document says of an earlier one. `amount` is how much of the earlier one's total it is about: taken back
-- (credit), received for it (receipt_for; negative where such a receipt is cancelled), or all of it (replaces).
CREATE TABLE document_references (
    business_id UUID NOT NULL,
    document_id UUID NOT NULL,
    earlier_id UUID NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('credit', 'receipt_for', 'replaces')),
    amount BIGINT NOT NULL CHECK (purpose <> 'credit' OR amount > 0),
    PRIMARY KEY (business_id, document_id, earlier_id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id),
    FOREIGN KEY (business_id, earlier_id) REFERENCES documents (business_id, id),
    CHECK (document_id <> earlier_id)
);
CREATE INDEX document_references_earlier ON document_references (business_id, earlier_id, purpose);
CREATE UNIQUE INDEX document_references_replaced ON document_references (business_id, earlier_id)
    WHERE purpose = 'replaces';
CREATE TRIGGER document_references_are_final BEFORE UPDATE OR DELETE ON document_references
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_reference_beyond_total() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whole BIGINT;
    taken BIGINT;
BEGIN
    IF NEW.purpose = 'replaces' THEN
        RETURN NEW;
    END IF;
    -- Whoever takes of this document takes turns; the sum then sees all that was taken before.
    SELECT total INTO whole FROM documents
        WHERE business_id = NEW.business_id AND id = NEW.earlier_id FOR UPDATE;
    SELECT COALESCE(SUM(amount), 0) INTO taken FROM document_references
        WHERE business_id = NEW.business_id AND earlier_id = NEW.earlier_id AND purpose = NEW.purpose;
    IF taken + NEW.amount > whole THEN
        RAISE EXCEPTION 'document_references_within_total'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'document_references_within_total';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER document_references_within_total BEFORE INSERT ON document_references
    FOR EACH ROW EXECUTE FUNCTION refuse_reference_beyond_total();

ALTER TABLE document_files ADD COLUMN signed BOOLEAN NOT NULL DEFAULT FALSE;
-- A hash over the row; files from before this have none.
ALTER TABLE document_files ADD COLUMN seal BYTEA;

-- Documents being written: JSON without a number.
CREATE TABLE document_drafts (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    customer_id UUID,
    content TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
);
CREATE INDEX document_drafts_updated ON document_drafts (business_id, updated_at, id);

CREATE TABLE document_settings (
    business_id UUID PRIMARY KEY REFERENCES businesses (id),
    auto_issue BOOLEAN NOT NULL DEFAULT TRUE,
    auto_kind TEXT CHECK (auto_kind IN ('receipt', 'tax_invoice_receipt')),
    prices_include_vat BOOLEAN NOT NULL DEFAULT TRUE,
    footer_note TEXT NOT NULL DEFAULT '',
    allocate_all BOOLEAN NOT NULL DEFAULT FALSE,
    logo BYTEA,
    logo_type TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    updated_at BIGINT NOT NULL,
    CHECK ((logo IS NULL) = (logo_type IS NULL))
);

-- What the tax authority knew the business as, from a day on. Without rows: what the business says now.
CREATE TABLE tax_statuses (
    business_id UUID NOT NULL REFERENCES businesses (id),
    from_date TEXT NOT NULL,
    tax_kind TEXT NOT NULL,
    PRIMARY KEY (business_id, from_date)
);

-- A document that is issued again and again. `anchor` is the first day; its day of the month is kept where months
-- have it. `next_on` is the first day that has not been issued.
CREATE TABLE recurring_rules (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    customer_id UUID,
    content TEXT NOT NULL,
    every TEXT NOT NULL CHECK (every IN ('week', 'month', 'quarter', 'year')),
    anchor TEXT NOT NULL,
    last_on TEXT,
    next_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'ended')),
    last_error TEXT,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
);
CREATE INDEX recurring_rules_created ON recurring_rules (business_id, created_at, id);

CREATE TABLE recurring_runs (
    business_id UUID NOT NULL,
    rule_id UUID NOT NULL,
    period TEXT NOT NULL,
    document_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, rule_id, period),
    FOREIGN KEY (business_id, rule_id) REFERENCES recurring_rules (business_id, id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id)
);

-- Files of documents that were made for others: the uniform file, the bookkeeper's package.
CREATE TABLE document_exports (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('uniform_file', 'package')),
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    summary TEXT NOT NULL,
    minute TEXT NOT NULL,
    by_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);
CREATE INDEX document_exports_created ON document_exports (business_id, created_at, id);
CREATE UNIQUE INDEX document_exports_minute ON document_exports (business_id, minute);

-- The allocation number that the tax authority gives an invoice, or why there is none yet. A document without a row
-- needs none.
CREATE TABLE document_allocations (
    business_id UUID NOT NULL,
    document_id UUID NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'unknown', 'approved', 'refused', 'failed', 'cancelling',
        'cancelled', 'continuing', 'released')),
    number TEXT,
    attempts BIGINT NOT NULL,
    last_error TEXT,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, document_id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id),
    CHECK (status <> 'approved' OR number IS NOT NULL)
);

-- The person through whom a business asks the tax authority. Codes and tokens are sealed.
CREATE TABLE allocation_connections (
    business_id UUID PRIMARY KEY REFERENCES businesses (id),
    status TEXT NOT NULL CHECK (status IN ('connecting', 'active', 'ended')),
    connected_by UUID NOT NULL,
    operator TEXT NOT NULL,
    code BYTEA,
    access_token BYTEA,
    refresh_token BYTEA,
    access_until BIGINT,
    renewing_until BIGINT,
    last_error TEXT,
    updated_at BIGINT NOT NULL
);

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['document_references', 'document_drafts', 'document_settings', 'tax_statuses',
        'recurring_rules', 'recurring_runs', 'document_exports', 'document_allocations', 'allocation_connections'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

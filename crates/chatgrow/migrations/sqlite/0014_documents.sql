-- Documents of all kinds: drafts, references between documents, settings, recurring documents, allocation numbers,
-- keys that sign, exports.

-- The number that a series begins with, chosen before its first document.
ALTER TABLE document_series ADD COLUMN first_number INTEGER NOT NULL DEFAULT 1;

-- Amounts have the sign that the document prints: negative on a receipt that cancels another. `seal` is a hash over
-- the row and its references; documents from before this have none.
CREATE TABLE new_documents (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('quote', 'order', 'delivery_note', 'deal_invoice', 'tax_invoice',
        'tax_invoice_receipt', 'credit_invoice', 'receipt', 'donation_receipt')),
    number INTEGER NOT NULL CHECK (number >= 1),
    document_date TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    customer_id BLOB NOT NULL,
    customer_name TEXT NOT NULL,
    net INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    total INTEGER NOT NULL,
    currency TEXT NOT NULL,
    payment_id BLOB,
    refund_id BLOB,
    snapshot TEXT NOT NULL,
    previous_hash BLOB,
    hash BLOB NOT NULL,
    seal BLOB,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, payment_id) REFERENCES payments (business_id, id),
    FOREIGN KEY (business_id, refund_id) REFERENCES refunds (business_id, id),
    CHECK (net + vat = total),
    CHECK (payment_id IS NULL OR refund_id IS NULL)
) STRICT;
INSERT INTO new_documents (business_id, id, kind, number, document_date, issued_at, customer_id, customer_name, net, vat,
    total, currency, payment_id, snapshot, previous_hash, hash)
SELECT business_id, id, kind, number, document_date, issued_at, customer_id, customer_name, total, 0,
    total, currency, payment_id, snapshot, previous_hash, hash
FROM documents;
DROP TABLE documents;
ALTER TABLE new_documents RENAME TO documents;
CREATE UNIQUE INDEX documents_number ON documents (business_id, kind, number);
CREATE UNIQUE INDEX documents_payment ON documents (business_id, payment_id) WHERE payment_id IS NOT NULL;
CREATE UNIQUE INDEX documents_refund ON documents (business_id, refund_id) WHERE refund_id IS NOT NULL;
CREATE INDEX documents_issued ON documents (business_id, issued_at, number, id);
CREATE INDEX documents_dated ON documents (business_id, document_date, kind, number);
CREATE INDEX documents_customer ON documents (business_id, customer_id, issued_at);
CREATE TRIGGER documents_refuse_delete BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'rows of documents are never changed'); END;
CREATE TRIGGER documents_refuse_update BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'rows of documents are never changed'); END;

-- What a document says of an earlier one. `amount` is how much of the earlier one's total it is about: taken back
-- (credit), received for it (receipt_for; negative where such a receipt is cancelled), or all of it (replaces).
CREATE TABLE document_references (
    business_id BLOB NOT NULL,
    document_id BLOB NOT NULL,
    earlier_id BLOB NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('credit', 'receipt_for', 'replaces')),
    amount INTEGER NOT NULL CHECK (purpose <> 'credit' OR amount > 0),
    PRIMARY KEY (business_id, document_id, earlier_id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id),
    FOREIGN KEY (business_id, earlier_id) REFERENCES documents (business_id, id),
    CHECK (document_id <> earlier_id)
) STRICT;
CREATE INDEX document_references_earlier ON document_references (business_id, earlier_id, purpose);
CREATE UNIQUE INDEX document_references_replaced ON document_references (business_id, earlier_id)
    WHERE purpose = 'replaces';
CREATE TRIGGER document_references_refuse_delete BEFORE DELETE ON document_references
BEGIN SELECT RAISE(ABORT, 'rows of document_references are never changed'); END;
CREATE TRIGGER document_references_refuse_update BEFORE UPDATE ON document_references
BEGIN SELECT RAISE(ABORT, 'rows of document_references are never changed'); END;
CREATE TRIGGER document_references_within_total BEFORE INSERT ON document_references
WHEN NEW.purpose <> 'replaces' AND
    (SELECT COALESCE(SUM(amount), 0) + NEW.amount FROM document_references
        WHERE business_id = NEW.business_id AND earlier_id = NEW.earlier_id AND purpose = NEW.purpose)
    > (SELECT total FROM documents WHERE business_id = NEW.business_id AND id = NEW.earlier_id)
BEGIN SELECT RAISE(ABORT, 'document_references_within_total'); END;

ALTER TABLE document_files ADD COLUMN signed INTEGER NOT NULL DEFAULT 0;
-- A hash over the row; files from before this have none.
ALTER TABLE document_files ADD COLUMN seal BLOB;

-- Documents being written: JSON without a number.
CREATE TABLE document_drafts (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    customer_id BLOB,
    content TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
) STRICT;
CREATE INDEX document_drafts_updated ON document_drafts (business_id, updated_at, id);

CREATE TABLE document_settings (
    business_id BLOB PRIMARY KEY REFERENCES businesses (id),
    auto_issue INTEGER NOT NULL DEFAULT 1,
    auto_kind TEXT CHECK (auto_kind IN ('receipt', 'tax_invoice_receipt')),
    prices_include_vat INTEGER NOT NULL DEFAULT 1,
    footer_note TEXT NOT NULL DEFAULT '',
    allocate_all INTEGER NOT NULL DEFAULT 0,
    logo BLOB,
    logo_type TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    CHECK ((logo IS NULL) = (logo_type IS NULL))
) STRICT;

-- What the tax authority knew the business as, from a day on. Without rows: what the business says now.
CREATE TABLE tax_statuses (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    from_date TEXT NOT NULL,
    tax_kind TEXT NOT NULL,
    PRIMARY KEY (business_id, from_date)
) STRICT;

-- A document that is issued again and again. `anchor` is the first day; its day of the month is kept where months
-- have it. `next_on` is the first day that has not been issued.
CREATE TABLE recurring_rules (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    customer_id BLOB,
    content TEXT NOT NULL,
    every TEXT NOT NULL CHECK (every IN ('week', 'month', 'quarter', 'year')),
    anchor TEXT NOT NULL,
    last_on TEXT,
    next_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'ended')),
    last_error TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
) STRICT;
CREATE INDEX recurring_rules_created ON recurring_rules (business_id, created_at, id);

CREATE TABLE recurring_runs (
    business_id BLOB NOT NULL,
    rule_id BLOB NOT NULL,
    period TEXT NOT NULL,
    document_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, rule_id, period),
    FOREIGN KEY (business_id, rule_id) REFERENCES recurring_rules (business_id, id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id)
) STRICT;

-- Files of documents that were made for others: the uniform file, the bookkeeper's package.
CREATE TABLE document_exports (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('uniform_file', 'package')),
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    summary TEXT NOT NULL,
    minute TEXT NOT NULL,
    by_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE INDEX document_exports_created ON document_exports (business_id, created_at, id);
CREATE UNIQUE INDEX document_exports_minute ON document_exports (business_id, minute);

-- The allocation number that the tax authority gives an invoice, or why there is none yet. A document without a row
-- needs none.
CREATE TABLE document_allocations (
    business_id BLOB NOT NULL,
    document_id BLOB NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'unknown', 'approved', 'refused', 'failed', 'cancelling',
        'cancelled', 'continuing', 'released')),
    number TEXT,
    attempts INTEGER NOT NULL,
    last_error TEXT,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, document_id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id),
    CHECK (status <> 'approved' OR number IS NOT NULL)
) STRICT;

-- The person through whom a business asks the tax authority. Codes and tokens are sealed.
CREATE TABLE allocation_connections (
    business_id BLOB PRIMARY KEY REFERENCES businesses (id),
    status TEXT NOT NULL CHECK (status IN ('connecting', 'active', 'ended')),
    connected_by BLOB NOT NULL,
    operator TEXT NOT NULL,
    code BLOB,
    access_token BLOB,
    refresh_token BLOB,
    access_until INTEGER,
    renewing_until INTEGER,
    last_error TEXT,
    updated_at INTEGER NOT NULL
) STRICT;

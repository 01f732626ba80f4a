-- Files of customers: the rows as they came, how far each file has been taken in or back, and what its rows did.

CREATE TABLE customer_imports (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    file_name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'running', 'finished', 'undoing', 'undone')),
    -- JSON: headings, samples, what each column says.
    columns TEXT NOT NULL,
    existing TEXT NOT NULL CHECK (existing IN ('skip', 'fill')),
    row_count INTEGER NOT NULL,
    -- What it would do.
    fresh INTEGER NOT NULL,
    known INTEGER NOT NULL,
    faulty INTEGER NOT NULL,
    -- The last line gone through, and how many rows.
    place INTEGER NOT NULL DEFAULT 0,
    passed INTEGER NOT NULL DEFAULT 0,
    -- What it did.
    made INTEGER NOT NULL DEFAULT 0,
    filled INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0,
    emptied INTEGER NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,
    actor_id BLOB NOT NULL,
    actor_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE INDEX customer_imports_drafts ON customer_imports (business_id, id) WHERE status = 'draft';

-- Rows that are worked on in one transaction: JSON of the rows, and of what is wrong with them.
CREATE TABLE customer_import_parts (
    business_id BLOB NOT NULL,
    import_id BLOB NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    content TEXT NOT NULL,
    faults TEXT NOT NULL,
    PRIMARY KEY (business_id, import_id, last_line),
    FOREIGN KEY (business_id, import_id) REFERENCES customer_imports (business_id, id),
    CHECK (first_line <= last_line)
) STRICT;

-- What a row did, once. The card may be gone since, so it is no reference.
CREATE TABLE customer_import_rows (
    business_id BLOB NOT NULL,
    import_id BLOB NOT NULL,
    line INTEGER NOT NULL,
    customer_id BLOB NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('made', 'filled')),
    filled TEXT NOT NULL,
    version INTEGER NOT NULL,
    -- Why the card stayed when the import was taken back.
    kept TEXT CHECK (kept IN ('used', 'edited', 'merged')),
    PRIMARY KEY (business_id, import_id, line),
    FOREIGN KEY (business_id, import_id) REFERENCES customer_imports (business_id, id)
) STRICT;

-- Removing a card asks every table that refers to it.
CREATE INDEX document_drafts_customer ON document_drafts (business_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX recurring_rules_customer ON recurring_rules (business_id, customer_id) WHERE customer_id IS NOT NULL;

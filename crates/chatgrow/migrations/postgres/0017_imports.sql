-- Files of customers: the rows as they came, how far each file has been taken in or back, and what its rows did.

CREATE TABLE customer_imports (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    file_name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'running', 'finished', 'undoing', 'undone')),
    -- JSON: headings, samples, what each column says.
    columns TEXT NOT NULL,
    existing TEXT NOT NULL CHECK (existing IN ('skip', 'fill')),
    row_count BIGINT NOT NULL,
    -- What it would do.
    fresh BIGINT NOT NULL,
    known BIGINT NOT NULL,
    faulty BIGINT NOT NULL,
    -- The last line gone through, and how many rows.
    place BIGINT NOT NULL DEFAULT 0,
    passed BIGINT NOT NULL DEFAULT 0,
    -- What it did.
    made BIGINT NOT NULL DEFAULT 0,
    filled BIGINT NOT NULL DEFAULT 0,
    skipped BIGINT NOT NULL DEFAULT 0,
    removed BIGINT NOT NULL DEFAULT 0,
    emptied BIGINT NOT NULL DEFAULT 0,
    kept BIGINT NOT NULL DEFAULT 0,
    actor_id UUID NOT NULL,
    actor_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    PRIMARY KEY (business_id, id)
);
CREATE INDEX customer_imports_drafts ON customer_imports (business_id, id) WHERE status = 'draft';

-- Rows that are worked on in one transaction: JSON of the rows, and of what is wrong with them.
CREATE TABLE customer_import_parts (
    business_id UUID NOT NULL,
    import_id UUID NOT NULL,
    first_line BIGINT NOT NULL,
    last_line BIGINT NOT NULL,
    content TEXT NOT NULL,
    faults TEXT NOT NULL,
    PRIMARY KEY (business_id, import_id, last_line),
    FOREIGN KEY (business_id, import_id) REFERENCES customer_imports (business_id, id),
    CHECK (first_line <= last_line)
);

-- What a row did, once. The card may be gone since, so it is no reference.
CREATE TABLE customer_import_rows (
    business_id UUID NOT NULL,
    import_id UUID NOT NULL,
    line BIGINT NOT NULL,
    customer_id UUID NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('made', 'filled')),
    filled TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- Why the card stayed when the import was taken back.
    kept TEXT CHECK (kept IN ('used', 'edited', 'merged')),
    PRIMARY KEY (business_id, import_id, line),
    FOREIGN KEY (business_id, import_id) REFERENCES customer_imports (business_id, id)
);

-- Removing a card asks every table that refers to it.
CREATE INDEX document_drafts_customer ON document_drafts (business_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX recurring_rules_customer ON recurring_rules (business_id, customer_id) WHERE customer_id IS NOT NULL;

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['customer_imports', 'customer_import_parts', 'customer_import_rows'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

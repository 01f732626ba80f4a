-- The foundation: accounts, catalog, calendar, journal, jobs, messages, payments, documents.
-- Instants are epoch milliseconds (UTC); amounts are minor units. The business's id leads every key
-- of its tables, so that a cluster can spread them by business.

-- Platform: what belongs to no business, or to several.

CREATE TABLE users (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    full_name TEXT NOT NULL,
    lang TEXT NOT NULL,
    email_verified_at BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE businesses (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    address TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL,
    lang TEXT NOT NULL,
    currency TEXT NOT NULL,
    service_type TEXT NOT NULL DEFAULT '',
    tax_kind TEXT NOT NULL,
    tax_number TEXT,
    min_notice_minutes BIGINT NOT NULL,
    horizon_days BIGINT NOT NULL,
    slot_step_minutes BIGINT NOT NULL,
    is_demo BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX businesses_slug ON businesses (slug);

CREATE TABLE memberships (
    business_id UUID NOT NULL REFERENCES businesses (id),
    user_id UUID NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff', 'bookkeeper')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, user_id)
);
CREATE INDEX memberships_user ON memberships (user_id);

-- A registration waits here until its e-mail address is confirmed; only then is there a user.
CREATE TABLE signups (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    full_name TEXT NOT NULL,
    business_name TEXT NOT NULL,
    service_type TEXT NOT NULL,
    phone TEXT,
    lang TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE account_tokens (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('verify_email', 'reset_password')),
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX account_tokens_user ON account_tokens (user_id);

CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    business_id UUID REFERENCES businesses (id),
    refresh_hash BYTEA NOT NULL,
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX sessions_refresh ON sessions (refresh_hash);
CREATE INDEX sessions_user ON sessions (user_id);

-- Refresh tokens that were exchanged: one of them seen again means that somebody stole it.
CREATE TABLE spent_refresh_tokens (
    refresh_hash BYTEA PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES sessions (id),
    spent_at BIGINT NOT NULL
);
CREATE INDEX spent_refresh_tokens_session ON spent_refresh_tokens (session_id);

CREATE TABLE idempotency_keys (
    key_hash BYTEA PRIMARY KEY,
    request_hash BYTEA NOT NULL,
    status BIGINT,
    content_type TEXT,
    answer BYTEA,
    created_at BIGINT NOT NULL
);
CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE jobs (
    id UUID PRIMARY KEY,
    business_id UUID REFERENCES businesses (id),
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    payload JSONB NOT NULL,
    due_at BIGINT NOT NULL,
    lease_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    failed_at BIGINT,
    last_error TEXT
);
CREATE UNIQUE INDEX jobs_key ON jobs (key);
CREATE INDEX jobs_due ON jobs (due_at) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX jobs_done ON jobs (done_at) WHERE done_at IS NOT NULL;

-- The journal: what happened in a business, in commit order, without gaps; never changed.

CREATE TABLE journal_heads (
    business_id UUID PRIMARY KEY REFERENCES businesses (id),
    last_seq BIGINT NOT NULL
);

CREATE TABLE journal (
    business_id UUID NOT NULL REFERENCES businesses (id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('user', 'guest', 'system')),
    actor_id UUID,
    actor_name TEXT,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    customer_id UUID,
    data JSONB NOT NULL,
    PRIMARY KEY (business_id, seq)
);
CREATE INDEX journal_customer ON journal (business_id, customer_id, seq) WHERE customer_id IS NOT NULL;

-- Customers.

CREATE TABLE customers (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    full_name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    notes TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    name_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    merged_into UUID,
    last_visit_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, merged_into) REFERENCES customers (business_id, id)
);
CREATE UNIQUE INDEX customers_phone ON customers (business_id, phone) WHERE phone IS NOT NULL AND merged_into IS NULL;
CREATE INDEX customers_name ON customers (business_id, status, name_key, id);
CREATE INDEX customers_created ON customers (business_id, status, created_at, id);
CREATE INDEX customers_email ON customers (business_id, email) WHERE email IS NOT NULL;

CREATE TABLE customer_tags (
    business_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (business_id, customer_id, tag),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
);
CREATE INDEX customer_tags_tag ON customer_tags (business_id, tag, customer_id);

-- Catalog.

CREATE TABLE staff (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);

CREATE TABLE weekly_hours (
    business_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    start_minute BIGINT NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    end_minute BIGINT NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (business_id, staff_id, weekday, start_minute),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (start_minute < end_minute)
);

CREATE TABLE time_off (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    staff_id UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
);
CREATE INDEX time_off_staff ON time_off (business_id, staff_id, starts_at);

CREATE TABLE services (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    duration_minutes BIGINT NOT NULL CHECK (duration_minutes BETWEEN 5 AND 720),
    buffer_before_minutes BIGINT NOT NULL CHECK (buffer_before_minutes BETWEEN 0 AND 240),
    buffer_after_minutes BIGINT NOT NULL CHECK (buffer_after_minutes BETWEEN 0 AND 240),
    price BIGINT NOT NULL CHECK (price >= 0),
    color TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);

CREATE TABLE service_staff (
    business_id UUID NOT NULL,
    service_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    PRIMARY KEY (business_id, service_id, staff_id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
);

-- Calendar. An appointment's time is taken in `allocations`, buffers included; no two of one staff
-- member may overlap, whoever writes them and however.

CREATE TABLE appointments (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    customer_id UUID NOT NULL,
    service_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    service_name TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'arrived', 'completed', 'no_show', 'cancelled')),
    price BIGINT NOT NULL CHECK (price >= 0),
    currency TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    cancel_reason TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    lang TEXT NOT NULL,
    sequence BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
);
CREATE INDEX appointments_start ON appointments (business_id, starts_at, id);
CREATE INDEX appointments_customer ON appointments (business_id, customer_id, starts_at);

CREATE TABLE allocations (
    business_id UUID NOT NULL,
    appointment_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, appointment_id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
);
CREATE INDEX allocations_staff ON allocations (business_id, staff_id, starts_at, ends_at);

-- Payments and documents.

CREATE TABLE payments (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    appointment_id UUID,
    customer_id UUID NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('cash', 'bank_transfer', 'app', 'other')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
);
CREATE INDEX payments_appointment ON payments (business_id, appointment_id);
CREATE INDEX payments_received ON payments (business_id, received_at, id);

CREATE TABLE document_series (
    business_id UUID NOT NULL REFERENCES businesses (id),
    kind TEXT NOT NULL,
    last_number BIGINT NOT NULL,
    last_hash BYTEA,
    PRIMARY KEY (business_id, kind)
);

CREATE TABLE documents (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('receipt')),
    number BIGINT NOT NULL CHECK (number >= 1),
    document_date TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    customer_id UUID NOT NULL,
    customer_name TEXT NOT NULL,
    total BIGINT NOT NULL,
    currency TEXT NOT NULL,
    payment_id UUID NOT NULL,
    snapshot TEXT NOT NULL,
    previous_hash BYTEA,
    hash BYTEA NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, payment_id) REFERENCES payments (business_id, id)
);
CREATE UNIQUE INDEX documents_number ON documents (business_id, kind, number);
CREATE UNIQUE INDEX documents_payment ON documents (business_id, payment_id);
CREATE INDEX documents_issued ON documents (business_id, issued_at, id);

CREATE TABLE document_files (
    business_id UUID NOT NULL,
    document_id UUID NOT NULL,
    pdf BYTEA NOT NULL,
    sha256 BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, document_id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id)
);

-- Messages: planned with the change that causes them, sent by a job, kept as history.

CREATE TABLE messages (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    intent_key TEXT NOT NULL,
    template TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email')),
    lang TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    customer_id UUID,
    appointment_id UUID,
    document_id UUID,
    status TEXT NOT NULL CHECK (status IN ('planned', 'sending', 'sent', 'printed', 'failed', 'skipped')),
    due_at BIGINT NOT NULL,
    sent_at BIGINT,
    subject TEXT,
    body_text TEXT,
    provider_id TEXT,
    error TEXT,
    attempts BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id)
);
CREATE UNIQUE INDEX messages_intent ON messages (business_id, intent_key);
CREATE INDEX messages_created ON messages (business_id, created_at, id);
CREATE INDEX messages_appointment ON messages (business_id, appointment_id);

-- What PostgreSQL itself holds.

CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE allocations ADD CONSTRAINT allocations_no_overlap EXCLUDE USING gist (
    business_id WITH =, staff_id WITH =, int8range(starts_at, ends_at) WITH &&
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER documents_are_final BEFORE UPDATE OR DELETE ON documents
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_files_are_final BEFORE UPDATE OR DELETE ON document_files
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Row-level security: a transaction sees the rows of the business it was begun for, and without one, none.
DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'journal_heads', 'journal', 'customers', 'customer_tags', 'staff', 'weekly_hours', 'time_off', 'services',
        'service_staff', 'appointments', 'allocations', 'payments', 'document_series', 'documents',
        'document_files', 'messages'
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

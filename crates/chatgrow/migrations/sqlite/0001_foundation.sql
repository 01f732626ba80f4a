-- The foundation: accounts, catalog, calendar, journal, jobs, messages, payments, documents.
-- Instants are epoch milliseconds (UTC); amounts are minor units. The business's id leads every key
-- of its tables, so that a cluster can spread them by business.

-- Platform: what belongs to no business, or to several.

CREATE TABLE users (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    full_name TEXT NOT NULL,
    lang TEXT NOT NULL,
    email_verified_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE businesses (
    id BLOB PRIMARY KEY,
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
    min_notice_minutes INTEGER NOT NULL,
    horizon_days INTEGER NOT NULL,
    slot_step_minutes INTEGER NOT NULL,
    is_demo INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX businesses_slug ON businesses (slug);

CREATE TABLE memberships (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff', 'bookkeeper')),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, user_id)
) STRICT;
CREATE INDEX memberships_user ON memberships (user_id);

-- A registration waits here until its e-mail address is confirmed; only then is there a user.
CREATE TABLE signups (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    full_name TEXT NOT NULL,
    business_name TEXT NOT NULL,
    service_type TEXT NOT NULL,
    phone TEXT,
    lang TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account_tokens (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('verify_email', 'reset_password')),
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_tokens_user ON account_tokens (user_id);

CREATE TABLE sessions (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    business_id BLOB REFERENCES businesses (id),
    refresh_hash BLOB NOT NULL,
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX sessions_refresh ON sessions (refresh_hash);
CREATE INDEX sessions_user ON sessions (user_id);

-- Refresh tokens that were exchanged: one of them seen again means that somebody stole it.
CREATE TABLE spent_refresh_tokens (
    refresh_hash BLOB PRIMARY KEY,
    session_id BLOB NOT NULL REFERENCES sessions (id),
    spent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX spent_refresh_tokens_session ON spent_refresh_tokens (session_id);

CREATE TABLE idempotency_keys (
    key_hash BLOB PRIMARY KEY,
    request_hash BLOB NOT NULL,
    status INTEGER,
    content_type TEXT,
    answer BLOB,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE jobs (
    id BLOB PRIMARY KEY,
    business_id BLOB REFERENCES businesses (id),
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    lease_until INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    done_at INTEGER,
    failed_at INTEGER,
    last_error TEXT
) STRICT;
CREATE UNIQUE INDEX jobs_key ON jobs (key);
CREATE INDEX jobs_due ON jobs (due_at) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX jobs_done ON jobs (done_at) WHERE done_at IS NOT NULL;

-- The journal: what happened in a business, in commit order, without gaps; never changed.

CREATE TABLE journal_heads (
    business_id BLOB PRIMARY KEY REFERENCES businesses (id),
    last_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE journal (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('user', 'guest', 'system')),
    actor_id BLOB,
    actor_name TEXT,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    customer_id BLOB,
    data TEXT NOT NULL,
    PRIMARY KEY (business_id, seq)
) STRICT;
CREATE INDEX journal_customer ON journal (business_id, customer_id, seq) WHERE customer_id IS NOT NULL;

-- Customers.

CREATE TABLE customers (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    full_name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    notes TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    name_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    merged_into BLOB,
    last_visit_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, merged_into) REFERENCES customers (business_id, id)
) STRICT;
CREATE UNIQUE INDEX customers_phone ON customers (business_id, phone) WHERE phone IS NOT NULL AND merged_into IS NULL;
CREATE INDEX customers_name ON customers (business_id, status, name_key, id);
CREATE INDEX customers_created ON customers (business_id, status, created_at, id);
CREATE INDEX customers_email ON customers (business_id, email) WHERE email IS NOT NULL;

CREATE TABLE customer_tags (
    business_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (business_id, customer_id, tag),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
) STRICT;
CREATE INDEX customer_tags_tag ON customer_tags (business_id, tag, customer_id);

-- Catalog.

CREATE TABLE staff (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;

CREATE TABLE weekly_hours (
    business_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (business_id, staff_id, weekday, start_minute),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (start_minute < end_minute)
) STRICT;

CREATE TABLE time_off (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX time_off_staff ON time_off (business_id, staff_id, starts_at);

CREATE TABLE services (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 5 AND 720),
    buffer_before_minutes INTEGER NOT NULL CHECK (buffer_before_minutes BETWEEN 0 AND 240),
    buffer_after_minutes INTEGER NOT NULL CHECK (buffer_after_minutes BETWEEN 0 AND 240),
    price INTEGER NOT NULL CHECK (price >= 0),
    color TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;

CREATE TABLE service_staff (
    business_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    PRIMARY KEY (business_id, service_id, staff_id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id)
) STRICT;

-- Calendar. An appointment's time is taken in `allocations`, buffers included; no two of one staff
-- member may overlap, whoever writes them and however.

CREATE TABLE appointments (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    service_name TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'arrived', 'completed', 'no_show', 'cancelled')),
    price INTEGER NOT NULL CHECK (price >= 0),
    currency TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    cancel_reason TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL CHECK (source IN ('desk', 'guest', 'api')),
    lang TEXT NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, service_id) REFERENCES services (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX appointments_start ON appointments (business_id, starts_at, id);
CREATE INDEX appointments_customer ON appointments (business_id, customer_id, starts_at);

CREATE TABLE allocations (
    business_id BLOB NOT NULL,
    appointment_id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, appointment_id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, staff_id) REFERENCES staff (business_id, id),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX allocations_staff ON allocations (business_id, staff_id, starts_at, ends_at);

-- Payments and documents.

CREATE TABLE payments (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    appointment_id BLOB,
    customer_id BLOB NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('cash', 'bank_transfer', 'app', 'other')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id)
) STRICT;
CREATE INDEX payments_appointment ON payments (business_id, appointment_id);
CREATE INDEX payments_received ON payments (business_id, received_at, id);

CREATE TABLE document_series (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    kind TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    last_hash BLOB,
    PRIMARY KEY (business_id, kind)
) STRICT;

CREATE TABLE documents (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('receipt')),
    number INTEGER NOT NULL CHECK (number >= 1),
    document_date TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    customer_id BLOB NOT NULL,
    customer_name TEXT NOT NULL,
    total INTEGER NOT NULL,
    currency TEXT NOT NULL,
    payment_id BLOB NOT NULL,
    snapshot TEXT NOT NULL,
    previous_hash BLOB,
    hash BLOB NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, payment_id) REFERENCES payments (business_id, id)
) STRICT;
CREATE UNIQUE INDEX documents_number ON documents (business_id, kind, number);
CREATE UNIQUE INDEX documents_payment ON documents (business_id, payment_id);
CREATE INDEX documents_issued ON documents (business_id, issued_at, id);

CREATE TABLE document_files (
    business_id BLOB NOT NULL,
    document_id BLOB NOT NULL,
    pdf BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, document_id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id)
) STRICT;

-- Messages: planned with the change that causes them, sent by a job, kept as history.

CREATE TABLE messages (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    intent_key TEXT NOT NULL,
    template TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email')),
    lang TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    customer_id BLOB,
    appointment_id BLOB,
    document_id BLOB,
    status TEXT NOT NULL CHECK (status IN ('planned', 'sending', 'sent', 'printed', 'failed', 'skipped')),
    due_at INTEGER NOT NULL,
    sent_at INTEGER,
    subject TEXT,
    body_text TEXT,
    provider_id TEXT,
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id),
    FOREIGN KEY (business_id, appointment_id) REFERENCES appointments (business_id, id),
    FOREIGN KEY (business_id, document_id) REFERENCES documents (business_id, id)
) STRICT;
CREATE UNIQUE INDEX messages_intent ON messages (business_id, intent_key);
CREATE INDEX messages_created ON messages (business_id, created_at, id);
CREATE INDEX messages_appointment ON messages (business_id, appointment_id);

-- What SQLite itself holds.

CREATE TRIGGER allocations_no_overlap_insert BEFORE INSERT ON allocations
WHEN EXISTS (
    SELECT 1 FROM allocations AS other
    WHERE other.business_id = NEW.business_id AND other.staff_id = NEW.staff_id
      AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
)
BEGIN SELECT RAISE(ABORT, 'allocations_no_overlap'); END;
CREATE TRIGGER allocations_no_overlap_update BEFORE UPDATE ON allocations
WHEN EXISTS (
    SELECT 1 FROM allocations AS other
    WHERE other.business_id = NEW.business_id AND other.staff_id = NEW.staff_id
      AND other.appointment_id <> OLD.appointment_id
      AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at
)
BEGIN SELECT RAISE(ABORT, 'allocations_no_overlap'); END;

CREATE TRIGGER journal_refuse_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'rows of journal are never changed'); END;
CREATE TRIGGER journal_refuse_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'rows of journal are never changed'); END;
CREATE TRIGGER documents_refuse_delete BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'rows of documents are never changed'); END;
CREATE TRIGGER documents_refuse_update BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'rows of documents are never changed'); END;
CREATE TRIGGER document_files_refuse_delete BEFORE DELETE ON document_files
BEGIN SELECT RAISE(ABORT, 'rows of document_files are never changed'); END;
CREATE TRIGGER document_files_refuse_update BEFORE UPDATE ON document_files
BEGIN SELECT RAISE(ABORT, 'rows of document_files are never changed'); END;

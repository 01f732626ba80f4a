-- Programs of a business's own: keys with which they call us, and addresses that we tell of changes.

-- A change can be made by a program. The table is made anew, because that is how SQLite changes a check.
CREATE TABLE new_journal (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('user', 'guest', 'system', 'api_key')),
    actor_id BLOB,
    actor_name TEXT,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    customer_id BLOB,
    data TEXT NOT NULL,
    PRIMARY KEY (business_id, seq)
) STRICT;
INSERT INTO new_journal (business_id, seq, at, actor_kind, actor_id, actor_name, kind, subject_kind, subject_id,
    customer_id, data)
SELECT business_id, seq, at, actor_kind, actor_id, actor_name, kind, subject_kind, subject_id, customer_id, data
FROM journal;
DROP TABLE journal;
ALTER TABLE new_journal RENAME TO journal;
CREATE INDEX journal_customer ON journal (business_id, customer_id, seq) WHERE customer_id IS NOT NULL;
CREATE TRIGGER journal_refuse_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'rows of journal are never changed'); END;
CREATE TRIGGER journal_refuse_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'rows of journal are never changed'); END;

-- A key with which a program calls the API. hash is the SHA-256 of the key, which is never stored; scopes is a
-- comma list. A key that was revoked keeps its row.
CREATE TABLE api_keys (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash BLOB NOT NULL,
    scopes TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_at INTEGER,
    revoked_at INTEGER,
    PRIMARY KEY (business_id, id)
) STRICT;
CREATE UNIQUE INDEX api_keys_hash ON api_keys (business_id, hash);

-- An address that is told of changes. kinds is a comma list, empty for every kind. off: we do not call it any more,
-- off_reason says why. secret and old_secret are sealed; the old one signs too until old_until. failing_since is
-- the first failure after the last success, failures counts them; while it fails, nothing is sent before
-- quiet_until. One that was removed keeps its row, without its address and secrets.
CREATE TABLE webhook_endpoints (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    url TEXT NOT NULL,
    description TEXT NOT NULL,
    kinds TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('enabled', 'paused', 'off')),
    off_reason TEXT CHECK (off_reason IN ('gone', 'failing')),
    secret BLOB NOT NULL,
    old_secret BLOB,
    old_until INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since INTEGER,
    quiet_until INTEGER,
    removed_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    CHECK ((status = 'off') = (off_reason IS NOT NULL))
) STRICT;

-- A change, told or to be told to an address; seq is the change's number, null for a trial. attempts counts every
-- attempt, tries those since it was last planned by a person.
CREATE TABLE webhook_deliveries (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    endpoint_id BLOB NOT NULL,
    seq INTEGER,
    kind TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER,
    attempted_at INTEGER,
    duration_ms INTEGER,
    response_status INTEGER,
    response_body TEXT,
    error TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, endpoint_id) REFERENCES webhook_endpoints (business_id, id),
    CHECK ((status = 'pending') = (next_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX webhook_deliveries_change ON webhook_deliveries (business_id, endpoint_id, seq) WHERE seq IS NOT NULL;
CREATE INDEX webhook_deliveries_created ON webhook_deliveries (business_id, endpoint_id, created_at, id);
CREATE INDEX webhook_deliveries_status ON webhook_deliveries (business_id, endpoint_id, status, created_at);

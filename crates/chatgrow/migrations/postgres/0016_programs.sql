-- Programs of a business's own: keys with which they call us, and addresses that we tell of changes.

-- A change can be made by a program.
ALTER TABLE journal DROP CONSTRAINT journal_actor_kind_check;
ALTER TABLE journal ADD CONSTRAINT journal_actor_kind_check
    CHECK (actor_kind IN ('user', 'guest', 'system', 'api_key'));

-- A key with which a program calls the API. hash is the SHA-256 of the key, which is never stored; scopes is a
-- comma list. A key that was revoked keeps its row.
CREATE TABLE api_keys (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash BYTEA NOT NULL,
    scopes TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    last_used_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (business_id, id)
);
CREATE UNIQUE INDEX api_keys_hash ON api_keys (business_id, hash);

-- An address that is told of changes. kinds is a comma list, empty for every kind. off: we do not call it any more,
-- off_reason says why. secret and old_secret are sealed; the old one signs too until old_until. failing_since is
-- the first failure after the last success, failures counts them; while it fails, nothing is sent before
-- quiet_until. One that was removed keeps its row, without its address and secrets.
CREATE TABLE webhook_endpoints (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    url TEXT NOT NULL,
    description TEXT NOT NULL,
    kinds TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('enabled', 'paused', 'off')),
    off_reason TEXT CHECK (off_reason IN ('gone', 'failing')),
    secret BYTEA NOT NULL,
    old_secret BYTEA,
    old_until BIGINT,
    failures BIGINT NOT NULL DEFAULT 0,
    failing_since BIGINT,
    quiet_until BIGINT,
    removed_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    CHECK ((status = 'off') = (off_reason IS NOT NULL))
);

-- A change, told or to be told to an address; seq is the change's number, null for a trial. attempts counts every
-- attempt, tries those since it was last planned by a person.
CREATE TABLE webhook_deliveries (
    business_id UUID NOT NULL,
    id UUID NOT NULL,
    endpoint_id UUID NOT NULL,
    seq BIGINT,
    kind TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
    attempts BIGINT NOT NULL DEFAULT 0,
    tries BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT,
    attempted_at BIGINT,
    duration_ms BIGINT,
    response_status BIGINT,
    response_body TEXT,
    error TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, endpoint_id) REFERENCES webhook_endpoints (business_id, id),
    CHECK ((status = 'pending') = (next_at IS NOT NULL))
);
CREATE UNIQUE INDEX webhook_deliveries_change ON webhook_deliveries (business_id, endpoint_id, seq) WHERE seq IS NOT NULL;
CREATE INDEX webhook_deliveries_created ON webhook_deliveries (business_id, endpoint_id, created_at, id);
CREATE INDEX webhook_deliveries_status ON webhook_deliveries (business_id, endpoint_id, status, created_at);

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['api_keys', 'webhook_endpoints', 'webhook_deliveries'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

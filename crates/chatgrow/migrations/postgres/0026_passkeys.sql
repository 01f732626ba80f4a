-- Passkeys (WebAuthn). Like users and sessions, none of it belongs to a business.

-- credential is the public key, state the counter and whether it is backed up, both as webauthn_rp writes them.
CREATE TABLE passkeys (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    credential_id BYTEA NOT NULL,
    credential BYTEA NOT NULL,
    state BYTEA NOT NULL,
    transports BIGINT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
CREATE INDEX passkeys_user ON passkeys (user_id);

-- Challenges that wait for their answer: of a session that adds a passkey, or of a sign-in. Taken out when answered.
CREATE TABLE passkey_ceremonies (
    token_hash BYTEA PRIMARY KEY,
    session_id UUID REFERENCES sessions (id) ON DELETE CASCADE,
    state BYTEA NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX passkey_ceremonies_expiry ON passkey_ceremonies (expires_at);
CREATE INDEX passkey_ceremonies_session ON passkey_ceremonies (session_id);

-- The passkey that a session was opened with, or that was made in it: both factors in one.
ALTER TABLE sessions ADD COLUMN passkey_id UUID REFERENCES passkeys (id) ON DELETE SET NULL;
CREATE INDEX sessions_passkey ON sessions (passkey_id) WHERE passkey_id IS NOT NULL;

-- Passkeys (WebAuthn). Like users and sessions, none of it belongs to a business.

-- credential is the public key, state the counter and whether it is backed up, both as webauthn_rp writes them.
CREATE TABLE passkeys (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    credential_id BLOB NOT NULL,
    credential BLOB NOT NULL,
    state BLOB NOT NULL,
    transports INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
) STRICT;
CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
CREATE INDEX passkeys_user ON passkeys (user_id);

-- Challenges that wait for their answer: of a session that adds a passkey, or of a sign-in. Taken out when answered.
CREATE TABLE passkey_ceremonies (
    token_hash BLOB PRIMARY KEY,
    session_id BLOB REFERENCES sessions (id) ON DELETE CASCADE,
    state BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX passkey_ceremonies_expiry ON passkey_ceremonies (expires_at);
CREATE INDEX passkey_ceremonies_session ON passkey_ceremonies (session_id);

-- The passkey that a session was opened with, or that was made in it: both factors in one.
ALTER TABLE sessions ADD COLUMN passkey_id BLOB REFERENCES passkeys (id) ON DELETE SET NULL;
CREATE INDEX sessions_passkey ON sessions (passkey_id) WHERE passkey_id IS NOT NULL;

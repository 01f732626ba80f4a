-- The second factor of signing in. Like users and sessions, none of it belongs to a business.

-- secret is sealed; it counts once confirmed_at is set. After too many wrong codes none is taken until blocked_until.
CREATE TABLE second_factors (
    user_id BLOB PRIMARY KEY REFERENCES users (id),
    secret BLOB NOT NULL,
    confirmed_at INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    blocked_until INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_codes (
    user_id BLOB NOT NULL REFERENCES users (id),
    code_hash BLOB NOT NULL,
    PRIMARY KEY (user_id, code_hash)
) STRICT;

-- What was taken as proof: a time step, or the hash of a recovery code. The index is what makes each work once.
CREATE TABLE second_factor_uses (
    user_id BLOB NOT NULL REFERENCES users (id),
    proof BLOB NOT NULL,
    used_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX second_factor_uses_once ON second_factor_uses (user_id, proof);

-- Between the right password and the code: not a session.
CREATE TABLE sign_in_challenges (
    token_hash BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    attempts INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_challenges_user ON sign_in_challenges (user_id);

ALTER TABLE businesses ADD COLUMN second_factor_required INTEGER NOT NULL DEFAULT 0 CHECK (second_factor_required IN (0, 1));

-- The second factor of signing in. Like users and sessions, none of it belongs to a business.

-- secret is sealed; it counts once confirmed_at is set. After too many wrong codes none is taken until blocked_until.
CREATE TABLE second_factors (
    user_id UUID PRIMARY KEY REFERENCES users (id),
    secret BYTEA NOT NULL,
    confirmed_at BIGINT,
    failures BIGINT NOT NULL DEFAULT 0,
    blocked_until BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
    user_id UUID NOT NULL REFERENCES users (id),
    code_hash BYTEA NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);

-- What was taken as proof: a time step, or the hash of a recovery code. The index is what makes each work once.
CREATE TABLE second_factor_uses (
    user_id UUID NOT NULL REFERENCES users (id),
    proof BYTEA NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX second_factor_uses_once ON second_factor_uses (user_id, proof);

-- Between the right password and the code: not a session.
CREATE TABLE sign_in_challenges (
    token_hash BYTEA PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    attempts BIGINT NOT NULL DEFAULT 0,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_challenges_user ON sign_in_challenges (user_id);

ALTER TABLE businesses ADD COLUMN second_factor_required BOOLEAN NOT NULL DEFAULT FALSE;

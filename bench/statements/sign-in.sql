-- Signing in: POST /api/auth/login, the tokens in the body.
-- The lines that begin with `--!` are for the runner; bench/src/script.rs says what they mean.

--! read
--! from accounts/store.rs
--! bind email
SELECT id, email, password_hash, full_name, lang, email_verified_at FROM users WHERE email = $1
--! rollback

--! password

--! write
--! from accounts/second_factor/store.rs
--! bind user
SELECT user_id FROM second_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL
--! from accounts/store.rs
--! bind user
SELECT m.business_id, b.name, b.slug, m.role FROM memberships m JOIN businesses b ON b.id = m.business_id
WHERE m.user_id = $1 ORDER BY m.created_at, m.business_id
--! from accounts/store.rs
--! bind new_session, user, business, refresh_hash, '', '127.0.0.1', now, expires_at
INSERT INTO sessions (id, user_id, business_id, refresh_hash, user_agent, address, created_at, last_seen_at,
    expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)
--! commit

-- The answer says who signed in, and where.
--! read
--! from accounts/store.rs
--! bind user
SELECT id, email, password_hash, full_name, lang, email_verified_at FROM users WHERE id = $1
--! from accounts/store.rs
--! bind user
SELECT m.business_id, b.name, b.slug, m.role FROM memberships m JOIN businesses b ON b.id = m.business_id
WHERE m.user_id = $1 ORDER BY m.created_at, m.business_id
--! from accounts/store.rs
--! bind new_session, null uuid, now
SELECT u.id AS user_id, u.full_name, u.lang, m.business_id, m.role,
    COALESCE(b.second_factor_required AND f.user_id IS NULL AND s.passkey_id IS NULL, FALSE)
        AS second_factor_due
FROM sessions s
JOIN users u ON u.id = s.user_id
LEFT JOIN memberships m ON m.user_id = s.user_id AND m.business_id = COALESCE($2, s.business_id)
LEFT JOIN businesses b ON b.id = m.business_id
LEFT JOIN second_factors f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL
WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $3
--! on postgres
--! from platform/db/tx.rs
--! bind business_text
SELECT set_config('chatgrow.business', $1, true)
--! from accounts/businesses.rs
--! bind business
SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
    min_notice_minutes, horizon_days, slot_step_minutes, brand_color, link_shared, first_steps_closed, is_demo,
    version
FROM businesses WHERE id = $1
--! rollback

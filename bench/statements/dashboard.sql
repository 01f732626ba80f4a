-- The figures of the first screen: GET /api/stats.
-- The lines that begin with `--!` are for the runner; bench/src/script.rs says what they mean.

-- Who calls.
--! read
--! from accounts/store.rs
--! bind session, null uuid, now
SELECT u.id AS user_id, u.full_name, u.lang, m.business_id, m.role,
    COALESCE(b.second_factor_required AND f.user_id IS NULL AND s.passkey_id IS NULL, FALSE)
        AS second_factor_due
FROM sessions s
JOIN users u ON u.id = s.user_id
LEFT JOIN memberships m ON m.user_id = s.user_id AND m.business_id = COALESCE($2, s.business_id)
LEFT JOIN businesses b ON b.id = m.business_id
LEFT JOIN second_factors f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL
WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $3
--! rollback

--! read business
--! from accounts/businesses.rs
--! bind business
SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
    min_notice_minutes, horizon_days, slot_step_minutes, brand_color, link_shared, first_steps_closed, is_demo,
    version
FROM businesses WHERE id = $1
--! from reports/store.rs
--! bind business, week, month
SELECT
    (SELECT count(*) FROM customers WHERE business_id = $1 AND status = 'active'),
    (SELECT count(*) FROM customers WHERE business_id = $1 AND status = 'active' AND created_at >= $2),
    (SELECT count(*) FROM customers WHERE business_id = $1 AND status = 'active' AND created_at >= $3)
--! from reports/store.rs
--! bind business, week, next_week, day, next_day
SELECT CAST(COALESCE(SUM(CASE WHEN starts_at >= $4 AND starts_at < $5 THEN 1 ELSE 0 END), 0) AS BIGINT),
    count(*)
FROM appointments
WHERE business_id = $1 AND starts_at >= $2 AND starts_at < $3 AND status NOT IN ('declined', 'cancelled')
--! from reports/store.rs
--! bind business, now, 10
SELECT a.id, c.full_name AS customer_name, a.service_name, s.name AS staff_name, a.starts_at, a.status
FROM appointments a
JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
JOIN staff s ON s.business_id = a.business_id AND s.id = a.staff_id
WHERE a.business_id = $1 AND a.starts_at >= $2 AND a.status IN ('confirmed', 'arrived')
ORDER BY a.starts_at, a.id LIMIT $3
--! from reports/store.rs
--! bind business, 'ILS', month
SELECT CAST(COALESCE(SUM(CASE WHEN m.at >= $3 THEN m.amount ELSE 0 END), 0) AS BIGINT),
    CAST(COALESCE(SUM(m.amount), 0) AS BIGINT)
FROM (
    SELECT received_at AS at, amount FROM payments WHERE business_id = $1 AND currency = $2
    UNION ALL
    SELECT r.created_at AS at, -r.amount AS amount FROM refunds r
    JOIN payments p ON p.business_id = r.business_id AND p.id = r.payment_id
    WHERE r.business_id = $1 AND p.currency = $2 AND r.status <> 'refused'
) m
--! rollback

-- Customers found by a piece of a name or number: GET /api/customers?search=….
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
--! near customers/list.rs
--! bind business, pattern, '', nil, 51
WITH found AS MATERIALIZED (SELECT c.id, c.name_key AS place FROM customers c WHERE c.business_id = $1 AND c.status = 'active' AND c.search_text LIKE $2 ESCAPE '\'),
            page AS (SELECT id, place FROM found WHERE (place, id) > ($3, $4)
                ORDER BY place, id LIMIT $5)
            SELECT c.id, c.full_name, c.phone, c.email, c.notes, c.status, c.last_visit_at, c.created_at, c.updated_at,
        c.version, c.birth_date, c.fields, (SELECT string_agg(t.tag, '
') FROM customer_tags t
            WHERE t.business_id = c.business_id AND t.customer_id = c.id) AS tags, c.id AS listed_id, c.name_key, c.created_at AS created_key,
            COALESCE(c.last_visit_at, 0) AS visited_key, (SELECT count(*) FROM found) AS total
            FROM page JOIN customers c ON c.business_id = $1 AND c.id = page.id
            ORDER BY page.place, page.id
--! rollback

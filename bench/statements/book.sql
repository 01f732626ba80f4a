-- A guest who was here before books, without an e-mail address: POST /api/public/{slug}/appointments.
-- The lines that begin with `--!` are for the runner; bench/src/script.rs says what they mean.

-- Whose page it is.
--! read
--! from accounts/businesses.rs
--! bind slug
SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
    min_notice_minutes, horizon_days, slot_step_minutes, brand_color, link_shared, first_steps_closed, is_demo,
    version
FROM businesses WHERE slug = $1
--! rollback

--! write business
--! from accounts/businesses.rs
--! bind business
SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
    min_notice_minutes, horizon_days, slot_step_minutes, brand_color, link_shared, first_steps_closed, is_demo,
    version
FROM businesses WHERE id = $1
--! near catalog/service_store.rs
--! bind business, service
SELECT id, name, description, duration_minutes, buffer_before_minutes, buffer_after_minutes, price,
    color, status, version, capacity, step_minutes, min_notice_minutes, horizon_days, daily_cap,
    booking_mode, room_kind, deposit_amount, deposit_percent, cancel_hours, cancel_fee_percent
FROM services WHERE business_id = $1 AND id = $2
--! from catalog/service_store.rs
--! bind business, service
SELECT staff_id FROM service_staff WHERE business_id = $1 AND service_id = $2 ORDER BY staff_id
--! from catalog/offer.rs
--! bind business, service
SELECT st.id, st.name FROM service_staff ss
JOIN staff st ON st.business_id = ss.business_id AND st.id = ss.staff_id
WHERE ss.business_id = $1 AND ss.service_id = $2 AND st.status = 'active' ORDER BY st.id
--! from catalog/offer.rs
--! bind business, service
SELECT h.staff_id, h.weekday, h.start_minute, h.end_minute FROM service_staff ss
JOIN weekly_hours h ON h.business_id = ss.business_id AND h.staff_id = ss.staff_id
WHERE ss.business_id = $1 AND ss.service_id = $2

-- Is the time open?
--! near calendar/allocations.rs
--! bind business, staff, reaching_in, ends_at, starts_at
SELECT booking_id, staff_id, room_id, starts_at, ends_at, overbooked FROM allocations
WHERE business_id = $1 AND staff_id = $2 AND starts_at > $3 AND starts_at < $4 AND ends_at > $5
--! from calendar/hold_store.rs
--! bind business, now
SELECT id FROM holds WHERE business_id = $1 AND expires_at <= $2
--! from catalog/staff_store.rs
--! bind business, from, to
SELECT staff_id, starts_at, ends_at FROM time_off
WHERE business_id = $1 AND ends_at > $2 AND starts_at < $3
UNION ALL
SELECT s.id, c.starts_at, c.ends_at FROM closures c
JOIN staff s ON s.business_id = c.business_id AND s.status = 'active'
WHERE c.business_id = $1 AND c.ends_at > $2 AND c.starts_at < $3
--! from catalog/holidays/store.rs
--! bind business
SELECT city, closed_on_shabbat, version FROM calendar_settings WHERE business_id = $1
--! from outside/times_store.rs
--! bind business, from, to
SELECT c.staff_id, b.starts_at, b.ends_at FROM outside_busy b
JOIN outside_calendars c ON c.business_id = b.business_id AND c.id = b.calendar_id
WHERE b.business_id = $1 AND b.ends_at > $2 AND b.starts_at < $3
--! from catalog/day_store.rs
--! bind business, first_day, last_day
SELECT staff_id, date, ranges FROM day_hours
WHERE business_id = $1 AND date >= $2 AND date <= $3 ORDER BY date
--! from calendar/store.rs
--! bind business, day, next_day
SELECT staff_id, count(*), max(ends_at) FROM appointments
WHERE business_id = $1 AND starts_at >= $2 AND starts_at < $3 AND status NOT IN ('declined', 'cancelled')
GROUP BY staff_id

-- Who comes?
--! from customers/store.rs
--! bind business, phone
UPDATE customers SET updated_at = updated_at
WHERE business_id = $1 AND phone = $2 AND merged_into IS NULL RETURNING id
--! near customers/store.rs
--! bind business, customer
SELECT c.id, c.full_name, c.phone, c.email, c.notes, c.status, c.last_visit_at, c.created_at, c.updated_at,
        c.version, c.birth_date, c.fields, (SELECT string_agg(t.tag, '
') FROM customer_tags t
            WHERE t.business_id = c.business_id AND t.customer_id = c.id) AS tags FROM customers c WHERE c.business_id = $1 AND c.id = $2 AND c.merged_into IS NULL
--! on postgres
--! from calendar/allocations.rs
--! bind business, staff
SELECT id FROM staff WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE
--! on postgres
--! near calendar/hold_store.rs
--! bind business, now
SELECT h.id, h.staff_id, al.room_id FROM holds h
LEFT JOIN allocations al ON al.business_id = h.business_id AND al.booking_id = h.id
WHERE h.business_id = $1 AND h.expires_at <= $2 FOR UPDATE OF h SKIP LOCKED
--! on sqlite
--! near calendar/hold_store.rs
--! bind business, now
SELECT h.id, h.staff_id, al.room_id FROM holds h
LEFT JOIN allocations al ON al.business_id = h.business_id AND al.booking_id = h.id
WHERE h.business_id = $1 AND h.expires_at <= $2

--! from calendar/store.rs
--! bind business, appointment, customer, service, staff, 'תיקון קצר', starts_at, ends_at, 'confirmed', 12000, 'ILS', '', 'guest', 'he', now, 0, 0, null int, '', '', ''
INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at,
    ends_at, status, price, currency, notes, source, lang, created_at, updated_at, deposit, cancel_hours,
    cancel_fee_percent, utm_source, utm_medium, utm_campaign)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $18, $19, $20, $21)
--! from calendar/allocations.rs
--! bind business, appointment, staff, null uuid, starts_at, ends_at, false
INSERT INTO allocations (business_id, booking_id, staff_id, room_id, starts_at, ends_at, overbooked)
VALUES ($1, $2, $3, $4, $5, $6, $7)
--! near calendar/store.rs
--! bind business, appointment
SELECT a.id, a.customer_id, c.full_name AS customer_name, c.phone AS customer_phone,
    c.email AS customer_email, a.service_id, a.service_name, s.color AS service_color, a.staff_id,
    st.name AS staff_name, a.starts_at, a.ends_at, a.status, a.price, a.currency, a.notes,
    a.cancel_reason, a.deposit, a.cancel_hours, a.cancel_fee_percent, a.cancel_fee, a.utm_source,
    a.utm_medium, a.utm_campaign, a.series_id, a.series_date, al.room_id, r.name AS room_name, e.sitting_id,
    COALESCE(al.overbooked, FALSE) AS overbooked, a.source, a.lang, a.sequence, a.version, a.created_at, a.updated_at, a.guest_confirmed_at,
    CAST(COALESCE((SELECT SUM(p.amount) FROM payments p
        WHERE p.business_id = a.business_id AND p.appointment_id = a.id), 0) AS BIGINT) AS paid
FROM appointments a
JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
JOIN services s ON s.business_id = a.business_id AND s.id = a.service_id
JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id
LEFT JOIN sitting_seats e ON e.business_id = a.business_id AND e.booking_id = a.id
LEFT JOIN allocations al ON al.business_id = a.business_id AND al.booking_id = CASE WHEN e.sitting_id IS NULL THEN a.id ELSE e.sitting_id END
LEFT JOIN rooms r ON r.business_id = al.business_id AND r.id = al.room_id
WHERE a.business_id = $1 AND a.id = $2

-- What follows from it: messages to an address, if there is one.
--! near calendar/store.rs
--! bind business, appointment
SELECT a.id, a.customer_id, c.full_name AS customer_name, c.phone AS customer_phone,
    c.email AS customer_email, a.service_id, a.service_name, s.color AS service_color, a.staff_id,
    st.name AS staff_name, a.starts_at, a.ends_at, a.status, a.price, a.currency, a.notes,
    a.cancel_reason, a.deposit, a.cancel_hours, a.cancel_fee_percent, a.cancel_fee, a.utm_source,
    a.utm_medium, a.utm_campaign, a.series_id, a.series_date, al.room_id, r.name AS room_name, e.sitting_id,
    COALESCE(al.overbooked, FALSE) AS overbooked, a.source, a.lang, a.sequence, a.version, a.created_at, a.updated_at, a.guest_confirmed_at,
    CAST(COALESCE((SELECT SUM(p.amount) FROM payments p
        WHERE p.business_id = a.business_id AND p.appointment_id = a.id), 0) AS BIGINT) AS paid
FROM appointments a
JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
JOIN services s ON s.business_id = a.business_id AND s.id = a.service_id
JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id
LEFT JOIN sitting_seats e ON e.business_id = a.business_id AND e.booking_id = a.id
LEFT JOIN allocations al ON al.business_id = a.business_id AND al.booking_id = CASE WHEN e.sitting_id IS NULL THEN a.id ELSE e.sitting_id END
LEFT JOIN rooms r ON r.business_id = al.business_id AND r.id = al.room_id
WHERE a.business_id = $1 AND a.id = $2

--! from messages/installation.rs
--! bind business
SELECT channel FROM platform_channels
UNION SELECT channel FROM connections WHERE business_id = $1 AND removed_at IS NULL AND is_active
--! from messages/connections/settings.rs
--! bind business
SELECT channel_order, max_cost, version FROM sending_settings WHERE business_id = $1

--! from calendar/published.rs
--! bind business, appointment
SELECT a.id, a.staff_id, st.name AS staff_name, c.full_name AS customer_name, c.phone AS customer_phone,
    a.service_name, a.starts_at, a.ends_at, a.status, a.sequence, a.updated_at
FROM appointments a
JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id
WHERE a.business_id = $1 AND a.id = $2
--! from outside/store.rs
--! bind business, staff, appointment
SELECT id FROM outside_calendars
WHERE business_id = $1 AND kind = 'google' AND status = 'active' AND (staff_id = $2 OR id IN (
    SELECT calendar_id FROM outside_events WHERE business_id = $1 AND appointment_id = $3))

--! from webhooks/store.rs
--! bind business
SELECT id, kinds FROM webhook_endpoints WHERE business_id = $1 AND status = 'enabled' ORDER BY id
--! from push/store.rs
--! bind business
SELECT id FROM push_subscriptions WHERE business_id = $1 ORDER BY id

--! from journal/store.rs
--! bind business, 1
--! take seq
INSERT INTO journal_heads (business_id, last_seq) VALUES ($1, $2)
ON CONFLICT (business_id) DO UPDATE SET last_seq = journal_heads.last_seq + $2
RETURNING last_seq
--! near journal/store.rs
--! bind business, seq, now, 'guest', null uuid, name, 'appointment.booked', 'appointment', appointment, customer, entry
INSERT INTO journal (business_id, seq, at, actor_kind, actor_id, actor_name, kind, subject_kind,
    subject_id, customer_id, data)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
--! commit

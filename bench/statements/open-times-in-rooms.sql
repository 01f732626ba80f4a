-- Open times of a month for guests, of a service that takes a room: GET /api/public/{slug}/slots?service=&from=&to=.
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

--! read business
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
--! near calendar/allocations.rs
--! bind business, service, reaching_in, to, from
SELECT booking_id, staff_id, room_id, starts_at, ends_at, overbooked FROM allocations
WHERE business_id = $1 AND staff_id IN (
        SELECT staff_id FROM service_staff WHERE business_id = $1 AND service_id = $2)
    AND starts_at > $3 AND starts_at < $4 AND ends_at > $5
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
--! near calendar/allocations.rs
--! bind business, room_kind, reaching_in, to, from
SELECT booking_id, staff_id, room_id, starts_at, ends_at, overbooked FROM allocations
WHERE business_id = $1 AND room_id IN (SELECT id FROM rooms WHERE business_id = $1 AND kind = $2)
    AND starts_at > $3 AND starts_at < $4 AND ends_at > $5
--! from catalog/rooms.rs
--! bind business, room_kind
SELECT id FROM rooms WHERE business_id = $1 AND kind = $2 AND status = 'active' ORDER BY id
--! from catalog/day_store.rs
--! bind business, first_day, last_day
SELECT staff_id, date, ranges FROM day_hours
WHERE business_id = $1 AND date >= $2 AND date <= $3 ORDER BY date
--! rollback

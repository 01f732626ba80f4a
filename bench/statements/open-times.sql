-- Open times of a month for guests: GET /api/public/{slug}/slots?service=&from=&to=.
-- The lines that begin with `--!` are for the runner; bench/src/script.rs says what they mean.

-- Whose page it is.
--! read
--! from accounts/businesses.rs
--! bind slug
SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
    min_notice_minutes, horizon_days, slot_step_minutes, is_demo, version
FROM businesses WHERE slug = $1
--! rollback

--! read business
--! from accounts/businesses.rs
--! bind business
SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
    min_notice_minutes, horizon_days, slot_step_minutes, is_demo, version
FROM businesses WHERE id = $1
--! from catalog/service_store.rs
--! bind business, service
SELECT id, name, description, duration_minutes, buffer_before_minutes, buffer_after_minutes, price,
    color, status, version
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
--! from calendar/allocations.rs
--! bind business, service, reaching_in, to, from
SELECT appointment_id, staff_id, starts_at, ends_at FROM allocations
WHERE business_id = $1 AND staff_id IN (
        SELECT staff_id FROM service_staff WHERE business_id = $1 AND service_id = $2)
    AND starts_at > $3 AND starts_at < $4 AND ends_at > $5
--! from catalog/staff_store.rs
--! bind business, from, to
SELECT id, staff_id, starts_at, ends_at, reason FROM time_off
WHERE business_id = $1 AND ends_at > $2 AND starts_at < $3 ORDER BY starts_at, id
--! rollback

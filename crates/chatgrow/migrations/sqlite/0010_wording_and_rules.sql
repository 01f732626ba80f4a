-- The business's own words for its messages, and the rules of what goes out when.

-- Words that stand for the sentences of a message: plain text with {variables}. Only an e-mail has a subject.
CREATE TABLE wordings (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    template TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp')),
    lang TEXT NOT NULL,
    subject TEXT,
    body TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, template, channel, lang),
    CHECK ((subject IS NOT NULL) = (channel = 'email'))
) STRICT;

-- When which message goes out. `key` names the rules that every business has; its own further ones have none.
-- offset_minutes: 0 at once; before (negative) or after (positive) the visit or event; after the midnight with
-- which a birthday begins.
CREATE TABLE message_rules (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    key TEXT,
    template TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    on_status TEXT CHECK (on_status IN ('confirmed', 'completed')),
    channel TEXT NOT NULL CHECK (channel IN ('auto', 'email', 'sms', 'whatsapp')),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
    undo_seconds INTEGER NOT NULL CHECK (undo_seconds BETWEEN 0 AND 600),
    only_service_id BLOB,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (business_id, id),
    UNIQUE (business_id, key),
    FOREIGN KEY (business_id, only_service_id) REFERENCES services (business_id, id)
) STRICT;
-- Two rules that say the same at the same time would tell it twice.
CREATE UNIQUE INDEX message_rules_same ON message_rules (business_id, template, offset_minutes, channel)
    WHERE only_service_id IS NULL;
CREATE UNIQUE INDEX message_rules_same_of_service
    ON message_rules (business_id, template, offset_minutes, channel, only_service_id)
    WHERE only_service_id IS NOT NULL;

-- The hours in which nobody is written to without need, in minutes after midnight of the business's zone (none
-- where both are NULL), and whether Shabbat and holidays are kept (NULL: as the business itself does).
CREATE TABLE message_settings (
    business_id BLOB NOT NULL PRIMARY KEY REFERENCES businesses (id),
    quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_until INTEGER CHECK (quiet_until BETWEEN 0 AND 1439),
    hold_on_shabbat INTEGER CHECK (hold_on_shabbat IN (0, 1)),
    hold_on_holidays INTEGER CHECK (hold_on_holidays IN (0, 1)),
    review_url TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
) STRICT;

-- The rule that planned a message, and which state of the visit it tells of.
ALTER TABLE messages ADD COLUMN rule_id BLOB;
ALTER TABLE messages ADD COLUMN tells TEXT;
CREATE INDEX messages_planned_by_rule ON messages (business_id, rule_id) WHERE status = 'planned' AND rule_id IS NOT NULL;

-- YYYY-MM-DD; found by month and day.
ALTER TABLE customers ADD COLUMN birth_date TEXT;
CREATE INDEX customers_birthday ON customers (business_id, substr(birth_date, 6)) WHERE birth_date IS NOT NULL;

-- What went out until now goes on; the rest waits for the business to switch it on.
WITH r (key, template, offset_minutes, on_status, is_active, is_urgent, undo_seconds, position) AS (VALUES
    ('confirmation', 'appointment_confirmation', 0, NULL, 1, 1, 30, 1),
    ('requested', 'appointment_requested', 0, NULL, 1, 1, 30, 2),
    ('declined', 'appointment_declined', 0, NULL, 1, 1, 30, 3),
    ('moved', 'appointment_moved', 0, NULL, 1, 1, 30, 4),
    ('cancelled', 'appointment_cancelled', 0, NULL, 1, 1, 30, 5),
    ('reminder-24h', 'appointment_reminder', -1440, 'confirmed', 1, 0, 0, 6),
    ('reminder-2h', 'appointment_reminder', -120, 'confirmed', 0, 0, 0, 7),
    ('review-request', 'review_request', 1440, 'completed', 0, 0, 0, 8),
    ('series-booked', 'series_booked', 0, NULL, 1, 1, 30, 9),
    ('series-changed', 'series_changed', 0, NULL, 1, 1, 30, 10),
    ('series-cancelled', 'series_cancelled', 0, NULL, 1, 1, 30, 11),
    ('waiting-offer', 'waiting_offer', 0, NULL, 1, 1, 30, 12),
    ('registration-received', 'registration_received', 0, NULL, 1, 1, 30, 13),
    ('registration-confirmed', 'registration_confirmed', 0, NULL, 1, 1, 30, 14),
    ('registration-waitlisted', 'registration_waitlisted', 0, NULL, 1, 1, 30, 15),
    ('registration-offered', 'registration_offered', 0, NULL, 1, 1, 30, 16),
    ('registration-moved', 'registration_moved', 0, NULL, 1, 1, 30, 17),
    ('registration-cancelled', 'registration_cancelled', 0, NULL, 1, 1, 30, 18),
    ('registration-reminder', 'registration_reminder', -1440, 'confirmed', 1, 0, 0, 19),
    ('birthday', 'birthday', 540, NULL, 0, 0, 0, 20)
)
INSERT INTO message_rules (business_id, id, key, template, offset_minutes, on_status, channel, is_active, is_urgent,
    undo_seconds, position)
SELECT b.id, randomblob(16), r.key, r.template, r.offset_minutes, r.on_status, 'auto', r.is_active, r.is_urgent,
    r.undo_seconds, r.position
FROM businesses b CROSS JOIN r;

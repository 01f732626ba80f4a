-- Devices of the team that are told of news. They belong to a membership, and go with it.

-- endpoint is where the browser's push service takes messages; p256dh and auth are what they are encrypted with.
CREATE TABLE push_subscriptions (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    endpoint TEXT NOT NULL,
    p256dh BLOB NOT NULL,
    auth BLOB NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('he', 'en', 'ar', 'ru')),
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id),
    UNIQUE (business_id, user_id, endpoint),
    FOREIGN KEY (business_id, user_id) REFERENCES memberships (business_id, user_id)
) STRICT;

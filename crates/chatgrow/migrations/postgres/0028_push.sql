-- Devices of the team that are told of news. They belong to a membership, and go with it.

-- endpoint is where the browser's push service takes messages; p256dh and auth are what they are encrypted with.
CREATE TABLE push_subscriptions (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    endpoint TEXT NOT NULL,
    p256dh BYTEA NOT NULL,
    auth BYTEA NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('he', 'en', 'ar', 'ru')),
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id),
    UNIQUE (business_id, user_id, endpoint),
    FOREIGN KEY (business_id, user_id) REFERENCES memberships (business_id, user_id)
);
ALTER TABLE push_subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE push_subscriptions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_business ON push_subscriptions
    USING (business_id = NULLIF(current_setting('chatgrow.business', true), '')::uuid);

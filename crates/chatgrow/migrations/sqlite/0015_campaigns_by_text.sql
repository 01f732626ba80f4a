-- How a campaign travels.
ALTER TABLE campaigns ADD COLUMN channel TEXT NOT NULL DEFAULT 'email' CHECK (channel IN ('email', 'sms'));

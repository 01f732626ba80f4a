-- Fields that a business defines for its customers. choices is JSON: id, name, whether it is put away. A field is put
-- away rather than removed where customers have something in it.
CREATE TABLE customer_fields (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'long_text', 'number', 'date', 'yes_no', 'choice')),
    choices TEXT NOT NULL,
    position BIGINT NOT NULL,
    archived_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (business_id, id)
);

-- What a customer has in them: JSON by the id of the field, read and written with the card as a whole.
ALTER TABLE customers ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';

ALTER TABLE customer_fields ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_fields FORCE ROW LEVEL SECURITY;
CREATE POLICY own_business ON customer_fields
    USING (business_id = NULLIF(current_setting('chatgrow.business', true), '')::uuid);

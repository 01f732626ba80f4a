-- Fields that a business defines for its customers. choices is JSON: id, name, whether it is put away. A field is put
-- away rather than removed where customers have something in it.
CREATE TABLE customer_fields (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'long_text', 'number', 'date', 'yes_no', 'choice')),
    choices TEXT NOT NULL,
    position INTEGER NOT NULL,
    archived_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (business_id, id)
) STRICT;

-- What a customer has in them: JSON by the id of the field, read and written with the card as a whole.
ALTER TABLE customers ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';

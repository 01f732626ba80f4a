-- Files of a customer. media_type is told by the bytes, hash is their SHA-256. One that was removed can be brought back
-- until it is forgotten.
CREATE TABLE customer_files (
    business_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN (
        'application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'text/plain',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    size INTEGER NOT NULL CHECK (size > 0),
    hash BLOB NOT NULL,
    added_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    removed_at INTEGER,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, customer_id) REFERENCES customers (business_id, id)
) STRICT;
-- The same file is kept once for one customer.
CREATE UNIQUE INDEX customer_files_once ON customer_files (business_id, customer_id, hash) WHERE removed_at IS NULL;
CREATE INDEX customer_files_customer ON customer_files (business_id, customer_id, id);
-- What a business keeps is added up without reading the rows.
CREATE INDEX customer_files_size ON customer_files (business_id, removed_at, size);

-- Apart from what lists show of them.
CREATE TABLE customer_file_bytes (
    business_id BLOB NOT NULL,
    file_id BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (business_id, file_id),
    FOREIGN KEY (business_id, file_id) REFERENCES customer_files (business_id, id)
) STRICT;

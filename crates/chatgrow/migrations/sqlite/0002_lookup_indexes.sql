-- What merging customers and their timelines look for.
CREATE INDEX customers_merged ON customers (business_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX payments_customer ON payments (business_id, customer_id);
CREATE INDEX messages_customer ON messages (business_id, customer_id) WHERE customer_id IS NOT NULL;

-- Acts on many customers at once: whom, how far each has come, and what it did to whom.

CREATE TABLE customer_acts (
    business_id UUID NOT NULL REFERENCES businesses (id),
    id UUID NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('add_tag', 'remove_tag', 'archive', 'restore')),
    tag TEXT,
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'undoing', 'undone')),
    total BIGINT NOT NULL,
    -- The last row gone through, and how many.
    place BIGINT NOT NULL DEFAULT 0,
    passed BIGINT NOT NULL DEFAULT 0,
    -- What became of the customers.
    changed BIGINT NOT NULL DEFAULT 0,
    already BIGINT NOT NULL DEFAULT 0,
    too_many_tags BIGINT NOT NULL DEFAULT 0,
    missing BIGINT NOT NULL DEFAULT 0,
    undone BIGINT NOT NULL DEFAULT 0,
    kept BIGINT NOT NULL DEFAULT 0,
    -- Who last pressed the button.
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('user', 'api_key')),
    actor_id UUID NOT NULL,
    actor_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (business_id, id),
    CHECK ((act IN ('add_tag', 'remove_tag')) = (tag IS NOT NULL))
);

-- Those it is for, in the order of their ids. A card may be gone since, so it is no reference.
CREATE TABLE customer_act_rows (
    business_id UUID NOT NULL,
    act_id UUID NOT NULL,
    place BIGINT NOT NULL,
    customer_id UUID NOT NULL,
    outcome TEXT NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'changed', 'already', 'too_many_tags', 'missing', 'undone', 'kept')),
    PRIMARY KEY (business_id, act_id, place),
    FOREIGN KEY (business_id, act_id) REFERENCES customer_acts (business_id, id)
);

DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['customer_acts', 'customer_act_rows'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_business ON %I
                USING (business_id = NULLIF(current_setting(''chatgrow.business'', true), '''')::uuid)',
            name
        );
    END LOOP;
END $$;

-- Acts on many customers at once: whom, how far each has come, and what it did to whom.

CREATE TABLE customer_acts (
    business_id BLOB NOT NULL REFERENCES businesses (id),
    id BLOB NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('add_tag', 'remove_tag', 'archive', 'restore')),
    tag TEXT,
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'undoing', 'undone')),
    total INTEGER NOT NULL,
    -- The last row gone through, and how many.
    place INTEGER NOT NULL DEFAULT 0,
    passed INTEGER NOT NULL DEFAULT 0,
    -- What became of the customers.
    changed INTEGER NOT NULL DEFAULT 0,
    already INTEGER NOT NULL DEFAULT 0,
    too_many_tags INTEGER NOT NULL DEFAULT 0,
    missing INTEGER NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,
    -- Who last pressed the button.
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('user', 'api_key')),
    actor_id BLOB NOT NULL,
    actor_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (business_id, id),
    CHECK ((act IN ('add_tag', 'remove_tag')) = (tag IS NOT NULL))
) STRICT;

-- Those it is for, in the order of their ids. A card may be gone since, so it is no reference.
CREATE TABLE customer_act_rows (
    business_id BLOB NOT NULL,
    act_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    customer_id BLOB NOT NULL,
    outcome TEXT NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'changed', 'already', 'too_many_tags', 'missing', 'undone', 'kept')),
    PRIMARY KEY (business_id, act_id, place),
    FOREIGN KEY (business_id, act_id) REFERENCES customer_acts (business_id, id)
) STRICT;

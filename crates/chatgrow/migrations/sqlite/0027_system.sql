-- The page of those who run the installation: what they did on it, and the jobs that were given up.

-- What a platform owner did here; never changed.
CREATE TABLE platform_acts (
    id BLOB NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id BLOB NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('backup_asked', 'backup_downloaded', 'job_retried')),
    -- The name of a backup, or the kind of a job.
    thing TEXT NOT NULL
) STRICT;
CREATE TRIGGER platform_acts_refuse_update BEFORE UPDATE ON platform_acts
BEGIN SELECT RAISE(ABORT, 'rows of platform_acts are never changed'); END;
CREATE TRIGGER platform_acts_refuse_delete BEFORE DELETE ON platform_acts
BEGIN SELECT RAISE(ABORT, 'rows of platform_acts are never changed'); END;

CREATE INDEX jobs_failed ON jobs (failed_at, id) WHERE failed_at IS NOT NULL;

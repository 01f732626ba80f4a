-- The page of those who run the installation: what they did on it, and the jobs that were given up.

-- What a platform owner did here; never changed.
CREATE TABLE platform_acts (
    id UUID PRIMARY KEY,
    at BIGINT NOT NULL,
    user_id UUID NOT NULL REFERENCES users (id),
    user_name TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('backup_asked', 'backup_downloaded', 'job_retried')),
    -- The name of a backup, or the kind of a job.
    thing TEXT NOT NULL
);
CREATE TRIGGER platform_acts_are_final BEFORE UPDATE OR DELETE ON platform_acts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE INDEX jobs_failed ON jobs (failed_at, id) WHERE failed_at IS NOT NULL;

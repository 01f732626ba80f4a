//! Jobs: done at least once, tried again with pauses, taken over from the dead, given up where all can see.

use axum::http::StatusCode;
use chatgrow::jobs::MAX_ATTEMPTS;
use chatgrow_channels::simulator::Faults;
use jiff::SignedDuration;
use serde_json::json;

use crate::harness::{TestApp, both};

/// Plans one job that sends a mail.
async fn plan_mail(app: &TestApp) {
    app.mail.clear();
    let body = json!({ "email": "dana@example.com" });
    app.guest()
        .post("/api/auth/forgot-password", body)
        .await
        .expect(StatusCode::ACCEPTED);
}

both!(
    async fn what_fails_is_tried_again_after_a_pause_until_it_succeeds(app) {
        app.owner("dana").await;
        app.mail.set_faults(Faults { greylist_next: 2, ..Faults::default() });
        plan_mail(&app).await;
        assert_eq!(app.run_jobs().await, 1);
        assert_eq!(app.run_jobs().await, 0, "no second try without a pause");
        let mut tries = 1;
        while app.mail.received().is_empty() {
            app.advance(SignedDuration::from_mins(30));
            tries += app.run_jobs().await;
            assert!(tries <= 3);
        }
        assert_eq!((tries, app.mail.received().len()), (3, 1));
        app.advance(SignedDuration::from_hours(24));
        assert_eq!(app.run_jobs().await, 0, "done is done");
    }
);

both!(
    async fn what_keeps_failing_is_parked_with_its_last_error(app) {
        app.owner("dana").await;
        app.mail.set_faults(Faults { greylist_next: 1000, ..Faults::default() });
        plan_mail(&app).await;
        let mut tries = 0;
        for _ in 0..100 {
            tries += app.run_jobs().await;
            app.advance(SignedDuration::from_hours(12));
        }
        assert_eq!(i64::try_from(tries).unwrap(), MAX_ATTEMPTS);
        let parked = "SELECT count(*) FROM jobs WHERE failed_at IS NOT NULL AND last_error <> ''";
        assert_eq!(app.raw.number(parked).await, 1);
    }
);

both!(
    async fn a_job_of_a_dead_worker_is_taken_over_when_its_lease_ends(app) {
        app.owner("dana").await;
        plan_mail(&app).await;
        // A worker took the job and died: the lease is all that is left of it.
        let lease = app.app.clock.now().as_millisecond() + 180_000;
        let claim = "UPDATE jobs SET lease_until = $1, attempts = 1 WHERE done_at IS NULL";
        crate::harness::raw!(app.raw, pool => drop(sqlx::query(claim).bind(lease).execute(pool).await.unwrap()));
        assert_eq!(app.run_jobs().await, 0, "it may still be alive");
        app.advance(SignedDuration::from_secs(181));
        assert_eq!(app.run_jobs().await, 1);
        assert_eq!(app.mail.received().len(), 1);
    }
);

both!(
    async fn many_workers_at_once_do_each_job_once(app) {
        app.owner("dana").await;
        app.mail.clear();
        for n in 0..40 {
            let body = json!({ "fullName": "A", "email": format!("a{n}@example.com"), "password": "long enough pw" });
            app.guest().post("/api/auth/register", body).await.expect(StatusCode::ACCEPTED);
        }
        let (one, two, three) = tokio::join!(app.run_jobs(), app.run_jobs(), app.run_jobs());
        assert_eq!(one + two + three, 40);
        assert_eq!(app.mail.received().len(), 40);
    }
);

//! Calendars beyond ours: feeds that others subscribe to, and calendars of the staff kept elsewhere.

mod feeds;
mod files;
mod google;
mod zones;

use axum::http::StatusCode;
use chatgrow_outside_calendars::simulator::{FileServer, GoogleServer};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::calendar::Shop;
use crate::harness::{Engine, TestApp};

/// Declares a test on both databases whose application may ask this machine, and has a Google and a web
/// server beside it.
macro_rules! outside {
    ($($test:tt)*) => {
        $crate::harness::both_in!($crate::outside::World, $crate::outside::World::start; $($test)*);
    };
}
use outside;

/// The service, a business, and what is outside of it.
pub(crate) struct World {
    pub(crate) app: TestApp,
    pub(crate) shop: Shop,
    pub(crate) google: GoogleServer,
    pub(crate) files: FileServer,
}

impl World {
    pub(crate) async fn start(engine: Engine) -> Self {
        let google = GoogleServer::start().await.unwrap();
        let app = TestApp::start(
            engine,
            &[
                // These tests let weeks pass.
                ("JWT_EXPIRES_IN", "300d"),
                ("REFRESH_TOKEN_EXPIRES_IN", "300d"),
                ("OUTBOUND_ALLOW_PRIVATE", "true"),
                ("GOOGLE_CLIENT_ID", "simulated-client"),
                ("GOOGLE_CLIENT_SECRET", "simulated-secret"),
                ("GOOGLE_BASE_URL", google.base_url()),
            ],
        )
        .await;
        let shop = Shop::open(&app, "dana").await;
        Self {
            shop,
            app,
            google,
            files: FileServer::start().await.unwrap(),
        }
    }

    /// The calendars kept elsewhere, as the owner sees them.
    pub(crate) async fn calendars(&self) -> Vec<Value> {
        let page = self
            .shop
            .owner
            .get("/api/calendar/outside")
            .await
            .expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    pub(crate) async fn only_calendar(&self) -> Value {
        let mut calendars = self.calendars().await;
        assert_eq!(calendars.len(), 1, "{calendars:?}");
        calendars.remove(0)
    }

    /// Moves the clock on and does what is due.
    pub(crate) async fn pass(&self, minutes: i64) {
        self.app.advance(SignedDuration::from_mins(minutes));
        self.app.run_jobs().await;
    }

    /// The times of a day that guests are offered, `HH:MM` in UTC.
    pub(crate) async fn guest_times(&self, day: &str) -> Vec<String> {
        let (slug, service) = (&self.shop.slug, &self.shop.service);
        let path = format!("/api/public/{slug}/slots?service={service}&from={day}&to={day}");
        let slots = self.app.guest().get(&path).await.expect(StatusCode::OK);
        crate::calendar::starts(&slots)
    }

    /// Adds a file at `path` of the web server as the staff member's calendar; gives its id.
    pub(crate) async fn add_file(&self, path: &str) -> String {
        let body = json!({ "staffId": self.shop.staff, "url": self.files.url(path) });
        let added = self.shop.owner.post("/api/calendar/outside", body).await;
        let added = added.expect(StatusCode::CREATED);
        assert_eq!(added["health"], "waiting");
        self.app.run_jobs().await;
        added["id"].as_str().unwrap().to_owned()
    }
}

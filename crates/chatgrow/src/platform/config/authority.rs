//! The tax authority's service of allocation numbers.

use super::{Reader, Secret};

/// Our application at the authority.
#[derive(Debug, Clone)]
pub struct AuthorityConfig {
    /// Its id.
    pub client_id: String,
    /// Its secret.
    pub client_secret: Secret,
    /// Where the authority's page leads back to; registered there letter for letter.
    pub redirect_uri: String,
    /// Whether it is the authority's sandbox.
    pub is_sandbox: bool,
    /// One address for all of it, when it is a simulator or a way out through Israel.
    pub base_url: Option<String>,
}

impl AuthorityConfig {
    /// Reads `ITA_CLIENT_ID`, `ITA_CLIENT_SECRET`, `ITA_REDIRECT_URI`, `ITA_ENVIRONMENT` and `ITA_BASE_URL`; `None`
    /// where numbers cannot be asked for.
    pub(super) fn read(read: &mut Reader<'_>, base_url: &str) -> Option<Self> {
        let id = read.text("ITA_CLIENT_ID");
        let secret = read.text("ITA_CLIENT_SECRET");
        if id.is_some() != secret.is_some() {
            read.fault(
                "ITA_CLIENT_ID",
                "and ITA_CLIENT_SECRET must be set together",
            );
        }
        let redirect = read.text("ITA_REDIRECT_URI");
        let environment = read.one_of("ITA_ENVIRONMENT", &["production", "sandbox"], "production");
        let own_url = read.text("ITA_BASE_URL");
        let (client_id, client_secret) = id.zip(secret)?;
        Some(Self {
            client_id,
            client_secret: Secret::new(client_secret),
            redirect_uri: redirect.unwrap_or_else(|| format!("{base_url}/api/allocation/callback")),
            is_sandbox: environment == "sandbox",
            base_url: own_url,
        })
    }
}

//! For whom passkeys are: the domain of this installation, and the one origin that may ask for them.

use url::{Host, Url};
use webauthn_rp::request::{AsciiDomain, RpId};

use crate::app::App;
use crate::platform::http::Problem;

pub(super) struct RelyingParty {
    pub(super) id: RpId,
    /// As browsers write it: `https://chatgrow.example`.
    pub(super) origin: String,
}

impl RelyingParty {
    /// The one of this installation.
    ///
    /// # Errors
    /// [`Problem::Conflict`] `passkeys_unavailable` where browsers would refuse.
    pub(super) fn of(app: &App) -> Result<Self, Problem> {
        Self::at(&app.config.base_url).ok_or_else(|| Problem::conflict("passkeys_unavailable"))
    }

    /// The one of an installation reached at `base_url`.
    pub(super) fn at(base_url: &str) -> Option<Self> {
        let url = Url::parse(base_url).ok()?;
        let Some(Host::Domain(domain)) = url.host() else {
            return None;
        };
        if url.scheme() != "https" && domain != "localhost" {
            return None;
        }
        Some(Self {
            id: RpId::Domain(AsciiDomain::try_from(domain.to_owned()).ok()?),
            origin: url.origin().ascii_serialization(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::RelyingParty;

    #[test]
    fn passkeys_are_for_a_domain_over_https_and_for_this_machine() {
        let found = |url: &str| {
            RelyingParty::at(url).map(|party| (party.id.as_ref().to_owned(), party.origin))
        };
        let pair = |id: &str, origin: &str| Some((id.to_owned(), origin.to_owned()));
        assert_eq!(
            found("https://Chat.example:443/grow"),
            pair("chat.example", "https://chat.example")
        );
        assert_eq!(
            found("https://chat.example:8443"),
            pair("chat.example", "https://chat.example:8443")
        );
        assert_eq!(
            found("http://localhost:5000"),
            pair("localhost", "http://localhost:5000")
        );
        assert_eq!(
            found("https://\u{5d3}\u{5e0}\u{5d4}.example"),
            pair("xn--7dbc9a.example", "https://xn--7dbc9a.example")
        );
        for refused in [
            "http://chat.example",
            "http://192.168.1.7:5000",
            "https://192.168.1.7",
            "https://[::1]:5000",
            "nonsense",
        ] {
            assert_eq!(found(refused), None, "{refused}");
        }
    }
}

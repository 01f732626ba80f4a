//! Signed links: a token that names a thing and proves that we gave it out, with nothing stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::mac::hmac_sha256;

const MAC_BYTES: usize = 16;

/// What a token may be used for; a token of one purpose is worthless for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// See and cancel one appointment. Names the business and the appointment.
    ManageAppointment,
    /// See a place on the waiting list, answer its offer and leave. Names the business and the place.
    Waiting,
    /// Confirm an e-mail address or choose a new password. Names a row of `account_tokens`.
    AccountToken,
    /// Proves to a browser session that a form is ours (CSRF). Names the session.
    Csrf,
    /// Read one calendar feed. Names the business and the row of `calendar_feeds`.
    CalendarFeed,
    /// Comes back from Google's consent page. Names the business and the row of `outside_calendars`.
    ConnectGoogle,
    /// Proves that a notification of a push channel is Google's. Names the business and the channel.
    GooglePush,
    /// See, cancel, accept and give away one registration. Names the business and the registration.
    ManageRegistration,
    /// Confirm that one asked to be a subscriber. Names the business and the subscriber.
    ConfirmSubscription,
    /// Withdraw the consent to advertising. Names the business and the recipient of a campaign.
    Unsubscribe,
    /// Where a provider reports on messages of one connection. Names the business and the connection, nil for the
    /// installation's own.
    ProviderHook,
    /// See what one is asked to pay, and pay it. Names the business and the payment link.
    PaymentLink,
    /// Where a gateway reports on one attempt to pay. Names the business and the attempt.
    CheckoutHook,
    /// Comes back from the tax authority's page. Names the business and the person who went.
    ConnectAuthority,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::ManageAppointment => b"chatgrow/manage-appointment/1",
            Self::Waiting => b"chatgrow/waiting/1",
            Self::AccountToken => b"chatgrow/account-token/1",
            Self::Csrf => b"chatgrow/csrf/1",
            Self::CalendarFeed => b"chatgrow/calendar-feed/1",
            Self::ConnectGoogle => b"chatgrow/connect-google/1",
            Self::GooglePush => b"chatgrow/google-push/1",
            Self::ManageRegistration => b"chatgrow/manage-registration/1",
            Self::ConfirmSubscription => b"chatgrow/confirm-subscription/1",
            Self::Unsubscribe => b"chatgrow/unsubscribe/1",
            Self::ProviderHook => b"chatgrow/provider-hook/1",
            Self::PaymentLink => b"chatgrow/payment-link/1",
            Self::CheckoutHook => b"chatgrow/checkout-hook/1",
            Self::ConnectAuthority => b"chatgrow/connect-authority/1",
        }
    }
}

/// Signs and opens tokens with the key of this installation.
#[derive(Clone)]
pub struct Links {
    key: [u8; 32],
}

impl Links {
    /// Tokens under a key derived from the installation's secret.
    #[must_use]
    pub fn new(secret: &str) -> Self {
        Self {
            key: Sha256::new()
                .chain_update(b"chatgrow/links/1")
                .chain_update(secret)
                .finalize()
                .into(),
        }
    }

    /// A token for `ids`: URL-safe base64 of their bytes and 128 bits of HMAC-SHA-256.
    #[must_use]
    pub fn sign(&self, purpose: Purpose, ids: &[Uuid]) -> String {
        let mut bytes: Vec<u8> = ids.iter().flat_map(|id| *id.as_bytes()).collect();
        let mac = self.mac(purpose, &bytes);
        bytes.extend_from_slice(&mac[..MAC_BYTES]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The ids of a token that we signed for `purpose`; `None` for any other text.
    #[must_use]
    pub fn open<const N: usize>(&self, purpose: Purpose, token: &str) -> Option<[Uuid; N]> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        if bytes.len() != N * 16 + MAC_BYTES {
            return None;
        }
        let (ids, mac) = bytes.split_at(N * 16);
        if !bool::from(self.mac(purpose, ids)[..MAC_BYTES].ct_eq(mac)) {
            return None;
        }
        let ids: Vec<Uuid> = ids
            .chunks_exact(16)
            .filter_map(|id| Uuid::from_slice(id).ok())
            .collect();
        ids.try_into().ok()
    }

    fn mac(&self, purpose: Purpose, bytes: &[u8]) -> [u8; 32] {
        hmac_sha256(&self.key, &[purpose.label(), bytes])
    }
}

/// The SHA-256 under which a bearer token is stored: the database never holds one that works.
#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Links, Purpose};

    #[test]
    fn a_token_opens_for_its_purpose_and_key_only() {
        let (links, id) = (Links::new("one"), Uuid::from_u128(7));
        let token = links.sign(Purpose::AccountToken, &[id]);
        assert_eq!(links.open::<1>(Purpose::AccountToken, &token), Some([id]));
        assert_eq!(links.open::<1>(Purpose::Csrf, &token), None);
        assert_eq!(
            Links::new("two").open::<1>(Purpose::AccountToken, &token),
            None
        );
    }

    #[test]
    fn a_changed_token_does_not_open() {
        let links = Links::new("one");
        let token = links.sign(
            Purpose::ManageAppointment,
            &[Uuid::from_u128(1), Uuid::from_u128(2)],
        );
        for at in 0..token.len() - 1 {
            let mut changed = token.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).expect("ASCII");
            assert_eq!(
                links.open::<2>(Purpose::ManageAppointment, &changed),
                None,
                "at {at}"
            );
        }
    }
}

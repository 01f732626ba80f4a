//! Challenges and the answers to them: the one place that speaks to `webauthn_rp`.
//!
//! The library's own time limit is by the machine's clock and as long as ours, which is by the application's and kept
//! beside the challenge.

use serde_json::Value;
use webauthn_rp::bin::{Decode as _, Encode as _};
use webauthn_rp::request::PublicKeyCredentialDescriptor;
use webauthn_rp::request::auth::{
    AuthenticationVerificationOptions, DiscoverableCredentialRequestOptions,
};
use webauthn_rp::request::register::{
    CredProtect, Nickname, PublicKeyCredentialCreationOptions, PublicKeyCredentialUserEntity,
    RegistrationVerificationOptions, UserHandle16, Username,
};
use webauthn_rp::response::auth::error::AuthCeremonyErr;
use webauthn_rp::response::auth::{Authentication, AuthenticatorAssertion};
use webauthn_rp::response::register::{
    AuthenticatorAttestation, ClientExtensionsOutputs, DynamicState, Registration, StaticState,
};
use webauthn_rp::response::{
    AuthTransports, AuthenticatorAttachment, AuthenticatorTransport, CredentialId,
};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, RegistrationServerState,
};

use super::form::{NewCredential, SignedCredential};
use super::relying_party::RelyingParty;
use super::store::{KnownPasskey, NewPasskey, PasskeyRow};
use crate::accounts::model::User;
use crate::platform::ids::UserId;

/// Why an answer was not accepted.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    /// The counter did not go on: the passkey may have been copied.
    #[error("the counter did not go on")]
    Counter,
    /// Anything else that is wrong with it.
    #[error("{0}")]
    Wrong(String),
}

impl Refused {
    fn wrong(error: impl std::fmt::Display) -> Self {
        Self::Wrong(error.to_string())
    }
}

/// A challenge: what is kept of it, and what the browser is asked.
pub(super) struct Begun {
    pub(super) state: Vec<u8>,
    pub(super) options: Value,
}

/// Asks for a new passkey of `user`, who has the `known` ones.
pub(super) fn begin_registration(
    party: &RelyingParty,
    user: &User,
    known: &[PasskeyRow],
) -> anyhow::Result<Begun> {
    let handle = handle_of(user.id);
    let mut entity = PublicKeyCredentialUserEntity::from(&handle);
    // What the profiles of these names do not allow is left out: it is only shown.
    if let Ok(name) = Username::try_from(user.email.as_str()) {
        entity.name = name;
    }
    entity.display_name = Nickname::try_from(user.full_name.as_str()).ok();
    let exclude = known.iter().map(descriptor).collect::<Result<_, _>>()?;
    let mut options = PublicKeyCredentialCreationOptions::passkey(&party.id, entity, exclude);
    // Who enforces it shuts out the authenticators that do not know it; each sign-in is verified anyway.
    options.extensions.cred_protect = CredProtect::None;
    let (server, client) = options.start_ceremony()?;
    Ok(Begun {
        state: server.encode()?,
        options: serde_json::to_value(&client)?,
    })
}

fn descriptor(row: &PasskeyRow) -> anyhow::Result<PublicKeyCredentialDescriptor<Vec<u8>>> {
    Ok(PublicKeyCredentialDescriptor {
        id: CredentialId::<Vec<u8>>::decode(row.credential_id.clone())?,
        transports: AuthTransports::decode(u8::try_from(row.transports)?)?,
    })
}

/// The passkey that answers a challenge of [`begin_registration`].
pub(super) fn finish_registration(
    party: &RelyingParty,
    state: &[u8],
    credential: NewCredential,
) -> Result<NewPasskey, Refused> {
    let server = RegistrationServerState::<16>::decode(state).map_err(Refused::wrong)?;
    let response = credential.response;
    let transports = response
        .transports
        .iter()
        .filter_map(|name| transport(name))
        .fold(AuthTransports::NONE, AuthTransports::add);
    let registration = Registration::new(
        AuthenticatorAttestation::new(
            response.client_data_json.0,
            response.attestation_object.0,
            transports,
        ),
        AuthenticatorAttachment::None,
        ClientExtensionsOutputs {
            cred_props: None,
            prf: None,
        },
    );
    let origins = [party.origin.as_str()];
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..RegistrationVerificationOptions::default()
    };
    let made = server
        .verify(&party.id, &registration, &options)
        .map_err(Refused::wrong)?;
    let Ok(credential) = made.static_state().encode();
    let Ok(state) = made.dynamic_state().encode();
    let Ok(transports) = made.transports().encode();
    Ok(NewPasskey {
        credential_id: made.id().as_ref().to_vec(),
        credential,
        state: state.to_vec(),
        transports: transports.into(),
    })
}

fn transport(name: &str) -> Option<AuthenticatorTransport> {
    Some(match name {
        "ble" => AuthenticatorTransport::Ble,
        "hybrid" => AuthenticatorTransport::Hybrid,
        "internal" => AuthenticatorTransport::Internal,
        "nfc" => AuthenticatorTransport::Nfc,
        "smart-card" => AuthenticatorTransport::SmartCard,
        "usb" => AuthenticatorTransport::Usb,
        _ => return None,
    })
}

/// Asks for any passkey of anybody.
pub(super) fn begin_sign_in(party: &RelyingParty) -> anyhow::Result<Begun> {
    let (server, client) =
        DiscoverableCredentialRequestOptions::passkey(&party.id).start_ceremony()?;
    Ok(Begun {
        state: server.encode()?,
        options: serde_json::to_value(&client)?,
    })
}

/// The new state of the passkey that answers a challenge of [`begin_sign_in`].
pub(super) fn finish_sign_in(
    party: &RelyingParty,
    state: &[u8],
    answer: SignedCredential,
    passkey: &KnownPasskey,
) -> Result<Vec<u8>, Refused> {
    let server = DiscoverableAuthenticationServerState::decode(state).map_err(Refused::wrong)?;
    let response = answer.response;
    let named: [u8; 16] = response
        .user_handle
        .0
        .try_into()
        .map_err(|_| Refused::wrong("the user handle is none of ours"))?;
    let Ok(named) = UserHandle16::decode(named);
    let raw_id = CredentialId::<Vec<u8>>::decode(answer.raw_id.0).map_err(Refused::wrong)?;
    let assertion = AuthenticatorAssertion::<16, true>::new(
        response.client_data_json.0,
        response.authenticator_data.0,
        response.signature.0,
        named,
    );
    let authentication = Authentication::new(raw_id, assertion, AuthenticatorAttachment::None);
    let owner = handle_of(passkey.user_id);
    let mut known = AuthenticatedCredential::new(
        CredentialId::<&[u8]>::decode(passkey.credential_id.as_slice()).map_err(Refused::wrong)?,
        &owner,
        StaticState::decode(passkey.credential.as_slice()).map_err(Refused::wrong)?,
        dynamic_state(&passkey.state)?,
    )
    .map_err(Refused::wrong)?;
    let origins = [party.origin.as_str()];
    let options = AuthenticationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..AuthenticationVerificationOptions::default()
    };
    server
        .verify(&party.id, &authentication, &mut known, &options)
        .map_err(|error| match error {
            AuthCeremonyErr::SignatureCounter => Refused::Counter,
            error => Refused::wrong(error),
        })?;
    let Ok(state) = known.dynamic_state().encode();
    Ok(state.to_vec())
}

fn dynamic_state(state: &[u8]) -> Result<DynamicState, Refused> {
    let state: [u8; 7] = state
        .try_into()
        .map_err(|_| Refused::wrong("the kept state is damaged"))?;
    DynamicState::decode(state).map_err(Refused::wrong)
}

/// What a passkey knows its owner by.
fn handle_of(user: UserId) -> UserHandle16 {
    let Ok(handle) = UserHandle16::decode(user.0.into_bytes());
    handle
}

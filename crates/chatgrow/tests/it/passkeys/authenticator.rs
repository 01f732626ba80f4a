//! A device that makes passkeys and signs with them, as WebAuthn level 3 says (sections 6.1 and 6.5): written down anew
//! here, so that it shares no mistake with what checks it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{DerSignature, SigningKey};
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

/// One passkey, and what its device says. A test changes what it wants to be wrong.
#[derive(Clone)]
pub(super) struct Device {
    key: SigningKey,
    id: [u8; 32],
    /// Whose it is; set when it is made.
    pub(super) user_handle: String,
    pub(super) counter: u32,
    pub(super) verified: bool,
    pub(super) origin: String,
    pub(super) rp_id: String,
    pub(super) cross_origin: bool,
}

impl Device {
    /// Another passkey for each `seed`.
    pub(super) fn new(seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            id: [seed; 32],
            user_handle: String::new(),
            counter: 1,
            verified: true,
            origin: "https://chatgrow.test".to_owned(),
            rp_id: "chatgrow.test".to_owned(),
            cross_origin: false,
        }
    }

    /// The passkey's name to the server.
    pub(super) fn id(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.id)
    }

    /// Makes the passkey that `options` ask for.
    pub(super) fn make(&mut self, options: &Value) -> Value {
        self.user_handle = options["user"]["id"].as_str().unwrap().to_owned();
        let mut attested = self.authenticator_data(ATTESTED);
        attested.extend([0; 16]);
        attested.extend([0, 32]);
        attested.extend(self.id);
        let point = self.key.verifying_key().to_encoded_point(false);
        // COSE_Key: EC2, ES256, P-256, then both coordinates (RFC 9053, section 7.1).
        attested.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32]);
        attested.extend(point.x().unwrap());
        attested.extend([0x22, 0x58, 32]);
        attested.extend(point.y().unwrap());
        let mut object = vec![0xa3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(attested.len()).unwrap());
        object.extend(attested);
        let client_data = self.client_data("webauthn.create", options);
        self.counter += 1;
        json!({
            "id": self.id(), "rawId": self.id(), "type": "public-key", "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(&client_data), "attestationObject": encode(&object),
                "transports": ["internal", "hybrid", "of-tomorrow"], "publicKeyAlgorithm": -7,
            },
        })
    }

    /// Signs the challenge of `options`.
    pub(super) fn sign(&mut self, options: &Value) -> Value {
        let data = self.authenticator_data(0);
        let client_data = self.client_data("webauthn.get", options);
        let mut signed = data.clone();
        signed.extend(digest(&SHA256, &client_data).as_ref());
        let signature: DerSignature = self.key.sign(&signed);
        self.counter += 1;
        json!({
            "id": self.id(), "rawId": self.id(), "type": "public-key", "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(&client_data), "authenticatorData": encode(&data),
                "signature": encode(signature.as_bytes()), "userHandle": self.user_handle,
            },
        })
    }

    fn authenticator_data(&self, further: u8) -> Vec<u8> {
        let verified = if self.verified { VERIFIED } else { 0 };
        let mut data = digest(&SHA256, self.rp_id.as_bytes()).as_ref().to_vec();
        data.push(PRESENT | verified | further);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        // As Chromium does now and then, with a member that nobody knows.
        let data = json!({
            "type": kind, "challenge": options["challenge"], "origin": self.origin,
            "crossOrigin": self.cross_origin, "other_keys_can_be_added_here": "do not compare",
        });
        data.to_string().into_bytes()
    }
}

fn encode(octets: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(octets)
}

/// `credential` with the octets of a member of its response changed.
pub(super) fn tampered(credential: &Value, member: &str, change: impl Fn(&mut Vec<u8>)) -> Value {
    let mut credential = credential.clone();
    let text = credential["response"][member].as_str().unwrap();
    let mut octets = URL_SAFE_NO_PAD.decode(text).unwrap();
    change(&mut octets);
    credential["response"][member] = json!(encode(&octets));
    credential
}

//! A push service and the devices it serves: it answers what a test says, and opens what came as a device would, from
//! the RFCs alone and with other code than the application's.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chatgrow::platform::mac::hmac_sha256;
use p256::elliptic_curve::sec1::ToEncodedPoint as _;
use p256::{PublicKey, SecretKey, ecdh};
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use serde_json::{Value, json};

/// What came.
pub(super) struct Call {
    /// The device it is for, by its address.
    pub(super) path: String,
    pub(super) headers: HeaderMap,
    body: Vec<u8>,
}

#[derive(Default)]
struct Inside {
    replies: VecDeque<u16>,
    calls: Vec<Call>,
}

pub(super) struct Service {
    pub(super) origin: String,
    inside: Arc<Mutex<Inside>>,
}

impl Service {
    pub(super) async fn start() -> Self {
        let inside = Arc::new(Mutex::new(Inside::default()));
        let router = Router::new().fallback(answer).with_state(inside.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { origin, inside }
    }

    /// What it answers next, once each; 201 afterwards.
    pub(super) fn then(&self, replies: impl IntoIterator<Item = u16>) {
        self.inside.lock().unwrap().replies.extend(replies);
    }

    /// What came since last asked, in the order of addresses.
    pub(super) fn take(&self) -> Vec<Call> {
        let mut calls = std::mem::take(&mut self.inside.lock().unwrap().calls);
        calls.sort_by(|one, other| one.path.cmp(&other.path));
        calls
    }
}

async fn answer(
    State(inside): State<Arc<Mutex<Inside>>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let mut inside = inside.lock().unwrap();
    inside.calls.push(Call {
        path: uri.path().to_owned(),
        headers,
        body: body.to_vec(),
    });
    let status = inside.replies.pop_front().unwrap_or(201);
    StatusCode::from_u16(status).unwrap()
}

impl Call {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    /// The claims of the signature, which must be of the key that the browser subscribed with.
    pub(super) fn signed_by(&self, public_key: &str) -> Value {
        let (token, key) = self
            .header("authorization")
            .strip_prefix("vapid t=")
            .unwrap()
            .split_once(", k=")
            .unwrap();
        assert_eq!(key, public_key);
        let (signed, signature) = token.rsplit_once('.').unwrap();
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, octets(key))
            .verify(signed.as_bytes(), &octets(signature))
            .unwrap();
        let (header, claims) = signed.split_once('.').unwrap();
        let header: Value = serde_json::from_slice(&octets(header)).unwrap();
        assert_eq!(header["alg"], "ES256");
        serde_json::from_slice(&octets(claims)).unwrap()
    }
}

fn octets(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

/// A browser on a device.
pub(super) struct Device {
    endpoint: String,
    secret: SecretKey,
    auth: [u8; 16],
}

impl Device {
    /// One that the push service knows as `name`.
    pub(super) fn new(service: &Service, name: &str) -> Self {
        let secret = hmac_sha256(name.as_bytes(), &[b"key"]);
        let mut auth = [0; 16];
        auth.copy_from_slice(&hmac_sha256(name.as_bytes(), &[b"auth"])[..16]);
        Self {
            endpoint: format!("{}/{name}", service.origin),
            secret: SecretKey::from_slice(&secret).unwrap(),
            auth,
        }
    }

    fn public(&self) -> Vec<u8> {
        let point = self.secret.public_key().to_encoded_point(false);
        point.as_bytes().to_vec()
    }

    /// What its browser gives to subscribe.
    pub(super) fn subscription(&self) -> Value {
        json!({ "endpoint": self.endpoint, "device": "Chrome · Android",
            "keys": { "p256dh": URL_SAFE_NO_PAD.encode(self.public()), "auth": URL_SAFE_NO_PAD.encode(self.auth) } })
    }

    /// What it shows (RFC 8188, 2.1 and RFC 8291, 3.4).
    pub(super) fn open(&self, call: &Call) -> Value {
        assert_eq!(call.header("content-encoding"), "aes128gcm");
        let (salt, rest) = call.body.split_at(16);
        let (size, rest) = rest.split_at(4);
        assert_eq!((size, rest[0]), ([0, 0, 16, 0].as_slice(), 65));
        let (sender, sealed) = rest[1..].split_at(65);
        let theirs = PublicKey::from_sec1_bytes(sender).unwrap();
        let shared = ecdh::diffie_hellman(self.secret.to_nonzero_scalar(), theirs.as_affine());
        let derive = |salt: &[u8], input: &[u8], info: &[&[u8]]| {
            let secret = hmac_sha256(salt, &[input]);
            hmac_sha256(&secret, &[info.concat().as_slice(), &[1]])
        };
        let info = [b"WebPush: info\0".as_slice(), &self.public(), sender];
        let input = derive(&self.auth, shared.raw_secret_bytes(), &info);
        let key = derive(salt, &input, &[b"Content-Encoding: aes128gcm\0"]);
        let nonce = derive(salt, &input, &[b"Content-Encoding: nonce\0"]);
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key[..16]).unwrap());
        let nonce = Nonce::try_assume_unique_for_key(&nonce[..12]).unwrap();
        let mut sealed = sealed.to_vec();
        let text = key.open_in_place(nonce, Aad::empty(), &mut sealed).unwrap();
        let (last, text) = text.split_last().unwrap();
        assert_eq!(*last, 2);
        let mut shown: Value = serde_json::from_slice(text).unwrap();
        // The marks of isolation are not seen.
        let body = shown["body"].as_str().unwrap();
        shown["body"] = body.replace(['\u{2068}', '\u{2069}'], "").into();
        shown
    }
}

//! Callbacks as a provider would make them.

use std::sync::Mutex;

use reqwest::header::CONTENT_TYPE;

use super::lock;

/// A request that a provider makes to us, signed, and not sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCallback {
    /// Where to; empty when the provider was not told.
    pub url: String,
    /// The type of the body.
    pub content_type: &'static str,
    /// The headers that hold the signature.
    pub headers: Vec<(&'static str, String)>,
    /// The body, byte for byte.
    pub body: Vec<u8>,
}

/// What goes wrong with callbacks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CallbackFaults {
    /// Each comes twice.
    pub twice: bool,
    /// The last comes first.
    pub backwards: bool,
    /// None is signed by the provider.
    pub forged: bool,
}

impl SignedCallback {
    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let mut headers = self.headers.iter();
        let found = headers.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    /// The same from somebody who does not know the key: the body is changed, the signature is
    /// kept.
    #[must_use]
    pub fn forged(mut self) -> Self {
        match self.body.iter().rposition(u8::is_ascii_digit) {
            Some(at) if self.body[at] == b'9' => self.body[at] = b'8',
            Some(at) => self.body[at] += 1,
            None => self.body.push(b' '),
        }
        self
    }

    /// Sends it, and gives the status that came back.
    ///
    /// # Errors
    ///
    /// When no answer comes.
    pub async fn post(&self, http: &reqwest::Client) -> Result<u16, reqwest::Error> {
        let mut request = http.post(&self.url).header(CONTENT_TYPE, self.content_type);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let response = request.body(self.body.clone()).send().await?;
        Ok(response.status().as_u16())
    }
}

/// Callbacks that nobody has taken yet.
#[derive(Debug, Default)]
pub(super) struct Callbacks(Mutex<(Vec<SignedCallback>, CallbackFaults)>);

impl Callbacks {
    pub(super) fn push(&self, callback: SignedCallback) {
        lock(&self.0).0.push(callback);
    }

    pub(super) fn set_faults(&self, faults: CallbackFaults) {
        lock(&self.0).1 = faults;
    }

    pub(super) fn take(&self) -> Vec<SignedCallback> {
        let (callbacks, faults) = {
            let mut inside = lock(&self.0);
            (std::mem::take(&mut inside.0), inside.1)
        };
        let mut taken = Vec::with_capacity(callbacks.len() * 2);
        for callback in callbacks {
            if faults.twice {
                taken.push(callback.clone());
            }
            taken.push(callback);
        }
        if faults.backwards {
            taken.reverse();
        }
        if faults.forged {
            taken = taken.into_iter().map(SignedCallback::forged).collect();
        }
        taken
    }
}

//! Numbers in JSON, read and written as their digits.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::{Currency, Money};

/// A scalar that a gateway may write as a number or as a text: `1`, `"1"`, `" 2"`. Absent and null are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Loose(String);

impl Loose {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, when there is one.
    pub(crate) fn text(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.clone())
    }

    pub(crate) fn int(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    pub(crate) fn is_true(&self) -> bool {
        self.0.eq_ignore_ascii_case("true") || self.0 == "1"
    }

    /// An amount in major units, as minor units.
    pub(crate) fn minor(&self) -> Option<i64> {
        let money = Money::parse(&self.0, Currency::Ils).ok()?;
        Some(money.minor())
    }
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let raw = raw.get();
        match raw.as_bytes().first() {
            Some(b'"') => {
                let text: String = serde_json::from_str(raw).map_err(D::Error::custom)?;
                Ok(Self(text.trim().to_owned()))
            }
            Some(b'{' | b'[') => Err(D::Error::custom("a single value was expected")),
            _ if raw == "null" => Ok(Self::default()),
            _ => Ok(Self(raw.to_owned())),
        }
    }
}

/// An object of which single values are asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(crate) struct Object(BTreeMap<String, Box<RawValue>>);

impl Object {
    /// `None` for anything but an object.
    pub(crate) fn read(raw: &RawValue) -> Option<Self> {
        serde_json::from_str(raw.get()).ok()
    }

    pub(crate) fn raw(&self, name: &str) -> Option<&RawValue> {
        self.0.get(name).map(AsRef::as_ref)
    }

    #[cfg(feature = "simulator")]
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// A scalar; what is absent or none is empty.
    pub(crate) fn loose(&self, name: &str) -> Loose {
        let raw = self.raw(name);
        raw.and_then(|raw| serde_json::from_str(raw.get()).ok())
            .unwrap_or_default()
    }
}

/// An amount as a JSON number of major units with two decimals.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decimal(pub(crate) Money);

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(self.0.decimal(), serializer)
    }
}

/// An identifier of digits as a JSON number, whatever its size.
#[derive(Debug, Clone)]
pub(crate) struct Digits(String);

impl Digits {
    /// `None` for anything but up to 18 digits.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let number: u64 = text.parse().ok()?;
        (text.len() <= 18).then(|| Self(number.to_string()))
    }
}

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(self.0.clone(), serializer)
    }
}

fn number<S: Serializer>(digits: String, serializer: S) -> Result<S::Ok, S::Error> {
    let raw = RawValue::from_string(digits).map_err(S::Error::custom)?;
    raw.serialize(serializer)
}

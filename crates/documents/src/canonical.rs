//! Canonical JSON: one value, one sequence of bytes, whoever writes it.

use serde::Serialize;
use serde_json::Value;

/// A value that has no canonical JSON.
#[derive(Debug, thiserror::Error)]
pub enum CanonicalError {
    /// The value could not be turned into JSON.
    #[error("the value cannot be written as JSON")]
    Json(#[from] serde_json::Error),
    /// Fractions have several spellings, so they are refused; amounts are whole minor units.
    #[error("canonical JSON holds whole numbers only")]
    Fraction,
}

/// Writes `value` as JSON with sorted keys, no white space and whole numbers only: RFC 8785 for the
/// values documents are made of. The bytes are the same after a round trip through a database that
/// reorders keys, such as PostgreSQL's `jsonb`.
///
/// # Errors
/// [`CanonicalError`] when `value` is not JSON or holds a fraction.
pub fn canonical_json<T: Serialize>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    let mut bytes = Vec::new();
    write(&serde_json::to_value(value)?, &mut bytes)?;
    Ok(bytes)
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), CanonicalError> {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_unstable_by_key(|(name, _)| *name);
            out.push(b'{');
            for (index, (name, field)) in fields.into_iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                serde_json::to_writer(&mut *out, name)?;
                out.push(b':');
                write(field, out)?;
            }
            out.push(b'}');
        }
        Value::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b',');
                }
                write(item, out)?;
            }
            out.push(b']');
        }
        Value::Number(number) if number.is_f64() => return Err(CanonicalError::Fraction),
        scalar => serde_json::to_writer(out, scalar)?,
    }
    Ok(())
}

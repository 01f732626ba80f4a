//! Forms on the wire: urlencoded, multipart and JSON read into one flat map with PHP's bracket keys.

use std::collections::BTreeMap;

use serde_json::Value;

/// The largest form that is read.
const MAX_FORM: usize = 64 * 1024;
/// Fields read at most.
const MAX_FIELDS: usize = 300;
/// How deep JSON may nest.
const MAX_DEPTH: usize = 6;

/// Fields by name. Of several with one name the first counts.
pub(crate) type Fields = BTreeMap<String, String>;

/// Reads a form of any of the three media. `None` when it is none, or too large.
pub(crate) fn fields(content_type: &str, body: &[u8]) -> Option<Fields> {
    if body.len() > MAX_FORM {
        return None;
    }
    let (media, parameters) = content_type.split_once(';').unwrap_or((content_type, ""));
    match media.trim().to_ascii_lowercase().as_str() {
        "application/json" => json(body),
        "multipart/form-data" => multipart(boundary(parameters)?, body),
        _ => Some(urlencoded(body)),
    }
}

/// Reads `a=1&b=2`.
pub(crate) fn urlencoded(body: &[u8]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in form_urlencoded::parse(body).take(MAX_FIELDS) {
        fields
            .entry(name.into_owned())
            .or_insert(value.into_owned());
    }
    fields
}

fn boundary(parameters: &str) -> Option<&str> {
    let named =
        |part: &'_ str| -> bool { part.trim().to_ascii_lowercase().starts_with("boundary=") };
    let part = parameters.split(';').find(|part| named(part))?;
    let (_, value) = part.split_once('=')?;
    let value = value.trim().trim_matches('"');
    (!value.is_empty() && value.len() <= 70).then_some(value)
}

/// RFC 7578, text fields only.
fn multipart(boundary: &str, body: &[u8]) -> Option<Fields> {
    let text = std::str::from_utf8(body).ok()?;
    let text = format!("\r\n{text}");
    let delimiter = format!("\r\n--{boundary}");
    let mut parts = text.split(delimiter.as_str());
    parts.next()?;
    let mut fields = Fields::new();
    for part in parts.take(MAX_FIELDS) {
        if part.starts_with("--") {
            return Some(fields);
        }
        let (head, value) = part.split_once("\r\n\r\n")?;
        let (_, name) = head.split_once("name=\"")?;
        let (name, _) = name.split_once('"')?;
        fields
            .entry(name.to_owned())
            .or_insert_with(|| value.to_owned());
    }
    None
}

fn json(body: &[u8]) -> Option<Fields> {
    let Value::Object(object) = serde_json::from_slice(body).ok()? else {
        return None;
    };
    let mut fields = Fields::new();
    for (name, value) in &object {
        flatten(name, value, 1, &mut fields);
    }
    Some(fields)
}

fn flatten(name: &str, value: &Value, depth: usize, fields: &mut Fields) {
    if depth > MAX_DEPTH || fields.len() >= MAX_FIELDS {
        return;
    }
    match value {
        Value::Null => {}
        Value::String(text) => {
            fields.insert(name.to_owned(), text.clone());
        }
        Value::Bool(_) | Value::Number(_) => {
            fields.insert(name.to_owned(), value.to_string());
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(&format!("{name}[{index}]"), item, depth + 1, fields);
            }
        }
        Value::Object(object) => {
            for (inner, item) in object {
                flatten(&format!("{name}[{inner}]"), item, depth + 1, fields);
            }
        }
    }
}

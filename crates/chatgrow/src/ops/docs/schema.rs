//! JSON schemas (OpenAPI 3.1) in words.

use serde_json::Value;

use super::{items, members, text};

/// What a value is, in pieces: some of them lead to the schema that they name.
pub(super) struct Kind(pub(super) Vec<Piece>);

/// A piece of a kind.
pub(super) struct Piece {
    pub(super) text: String,
    /// Whether the text is the name of a schema.
    pub(super) is_schema: bool,
}

/// A description, in pieces: what stands between backquotes is code.
pub(super) struct Prose(pub(super) Vec<Words>);

/// A piece of a description.
pub(super) struct Words {
    pub(super) text: String,
    pub(super) is_code: bool,
}

impl Prose {
    pub(super) fn of(description: &Value) -> Self {
        let description = text(description);
        let pieces = description.split('`').enumerate().map(|(at, piece)| Words {
            text: piece.to_owned(),
            is_code: at % 2 == 1,
        });
        Self(pieces.filter(|piece| !piece.text.is_empty()).collect())
    }
}

/// A member of an object.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) is_required: bool,
    pub(super) about: Prose,
    /// Limits and the words allowed.
    pub(super) limits: String,
}

/// A schema that has a name.
pub(super) struct Schema {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) about: Prose,
    pub(super) fields: Vec<Field>,
    /// The words of an enumeration, with what each means.
    pub(super) words: Vec<(String, String)>,
}

impl Schema {
    pub(super) fn of(name: &str, schema: &Value) -> Self {
        Self {
            name: name.to_owned(),
            kind: Kind::of(schema),
            about: Prose::of(&schema["description"]),
            fields: fields(schema),
            words: words(schema),
        }
    }
}

impl Field {
    pub(super) fn of(name: &str, schema: &Value, is_required: bool) -> Self {
        Self {
            name: name.to_owned(),
            kind: Kind::of(schema),
            is_required,
            about: Prose::of(&schema["description"]),
            limits: limits(schema),
        }
    }

    /// The same with a description from outside its schema, if there is one.
    pub(super) fn described(mut self, description: &Value) -> Self {
        if description.is_string() {
            self.about = Prose::of(description);
        }
        self
    }
}

/// What a reference names, or the thing itself.
pub(super) fn resolved<'a>(api: &'a Value, schema: &'a Value) -> &'a Value {
    let target = schema["$ref"]
        .as_str()
        .and_then(|target| target.strip_prefix('#'));
    target
        .and_then(|target| api.pointer(target))
        .unwrap_or(schema)
}

/// The members of an object, those of what it is composed of included.
pub(super) fn fields(schema: &Value) -> Vec<Field> {
    let own = members(&schema["properties"]).map(|(name, property)| {
        let is_required = items(&schema["required"]).any(|required| required == name.as_str());
        Field::of(name, property, is_required)
    });
    let composed = items(&schema["allOf"]).flat_map(fields);
    own.chain(composed).collect()
}

fn words(schema: &Value) -> Vec<(String, String)> {
    let plain = items(&schema["enum"]).map(|word| (shown(word), String::new()));
    let described = items(&schema["oneOf"])
        .filter_map(|word| Some((word.get("const").or(word["enum"].get(0))?, word)))
        .map(|(value, word)| (shown(value), text(&word["description"])));
    plain.chain(described).collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn limits(schema: &Value) -> String {
    let bounds = [
        ("minimum", "at least"),
        ("maximum", "at most"),
        ("minLength", "at least … characters:"),
        ("maxLength", "at most … characters:"),
        ("minItems", "at least … items:"),
        ("maxItems", "at most … items:"),
    ];
    let bounds = bounds.into_iter().filter_map(|(name, words)| {
        let value = shown(schema.get(name)?);
        Some(match words.split_once('…') {
            Some((before, after)) => format!("{before}{value}{}", after.trim_end_matches(':')),
            None => format!("{words} {value}"),
        })
    });
    let words = words(schema);
    let words: Vec<String> = words.into_iter().map(|(word, _)| word).collect();
    let allowed = (!words.is_empty()).then(|| format!("one of: {}", words.join(", ")));
    bounds.chain(allowed).collect::<Vec<_>>().join("; ")
}

impl Kind {
    pub(super) fn of(schema: &Value) -> Self {
        let mut pieces = Vec::new();
        describe(schema, &mut pieces);
        if pieces.is_empty() {
            pieces.push(plain("any"));
        }
        Self(pieces)
    }
}

fn plain(text: &str) -> Piece {
    Piece {
        text: text.to_owned(),
        is_schema: false,
    }
}

fn describe(schema: &Value, pieces: &mut Vec<Piece>) {
    if let Some(target) = schema["$ref"].as_str() {
        let name = target.rsplit('/').next().unwrap_or(target);
        pieces.push(Piece {
            text: name.to_owned(),
            is_schema: true,
        });
        return;
    }
    let choices: Vec<&Value> = items(&schema["oneOf"])
        .chain(items(&schema["anyOf"]))
        .collect();
    if !choices.is_empty() && words(schema).is_empty() {
        for (at, choice) in choices.into_iter().enumerate() {
            if at > 0 {
                pieces.push(plain(" or "));
            }
            describe(choice, pieces);
        }
        return;
    }
    let types = match &schema["type"] {
        Value::Array(types) => types.iter().map(shown).collect(),
        Value::String(one) => vec![one.clone()],
        _ if schema.get("properties").is_some() => vec!["object".to_owned()],
        _ if !words(schema).is_empty() => vec!["string".to_owned()],
        _ => Vec::new(),
    };
    for (at, one) in types.iter().enumerate() {
        if at > 0 {
            pieces.push(plain(" or "));
        }
        describe_type(one, schema, pieces);
    }
}

fn describe_type(one: &str, schema: &Value, pieces: &mut Vec<Piece>) {
    match one {
        "array" => {
            pieces.push(plain("list of "));
            describe(&schema["items"], pieces);
        }
        "object" if schema["additionalProperties"].is_object() => {
            pieces.push(plain("object of "));
            describe(&schema["additionalProperties"], pieces);
        }
        "string" | "integer" | "number" => {
            let format = schema["format"].as_str();
            let format = format.filter(|format| !format.starts_with("int"));
            pieces.push(plain(&match format {
                Some(format) => format!("{one} ({format})"),
                None => one.to_owned(),
            }));
        }
        other => pieces.push(plain(other)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Kind, fields, limits};

    fn said(schema: &serde_json::Value) -> String {
        Kind::of(schema)
            .0
            .into_iter()
            .map(|piece| piece.text)
            .collect()
    }

    #[test]
    fn kinds_are_told_in_words() {
        let named = json!({ "$ref": "#/components/schemas/Money" });
        assert_eq!(
            said(&json!({ "type": ["string", "null"], "format": "uuid" })),
            "string (uuid) or null"
        );
        assert_eq!(
            said(&json!({ "type": "array", "items": named })),
            "list of Money"
        );
        assert_eq!(
            said(&json!({ "oneOf": [{ "type": "null" }, named] })),
            "null or Money"
        );
        assert_eq!(
            said(&json!({ "type": "integer", "format": "int64" })),
            "integer"
        );
        assert_eq!(said(&json!({})), "any");
    }

    #[test]
    fn limits_and_members_are_told() {
        let words = json!({ "type": "string", "enum": ["he", "en"], "maxLength": 2 });
        assert_eq!(limits(&words), "at most 2 characters; one of: he, en");
        let object = json!({ "properties": { "a": { "type": "string", "description": "First." } }, "required": ["a"] });
        let all = fields(&json!({ "allOf": [object] }));
        assert!(all.len() == 1 && all[0].is_required && all[0].about.0[0].text == "First.");
    }
}

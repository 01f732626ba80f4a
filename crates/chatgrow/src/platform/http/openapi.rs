//! What is true of every operation, added to the OpenAPI document in one place.

use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, ResponseBuilder};

/// The problems any operation may answer.
const PROBLEMS: [(&str, &str); 11] = [
    ("400", "The request cannot be read"),
    ("401", "Not signed in"),
    (
        "403",
        "The role does not allow it, or the CSRF token is missing",
    ),
    ("404", "No such thing, or not yours"),
    ("405", "Method not allowed"),
    ("409", "A conflict, told by its code"),
    ("413", "The request is too large"),
    ("415", "The media type is not supported"),
    ("422", "Fields at fault"),
    ("429", "Too many requests"),
    ("503", "Something we need does not answer"),
];

/// Adds the problems, the ways to sign in and the common header to every operation.
pub fn complete(api: &mut OpenApi) {
    for item in api.paths.paths.values_mut() {
        let operations = [
            &mut item.get,
            &mut item.post,
            &mut item.put,
            &mut item.patch,
            &mut item.delete,
        ];
        for operation in operations.into_iter().flatten() {
            for (status, _) in PROBLEMS {
                operation
                    .responses
                    .responses
                    .entry(status.to_owned())
                    .or_insert_with(|| Ref::from_response_name(name(status)).into());
            }
        }
    }
    let components = api.components.get_or_insert_default();
    for (status, description) in PROBLEMS {
        components
            .responses
            .insert(name(status), problem(description));
    }
    let bearer = SecurityScheme::Http(
        HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .build(),
    );
    components
        .security_schemes
        .insert("bearer".to_owned(), bearer.into());
    let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("cg_access")));
    components
        .security_schemes
        .insert("cookie".to_owned(), cookie.into());
}

fn name(status: &str) -> String {
    format!("Problem{status}")
}

fn problem(description: &str) -> RefOr<utoipa::openapi::Response> {
    let content = Content::new(Some(Ref::from_schema_name("ProblemBody")));
    ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", content)
        .build()
        .into()
}

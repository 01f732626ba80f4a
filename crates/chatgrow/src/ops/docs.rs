//! The API's documentation as a page for people: made of the very description that programs read, so
//! that it cannot say anything else.

mod schema;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use self::schema::{Field, Kind, Prose, Schema};
use crate::app;
use crate::platform::http::{DOCS_STYLE, ICON, Problem};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];
const PROBLEM: &str = "application/problem+json";

#[derive(Template)]
#[template(path = "docs.html")]
struct DocsPage {
    style: String,
    icon: String,
    title: String,
    version: String,
    about: String,
    groups: Vec<Group>,
    problems: Vec<(String, String)>,
    schemas: Vec<Schema>,
}

/// The operations of one room.
struct Group {
    name: String,
    operations: Vec<Operation>,
}

struct Operation {
    anchor: String,
    method: String,
    path: String,
    summary: Prose,
    about: Prose,
    needs_sign_in: bool,
    parameters: Vec<Parameter>,
    body: Option<Body>,
    answers: Vec<Answer>,
}

struct Parameter {
    field: Field,
    place: String,
}

struct Body {
    media: String,
    kind: Kind,
    fields: Vec<Field>,
}

struct Answer {
    status: String,
    about: Prose,
    body: Option<Body>,
}

/// `GET /api/docs`. Made once: the description is that of the build.
pub(super) async fn docs() -> Result<Response, Problem> {
    static PAGE: OnceLock<String> = OnceLock::new();
    let page = match PAGE.get() {
        Some(page) => page,
        None => {
            let page = render()?;
            PAGE.get_or_init(|| page)
        }
    };
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, page.as_str()).into_response())
}

fn render() -> Result<String, Problem> {
    let api = serde_json::to_value(app::openapi()).map_err(Problem::internal)?;
    let schemas = &api["components"]["schemas"];
    let page = DocsPage {
        style: DOCS_STYLE.path(),
        icon: ICON.path(),
        title: text(&api["info"]["title"]),
        version: text(&api["info"]["version"]),
        about: text(&api["info"]["description"]),
        groups: groups(&api),
        problems: problems(&api),
        schemas: members(schemas)
            .map(|(name, value)| Schema::of(name, value))
            .collect(),
    };
    page.render().map_err(Problem::internal)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Every operation with its path and method.
fn operations(api: &Value) -> impl Iterator<Item = (&String, &'static str, &Value)> {
    members(&api["paths"]).flat_map(|(path, item)| {
        METHODS
            .into_iter()
            .filter_map(move |method| Some((path, method, item.get(method)?)))
    })
}

fn groups(api: &Value) -> Vec<Group> {
    let mut groups: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
    for (path, method, operation) in operations(api) {
        let tag = operation["tags"][0].as_str().unwrap_or("other");
        let shown = Operation::of(api, path, method, operation);
        groups.entry(tag.to_owned()).or_default().push(shown);
    }
    let groups = groups
        .into_iter()
        .map(|(name, operations)| Group { name, operations });
    groups.collect()
}

/// What any operation may answer when it fails, told once.
fn problems(api: &Value) -> Vec<(String, String)> {
    let mut problems = BTreeMap::new();
    for (_, _, operation) in operations(api) {
        let failures = answers(api, operation).filter(|(_, answer)| is_problem(answer));
        for (status, answer) in failures {
            problems
                .entry(status.clone())
                .or_insert_with(|| text(&answer["description"]));
        }
    }
    problems.into_iter().collect()
}

/// What an operation may answer, by status.
fn answers<'a>(
    api: &'a Value,
    operation: &'a Value,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    members(&operation["responses"]).map(|(status, answer)| (status, schema::resolved(api, answer)))
}

fn is_problem(answer: &Value) -> bool {
    answer["content"].get(PROBLEM).is_some()
}

impl Operation {
    fn of(api: &Value, path: &str, method: &str, operation: &Value) -> Self {
        let answers = answers(api, operation).filter(|(_, answer)| !is_problem(answer));
        Self {
            anchor: format!("{method}-{}", anchor(path)),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: Prose::of(&operation["summary"]),
            about: Prose::of(&operation["description"]),
            needs_sign_in: operation.get("security").is_some(),
            parameters: items(&operation["parameters"])
                .map(|parameter| Parameter {
                    field: Field::of(
                        &text(&parameter["name"]),
                        &parameter["schema"],
                        parameter["required"] == true,
                    )
                    .described(&parameter["description"]),
                    place: text(&parameter["in"]),
                })
                .collect(),
            body: Body::of(api, &operation["requestBody"]["content"]),
            answers: answers
                .map(|(status, answer)| Answer {
                    status: status.clone(),
                    about: Prose::of(&answer["description"]),
                    body: Body::of(api, &answer["content"]),
                })
                .collect(),
        }
    }
}

/// A path as a fragment of an address.
fn anchor(path: &str) -> String {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

impl Body {
    /// The first of the media types; the fields of a schema that has a name are shown with it.
    fn of(api: &Value, content: &Value) -> Option<Self> {
        let (media, content) = members(content).next()?;
        let schema = &content["schema"];
        Some(Self {
            media: media.clone(),
            kind: Kind::of(schema),
            fields: schema::fields(schema::resolved(api, schema)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{anchor, members, operations, render};
    use crate::app;

    #[test]
    fn every_operation_and_every_schema_of_the_api_is_on_the_page() {
        let page = render().unwrap();
        let api = serde_json::to_value(app::openapi()).unwrap();
        for (path, method, _) in operations(&api) {
            let id = format!("id=\"{method}-{}\"", anchor(path));
            assert_eq!(page.matches(&id).count(), 1, "{method} {path}");
        }
        for (name, _) in members(&api["components"]["schemas"]) {
            assert!(page.contains(&format!("id=\"schema-{name}\"")), "{name}");
        }
    }

    #[test]
    fn problems_are_told_once_and_not_with_each_operation() {
        let page = render().unwrap();
        assert!(!page.contains("<li><b>422</b>"));
        assert_eq!(page.matches("<th scope=\"row\">422</th>").count(), 1);
    }

    #[test]
    fn every_link_inside_the_page_leads_somewhere() {
        let page = render().unwrap();
        for link in page.split("href=\"#").skip(1) {
            let target = link.split('"').next().unwrap();
            assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
        }
    }
}

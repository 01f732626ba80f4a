//! What goes wrong on a public page, as a page: whatever layer it comes from.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::page::{Page, Visitor, answer};
use crate::app::App;
use crate::platform::http::{Problem, request_id};
use crate::platform::i18n::Lang;

const PAGES: [&str; 7] = [
    "/b/",
    "/my/",
    "/e/",
    "/accessibility",
    "/subscribe/",
    "/unsubscribe/",
    "/pay/",
];

#[derive(Template)]
#[template(path = "public/problem.html")]
struct ProblemPage<'a> {
    page: &'a Page<'a>,
    title: String,
    text: String,
    /// For our log, when the fault is ours.
    request_id: Option<String>,
}

/// Gives a browser a page for a problem on a public page. Goes around what gives problems their bodies.
pub async fn html_problems(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !PAGES.iter().any(|page| path.starts_with(page)) || !reads_html(&request) {
        return next.run(request).await;
    }
    let id = request_id(&request);
    let (parts, body) = request.into_parts();
    let visitor = Visitor::of(&parts);
    let response = next.run(Request::from_parts(parts, body)).await;
    match response.extensions().get::<Arc<Problem>>().cloned() {
        None => response,
        Some(problem) => render(&app, &visitor, &problem, id, response),
    }
}

fn reads_html(request: &Request) -> bool {
    let accept = request.headers().get(header::ACCEPT);
    accept
        .and_then(|value| value.to_str().ok())
        .is_some_and(|media| media.contains("text/html"))
}

fn render(
    app: &App,
    visitor: &Visitor,
    problem: &Problem,
    id: Option<String>,
    response: Response,
) -> Response {
    let page = visitor.page(app, Lang::default());
    let key = match problem.status() {
        StatusCode::NOT_FOUND => "pages-lost",
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => "pages-busy",
        StatusCode::INTERNAL_SERVER_ERROR => "pages-broken",
        _ => "pages-refused",
    };
    let text = if *problem.code() == *"not_found" {
        page.t("pages-lost-text")
    } else {
        page.t(&format!("problem-{}", problem.code().replace('_', "-")))
    };
    let template = ProblemPage {
        title: page.t(key),
        text,
        request_id: id.filter(|_| problem.status().is_server_error()),
        page: &page,
    };
    let Ok(html) = answer(problem.status(), &template) else {
        return response;
    };
    let (mut parts, _) = response.into_parts();
    let (html_parts, body) = html.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.extend(html_parts.headers);
    parts
        .headers
        .insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Response::from_parts(parts, body).into_response()
}

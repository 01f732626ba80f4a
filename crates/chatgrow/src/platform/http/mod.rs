//! The furniture of every HTTP answer: problems, extractors, headers, limits, idempotency, metrics.

mod assets;
mod attachment;
mod extract;
mod file_body;
mod headers;
mod idempotency;
mod observe;
mod openapi;
mod problem;
mod rate;
mod static_files;

pub use assets::{index as app_index, serve as serve_asset};
pub use attachment::Attachment;
pub use extract::{ClientAddress, Form, Json, PathId, Query, present};
pub use file_body::{ZipFile, file_body, file_body_when_made};
pub use headers::{LeadsAway, Nonce, security_headers};
pub use idempotency::{GUEST, Identity, TellsSecret, forget_old as forget_old_keys, idempotency};
pub use observe::{observe, request_id};
pub use openapi::complete as complete_openapi;
pub use problem::{
    FaultPlace, Faults, FieldFault, Problem, ProblemBody, RequestLang, render_problems,
};
pub use rate::rate_limit;
pub use static_files::{
    DOCS_STYLE, ICON, PUBLIC_SCRIPT, PUBLIC_STYLE, StaticFile, serve_embed, serve_static,
};

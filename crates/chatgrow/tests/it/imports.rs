//! `/api/imports`, and the file of customers that the list hands out.

mod files;
mod runs;
mod undo;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::{Client, TestApp};

/// Uploads a file, as a draft.
async fn upload(client: &Client, bytes: impl Into<Vec<u8>>) -> Value {
    send(client, bytes).await.expect(StatusCode::CREATED)
}

async fn send(client: &Client, bytes: impl Into<Vec<u8>>) -> crate::harness::Answer {
    let body = Some(("application/octet-stream", bytes.into()));
    client
        .send_bytes(Method::POST, "/api/imports?fileName=list.csv", body)
        .await
}

/// Where an import, or something of it, is.
fn path(import: &Value, rest: &str) -> String {
    format!("/api/imports/{}{rest}", import["id"].as_str().unwrap())
}

async fn again(client: &Client, import: &Value) -> Value {
    client.get(&path(import, "")).await.expect(StatusCode::OK)
}

/// Takes a file in, whole.
async fn take_in(app: &TestApp, client: &Client, bytes: impl Into<Vec<u8>>) -> Value {
    let import = upload(client, bytes).await;
    start(client, &import).await;
    app.run_jobs().await;
    again(client, &import).await
}

async fn start(client: &Client, import: &Value) -> Value {
    client
        .post(&path(import, "/start"), json!({}))
        .await
        .expect(StatusCode::OK)
}

/// The customers in use, by name.
async fn customers(client: &Client) -> Vec<Value> {
    let page = client.get("/api/customers?limit=200").await;
    let page = page.expect(StatusCode::OK);
    page["items"].as_array().unwrap().clone()
}

/// A column's proposed field, by its heading.
fn fields(import: &Value) -> Vec<Value> {
    let columns = import["columns"].as_array().unwrap();
    columns
        .iter()
        .map(|column| column["field"].clone())
        .collect()
}

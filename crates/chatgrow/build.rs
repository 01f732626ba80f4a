//! Tells cargo what the binary is made of besides Rust: migrations, and in a release the built web app
//! (a development build reads that from disk as it runs).

fn main() {
    println!("cargo:rerun-if-changed=migrations");
    #[expect(
        clippy::disallowed_methods,
        reason = "cargo speaks to build scripts by the environment"
    )]
    let profile = std::env::var("PROFILE");
    if profile.is_ok_and(|profile| profile == "release") {
        println!("cargo:rerun-if-changed=../../web/dist");
    }
}

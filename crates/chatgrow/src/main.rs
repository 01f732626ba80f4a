//! The `chatgrow` program.

fn main() -> std::process::ExitCode {
    chatgrow::cli::main()
}

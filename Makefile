# Two commands: `make run` to use ChatGrow, `make test` to check everything. `make help` lists the rest.

TARGET := $(or $(CARGO_TARGET_DIR),target)
.DEFAULT_GOAL := help
.PHONY: help run test check fmt openapi bench screenshots clean-data

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install what is missing, build, serve on http://localhost:5000 (ARGS="--no-demo" starts empty)
	scripts/web.sh install build
	cargo build --locked --release --package chatgrow
	$(TARGET)/release/chatgrow serve $(ARGS)

test: ## Everything: format, lints, unit, both databases, docs, dependencies, API, browser
	scripts/test.sh

check: ## The quick part of it: format, clippy, unit tests
	scripts/test.sh fast

fmt: ## Format the Rust code
	cargo fmt --all

openapi: ## Make openapi.json and the web app's types anew from the code
	scripts/openapi.sh write

bench: ## Measure the release binary (figures and method: bench/README.md; ARGS go to the runner)
	scripts/web.sh install build
	cargo build --locked --release --package chatgrow
	bench/run.sh $(ARGS)

screenshots: ## Take the pictures of the documentation anew
	scripts/install-test-tools.sh
	scripts/web.sh install build
	scripts/browser-tests.sh --screenshots

clean-data: ## Delete ./data: the database, generated secrets, logs (CONFIRM=yes asks no question)
	@[ "$(CONFIRM)" = yes ] || { printf 'Delete ./data and every business in it? Type yes: '; read -r answer && [ "$$answer" = yes ]; }
	rm -rf data

# Boltgate: everything a developer runs. `make` alone lists the targets.

CARGO ?= cargo
PYTHON ?= python3
PORT ?= 9736
ENTRIES ?= 2

target := $(or $(CARGO_TARGET_DIR),target)
venv := .venv
tools := .tools
deny_version := 0.20.2

.DEFAULT_GOAL := help
.PHONY: help prepare build run regenerate check import test test-rust test-python lint fmt deny audit bench bench-streams clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

prepare: ## Install what the machine lacks, by name (Debian packages)
	@PYTHON=$(PYTHON) .ci/prepare

build: prepare ## Build the plugin and the sandbox, optimised
	$(CARGO) build --release -p boltgate -p boltgate-sandbox

run: build $(venv)/made ## Try it without a node: sandbox and plugin on 127.0.0.1:9736 (PORT=, ENTRIES=)
	@$(target)/release/boltgate-sandbox run --plugin $(target)/release/boltgate \
	  --python $(abspath $(venv)/bin/python) --proto-dir generated/proto \
	  --lightning-dir .sandbox --entries $(ENTRIES) --grpc-port=$(PORT)

regenerate: ## Write generated/ anew from schemas/
	$(CARGO) run --quiet -p boltgate-gen -- generate

check: ## Fail if generated/ is not what schemas/ gives
	$(CARGO) run --quiet -p boltgate-gen -- check

import: ## Import a node's schemas: make import SCHEMAS=…/doc/schemas NUMBERS=…/.msggen.json RELEASE=v…
	$(CARGO) run --quiet -p boltgate-gen -- import $(SCHEMAS) --numbers $(NUMBERS) --release $(RELEASE)

test: prepare check lint deny test-rust test-python ## Run every check and every test

test-rust: ## Run the Rust tests
	$(CARGO) test --workspace --all-features

test-python: $(venv)/made ## Run the tests with Python clients, over real sockets and TLS
	$(CARGO) build -p boltgate -p boltgate-sandbox
	BOLTGATE_BIN_DIR=$(target)/debug $(venv)/bin/python -m pytest tests/python -q

lint: ## Check formatting, lints and documentation
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --all-features -- -D warnings
	RUSTDOCFLAGS="-D warnings -A rustdoc::private_intra_doc_links" $(CARGO) doc --workspace --no-deps --document-private-items --quiet

fmt: ## Format the Rust code
	$(CARGO) fmt --all

deny: $(tools)/bin/cargo-deny ## Check licences, sources and bans of the dependency tree
	$(tools)/bin/cargo-deny check bans licenses sources

audit: $(tools)/bin/cargo-deny ## Check dependencies against the advisory database (needs a network)
	$(tools)/bin/cargo-deny check advisories

bench: ## Run the benchmarks: ratios in one run
	$(CARGO) bench -p boltgate-bench --bench generate --bench transcode

bench-streams: ## Measure streams of events with many subscribers, 30 s each
	$(CARGO) build --release -p boltgate
	BOLTGATE_PLUGIN=$(abspath $(target)/release/boltgate) $(CARGO) bench -p boltgate-bench --bench fan_out

clean: ## Remove what was built, the sandbox's folder and the tools
	$(CARGO) clean
	rm -rf $(venv) $(tools) .sandbox

$(venv)/made: tests/python/requirements.txt | prepare
	$(PYTHON) -m venv $(venv)
	$(venv)/bin/python -m pip install --quiet --disable-pip-version-check -r tests/python/requirements.txt
	@touch $@

$(tools)/bin/cargo-deny:
	$(CARGO) install --quiet --locked --root $(tools) cargo-deny --version $(deny_version)

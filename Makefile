# Boltgate: everything a developer runs. `make` alone lists the targets.

CARGO ?= cargo
PYTHON ?= python3
PORT ?= 9736
ENTRIES ?= 2

target := $(or $(CARGO_TARGET_DIR),target)
venv := .venv
tools := .tools
deny_version := 0.20.2
fuzz_version := 0.13.2
tarpaulin_version := 0.37.5
mutants_version := 27.1.0
mdbook_version := 0.5.4
buf_version := 1.74.0
build_version := 1.6.1
twine_version := 7.0.0

client_sources := $(wildcard clients/python/*.py clients/python/*.toml clients/python/src/boltgate/*.py) \
  generated/surface.json $(wildcard generated/proto/*.proto)

peer := $(target)/peer
peer_version := 0.7.0
measure := $(CARGO) run --release --quiet -p boltgate-bench --
ours := Boltgate=$(target)/release/boltgate
written := --document docs/performance.md --plots docs/performance

# A checkout of the node has its ledger of numbers at its root.
numbers = $(or $(NUMBERS),$(wildcard $(SCHEMAS)/../../.msggen.json))
importing = $(CARGO) run --quiet -p boltgate-gen -- import $(SCHEMAS) $(if $(numbers),--numbers $(numbers)) $(if $(RELEASE),--release $(RELEASE))

typescript := clients/typescript
dashboard := examples/dashboard

.DEFAULT_GOAL := help
.PHONY: help prepare build run regenerate check docs site buf import test figures no-figures test-rust test-python typescript test-typescript dashboard stock-rust lint fmt deny audit bench bench-check bench-peer bench-clients bench-streams coverage fuzz properties mutants soak dist clean

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

regenerate: ## Write generated/ anew from schemas/; SCHEMAS=…/doc/schemas RELEASE=v…: import a node's first
	$(if $(SCHEMAS),$(importing))
	$(CARGO) run --quiet -p boltgate-gen -- generate

check: ## Fail if generated/ is not what schemas/ gives, or clients would lose what they were given
	$(CARGO) run --quiet -p boltgate-gen -- check
	$(CARGO) run --quiet -p boltgate-gen -- compat

docs: ## Write an API reference to target/docs/: html/ for a browser, markdown/ for a repository
	$(CARGO) run --quiet -p boltgate-gen -- docs --out $(target)/docs --as both

site: $(tools)/bin/mdbook ## Build the documentation with search, and the API reference beside it: target/site/index.html
	$(tools)/bin/mdbook build --dest-dir $(abspath $(target)/site) docs
	$(PYTHON) docs/site/finish.py $(target)/site
	$(CARGO) run --quiet -p boltgate-gen -- docs --out $(target)/site/reference

buf: $(tools)/buf/made ## Check that buf takes the protos as they are (needs npm)
	$(tools)/buf/node_modules/.bin/buf lint

import: ## Import a node's schemas: make import SCHEMAS=…/doc/schemas RELEASE=v… (NUMBERS=…/.msggen.json)
	$(importing)

test: no-figures prepare check lint deny test-rust test-typescript test-python figures ## Run every check and every test

figures: ## Print what the tests counted in their last run
	@grep -h . $(target)/debug/figures/*.txt || { echo "there are none: run make test" >&2; exit 1; }

no-figures:
	@rm -rf $(target)/debug/figures

test-rust: ## Run the Rust tests
	$(CARGO) test --workspace --all-features

typescript: $(typescript)/dist/made ## Build the TypeScript package: clients/typescript/dist

test-typescript: $(typescript)/dist/made ## Run the TypeScript package's own tests
	cd $(typescript) && npm test --silent

dashboard: $(dashboard)/dist/made ## Build the example dashboard: examples/dashboard/dist

test-python: $(venv)/client $(typescript)/dist/made $(dashboard)/dist/made ## Run the tests with Python clients, over real sockets and TLS
	$(CARGO) build -p boltgate -p boltgate-sandbox -p boltgate-gen -p plugin-bridge -p openrpc-bridge
	$(CARGO) build --workspace --all-features --example plan
	BOLTGATE_BIN_DIR=$(target)/debug $(venv)/bin/python -m pytest tests/python -q -n 3 --dist loadfile

stock-rust: $(venv)/made ## Call with the node's published Rust client, which takes minutes to build (and protoc)
	@command -v protoc >/dev/null || { echo "cln-grpc needs protoc to be built: install protobuf-compiler, such as with: sudo apt-get install protobuf-compiler" >&2; exit 1; }
	$(CARGO) build -p boltgate -p boltgate-sandbox
	$(CARGO) build --manifest-path tests/stock-rust/Cargo.toml --target-dir $(target)/stock-rust
	BOLTGATE_BIN_DIR=$(target)/debug STOCK_RUST=$(target)/stock-rust/debug/stock-rust $(venv)/bin/python -m pytest tests/python/stock_rust.py -q -s

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

bench: ## Run the benchmarks, some minutes, and write docs/performance.md
	$(CARGO) build --release -p boltgate
	$(CARGO) bench -p boltgate-bench --bench generate --bench transcode
	$(measure) run --name bench --command 'make $@' --keep $(target)/bench/bench.json --bridge $(ours)
	$(measure) report $(target)/bench/bench.json --transcode $(target)/bench/transcode.json $(written)

bench-peer: $(peer)/bin/cln-grpc ## Run the benchmarks beside the bridge cln-grpc-plugin, which is built first
	$(CARGO) build --release -p boltgate
	$(measure) run --name bench-peer --command 'make $@' --keep $(target)/bench/bench-peer.json \
	  --bridge $(ours) --bridge cln-grpc-plugin=$(peer)/bin/cln-grpc
	$(measure) report $(target)/bench/bench-peer.json $(written)

bench-clients: $(venv)/client ## Measure the client libraries beside bare gRPC clients, some minutes
	$(CARGO) build --release -p boltgate -p boltgate-sandbox
	$(CARGO) build --release -p boltgate-client --examples
	$(MAKE) --no-print-directory typescript
	BOLTGATE_BIN_DIR=$(target)/release $(venv)/bin/python tests/python/client_bench.py

bench-streams: ## Measure streams of events with many subscribers, 30 s each
	$(CARGO) build --release -p boltgate
	BOLTGATE_PLUGIN=$(abspath $(target)/release/boltgate) $(CARGO) bench -p boltgate-bench --bench fan_out

bench-check: ## Count the hot path's instructions; fail if they grew by more than 2 % (RECORD=1: record them)
	$(CARGO) bench -p boltgate-bench --bench instructions -- $(if $(RECORD),--record)

coverage: $(tools)/bin/cargo-tarpaulin $(venv)/client ## Count the lines that tests reach, a quarter of an hour; the page is target/coverage
	@mkdir -p $(target)/coverage
	BOLTGATE_PYTHON=$(venv)/bin/python $(tools)/bin/cargo-tarpaulin tarpaulin --engine llvm --follow-exec \
	  --target-dir $(target)/coverage/build --skip-clean --timeout 1800 --no-fail-fast --ignored \
	  -p boltgate -p boltgate-gen -p boltgate-sandbox --all-features \
	  --include-files 'runtime/src/*' 'generator/src/*' --fail-under 90 --out Stdout Html --output-dir $(target)/coverage

fuzz: TARGET ?= differential
fuzz: SECONDS ?= 60
fuzz: $(tools)/bin/cargo-fuzz ## Fuzz for a minute (TARGET=differential, to_json or framing; SECONDS=): see fuzz/README.md
	$(CARGO) run --quiet -p boltgate-tests --no-default-features --bin fuzz-seeds -- fuzz/seeds
	@mkdir -p fuzz/corpus/$(TARGET)
	PATH="$(abspath $(tools))/bin:$$PATH" RUSTC_BOOTSTRAP=1 $(CARGO) fuzz run $(if $(filter framing,$(TARGET)),--features framing) \
	  $(TARGET) fuzz/corpus/$(TARGET) fuzz/seeds/$(TARGET) -- \
	  -max_total_time=$(SECONDS) -max_len=4096 -dict=fuzz/seeds/$(TARGET).dict

properties: CASES ?= 1000
properties: ## Try random values of every message, some minutes (CASES= of each; PROPTEST_RNG_SEED=: other ones)
	PROPTEST_CASES=$(CASES) $(CARGO) test -p boltgate-tests --test properties -- --nocapture

mutants: FILES ?= transcode/src/**/*.rs
mutants: SHARD ?= 0/1
mutants: $(tools)/bin/cargo-mutants ## Change the code in every small way, and see which ways no test notices: hours (FILES=; SHARD=k/n: every n-th)
	$(tools)/bin/cargo-mutants mutants --file '$(FILES)' --shard $(SHARD) --sharding round-robin --output $(target)

soak: CALLS ?= 200000
soak: ## Make 200,000 mixed calls, 5 % of them with faults of the node's, some minutes (CALLS=, SEED=)
	CALLS=$(CALLS) $(if $(SEED),SEED=$(SEED)) $(CARGO) test -p boltgate --test soak

dist: $(venv)/release ## Make a release in target/dist/: program, wheel, npm package, crates, checksums
	packaging/dist $(venv)/bin/python

clean: ## Remove what was built, the sandbox's folder and the tools
	$(CARGO) clean
	rm -rf $(venv) $(tools) .sandbox $(foreach folder,$(typescript) $(dashboard),$(folder)/node_modules $(folder)/dist) $(typescript)/src/generated

$(venv)/made: tests/python/requirements.txt | prepare
	$(PYTHON) -m venv $(venv)
	$(venv)/bin/python -m pip install --quiet --disable-pip-version-check -r tests/python/requirements.txt
	@touch $@

$(venv)/release: $(venv)/made
	$(venv)/bin/python -m pip install --quiet --disable-pip-version-check build==$(build_version) twine==$(twine_version)
	@touch $@

# As users install it: built from its sources, by the tools that those name.
$(venv)/client: $(venv)/made $(client_sources)
	$(venv)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall ./clients/python
	@touch $@

$(typescript)/node_modules/made: $(typescript)/package-lock.json
	cd $(typescript) && npm ci --silent
	@touch $@

$(typescript)/dist/made: $(typescript)/node_modules/made $(wildcard $(typescript)/src/*.ts $(typescript)/build/*.mjs $(typescript)/*.json generated/proto/*.proto)
	cd $(typescript) && npm run --silent build
	@touch $@

$(dashboard)/node_modules/made: $(dashboard)/package-lock.json
	cd $(dashboard) && npm ci --silent
	@touch $@

$(dashboard)/dist/made: $(dashboard)/node_modules/made $(typescript)/dist/made $(wildcard $(dashboard)/src/* $(dashboard)/*.js $(dashboard)/*.html $(dashboard)/*.json)
	cd $(dashboard) && npm run --silent check && npm run --silent build
	@touch $@

# Built without optimisation: it runs once, for a second.
$(tools)/bin/cargo-deny:
	CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 $(CARGO) install --quiet --locked --root $(tools) cargo-deny --version $(deny_version)

$(peer)/bin/cln-grpc:
	@command -v protoc >/dev/null || { echo "cln-grpc-plugin needs protoc to be built: install protobuf-compiler, such as with: sudo apt-get install protobuf-compiler" >&2; exit 1; }
	$(CARGO) install --locked --root $(peer) cln-grpc-plugin --version $(peer_version)

$(tools)/bin/mdbook:
	$(CARGO) install --quiet --locked --root $(tools) mdbook --version $(mdbook_version) --no-default-features --features search

$(tools)/buf/made:
	npm install --silent --no-audit --no-fund --prefix $(tools)/buf @bufbuild/buf@$(buf_version)
	@touch $@

$(tools)/bin/cargo-tarpaulin:
	$(CARGO) install --quiet --locked --root $(tools) cargo-tarpaulin --version $(tarpaulin_version)

$(tools)/bin/cargo-mutants:
	$(CARGO) install --quiet --locked --root $(tools) cargo-mutants --version $(mutants_version)

$(tools)/bin/cargo-fuzz:
	$(CARGO) install --quiet --locked --root $(tools) cargo-fuzz --version $(fuzz_version)

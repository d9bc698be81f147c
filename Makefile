# `make` lists every command. `make run` and `make test` do all their own set-up.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
PY := $(VENV)/bin/python
BIN := $(VENV)/bin
CODE := src tests conftest.py tools benchmarks
# What git keeps, also where the clone belongs to another user than the one who checks it.
LISTED := git -c safe.directory='*' ls-files -z

# Relative, so that the clone may lie in a folder of any name.
export PYTHONPATH := src
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The newest Python on this machine that is new enough; make run PYTHON=/path/to/python3 chooses another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v "$$name" && break; done)

.PHONY: help
help: ## List the commands
	@echo "Shanyrak: the platform that a regional civil service hub runs on."
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-18s %s\n", $$1, $$2}' Makefile
	@echo
	@echo "Everything else is a command of the platform itself: $(BIN)/shanyrak --help"

## Running

.PHONY: run
run: $(VENV)/.ready-to-run ## Run the platform at http://127.0.0.1:8000 (SHANYRAK_PORT=… for another port)
	@exec $(BIN)/shanyrak run

.PHONY: setup
setup: $(VENV)/.ready-to-run $(VENV)/.ready-to-check ## Install everything, for running and for checking

.PHONY: shell
shell: $(VENV)/.ready-to-run ## Open a Python shell in the platform
	@exec $(BIN)/shanyrak manage shell

## Checking

.PHONY: test
test: $(VENV)/.ready-to-check browser ## Set up, then run all gates and all tests
	@$(MAKE) -k -j2 $(OUTPUT_BY_GATE) gates
	@echo "All gates are open. Now the tests."
	@$(PY) -m pytest -n 2 --dist loadgroup -q

.PHONY: check
check: $(VENV)/.ready-to-check ## Run all gates: style, types, imports, templates, spelling, dependencies
	@$(MAKE) -k -j2 $(OUTPUT_BY_GATE) gates

.PHONY: fmt
fmt: $(VENV)/.ready-to-check ## Put the code in order: imports, layout, templates
	@$(PY) -m ruff check --fix $(CODE)
	@$(PY) -m ruff format $(CODE)
	@$(LISTED) '*.html' | xargs -0 -r $(BIN)/djade --target-version 5.2 || true

.PHONY: cover
cover: $(VENV)/.ready-to-check ## Run the tests and show which lines none of them reaches
	@$(PY) -m pytest -n 2 -q --cov=src --cov-report=term:skip-covered --cov-report=html:build/cover

.PHONY: bench
bench: $(VENV)/.ready-to-check peers ## Measure speed, side by side with peers, and write docs/benchmarks.md
	@$(PY) -m benchmarks

.PHONY: peers
peers: build/peers/.ready ## Install what the methods are measured beside, in an environment of its own

.PHONY: score-extraction
score-extraction: $(VENV)/.ready-to-check ## Score what is read from documents against annotated examples
	@$(PY) -m shanyrak_methods.extraction.scoring $(ANNOTATED)

# The documents that ship with the project, and others beside the clone if there are any.
ANNOTATED := src/shanyrak/runtime/sample/documents $(wildcard ../shared/extraction)

.PHONY: messages
messages: $(VENV)/.ready-to-check ## Gather the sentences of all pages into the catalogues of the languages
	@$(PY) tools/messages.py update

.PHONY: screenshots
screenshots: $(VENV)/.ready-to-check browser ## Draw the main pages of the running platform into docs/screenshots/ (LINK=… signs in)
	@PYTHONPATH=src:. $(PY) tools/screenshots.py --address "$(or $(ADDRESS),http://127.0.0.1:8000)" --link "$(LINK)"

.PHONY: story
story: $(VENV)/.ready-to-check browser ## Go the long journeys in browsers, and draw each station for docs/from-*.md
	@SHANYRAK_STORY_PICTURES=docs/screenshots/journey $(PY) -m pytest -q tests/journeys/test_from_promise_to_change.py tests/journeys/test_course.py tests/journeys/test_roundtable.py tests/journeys/test_study_visit.py

.PHONY: map
map: $(VENV)/.ready-to-check ## Draw the map of the code: who imports whom
	@$(BIN)/import-linter drawgraph shanyrak

.PHONY: matrix
matrix: $(VENV)/.ready-to-check ## Write anew who may open what; read the difference before it is committed
	@SHANYRAK_WRITE_MATRIX=1 $(PY) -m pytest -q tests/architecture/test_who_may_open_what.py
	@git diff --stat -- tests/architecture/who_may_open_what.csv

.PHONY: structure
structure: $(VENV)/.ready-to-check ## Write anew what gives a new installation its tables, after a new migration
	@PYTHONPATH=src:. $(PY) tools/structure.py
	@git diff --stat -- src/shanyrak/runtime/structure.sql

.PHONY: locks
locks: $(VENV)/.ready-to-check ## Write the locks anew from requirements/*.in, with hashes and without addresses
	@$(BIN)/uv $(COMPILE) requirements/base.in -o requirements/base.txt
	@$(BIN)/uv $(COMPILE) requirements/dev.in -c requirements/base.txt -o requirements/dev.txt
	@$(BIN)/uv $(COMPILE) requirements/peers.in -o requirements/peers.txt

COMPILE := pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url

.PHONY: clean
clean: ## Remove the environment and what the tools keep, never the data
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

## The gates, side by side; each says its name when it opens

GATES := style layout types imports templates markup dependencies spelling catalogues
# Older makes cannot keep apart what the gates print at the same time.
OUTPUT_BY_GATE := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

.PHONY: gates $(GATES:%=gate-%)
gates: $(GATES:%=gate-%)

gate-style:
	@$(PY) -m ruff check --quiet $(CODE)
	@echo "gate: style"

gate-layout:
	@$(PY) -m ruff format --quiet --check $(CODE)
	@echo "gate: layout"

# Without its memory: with it, relations between models that an edit made known are sometimes missed.
gate-types:
	@$(PY) -m mypy --no-incremental --no-error-summary src conftest.py tests
	@echo "gate: types"

gate-imports:
	@mkdir -p build
	@$(BIN)/lint-imports --no-logo > build/imports.txt || { cat build/imports.txt; exit 1; }
	@echo "gate: imports"

gate-templates:
	@$(LISTED) '*.html' | xargs -0 -r $(BIN)/djade --check --target-version 5.2
	@echo "gate: templates"

gate-markup:
	@$(LISTED) 'src/**/templates/**/*.html' | xargs -0 -r $(BIN)/djlint --lint --quiet
	@echo "gate: markup"

gate-dependencies:
	@mkdir -p build
	@$(BIN)/deptry src --config tools/deptry.toml --no-ansi > build/dependencies.txt 2>&1 || { cat build/dependencies.txt; exit 1; }
	@echo "gate: dependencies"

gate-spelling:
	@$(LISTED) | xargs -0 -r $(BIN)/codespell
	@echo "gate: spelling"

gate-catalogues:
	@$(PY) tools/messages.py check
	@echo "gate: catalogues"

## What has to be there first; done once, and again when the locks change

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo "Shanyrak needs Python 3.11 or later: install it, or name it with PYTHON=…" >&2; exit 3; }

$(VENV)/bin/python:
	@$(MAKE) python
	@echo "Making the environment …"
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make environments: install its venv package (on Debian and Ubuntu: apt install python3-venv)." >&2; exit 3; }
	@"$(PYTHON)" -m venv $(VENV)

$(VENV)/.ready-to-run: requirements/base.txt tools/link.py | $(VENV)/bin/python
	@echo "Installing what the platform runs on …"
	@$(PY) -m pip install -qq --require-hashes -r requirements/base.txt
	@$(PY) tools/link.py
	@touch $@

$(VENV)/.ready-to-check: requirements/dev.txt tools/link.py | $(VENV)/bin/python
	@echo "Installing what the platform runs on and is checked with …"
	@$(PY) -m pip install -qq --require-hashes -r requirements/dev.txt
	@$(PY) tools/link.py
	@touch $@ $(VENV)/.ready-to-run

build/peers/.ready: requirements/peers.txt
	@$(MAKE) python
	@echo "Installing the peers that the methods are measured beside …"
	@"$(PYTHON)" -m venv build/peers
	@build/peers/bin/python -m pip install -qq --require-hashes -r requirements/peers.txt
	@touch $@

.PHONY: browser
browser:
	@sh tools/browser.sh

# The steps are in packaging/steps.py, so that Windows and macOS have the same ones; ARGS goes to what a step runs.
PYTHON ?= python3
STEP = $(PYTHON) packaging/steps.py

.PHONY: setup demo run test lint bench package

setup: ; @$(STEP) setup
demo: ; @$(STEP) demo $(ARGS)
run: ; @$(STEP) run $(ARGS)
test: ; @$(STEP) test $(ARGS)
lint: ; @$(STEP) lint
bench: ; @$(STEP) bench $(ARGS)
package: ; @$(STEP) package $(ARGS)

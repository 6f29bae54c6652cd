# Set up, run, test. `make run` and `make test` need Python 3.11 to 3.13 and pip, nothing else.

PYTHON ?= python3
CASE ?= forms/appi/examples/ppc-1-new-use.yaml
MEMO = out/$(basename $(notdir $(CASE))).pdf
BIN = .venv/bin
SCREEN = $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname))

PROGRAM = $(BIN)/michishirube
PACKAGE = dist/michishirube-$(shell uname -s | tr A-Z a-z)-$(shell uname -m).tar.xz

.PHONY: help run test e2e bench verapdf package smoke screenshots translations format constraints clean

help:
	@echo "make run          open the program on the first worked case (no screen: print its memo)"
	@echo "make test         every check and test"
	@echo "make e2e          the installed program on a screen of its own, by keyboard (half a minute)"
	@echo "make package      the program with its Python and Qt as one folder, and that as an archive"
	@echo "make smoke        try that folder: no Python, no network, a screen of its own"
	@echo "make screenshots  take the pictures in docs/screenshots/ anew"
	@echo "make translations  collect the screen's words and compile their English"
	@echo "make bench        every benchmark against its peers, as ratios (some minutes)"
	@echo "make verapdf      papers of many worked cases against PDF/A-3a and PDF/UA-1 (needs Java)"
	@echo "make format       put the code into the project's format"
	@echo "make constraints  take the newest packages and write constraints.txt anew"
	@echo "make clean        remove the environment and everything made"

run:
	@$(PYTHON) packaging/setup_env.py $(if $(SCREEN),--window)
ifneq ($(SCREEN),)
	@$(BIN)/python -m michishirube $(CASE)
else
	@mkdir -p out
	@$(BIN)/michishirube memo $(CASE) -o $(MEMO)
endif

test:
	@$(PYTHON) packaging/setup_env.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile

e2e:
	@$(PYTHON) packaging/setup_env.py --screen
	MICHISHIRUBE=$(abspath $(PROGRAM)) $(BIN)/python -m pytest tests/e2e/on_screen.py

package:
	@$(PYTHON) packaging/setup_env.py --package
	$(BIN)/pyinstaller --noconfirm --log-level WARN packaging/michishirube.spec
	@tar -C dist -c michishirube | xz -T0 > $(PACKAGE)
	@du -sm dist/michishirube $(PACKAGE)

smoke:
	@$(PYTHON) packaging/setup_env.py --package --screen
	$(BIN)/python -m pytest tests/e2e/packaged.py

screenshots:
	@$(PYTHON) packaging/setup_env.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py

bench:
	@$(PYTHON) packaging/setup_env.py --bench
	@for one in engine memo startup memory proof store training batch; do \
	  echo "== $$one"; QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/$$one.py || exit 1; \
	done

verapdf:
	@$(PYTHON) packaging/setup_env.py
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/verapdf.py

translations:
	@$(PYTHON) packaging/setup_env.py
	$(BIN)/python packaging/translations.py

format:
	@$(PYTHON) packaging/setup_env.py
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

constraints:
	@$(PYTHON) packaging/setup_env.py --lock

clean:
	rm -rf .venv out dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis

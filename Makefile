# Corrin needs Python 3.11 or newer with venv, and make. `make run` and `make test` do the rest.

PYTHON ?= python3
PORT ?= 8000
ADDRESS := 127.0.0.1:$(PORT)

VENV := .venv
PY := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test lint format types words screenshots clean
.DELETE_ON_ERROR:

help:
	@echo "make run          the app with its food catalogue and demo data on http://$(ADDRESS)  (PORT= changes it)"
	@echo "make test         lint, types, checks and every test, on SQLite and PostgreSQL, and in a browser"
	@echo "make lint         ruff and mypy only        make format       ruff's formatting"
	@echo "make words        plain English from locale/ (needs gettext)"
	@echo "make screenshots  a picture of every page   make clean        remove what was built, keep the database"

# Each stamp is written only after its step has succeeded, so an interrupted run is taken up where it stopped.
$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Corrin needs Python 3.11 or newer. Name one with: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv --clear $(VENV) \
	  || { echo "Python's venv is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@touch $@

# An install that was cut short may leave half a package behind: begin with a fresh environment then.
define install
@if [ -e $(VENV)/installing ]; then $(PYTHON) -m venv --clear $(VENV) && touch $(VENV)/made; fi
@touch $(VENV)/installing
@$(PY) -m pip --quiet --disable-pip-version-check install -r $(1)
@rm $(VENV)/installing
endef

$(VENV)/installed: requirements.txt | $(VENV)/made
	@echo "Installing what Corrin needs (once, about half a minute) …"
	$(call install,requirements.txt)
	@touch $@

$(VENV)/installed-dev: requirements.txt requirements-dev.txt | $(VENV)/made
	@echo "Installing what the tests need (once) …"
	$(call install,requirements-dev.txt)
	@touch $@ $(VENV)/installed

# The database itself says what is already there: each command leaves alone what is up to date.
run: $(VENV)/installed
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py load_catalogue
	@$(PY) manage.py seed_demo
	@echo
	@echo "Corrin is on http://$(ADDRESS)   (Ctrl-C stops it)"
	@DJANGO_RUNSERVER_HIDE_WARNING=true $(PY) manage.py runserver --noreload $(ADDRESS)

test: $(VENV)/installed-dev
	@$(PY) -m tooling.check

lint: $(VENV)/installed-dev
	@$(PY) -m ruff check
	@$(PY) -m mypy

format: $(VENV)/installed-dev
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

# The compiled words are kept with the source, so that nobody needs gettext to run Corrin.
words:
	@msgfmt -c -o locale/en_GB-x-plain/LC_MESSAGES/django.mo locale/en_GB-x-plain/LC_MESSAGES/django.po

screenshots: $(VENV)/installed-dev
	@$(PY) -m tooling.screenshots

clean:
	rm -rf $(VENV) var staticfiles .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

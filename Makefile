# Everything a user or a contributor runs; `make` alone lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
# Tests and command share one configuration, so that nothing is built twice.
BUILD = $(SWIFT) build -c release
TEST = SWIFT_BACKTRACE=enable=no $(SWIFT) test -c release --disable-testable-imports
# Suites that take minutes, and those that KADITA_LONG=1 lets look at more samples.
LONG = \.Long[A-Za-z]*Tests
LONGER = \.(DisorderTests|InvarianceTests|KozachenkoLeonenkoTests|TableDamageTests|ArrayDamageTests|DecimalParserTests)
DEMO = fixtures/reference/frames/case1_swarm.nc

.PHONY: help
help:
	@echo "make demo       build kadita and analyse a small recording"
	@echo "make test       lint, build and run the tests"
	@echo "make test-all   the further checks: long runs, users' packages, a machine without Swift"
	@echo "make test-report open the pages of kadita report in Chromium"
	@echo "make fuzz       fuzz the readers of tables and of arrays, a minute each"
	@echo "make test-slurm a study on a Slurm of one node, which it installs, starts and stops"
	@echo "make install    build and install kadita under PREFIX (default /usr/local)"
	@echo "make dist       a tar file for machines without Swift, in dist/"
	@echo "make tables     rewrite what the docs show of the command's output"
	@echo "make pictures   rewrite the pictures of the docs, and the measurements of docs/report.md"
	@echo "make notebooks  make and execute the notebooks of notebooks-export again"
	@echo "make reproduce  tables and pictures, and what changed by it"
	@echo "make docs       the reference of the library (DocC), in .build-docs/pages"
	@echo "make bench      measure kadita beside its peers, write docs/performance.md"
	@echo "make clean      remove everything built"

.PHONY: setup
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Install Swift 6.3 first: https://www.swift.org/install"; exit 1; }
	@Scripts/need.sh 'pkg-config:finds the libraries below' \
	  'libnetcdf-dev:reads and writes NetCDF and HDF5 files' \
	  'libfftw3-dev:Fourier transforms for the velocity spectra' \
	  'zlib1g-dev:reads compressed tables'

.PHONY: build
build: setup
	$(BUILD) --product kadita

.PHONY: demo
demo: build
	.build/release/kadita analyze $(DEMO)

.PHONY: fuzz
fuzz: setup
	Fuzz/run.sh 60

.PHONY: lint
lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks/Sources Package.swift

# What draws; read where it is installed, when it is needed.
.PHONY: drawing
drawing:
	@Scripts/need.sh 'gnuplot-nox:draws figures' 'fonts-dejavu-core:the letters in them' \
	  'ffmpeg:makes movies of the frames'

.PHONY: test
test: setup drawing lint
	@Scripts/need.sh 'poppler-utils:looks into the figures of the tests' 'netcdf-bin:ncdump reads what kadita writes'
	$(TEST) --skip '$(LONG)'

.PHONY: tables
tables: setup drawing
	KADITA_UPDATE_DOCS=1 $(TEST) --filter 'DocumentedOutputTests|thePageOfRecordingsIsTrue'

.PHONY: pictures
pictures: build drawing
	docs/pictures/make.sh
	Scripts/pictures.sh

.PHONY: reproduce
reproduce: tables pictures
	@git diff --stat -- README.md CONTRIBUTING.md docs

.PHONY: notebooks
notebooks: build
	notebooks-export/make.sh

.PHONY: test-all
test-all: test-long test-python test-report test-convert test-levels test-notebooks test-workflows test-dist bench-smoke

.PHONY: test-long
test-long: setup
	KADITA_LONG=1 $(TEST) --filter '$(LONG)|$(LONGER)'

.PHONY: test-notebooks
test-notebooks: build
	Scripts/test-notebooks.sh

.PHONY: test-python
test-python: build
	Scripts/test-python.sh .venv-test requirements.txt test_outputs.py test_cf.py test_spectra.py

.PHONY: test-levels
test-levels: build
	Scripts/test-levels.sh

.PHONY: test-convert
test-convert: build
	Scripts/test-python.sh .venv-movement requirements-movement.txt test_convert.py

.PHONY: test-report
test-report: build
	Scripts/test-report.sh

.PHONY: test-workflows
test-workflows: build
	Scripts/test-workflows.sh

.PHONY: test-slurm
test-slurm: build
	Scripts/test-slurm.sh

.PHONY: install
install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/kadita $(DESTDIR)$(PREFIX)/bin/kadita

.PHONY: dist
dist: setup
	Scripts/dist.sh

.PHONY: test-dist
test-dist: build dist
	Scripts/test-dist.sh

.PHONY: docs
docs: setup
	Scripts/docs.sh

BENCH ?=
RUN_BENCH = Scripts/need.sh 'gnuplot-nox:draws cost against the number of individuals' \
    'python3-venv:runs the packages that kadita is measured against' && \
  cd Benchmarks && ./setup-peers.sh && $(SWIFT) build -c release && \
  .build/release/kadita-bench --python .venv-peers/bin/python

.PHONY: bench
bench: build
	$(RUN_BENCH) --json results.json --markdown ../docs/performance.md --readme ../README.md $(BENCH)

.PHONY: bench-smoke
bench-smoke: build
	$(RUN_BENCH) --smoke $(BENCH)

.PHONY: clean
clean:
	rm -rf .build .build-* .venv-* dist artefacts

# concord: the words of the workshop. `make` lists them.

PREFIX ?= /usr/local
SWIFT ?= swift
BINARY = .build/release/concord
PACKAGES = libicu-dev libsqlite3-dev libxml2-dev libzip-dev zlib1g-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config

.PHONY: help tools build demo test lint format bench docs install clean

help:  ## list these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

tools:  ## install the Debian packages that are missing, and say which
	@Scripts/install-tools $(PACKAGES)

build: tools  ## build the release binary, its language data inside
	$(SWIFT) build -c release --static-swift-stdlib --product concord

demo: build  ## go from a release in six languages to a memory, look-ups, a check and an export
	@Scripts/demo $(BINARY)

test: tools  ## run every test
	$(SWIFT) test --disable-xctest

lint: tools  ## check format, imports, walls and arrows
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	@Scripts/lint
	$(SWIFT) build --explicit-target-dependency-import-check error

format:  ## bring the sources into the house format
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

bench: build  ## measure speed against a plain loop over the system's libraries
	@Benchmarks/run $(BINARY)

docs: tools  ## check the documentation comments and write the reference under .build/documentation
	@Scripts/docs

install: build  ## install the binary under PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/concord

clean:  ## remove what was built
	rm -rf .build

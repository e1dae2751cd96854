# make run     build what has changed and start everything on this machine
# make test    all tests, with one summary at the end
# The others are listed by `make help`.

STAMPS := target/stamps
JAVA_SOURCES := $(shell find pom.xml backend/*/pom.xml backend/*/src/main bpmn/*.bpmn bpmn/*.dmn 2>/dev/null)
FRONTEND_SOURCES := $(shell find frontend/src frontend/public frontend/index.html frontend/package.json frontend/vite.config.ts frontend/tsconfig*.json 2>/dev/null)

.PHONY: run test check test-engine bench bpmn openapi backup restore reset format e2e build help
.DEFAULT_GOAL := help

run: build            ## build what has changed, start everything, print the address
	@scripts/launch.sh run

test:                 ## all tests: Java, models, front end, end to end; one summary
	@scripts/test.sh

check:                ## the fast part: format, lint, types, unit tests, models, compose file
	@scripts/check.sh

test-engine:          ## the engine tests on another version: make test-engine ENGINE=8.6.0
	@scripts/test-engine.sh $(ENGINE)

e2e: build $(STAMPS)/npm-frontend   ## only the end-to-end tests, in Chromium
	@scripts/e2e.sh

bench: build          ## measure; prints each figure beside its yardstick
	@scripts/bench.sh

bpmn: $(STAMPS)/npm-bpmn   ## lint the models and draw them as SVG
	@npm --prefix bpmn run --silent lint && npm --prefix bpmn run --silent render

format: $(STAMPS)/npm-frontend   ## put Java and TypeScript in order
	@scripts/format.sh

openapi: $(STAMPS)/npm-frontend   ## write the description of the HTTP interface anew, and the screen's types of it
	@scripts/openapi.sh

backup: build         ## copy database, processes and files while stopped: make backup FILE=backups/today.tar.gz
	@FILE="$(FILE)" scripts/launch.sh backup

restore: build        ## put such a copy in place: make restore FILE=backups/today.tar.gz
	@FILE="$(FILE)" scripts/launch.sh restore

reset: build          ## delete all data after asking; FORCE=yes does not ask
	@FORCE="$(FORCE)" scripts/launch.sh reset

build: $(STAMPS)/backend $(STAMPS)/frontend

$(STAMPS)/backend: $(JAVA_SOURCES) scripts/build-backend.sh
	@scripts/build-backend.sh && mkdir -p $(STAMPS) && touch $@

$(STAMPS)/frontend: $(FRONTEND_SOURCES) $(STAMPS)/npm-frontend scripts/build-frontend.sh
	@scripts/build-frontend.sh && mkdir -p $(STAMPS) && touch $@

$(STAMPS)/npm-%: %/package-lock.json scripts/install-npm.sh
	@scripts/install-npm.sh $* && mkdir -p $(STAMPS) && touch $@

help:
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

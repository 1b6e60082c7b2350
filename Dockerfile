# Orbitr in a container. compose.yaml runs it; docs/container.md tells how to build it where no image can be pulled.
#
# Any base with Node 24 and npm will do; git and ssh are added where they are missing (Debian, Alpine).
ARG BASE=node:24-slim

FROM ${BASE} AS dependencies
WORKDIR /orbitr
COPY package.json package-lock.json .npmrc ./
# The base brings its own Node, so that nothing needs to be built or fetched by an installation script.
RUN npm ci --omit=dev --ignore-scripts --loglevel=error

FROM ${BASE}
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=1 \
    MALLOC_MMAP_THRESHOLD_=32768 \
    MALLOC_TRIM_THRESHOLD_=16384 \
    MALLOC_TOP_PAD_=0 \
    ORBITR_STACKS=/stacks \
    ORBITR_DATA=/data
# For stacks that are kept in git, and for remotes that are reached by ssh. A base that has both is taken as it is.
RUN { command -v git && command -v ssh; } >/dev/null \
 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends git openssh-client ca-certificates && rm -rf /var/lib/apt/lists/*; } \
 || apk add --no-cache git openssh-client
WORKDIR /orbitr
COPY --from=dependencies /orbitr/node_modules ./node_modules
COPY package.json package-lock.json tsconfig.json LICENSE ./
COPY schemas ./schemas
COPY state ./state
COPY web ./web
COPY controller ./controller
COPY templates ./templates
# Joins the sources (controller/program), so that no container has to when it starts.
RUN node controller/orbitr.mjs --help >/dev/null && test -s .cache/orbitr/joined.json && ln -s /orbitr/controller/orbitr.mjs /usr/local/bin/orbitr

# Not /stacks: stack files belong to a folder of the host (docs/container.md says why), and an unnamed volume would only hide that it is missing.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "controller/setup/healthcheck.mjs"]

# As root, on purpose: who may speak to the engine's socket is root on the host anyway, so that another user here would protect nothing
# and only fail on the socket's group, whose number differs from host to host.
USER root
STOPSIGNAL SIGTERM
ENTRYPOINT ["orbitr"]
CMD ["up"]

# Orbitr in a container. compose.yaml runs it; docs/container.md tells how to build it where no image can be pulled.
#
# Any base with Node 24 and npm will do.
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
    NODE_COMPILE_CACHE=/orbitr/.cache \
    ORBITR_STACKS=/stacks \
    ORBITR_DATA=/data
WORKDIR /orbitr
COPY --from=dependencies /orbitr/node_modules ./node_modules
COPY package.json LICENSE ./
COPY schemas ./schemas
COPY state ./state
COPY web ./web
COPY controller ./controller
COPY templates ./templates
# Fills the compile cache: a start then neither strips types nor compiles, which saves time and memory.
RUN node --input-type=module --eval "import { fillCompileCache } from './controller/setup/foreground.mjs'; await fillCompileCache();" \
 && node controller/orbitr.mjs --help >/dev/null && ln -s /orbitr/controller/orbitr.mjs /usr/local/bin/orbitr

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

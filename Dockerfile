# docker build -t rivermouth . && docker compose -f config/deploy/compose.yaml up
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Optional packages bring a Node of their own, which this image has.
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

FROM node:26-slim
WORKDIR /app
# What is compiled is lost with the container: a daemon that began anew after it would do so at every start.
ENV RIVERMOUTH_COMPILED=no
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/compiled MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=32768
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY config ./config
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 8480
# In rivermouth.yaml: listen: {host: 0.0.0.0, port: 8480}
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8480/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "src/launch.js", "run", "--json"]

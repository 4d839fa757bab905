# The program with its viewer. Build: docker build -t wiregraph . — Run: docker run -p 127.0.0.1:4477:4477 wiregraph
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The build needs the sources, which come after the packages so that these are cached.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4477
ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["start", "--workspace", "/data", "--host", "0.0.0.0", "--port", "4477", "--no-open"]

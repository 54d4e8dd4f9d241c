# The marketplace backend: `npm run build` first; the image only copies what it made.
FROM node:20-slim
WORKDIR /app
COPY dist/server/ ./
# The embedded database's folder, where DATABASE_URL is not set.
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production DATA_DIR=/data
VOLUME /data
USER node
EXPOSE 8080
# Signals reach Node itself, so that it stops gracefully.
CMD ["node", "main.js"]

import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// During development the API is the running backend's; API_URL names another address.
const api = process.env.API_URL ?? "http://127.0.0.1:28080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": { target: api, changeOrigin: false } },
    fs: { allow: [".", "../bpmn"] }, // a test reads the models
  },
  preview: { host: "127.0.0.1", proxy: { "/api": { target: api, changeOrigin: false } } },
  build: { target: "es2022", manifest: true, chunkSizeWarningLimit: 1500 },
  test: {
    environment: "jsdom",
    globals: true,
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    css: false,
  },
});

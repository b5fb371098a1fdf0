import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig(({ command }) => {
  // whatever a process was started for (a test, say), the pages it builds are for use
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    root: "web",
    plugins: [react()],
    // the server puts another number here into every page it answers
    html: { cspNonce: "KUANGJIE_NONCE" },
    worker: { format: "es" },
    build: { outDir: "../dist/web", emptyOutDir: true, chunkSizeWarningLimit: 1500 },
    server: { proxy: { "/api": process.env.API_URL ?? "http://127.0.0.1:8080" } },
  };
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the UI into dist/ui, where wrangler.toml looks for the assets. Aliases (#domain, …) come from package.json. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/ui",
    emptyOutDir: true,
    target: "es2024",
    // Browsers that know light-dark(), so that it ships as written.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The content policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import { repository } from "../../worker/cli/tools.ts";

export interface ServedGallery {
  /** The address of the page. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Builds the gallery into a folder of its own, away from the portal, and serves it on a free port: all of it, or some. */
export async function serveGallery(only: readonly string[] = []): Promise<ServedGallery> {
  const folder = await mkdtemp(join(tmpdir(), "annexa-gallery-"));
  const configFile = join(repository, "web/vite.config.ts");
  const input = join(repository, "web/gallery/gallery.html");
  const outDir = join(folder, "pages");
  await build({ configFile, logLevel: "warn", build: { outDir, rolldownOptions: { input } } });
  const server = await preview({
    configFile,
    logLevel: "warn",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The gallery is served at no address.");
  return {
    address: `${address}gallery/gallery.html${only.length === 0 ? "" : `?only=${only.join(",")}`}`,
    async stop() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

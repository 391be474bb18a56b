// npm run gallery [-- Button Card]: pictures of all components, or of those named, in all their states, at two widths, and
// the judges' word on them.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "../../worker/cli/chromium.ts";
import { loadQuietSettings, repository, tools } from "../../worker/cli/tools.ts";
import { serveGallery } from "../gallery/build-gallery.ts";
import { takePictures } from "../gallery/take-pictures.ts";
import { passes } from "./run/step.ts";

async function main(only: readonly string[]): Promise<number> {
  loadQuietSettings();
  const executablePath = await findChromium();
  const folder = join(repository, ".annexa/gallery");
  // A component that is gone leaves no picture.
  rmSync(folder, { recursive: true, force: true });
  const { address, stop } = await serveGallery(only);
  try {
    const folders = await takePictures({ address, executablePath, folder });
    console.log(`Pictures of every component:\n${folders.map((one) => `  ${one}`).join("\n")}`);
  } finally {
    await stop();
  }
  const args = ["test", "--config", "test/e2e/playwright.config.ts", "--project=gallery"];
  const env = { CHROMIUM: executablePath, ...(only.length > 0 && { GALLERY_ONLY: only.join(",") }) };
  return (await passes({ name: "the gallery", script: tools.playwright, args, env })) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

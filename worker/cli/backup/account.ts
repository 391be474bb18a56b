import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cloudflare } from "../deploy/cloudflare.ts";
import { namesIn } from "../deploy/config.ts";
import { PlainError } from "../start/plain-errors.ts";
import { repository } from "../tools.ts";
import { copyOfExport } from "./database-copy.ts";
import type { Bucket } from "./files.ts";

const config = ".wrangler/annexa.deploy.toml";

/** Throws a PlainError where no portal was deployed from, whose configuration names the database. */
export function requireDeployed(): void {
  if (existsSync(join(repository, config))) return;
  throw new PlainError(`There is no ${config}. Run this where the portal was deployed from, by npm run deploy.`);
}

/** Exports the database of the account that wrangler is signed in to, as it is at one moment, into a file of its own. */
export function exporting(cloudflare: Cloudflare): (file: string) => Promise<void> {
  return async (file) => {
    const { database } = namesIn(readFileSync(join(repository, "wrangler.toml"), "utf8"));
    const folder = mkdtempSync(join(tmpdir(), "annexa-export-"));
    try {
      const sql = join(folder, "export.sql");
      cloudflare.change(
        "d1",
        "export",
        database,
        "--remote",
        "--skip-confirmation",
        "--output",
        sql,
        "--config",
        config,
      );
      await copyOfExport(sql, file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** The configuration that binds this machine to the files of the account, and to nothing else. */
export const filesConfig = (bucket: string): string =>
  `name = "annexa-backup"\ncompatibility_date = "2026-01-01"\n\n[[r2_buckets]]\nbinding = "FILES"\nbucket_name = ${JSON.stringify(bucket)}\nremote = true\n`;

/** Opens the store of files of the account; it is closed when it is no longer needed. */
export async function openAccountFiles(): Promise<{ bucket: Bucket; close: () => Promise<void> }> {
  const { getPlatformProxy } = await import("wrangler");
  const { bucket } = namesIn(readFileSync(join(repository, "wrangler.toml"), "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "annexa-files-"));
  const configPath = join(folder, "wrangler.toml");
  writeFileSync(configPath, filesConfig(bucket));
  const { env, dispose } = await getPlatformProxy<{ FILES?: Bucket }>({ configPath, persist: false });
  rmSync(folder, { recursive: true, force: true });
  if (env.FILES === undefined) throw new PlainError("The files of the account could not be reached.");
  return { bucket: env.FILES, close: dispose };
}

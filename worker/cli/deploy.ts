// npm run deploy: the portal in a Cloudflare account, from nothing or as an update. Run it again at any time.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkDeployed } from "./deploy/check.ts";
import { type Cloudflare, printedCloudflare, realCloudflare, run } from "./deploy/cloudflare.ts";
import { deployedConfig, namesIn } from "./deploy/config.ts";
import { applyMigrationFile, migrationFile, pendingMigrations } from "./deploy/migrations.ts";
import { type DeployOptions, readDeployOptions } from "./deploy/options.ts";
import { checkSignedIn, findOrMakeDatabase, makeStores } from "./deploy/steps.ts";
import { loadQuietSettings, repository } from "./tools.ts";

const configFile = ".wrangler/annexa.deploy.toml";
const migrationsFile = ".wrangler/annexa.migrations.sql";

function deploy({ url, mailFrom, dryRun }: Extract<DeployOptions, { does: "deploy" }>): void {
  const cloudflare = dryRun ? printedCloudflare(console.log) : realCloudflare;
  const toml = readFileSync(join(repository, "wrangler.toml"), "utf8");
  const names = namesIn(toml);
  checkSignedIn(cloudflare);
  const found = findOrMakeDatabase(cloudflare, names);
  if (!found && !dryRun) throw new Error(`The database ${names.database} was made but is not in the list. Try again.`);
  makeStores(cloudflare, names);
  buildPages(dryRun);
  write(deployedConfig(toml, { databaseId: found ?? "(id of the new database)", url, mailFrom }), { dryRun });
  migrate(cloudflare, { database: names.database, dryRun });
  cloudflare.change("deploy", "--config", configFile);
  console.log(whatRemains({ url, mailFrom }));
}

function buildPages(dryRun: boolean): void {
  const args = ["build", "--config", "web/vite.config.ts"];
  if (dryRun) console.log(`vite ${args.join(" ")}`);
  else if (run("vite", args, "inherit").status !== 0)
    throw new Error("The pages could not be built; nothing was deployed.");
}

function migrate(cloudflare: Cloudflare, { database, dryRun }: { database: string; dryRun: boolean }): void {
  const folder = join(repository, "migrations");
  const migrated = { database, place: "--remote", config: configFile, folder } as const;
  const pending = pendingMigrations(cloudflare, migrated);
  if (pending.length === 0) return;
  if (dryRun) console.log(`write ${migrationsFile}: ${pending.length} migrations, ${pending[0]} to ${pending.at(-1)}`);
  else writeFileSync(join(repository, migrationsFile), migrationFile(folder, pending));
  applyMigrationFile(cloudflare, migrationsFile, migrated);
}

function write(config: string, { dryRun }: { dryRun: boolean }): void {
  const file = join(repository, configFile);
  if (dryRun) {
    console.log(`write ${configFile}:\n${config.replaceAll(/^/gm, "    ")}`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, config);
  }
}

const whatRemains = ({ url, mailFrom }: { url: string; mailFrom: string }): string => `
What remains to be done by you:
1. Address: give the worker the domain ${new URL(url).host} (Cloudflare dashboard, Workers, annexa, Domains).
2. Mail: set up ${mailFrom.split("@")[1]} under Email Sending in the dashboard, so that ${mailFrom} may send.
   With a mail server of your own instead: set MAIL_TRANSPORT to "smtp" and SMTP_HOST, SMTP_PORT, SMTP_SECURITY and
   SMTP_USER in wrangler.toml, deploy again, then: npx wrangler secret put SMTP_PASSWORD --config ${configFile}
3. The first organisation, and its owner, who adds everybody else:
   npm run organisation -- --name "Your company" --legal-name "Your company Ltd" --owner you@company.example --owner-name "Your name"
4. Signed decisions: npm run --silent signing-key | npx wrangler secret put SIGNING_KEY --config ${configFile}
   A new key takes the place of the old one; what the old one signed stays checkable.
5. Check: npm run deploy -- --url ${url} --check, then sign in with the owner's address.`;

try {
  loadQuietSettings();
  const options = readDeployOptions(process.argv.slice(2));
  if (options.does === "deploy") deploy(options);
  else {
    const { lines, isSound } = await checkDeployed(options.url);
    console.log(lines.join("\n"));
    process.exitCode = isSound ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

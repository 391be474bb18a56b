import { parseArgs } from "node:util";

/** What to deploy where, or where to look only. */
export type DeployOptions =
  | { does: "check"; url: string }
  | { does: "deploy"; url: string; mailFrom: string; dryRun: boolean };

const usage = `npm run deploy -- --url https://annexa.example.com --mail-from annexa@example.com [--dry-run]
  --url        where people will reach the portal
  --mail-from  the sender of its mails, at a domain set up for sending in your Cloudflare account
  --dry-run    print what would be run, and change nothing
  --check      with --url alone: ask the portal there what it must answer, and change nothing`;

/** The options of the command line; throws an Error whose message says what is wrong and what there is. */
export function readDeployOptions(args: string[]): DeployOptions {
  try {
    return understand(args);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`, { cause: error });
  }
}

function understand(args: string[]): DeployOptions {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: "string" },
      "mail-from": { type: "string" },
      "dry-run": { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const { url, "mail-from": mailFrom, "dry-run": dryRun, check } = values;
  if (!url || !URL.canParse(url) || new URL(url).protocol !== "https:")
    throw new Error("--url needs an https address.");
  const { origin } = new URL(url);
  if (check) return { does: "check", url: origin };
  if (!mailFrom || !/^[^\s@"]+@[^\s@"]+\.[^\s@"]+$/.test(mailFrom))
    throw new Error("--mail-from needs an e-mail address.");
  return { does: "deploy", url: origin, mailFrom, dryRun };
}

/** How a documented command is run by a test. */
export type HowItIsRun =
  /** By the test of documents itself, with its files in a folder of the test. */
  | { readonly here: true }
  /** By another test or runner, whose text has the words. */
  | { readonly by: string; readonly words: string }
  /** It asks for an account at Cloudflare: that the program knows the command is all a test can see. */
  | { readonly known: readonly string[] };

const here = { here: true } as const;
const ci = (script: string): HowItIsRun => ({ by: "test/setup/run-ci.ts", words: `script("${script}")` });
const start: HowItIsRun = { by: "test/setup/run-e2e.ts", words: 'program: "start"' };
const backup: HowItIsRun = {
  by: "test/more/backup.test.ts",
  words: "/** Runs one of the two programs as its script does. */",
};
const dev: HowItIsRun = { by: "test/more/dev-server.test.ts", words: 'program: "dev"' };
const runner = (words: string): HowItIsRun => ({ by: "test/more/runners.test.ts", words });
const target = "--url https://annexa.example.com --mail-from annexa@example.com";
const config = "--config .wrangler/annexa.deploy.toml";

/** Every command of the pages that people read. */
export const howItIsRun: Readonly<Record<string, HowItIsRun>> = {
  "npm ci": { by: ".ci/run", words: "npm ci" },
  "npm ci && npm start": start,
  "npm start": start,
  "npm start -- --port 8788 --state ./my-data": start,
  "npm ci && npm test": ci("test"),
  "npm test": ci("test"),
  "npm run test:more": ci("test:more"),
  "npm ci && npm run dev": dev,
  "npm run dev": dev,
  "npm run check": runner("run-check.ts"),
  "npm run test:one -- test/domain/format.test.ts": here,
  "npm run gallery": runner("run-gallery.ts"),
  "npm run prove": runner("run-prove.ts"),
  "npm run bench": runner("run-bench.ts"),
  "npm run format": { by: "test/setup/run/parts.ts", words: "biome" },
  "npm run schema": { by: "test/questionnaires/json-schema.test.ts", words: "npm run schema" },
  "npm run --silent questionnaire -- check FILE": here,
  "npm run --silent questionnaire -- import their-questions.xlsx > ours.yaml": here,
  "npm run --silent questionnaire -- check ours.yaml": here,
  "npm run --silent questionnaire -- export ours.yaml --to xlsx > for-vendors.xlsx": here,
  "npm run --silent suggestions -- --missed": here,
  "npm run --silent certificate -- read certificate.pdf": {
    by: "test/cli/certificate.test.ts",
    words: "certificate.ts",
  },
  "npm run --silent score -- vendor-a.json vendor-b.json": here,
  "npm run --silent compare -- vendor-a.json vendor-b.json": here,
  "npm run --silent verify -- decision.json --keys keys.json": { by: "test/e2e/decision.spec.ts", words: "verify.ts" },
  "npm run --silent verify -- log": { by: "test/cli/verify-log/verify-log.test.ts", words: "verify" },
  "npm run --silent verify -- log annexa-log.jsonl --keys keys.json": {
    by: "test/cli/verify-log/verify-log.test.ts",
    words: "verify",
  },
  "npm run --silent signing-key": here,
  "npm run --silent sbom": here,
  "npm run backup -- --to ./saved --state ./my-data": backup,
  "npm run restore -- --from ./saved --state ./restored": backup,
  "npm run backup -- --to ./saved --remote": backup,
  "npm start -- --no-demo --state ./restored": start,
  [`npm run deploy -- ${target} --dry-run`]: here,
  [`npm run deploy -- ${target}`]: { by: "test/cli/deploy.test.ts", words: "what an empty account lacks" },
  "npm run deploy -- --url https://your.address --check": {
    by: "test/cli/deploy-check.test.ts",
    words: "finds a sound one sound",
  },
  'npm run organisation -- --name "Your company" --legal-name "Your company Ltd" --owner you@company.example --owner-name "Your name"':
    { by: "test/cli/organisation.test.ts", words: "organisation" },
  "npx wrangler login": { known: ["login"] },
  [`npx wrangler secret put SMTP_PASSWORD ${config}`]: { known: ["secret", "put"] },
  [`npm run --silent signing-key | npx wrangler secret put SIGNING_KEY ${config}`]: { known: ["secret", "put"] },
  [`npx wrangler d1 time-travel restore annexa --timestamp … ${config}`]: { known: ["d1", "time-travel", "restore"] },
  [`npx wrangler rollback ${config}`]: { known: ["rollback"] },
};

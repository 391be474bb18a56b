import { join } from "node:path";
import { Miniflare, type MiniflareOptions } from "miniflare";
import { configuredWorker } from "./configured-worker.ts";
import { ServerLog } from "./server-log.ts";
import { localSigningKey } from "./signing-key.ts";

export type PortalOptions = {
  port: number;
  /** The folder of its data, laid out as `wrangler dev --persist-to` does it. */
  state: string;
  log: string;
  /** Where people open it, when something stands in front. */
  appUrl?: string;
};

type Place = Required<PortalOptions>;
type Opened = { place: Place; log: ServerLog; miniflare: Miniflare; entrance: string };

/** The whole portal in workerd, for this machine: the built worker with its database, files, queue and pages. */
export class Portal {
  /** Where people open it. */
  readonly address: string;
  /** Where Miniflare itself listens, for this process alone. */
  readonly entrance: string;
  readonly #opened: Opened;

  private constructor(opened: Opened) {
    this.address = opened.place.appUrl;
    this.entrance = opened.entrance;
    this.#opened = opened;
  }

  /** Starts the worker that was built last; resolves when it answers. */
  static async open(options: PortalOptions): Promise<Portal> {
    const place = { appUrl: `http://localhost:${options.port}`, ...options };
    const log = new ServerLog(place.log);
    const miniflare = new Miniflare(miniflareOptions(place, log));
    const { origin } = await miniflare.ready;
    log.answers();
    return new Portal({ place, log, miniflare, entrance: origin });
  }

  /** The database that the worker is bound to. */
  database(): ReturnType<Miniflare["getD1Database"]> {
    return this.#opened.miniflare.getD1Database("DB");
  }

  /** The store of files that the worker is bound to. */
  files(): ReturnType<Miniflare["getR2Bucket"]> {
    return this.#opened.miniflare.getR2Bucket("FILES");
  }

  /** Runs the worker's scheduled work now; true when it went well. */
  async ring(): Promise<boolean> {
    const worker = await this.#opened.miniflare.getWorker();
    const { outcome } = await worker.scheduled({ scheduledTime: new Date() });
    return outcome === "ok";
  }

  /** Goes on with the worker as it is built now. */
  reload(): Promise<void> {
    return this.#opened.miniflare.setOptions(miniflareOptions(this.#opened.place, this.#opened.log));
  }

  /** Ends it. Whatever was acknowledged is on the disk. */
  async close(): Promise<void> {
    await this.#opened.miniflare.dispose();
    this.#opened.log.close();
  }
}

function miniflareOptions({ port, state, appUrl }: Place, log: ServerLog): MiniflareOptions {
  const worker = configuredWorker();
  const env = { ...worker.config.env, ...texts(localSettings({ state, appUrl })) };
  return {
    log,
    logRequests: false,
    handleStructuredLogs: (line) => log.take(line),
    resourcePersistencePath: join(state, "v3"),
    workers: [
      {
        ...worker,
        config: { ...worker.config, env },
        // People reach the worker itself, so nothing of Miniflare's own answers at their address. "localhost" listens
        // on IPv4 and IPv6, and on this machine only.
        dev: { ...worker.dev, unsafeDirectSockets: [{ host: "localhost", port }] },
      },
    ],
    // Miniflare's own entrance is for this process, by a secret. Whoever else finds its port could ask it for the files
    // of R2; with every address taken for one below this, it knows none of its doors.
    upstream: "http://localhost/nobody/",
  };
}

const localSettings = ({ state, appUrl }: Pick<Place, "state" | "appUrl">): Record<string, string> => ({
  DEMO: "on",
  APP_URL: appUrl,
  MAIL_TRANSPORT: "mailbox",
  SIGNING_KEY: localSigningKey(state),
});

const texts = (settings: Record<string, string>) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, { type: "text" as const, value }]));

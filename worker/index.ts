import { createApp } from "./app.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { Env } from "./env.ts";
import { pageAt } from "./http/pages.ts";
import { bury, deadQueue } from "./jobs/dead-letters.ts";
import { runHourlyWork } from "./jobs/hourly.ts";
import { consume } from "./jobs/queue.ts";
import type { MailJob } from "./ports/mail-job.ts";

const app = createApp(dependenciesOf);

export default {
  fetch: async (request, env, context) => (await pageAt(request, env.ASSETS)) ?? app.fetch(request, env, context),
  queue: (batch, env) => (batch.queue === deadQueue ? bury(batch, env) : consume(batch, env)),
  scheduled: (_controller, env) => runHourlyWork(dependenciesOf(env)),
} satisfies ExportedHandler<Env, MailJob>;

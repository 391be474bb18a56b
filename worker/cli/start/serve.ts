import { migrate } from "./migrate.ts";
import { serverLogIn } from "./options.ts";
import { failure } from "./plain-errors.ts";
import { Portal, type PortalOptions } from "./portal.ts";

/** Opens the portal that was built last, its database up to date. */
export async function serve(options: PortalOptions): Promise<Portal> {
  const troubled = (what: string) => () => Promise.reject(failure(what, serverLogIn(options.log)));
  const portal = await Portal.open(options).catch(troubled("The server stopped before it answered."));
  await migrate(await portal.database()).catch(troubled("The database could not be prepared."));
  return portal;
}

/** Goes on with the worker that was built last and the migrations as they are now. */
export async function serveAnew(portal: Portal): Promise<void> {
  await portal.reload();
  await migrate(await portal.database());
}

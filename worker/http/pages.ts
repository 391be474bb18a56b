import { isPagePath } from "#domain/page-paths.ts";

const isOfWorker = /^\/(?:api|\.well-known)(?:\/|$)/;

/**
 * The page or file of an address that is not the API's; undefined for one that is. Files were looked for before: what comes
 * here is the start page's to show where the portal has a page, and not there anywhere else.
 */
export async function pageAt(request: Request, assets: Fetcher): Promise<Response | undefined> {
  const url = new URL(request.url);
  if (isOfWorker.test(url.pathname)) return undefined;
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Response("", { status: 405, headers: { allow: "GET, HEAD" } });
  const page = await assets.fetch(new Request(new URL("/", url), { method: request.method, headers: request.headers }));
  if (isPagePath(url.pathname)) return page;
  // A person who mistyped an address is shown the way back; whatever looks for a file is told that there is none.
  const looksForFile =
    /\.|^\/assets\//.test(url.pathname) || !(request.headers.get("accept") ?? "").includes("text/html");
  return looksForFile
    ? new Response("There is nothing here.\n", { status: 404, headers: plainText(page) })
    : new Response(page.body, { status: 404, headers: page.headers });
}

/** The headers that protect the start page protect a refusal too. */
function plainText({ headers }: Response): Headers {
  const own = new Headers(
    [...headers].filter(
      ([name]) => !/^(?:content-type|content-length|content-encoding|etag|cf-cache-status)$/.test(name),
    ),
  );
  own.set("content-type", "text/plain; charset=utf-8");
  own.set("cache-control", "no-store");
  return own;
}

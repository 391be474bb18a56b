import { vi } from "vitest";

/** What the server answers to one request: a status with a body, or nothing at all. */
export type Given = readonly [status: number, body: unknown] | "unreachable";

/** A server that answers each request by its method and path; the requests it saw come back. */
export function serverGiving(answer: (request: Request) => Given | Promise<Given>): Request[] {
  const seen: Request[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const request = new Request(`https://annexa.example${url}`, { ...init, credentials: "omit" });
    seen.push(request);
    const given = await answer(request.clone());
    if (given === "unreachable") throw new TypeError("no connection");
    const [status, body] = given;
    return new Response(JSON.stringify(body), { status });
  });
  return seen;
}

/** A refusal with a title. */
export const refused = (status: number, title: string): Given => [
  status,
  { type: "about:blank", code: "not-allowed", status, title, detail: "What was saved before is safe." },
];

import { createServer } from "node:net";
import { PlainError } from "./plain-errors.ts";

/** Throws a PlainError when somebody listens on the port on this machine, by IPv4 or IPv6. */
export async function requireFree(port: number, command: string): Promise<void> {
  if ((await canListen("127.0.0.1", port)) && (await canListen("::1", port))) return;
  throw new PlainError(`Port ${port} is in use by another program. Try: ${command} -- --port ${port + 1}`);
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? found(address.port) : failed(address)));
    });
  });
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    // A machine without IPv6 has nobody listening there.
    server.once("error", (error: NodeJS.ErrnoException) =>
      answer(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    server.listen({ host, port, exclusive: true }, () => server.close(() => answer(true)));
  });
}

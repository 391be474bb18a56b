import { createServer } from "node:net";

/** True when nobody listens on the port on this machine, by IPv4 or IPv6. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen("127.0.0.1", port)) && (await canListen("::1", port));
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

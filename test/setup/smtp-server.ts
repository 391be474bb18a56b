// A real SMTP server on loopback for tests that run in workerd, which cannot listen itself.
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerAddress, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";
import type { TestProject } from "vitest/node";
import type { ReceivedMail } from "./smtp-inbox.ts";

const received: ReceivedMail[] = [];

/** What the server does with a recipient depends on the part before the @, so tests stay independent of each other. */
function answerRecipient(address: SMTPServerAddress, session: SMTPServerSession): Error | undefined {
  const local = address.address.split("@")[0];
  if (local === "nobody") return refusal(550, `No such user ${address.address}`);
  if (local === "full") return refusal(452, `Mailbox of ${address.address} is full`);
  if (local === "hang-up") return refusal(421, session.id);
  return undefined;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function smtp(options: SMTPServerOptions): SMTPServer {
  return new SMTPServer({
    ...options,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (address, session, done) => done(answerRecipient(address, session)),
    onData(stream, session, done) {
      if (session.envelope.rcptTo.some(({ address }) => address.startsWith("cut@"))) return cutLine(session);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        keep(session, Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
  });
}

const lines = new Map<number, Socket>();

// smtp-server hides its sockets: they are known by the port of the other end.
function cutLine(session: SMTPServerSession): void {
  lines.get(session.remotePort)?.destroy();
}

function keep(session: SMTPServerSession, raw: string): void {
  const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
  for (const { address } of session.envelope.rcptTo) received.push({ from, to: address, raw });
}

const listenOnLoopback = (server: Server | SMTPServer): Promise<void> =>
  new Promise((listening) => server.listen(0, "127.0.0.1", listening));

/** Remembers every open line, so that it can be cut in a test and at the end of the run. */
function rememberLines(server: Server): void {
  server.on("connection", (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    lines.set(port, socket);
    socket.on("close", () => lines.delete(port));
    socket.on("error", () => undefined);
  });
}

export default async function smtpServers(project: TestProject): Promise<() => Promise<void>> {
  const plain = smtp({ disabledCommands: ["AUTH", "STARTTLS"] });
  const selfSigned = smtp({ authOptional: true });
  const inbox = createServer((request, response) => {
    const to = new URL(request.url ?? "/", "http://inbox").searchParams.get("to");
    response.end(JSON.stringify(received.filter((mail) => mail.to === to)));
  });
  const silent = createTcpServer();
  for (const server of [plain.server, selfSigned.server, silent]) rememberLines(server);
  await Promise.all([plain, selfSigned, silent, inbox].map(listenOnLoopback));
  const port = (server: Server): number => (server.address() as AddressInfo).port;
  project.provide("smtp", {
    plainPort: port(plain.server),
    selfSignedPort: port(selfSigned.server),
    silentPort: port(silent),
    inboxUrl: `http://127.0.0.1:${port(inbox)}/`,
  });
  return async () => {
    for (const socket of lines.values()) socket.destroy();
    inbox.closeAllConnections();
    await Promise.all(
      [plain, selfSigned, silent, inbox].map((server) => new Promise<void>((closed) => server.close(() => closed()))),
    );
  };
}

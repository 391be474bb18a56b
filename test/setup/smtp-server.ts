// A real SMTP server on loopback for tests that run in workerd, which cannot listen itself.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        keep(session, Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
  });
}

function keep(session: SMTPServerSession, raw: string): void {
  const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
  for (const { address } of session.envelope.rcptTo) received.push({ from, to: address, raw });
}

const listenOnLoopback = (server: Pick<Server, "listen"> | SMTPServer): Promise<void> =>
  new Promise((listening) => server.listen(0, "127.0.0.1", listening));

export default async function smtpServers(project: TestProject): Promise<() => Promise<void>> {
  const plain = smtp({ disabledCommands: ["AUTH", "STARTTLS"] });
  const selfSigned = smtp({ authOptional: true });
  const inbox = createServer((request, response) => {
    const to = new URL(request.url ?? "/", "http://inbox").searchParams.get("to");
    response.end(JSON.stringify(received.filter((mail) => mail.to === to)));
  });
  await Promise.all([plain, selfSigned, inbox].map(listenOnLoopback));
  const port = (server: Pick<Server, "address">): number => (server.address() as AddressInfo).port;
  project.provide("smtp", {
    plainPort: port(plain.server),
    selfSignedPort: port(selfSigned.server),
    inboxUrl: `http://127.0.0.1:${port(inbox)}/`,
  });
  return async () => {
    await Promise.all([plain, selfSigned].map((server) => new Promise<void>((closed) => server.close(() => closed()))));
    await new Promise((closed) => inbox.close(closed));
  };
}

import { connect } from "cloudflare:sockets";

/** One answer of a mail server: its code and its lines without the code. */
export type SmtpReply = { code: number; lines: string[] };

/** The line to a mail server. `read` and `write` reject with ConnectionLost when the line is cut or too slow. */
export interface SmtpWire {
  read(): Promise<SmtpReply>;
  write(text: string): Promise<void>;
  /** Turns a plain line into an encrypted one, after the server agreed to STARTTLS. */
  encrypt(): void;
  close(): Promise<void>;
}

/** The line to the mail server was cut, refused, or answered nothing in time. */
class ConnectionLost extends Error {
  override name = "ConnectionLost";
}

/** Longest answer a server may give, in characters: a server that never stops talking must not fill the memory. */
const longestReply = 16_384;

type Dial = { host: string; port: number; secureTransport: "on" | "starttls" | "off"; timeoutMs: number };

/** Opens a TCP line from the Worker. `timeoutMs` is the longest wait for any single answer. */
export async function openWire({ host, port, secureTransport, timeoutMs }: Dial): Promise<SmtpWire> {
  const socket = connect({ hostname: host, port }, { secureTransport, allowHalfOpen: false });
  const wire = new SocketWire(socket, timeoutMs);
  await wire.inTime(socket.opened);
  return wire;
}

class SocketWire implements SmtpWire {
  #socket: Socket;
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #unread = "";
  readonly #decoder = new TextDecoder();
  readonly #timeoutMs: number;

  constructor(socket: Socket, timeoutMs: number) {
    this.#socket = socket;
    this.#reader = socket.readable.getReader();
    this.#timeoutMs = timeoutMs;
    // A refused connection rejects `closed` too; the caller learns of it from `opened` or from the next read.
    socket.closed.catch(() => undefined);
  }

  async read(): Promise<SmtpReply> {
    const lines: string[] = [];
    for (;;) {
      const line = await this.#readLine();
      const [, code, more, text] = /^(\d{3})([ -]?)(.*)$/.exec(line) ?? [];
      if (code === undefined) throw new ConnectionLost("not an SMTP answer");
      lines.push(text ?? "");
      if (more !== "-") return { code: Number(code), lines };
    }
  }

  async #readLine(): Promise<string> {
    for (;;) {
      const end = this.#unread.indexOf("\n");
      if (end >= 0) {
        const line = this.#unread.slice(0, end);
        this.#unread = this.#unread.slice(end + 1);
        return line.trimEnd();
      }
      const { done, value } = await this.inTime(this.#reader.read());
      if (done || this.#unread.length > longestReply) throw new ConnectionLost("the line was cut");
      this.#unread += this.#decoder.decode(value, { stream: true });
    }
  }

  async write(text: string): Promise<void> {
    const writer = this.#socket.writable.getWriter();
    try {
      await this.inTime(writer.write(new TextEncoder().encode(text)));
    } finally {
      writer.releaseLock();
    }
  }

  encrypt(): void {
    // What came before the encryption is not to be trusted after it (CVE-2011-0411).
    this.#unread = "";
    this.#reader.releaseLock();
    this.#socket = this.#socket.startTls();
    this.#reader = this.#socket.readable.getReader();
    // As with the line before: the next read tells of it.
    this.#socket.closed.catch(() => undefined);
  }

  async close(): Promise<void> {
    // The mail has gone, or its refusal is known: a line that does not close changes nothing.
    await this.#socket.close().catch(() => undefined);
  }

  async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ConnectionLost("no answer in time")), this.#timeoutMs);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      throw error instanceof ConnectionLost ? error : new ConnectionLost("the line broke", { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}

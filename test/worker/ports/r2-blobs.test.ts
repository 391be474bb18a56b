import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { BlobMismatch } from "#worker/ports/blobs.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { r2Blobs } from "#worker/ports/r2-blobs.ts";
import { readHead } from "#worker/ports/stream-head.ts";

const blobs = r2Blobs(env.FILES);
const textOf = async (key: string) => {
  const blob = await blobs.get(key);
  return blob && { text: await new Response(blob.body).text(), bytes: blob.bytes };
};
const streamOf = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

describe("files in R2", () => {
  it("come back as they were stored", async () => {
    expect(await blobs.putOnce("t/1", "héllo", { sha256: await sha256Hex("héllo") })).toBe("stored");
    expect(await textOf("t/1")).toEqual({ text: "héllo", bytes: 6 });
  });

  it("are never overwritten", async () => {
    await blobs.putOnce("t/2", "first", { sha256: await sha256Hex("first") });
    expect(await blobs.putOnce("t/2", "other", { sha256: await sha256Hex("other") })).toBe("exists");
    expect(await textOf("t/2")).toEqual({ text: "first", bytes: 5 });
  });

  it("are stored once when many try at the same time", async () => {
    const tries = Array.from({ length: 8 }, async (_, n) =>
      blobs.putOnce("t/3", `${n}`, { sha256: await sha256Hex(`${n}`) }),
    );
    expect((await Promise.all(tries)).filter((outcome) => outcome === "stored")).toHaveLength(1);
  });

  it("are not stored when the bytes are not those announced", async () => {
    const put = blobs.putOnce("t/4", "tampered", { sha256: await sha256Hex("original") });
    await expect(put).rejects.toBeInstanceOf(BlobMismatch);
    expect(await textOf("t/4")).toBeUndefined();
  });

  it("are unknown before they are stored", async () => {
    expect(await blobs.get("t/none")).toBeUndefined();
  });

  it("can be streamed after a look at their first bytes", async () => {
    const { head, whole } = await readHead(streamOf("%PDF", "-1.7 and", " more"), 6);
    expect(new TextDecoder().decode(head)).toBe("%PDF-1");
    const facts = { sha256: await sha256Hex("%PDF-1.7 and more"), bytes: 17 };
    expect(await blobs.putOnce("t/5", whole, facts)).toBe("stored");
    expect(await textOf("t/5")).toEqual({ text: "%PDF-1.7 and more", bytes: 17 });
  });

  it.each([3, 5])("refuse a stream of 4 bytes announced as %i", async (bytes) => {
    const put = blobs.putOnce(`t/length-${bytes}`, streamOf("four"), { sha256: await sha256Hex("four"), bytes });
    await expect(put).rejects.toBeInstanceOf(BlobMismatch);
    expect(await textOf(`t/length-${bytes}`)).toBeUndefined();
  });

  it("leave a second stream for the same name unused, however long it is", async () => {
    const long = "x".repeat(3_000_000);
    const facts = { sha256: await sha256Hex(long), bytes: long.length };
    expect(await blobs.putOnce("t/6", streamOf(long.slice(1_000_000), long.slice(2_000_000)), facts)).toBe("stored");
    expect(await blobs.putOnce("t/6", streamOf(long.slice(1_000_000), long.slice(2_000_000)), facts)).toBe("exists");
  });
});

it("the head of a short stream is all of it", async () => {
  const { head, whole } = await readHead(streamOf("ab"), 4096);
  expect(new TextDecoder().decode(head)).toBe("ab");
  expect(await new Response(whole).text()).toBe("ab");
});

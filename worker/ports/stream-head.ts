/**
 * Looks at the first bytes of a stream without losing them: `head` holds up to `length` bytes (fewer only when the
 * stream is shorter), `whole` gives the stream again from its first byte. Pass its exact length on to `Blobs.putOnce`.
 */
export async function readHead(
  stream: ReadableStream,
  length: number,
): Promise<{ head: Uint8Array; whole: ReadableStream }> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
  const chunks: Uint8Array[] = [];
  for (let seen = 0; seen < length; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    seen += value.byteLength;
  }
  return { head: joined(chunks).subarray(0, length), whole: replay(chunks, reader) };
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function replay(chunks: Uint8Array[], reader: ReadableStreamDefaultReader<Uint8Array>): ReadableStream {
  const waiting = [...chunks];
  return new ReadableStream({
    async pull(controller) {
      const chunk = waiting.shift();
      if (chunk) return controller.enqueue(chunk);
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The same stream, each piece of which is heard as it passes. */
export const tapped = (stream: ReadableStream, hear: (piece: Uint8Array) => void): ReadableStream =>
  stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => {
        hear(piece);
        controller.enqueue(piece);
      },
    }),
  );

// A page that a test waits for is there in a moment, or on a busy machine in a minute.
if ("document" in globalThis) {
  const { configure } = await import("@testing-library/preact");
  configure({ asyncUtilTimeout: 60_000 });
}

export {};

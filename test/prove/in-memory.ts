import { existsSync } from "node:fs";

const memory = "/dev/shm";

/** Where a database of a test lies: in memory on machines that have such a folder. What is killed on purpose stays on disk. */
export const inMemory: Readonly<Record<string, string>> = existsSync(memory) ? { TMPDIR: memory } : {};

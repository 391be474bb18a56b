/** An id for something that is not stored yet, so that a save sent twice is one thing: "crt_9f86d081884c7d65". */
export const newId = (prefix: string): string => `${prefix}_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;

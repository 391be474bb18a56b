/** What a word means for the reader, beside what it says: never told by a colour alone. */
export type Tone = "neutral" | "info" | "success" | "warning" | "error";

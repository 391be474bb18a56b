import * as z from "zod";

const word = z.string().optional();

/** Words that an entry of the log commits to and that can be erased: where a call came from, and what somebody typed. */
export const clearSchema = z.object({
  address: word,
  agent: word,
  title: word,
  name: word,
  reason: word,
  signedRole: word,
});
export type Clear = Readonly<z.infer<typeof clearSchema>>;

import { callOf } from "#worker/call.ts";

export const call = callOf;

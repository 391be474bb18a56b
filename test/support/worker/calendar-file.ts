import { call, type Persona } from "./portal.ts";

/** The file behind a new address of somebody's calendar. */
export async function newCalendarFile(who: Persona): Promise<string> {
  const { address } = (await call(who, "POST /api/buyer/calendar-address")).json();
  return address.split("/").at(-1) ?? "";
}

import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const session = "sid";
const nonce = "pre";
const options = { path: "/", secure: true, httpOnly: true, sameSite: "Lax", prefix: "host" } as const;

export const sessionToken = (c: Context): string | undefined => getCookie(c, session, "host");
export const keepSession = (c: Context, token: string, maxAge: number): void =>
  setCookie(c, session, token, { ...options, maxAge });
export const dropSession = (c: Context): void => {
  deleteCookie(c, session, options);
};

/** The nonce that binds a sign-in link to the browser that asked for it (security D4). */
export const signInNonce = (c: Context): string | undefined => getCookie(c, nonce, "host");
export const keepSignInNonce = (c: Context, value: string): void =>
  setCookie(c, nonce, value, { ...options, maxAge: 600 });

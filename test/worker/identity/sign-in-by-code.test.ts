import { describe, expect, it } from "vitest";
import { newBrowser } from "./browser.ts";
import { aPerson, askedFor, sessionsOf, typeCode, underWay } from "./sign-in-steps.ts";

const minute = 60_000;
const wrong = "ZZZZ-ZZZZ";

describe("signing in by the code in the mail", () => {
  it("takes the code as people type it: small letters, with spaces, with or without the hyphen", async () => {
    const person = await aPerson();
    const { browser, code } = await askedFor(person.email);
    const typed = ` ${code.toLowerCase().replace("-", " ")} `;
    expect((await typeCode(browser, person.email.toUpperCase(), typed)).json()).toEqual({ step: "signed-in" });
  });

  it("is used up by five wrong codes: the right one fails then", async () => {
    const person = await aPerson();
    const { browser, code } = await askedFor(person.email);
    for (let tries = 1; tries <= 5; tries++) expect((await typeCode(browser, person.email, wrong)).status).toBe(422);
    expect((await typeCode(browser, person.email, code)).status).toBe(410);
    expect(await sessionsOf(person)).toBe(0);
  });

  it("still works after four wrong codes", async () => {
    const person = await aPerson();
    const { browser, code } = await askedFor(person.email);
    for (let tries = 1; tries <= 4; tries++) await typeCode(browser, person.email, wrong);
    expect((await typeCode(browser, person.email, code)).json()).toEqual({ step: "signed-in" });
  });

  it("lets nobody guess faster by guessing at the same moment", async () => {
    const person = await aPerson();
    const { browser } = await askedFor(person.email);
    const tries = await Promise.all(Array.from({ length: 40 }, () => typeCode(browser, person.email, wrong)));
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 410)).toHaveLength(35);
    expect((await underWay(person.email))?.tries).toBe(5);
  });

  it("of 50 right codes at the same moment one wins", async () => {
    const person = await aPerson();
    const { browser, code } = await askedFor(person.email);
    const steps = await Promise.all(Array.from({ length: 50 }, () => typeCode(browser, person.email, code)));
    expect(steps.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await sessionsOf(person)).toBe(1);
  });

  it("is good for ten minutes and no longer", async () => {
    const person = await aPerson();
    const { portal, browser, code } = await askedFor(person.email);
    portal.pass(10 * minute);
    expect((await typeCode(browser, person.email, code)).status).toBe(410);
  });

  it("opens nobody else's account", async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const { portal, code } = await askedFor(person.email);
    await askedFor(other.email, portal);
    expect((await typeCode(newBrowser(portal), other.email, code)).status).toBe(422);
    expect(await sessionsOf(other)).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import {
  certificateBody,
  chooseSystem,
  newWorld,
  openRequest,
  saveCertificate,
  uploadText,
  type World,
} from "./world.ts";

const effectOf = async (world: World) => {
  const answered = await call(world.vendor.contributor, "GET /api/vendor/requests/:id/certificate-effect", {
    params: { id: world.requestId },
  });
  return { ...answered.json(), text: answered.text };
};

describe("what a certificate answers", () => {
  it("appears when its file is attached, and disappears with it", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    expect(await effectOf(world)).toMatchObject({
      covered: [],
      coverable: ["policy"],
      reasons: [{ code: "no-certificate" }],
    });
    await saveCertificate(owner, { body: certificateBody() });
    expect((await effectOf(world)).reasons).toEqual([{ code: "verification", certificate: "crt_aims" }]);
    const file = await uploadText(owner);
    await saveCertificate(owner, { revision: 1, body: certificateBody({ files: [file.id] }) });
    expect(await effectOf(world)).toMatchObject({ covered: ["policy"], coverable: [], reasons: [] });
    expect((await openRequest(owner, world)).covered).toEqual(["policy"]);
    await saveCertificate(owner, { revision: 2, body: certificateBody() });
    expect((await effectOf(world)).covered).toEqual([]);
    expect((await openRequest(owner, world)).covered).toEqual([]);
  });

  it("follows the buyer's own policy without showing it", async () => {
    const lenient = await newWorld({ policy: { fastTrackThreshold: 0.2 } });
    const strict = await newWorld({ vendor: lenient.vendor });
    const { owner } = lenient.vendor;
    await chooseSystem(owner, lenient);
    await chooseSystem(owner, strict);
    const file = await uploadText(owner);
    const { soa: _soa, ...withoutSoa } = certificateBody({ files: [file.id] });
    await saveCertificate(owner, { body: withoutSoa });
    const [easy, hard] = [await effectOf(lenient), await effectOf(strict)];
    expect([easy.covered, hard.covered]).toEqual([["policy"], []]);
    expect(hard.reasons).toEqual([{ code: "soa-missing", certificate: "crt_aims" }]);
    expect(easy.text + hard.text).not.toMatch(/0\.\d|threshold|weight|score/);
  });
});

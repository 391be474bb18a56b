import { call } from "#test/support/worker/portal.ts";
import { answer, newWorld, submitComplete, uploadText } from "../requests/world.ts";

/** A request with one file, handed in. */
export async function submittedFile() {
  const world = await newWorld();
  const { owner } = world.vendor;
  const file = await uploadText(owner);
  await answer(owner, world, { question: "papers", answer: { value: [file.id] } });
  await submitComplete(world);
  const params = { id: world.assessmentId, evidenceId: file.id };
  const read = () => call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/evidence/:evidenceId", { params });
  const review = async () =>
    (
      await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: world.assessmentId } })
    ).json();
  return { world, file, read, review };
}

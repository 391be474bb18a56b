import { addDays, addMonths, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import { answerInOrder } from "./answer-in-order.ts";
import { askedBy, putAwayHalfTold } from "./asked-before.ts";
import { changeCertificates } from "./meanwhile.ts";
import { PortalVisitor } from "./portal.ts";
import { smallPdf } from "./small-pdf.ts";
import { stories } from "./stories/all.ts";
import type { Answering, Story, StoryFile } from "./story.ts";
import type { ToldStories } from "./told-stories.ts";

/** A visitor signed in as a demo person. */
async function signedIn(address: string, key: string): Promise<PortalVisitor> {
  const visitor = new PortalVisitor(address);
  await visitor.call("POST /api/demo/sign-in", { body: { personId: `psn_demo_${key}` } });
  return visitor;
}

/**
 * Tells the demo's stories through the API, as the people in them would. Stories already told are passed over; what was
 * asked in one that was interrupted is put away, and it is told again from its beginning. Gives how many were told.
 */
export async function tellDemo(address: string, account: ToldStories): Promise<{ told: number }> {
  await new PortalVisitor(address).call("POST /api/demo/load", {});
  const buyer = await signedIn(address, "tom");
  const known = new Set((await askedBy(buyer, "all")).map(({ product }) => product));
  const today = civilDateOf(Date.now());
  let told = 0;
  for (const story of stories(today)) {
    const isHalfTold = account.halfTold.has(story.product);
    if (isHalfTold && !(await putAwayHalfTold(buyer, story.product))) account.finish(story.product);
    else if (isHalfTold || !known.has(story.product)) {
      account.begin(story.product);
      await tell(story, { address, buyer, today });
      account.finish(story.product);
      told += 1;
    }
  }
  return { told };
}

interface Stage {
  readonly address: string;
  readonly buyer: PortalVisitor;
  readonly today: CivilDate;
}

async function tell(story: Story, stage: Stage): Promise<void> {
  const assessment = await send(story, stage);
  if (story.ends === "just-sent") return;
  const vendor = await signedIn(stage.address, story.contactKey);
  const { requestId } = await vendor.call("POST /api/invitations/accept", {
    body: { token: assessment.token, orgId: `org_demo_${story.orgKey}`, yourName: story.contactKey },
  });
  const files = await uploadFiles(story, { vendor, today: stage.today });
  await enterProfile(story, { vendor, requestId, files });
  await answerInOrder(story, { vendor, requestId, files });
  if (story.ends === "half-answered") return;
  await changeCertificates(story, vendor);
  const { person } = await vendor.call("GET /api/session", {});
  await vendor.call("POST /api/vendor/requests/:id/submission", {
    params: { id: requestId },
    body: { name: person?.name ?? story.contactKey, role: story.signedRole, confirmed: true },
  });
  await review(story, { address: stage.address, assessmentId: assessment.id, files });
}

async function send(story: Story, { address, buyer, today }: Stage): Promise<{ id: string; token: string }> {
  const people = await new PortalVisitor(address).call("GET /api/demo/people", {});
  const contact = people.find(({ personId }) => personId === `psn_demo_${story.contactKey}`);
  const vendorName = contact?.memberships[0]?.orgName ?? story.orgKey;
  const sent = await buyer.call("POST /api/buyer/assessments", {
    body: {
      questionnaireId: "ai-vendor-core",
      vendorName,
      vendorLegalName: story.certificates[0]?.body.holder ?? vendorName,
      contactName: contact?.name ?? "",
      contactEmail: contact?.email ?? "",
      product: story.product,
      purpose: story.purpose,
      uses: [...story.uses],
      dueOn: addDays(today, story.dueInDays),
    },
  });
  return { id: sent.id, token: sent.invitation.url.split("#")[1] ?? "" };
}

async function uploadFiles(
  story: Story,
  on: { vendor: PortalVisitor; today: CivilDate },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const file of story.files) {
    const bytes = contentOf(file);
    const stored = await on.vendor.upload(bytes, {
      name: file.name,
      kind: file.kind,
      type: file.name.endsWith(".pdf") ? "application/pdf" : "text/csv",
      datedOn: addMonths(on.today, -file.monthsOld),
      sha256: await sha256(bytes),
    });
    ids.set(file.key, stored.id);
  }
  return ids;
}

function contentOf(file: StoryFile): Uint8Array<ArrayBuffer> {
  return file.name.endsWith(".pdf")
    ? smallPdf([file.name, ...file.text.split(". ")])
    : new TextEncoder().encode(file.text);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function enterProfile(story: Story, { vendor, requestId, files }: Answering): Promise<void> {
  const [systems, certificates] = [
    await vendor.call("GET /api/vendor/systems", {}),
    await vendor.call("GET /api/vendor/certificates", {}),
  ];
  for (const { id, body } of story.systems.filter((one) => !systems.some((known) => known.id === one.id)))
    await vendor.call("PUT /api/vendor/systems/:id", { params: { id }, body: { revision: 0, body } });
  for (const { id, body, files: keys } of story.certificates) {
    const known = certificates.find((one) => one.id === id);
    // What befell it in a story that broke off has not happened yet.
    if (known !== undefined && known.body.status === body.status) continue;
    const shown = keys.flatMap((key) => files.get(key) ?? []);
    await vendor.call("PUT /api/vendor/certificates/:id", {
      params: { id },
      body: { revision: known?.revision ?? 0, body: { ...body, files: shown } },
    });
  }
  const { revision } = await vendor.call("GET /api/vendor/requests/:id", { params: { id: requestId } });
  await vendor.call("PUT /api/vendor/requests/:id/systems", {
    params: { id: requestId },
    body: { revision, systems: story.systems.map(({ id, useId }) => ({ systemId: id, useId })) },
  });
}

async function review(
  story: Story,
  on: { address: string; assessmentId: string; files: ReadonlyMap<string, string> },
): Promise<void> {
  if (story.reviews.length === 0) return;
  const reviewer = await signedIn(on.address, "ines");
  for (const { kind, subject, body, reason } of story.reviews)
    await reviewer.call("PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
      params: { id: on.assessmentId, kind, subject: withFileIds(subject, on.files) },
      body: { revision: 0, body, reason },
    });
}

/** The subject of a story's review with ids of files in place of their keys. */
const withFileIds = (subject: string, files: ReadonlyMap<string, string>): string =>
  subject
    .split(":")
    .map((part) => files.get(part) ?? part)
    .join(":");

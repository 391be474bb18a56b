// @vitest-environment happy-dom
import { useSignal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { EvidencePicker } from "#web/features/vendor/answering/EvidencePicker.tsx";
import { EvidenceShelf } from "#web/features/vendor/answering/EvidenceShelf.ts";
import { type StoredFile, UploadForm } from "#web/features/vendor/answering/UploadForm.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What the server was sent: name, kind and the key that makes a repeat harmless. */
type Sent = readonly [name: string | null, kind: string | null, key: string | null];

/** A server that stores every file but those that it is told to be out of reach for, once each. */
function serverLosing(...lost: string[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const query = new URL(address, "http://localhost").searchParams;
    const name = query.get("name") ?? "";
    sent.push([name, query.get("kind"), new Headers(init.headers).get("idempotency-key")]);
    if (lost.includes(name)) {
      lost.splice(lost.indexOf(name), 1);
      throw new TypeError("network");
    }
    const stored = { id: `id-${name}`, name, sha256: query.get("sha256"), datedOn: query.get("datedOn"), revision: 1 };
    return Response.json(stored, { status: 201 });
  });
  return sent;
}

function Picker({ seen }: { seen: (attached: readonly string[]) => void }) {
  const attached = useSignal<readonly string[]>([]);
  const shelf = useSignal(new EvidenceShelf([])).value;
  const change = (now: readonly string[]): void => {
    attached.value = now;
    seen(now);
  };
  return <EvidencePicker id="e" about="An answer" attached={attached.value} shelf={shelf} onChange={change} />;
}

const file = (name: string, text = name): File => new File([text], name, { type: "text/plain" });

function open(...files: File[]): { readonly attached: () => readonly string[] } {
  let attached: readonly string[] = [];
  render(<Picker seen={(now) => (attached = now)} />);
  fireEvent.change(screen.getByLabelText("New files"), { target: { files } });
  return { attached: () => attached };
}

const say = (name: string, kind: RegExp): void => {
  const group = screen.getByRole("group", { name: `What kind of evidence is ${name}?`, hidden: true });
  const choice = [...group.querySelectorAll("label")].find((label) => kind.test(label.textContent ?? ""));
  fireEvent.click(choice ?? group);
};
const press = (name: RegExp): void => void fireEvent.click(screen.getByRole("button", { name, hidden: true }));

it("nothing about a chosen file is preset, and nothing is sent before its kind is said", () => {
  const sent = serverLosing();
  open(file("a.txt"), file("b.txt"));
  expect(document.querySelectorAll("input[type=radio]:checked")).toHaveLength(0);
  say("a.txt", /^Record/);
  press(/Upload 2 files/);
  expect(screen.getAllByText("Choose what kind of evidence it is.")).toHaveLength(1);
  expect(sent).toEqual([]);
});

it("several files are sent at once, each with its own kind, and all of them are attached", async () => {
  const sent = serverLosing();
  const { attached } = open(file("a.txt"), file("b.txt"));
  say("a.txt", /^Record/);
  say("b.txt", /^Report/);
  press(/Upload 2 files/);
  await waitFor(() => expect(attached()).toEqual(["id-a.txt", "id-b.txt"]));
  expect(sent.map(([name, kind]) => [name, kind])).toEqual([
    ["a.txt", "record"],
    ["b.txt", "report"],
  ]);
});

const sayOfAll = (kind: RegExp): void => {
  const group = screen.getByRole("group", { name: "What kind of evidence are they all?", hidden: true });
  const choice = [...group.querySelectorAll("label")].find((label) => kind.test(label.textContent ?? ""));
  fireEvent.click(choice ?? group);
};

it("what is the same for several files is said once, and what differs is changed at its file", async () => {
  const sent = serverLosing();
  const { attached } = open(file("a.txt"), file("b.txt"), file("c.txt"));
  sayOfAll(/^Record/);
  fireEvent.input(screen.getByLabelText("Date on all of them"), { target: { value: "2026-05-04" } });
  say("b.txt", /^Report/);
  fireEvent.input(screen.getByLabelText("Date on c.txt"), { target: { value: "2026-06-01" } });
  // What is not the same for all any more is not shown as if it were.
  const forAll = screen.getByRole("region", { name: "The same for all 3 files", hidden: true });
  expect(forAll.querySelectorAll("input:checked")).toHaveLength(0);
  expect(screen.getByLabelText("Date on all of them")).toHaveProperty("value", "");
  press(/Upload 3 files/);
  await waitFor(() => expect(attached()).toHaveLength(3));
  expect(sent.map(([name, kind]) => [name, kind])).toEqual([
    ["a.txt", "record"],
    ["b.txt", "report"],
    ["c.txt", "record"],
  ]);
});

it("one file alone is asked for its kind and date once", () => {
  serverLosing();
  open(file("a.txt"));
  expect(screen.queryByText(/The same for all/)).toBeNull();
});

it("a file for one of several answers is not sent before it is said which it proves", async () => {
  const sent = serverLosing();
  const stored: StoredFile[] = [];
  const answers = [
    { value: "q1", label: "First" },
    { value: "q2", label: "Second" },
  ];
  const shelf = new EvidenceShelf([]);
  render(<UploadForm id="u" shelf={shelf} answers={answers} onStored={(some) => stored.push(...some)} />);
  fireEvent.change(screen.getByLabelText("New files"), { target: { files: [file("a.txt"), file("b.txt")] } });
  sayOfAll(/^Document/);
  fireEvent.change(screen.getByLabelText("Which answer does a.txt prove?"), { target: { value: "q2" } });
  press(/Upload 2 files/);
  expect(screen.getAllByText("Choose the answer that it proves.")).toHaveLength(1);
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByLabelText("Which answer does b.txt prove?"), { target: { value: "q1" } });
  press(/Upload 2 files/);
  await waitFor(() =>
    expect(stored).toEqual([
      { id: "id-a.txt", proves: "q2" },
      { id: "id-b.txt", proves: "q1" },
    ]),
  );
});

it("a file without a date says so where it is attached; one with a date does not", async () => {
  serverLosing();
  const { attached } = open(file("a.txt"), file("b.txt"));
  say("a.txt", /^Record/);
  say("b.txt", /^Report/);
  fireEvent.input(screen.getByLabelText("Date on b.txt"), { target: { value: "2026-05-04" } });
  press(/Upload 2 files/);
  await waitFor(() => expect(attached()).toHaveLength(2));
  const marked = screen.getAllByText("No date: counts less").map((mark) => mark.closest("li")?.textContent);
  expect(marked).toEqual([expect.stringContaining("a.txt")]);
});

it("a file that did not arrive stays chosen with what was said of it, and is sent again as the same one", async () => {
  const sent = serverLosing("b.txt");
  const { attached } = open(file("a.txt"), file("b.txt"));
  say("a.txt", /^Record/);
  say("b.txt", /^Report/);
  press(/Upload 2 files/);
  await screen.findByText("“b.txt” did not arrive");
  await waitFor(() => expect(attached()).toEqual(["id-a.txt"]));
  press(/Send it again/);
  await waitFor(() => expect(attached()).toEqual(["id-a.txt", "id-b.txt"]));
  const [first, second] = sent.filter(([name]) => name === "b.txt");
  expect(second).toEqual(first);
});

it("a file that did not arrive may be described otherwise before it is sent again, as another request", async () => {
  const sent = serverLosing("a.txt");
  const { attached } = open(file("a.txt"));
  say("a.txt", /^Record/);
  press(/Upload 1 file/);
  await screen.findByText("“a.txt” did not arrive");
  say("a.txt", /^Report/);
  press(/Send it again/);
  await waitFor(() => expect(attached()).toEqual(["id-a.txt"]));
  expect(sent.map(([, kind]) => kind)).toEqual(["record", "report"]);
  expect(new Set(sent.map(([, , key]) => key)).size).toBe(2);
});

it("what happens to a file is told where it was chosen, and not beside the other questions of the page", async () => {
  serverLosing("a.txt");
  const shelf = new EvidenceShelf([]);
  const other = render(<EvidencePicker id="o" about="Other" attached={[]} shelf={shelf} onChange={() => undefined} />);
  render(<EvidencePicker id="e" about="An answer" attached={[]} shelf={shelf} onChange={() => undefined} />);
  const [, input] = screen.getAllByLabelText("New files");
  if (input) fireEvent.change(input, { target: { files: [file("a.txt")] } });
  say("a.txt", /^Record/);
  press(/Upload 1 file/);
  await screen.findByText("“a.txt” did not arrive");
  expect(other.container.textContent).not.toMatch(/did not arrive|could not|Send it again/);
});

it("the same bytes under another name are found again and not sent twice", async () => {
  const sent = serverLosing();
  const { attached } = open(file("a.txt", "same"), file("copy.txt", "same"));
  say("a.txt", /^Record/);
  say("copy.txt", /^Report/);
  press(/Upload 2 files/);
  await screen.findByText("“copy.txt” is on file already");
  await waitFor(() => expect(attached()).toEqual(["id-a.txt"]));
  expect(sent).toHaveLength(1);
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";

afterEach(cleanup);

const describedBy = (control: Element): string[] =>
  (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent ?? `missing: ${id}`);

const ignore = () => undefined;

describe("a field", () => {
  it("is found by its label and described by hint and error together", () => {
    render(
      <TextInput id="mail" label="Contact" hint="Work address" error="Enter an address" value="" onInput={ignore} />,
    );
    const control = screen.getByLabelText("Contact");
    expect(describedBy(control)).toEqual(["Work address", "Error: Enter an address"]);
    expect(control.getAttribute("aria-invalid")).toBe("true");
  });

  it("without hint and error points at nothing and is not called wrong", () => {
    render(<TextInput id="mail" label="Contact" value="" onInput={ignore} />);
    const control = screen.getByLabelText("Contact");
    expect([control.getAttribute("aria-describedby"), control.getAttribute("aria-invalid")]).toEqual([null, null]);
  });

  it("tells what is typed, and again on leaving", () => {
    const told: string[] = [];
    render(
      <TextInput
        id="name"
        label="Name"
        value=""
        onInput={(v) => told.push(`typed ${v}`)}
        onLeave={(v) => told.push(`left ${v}`)}
      />,
    );
    const control = screen.getByLabelText("Name");
    fireEvent.input(control, { target: { value: "Nordlys" } });
    fireEvent.blur(control);
    expect(told).toEqual(["typed Nordlys", "left Nordlys"]);
  });

  it("has a place for announcements before there is an error to announce", () => {
    const { container } = render(<TextInput id="name" label="Name" value="" onInput={ignore} />);
    expect(container.querySelector("[aria-live=polite]")?.textContent).toBe("");
  });

  it("says what is optional in words", () => {
    render(<DateInput id="due" label="Due date" optional value="" onChange={ignore} />);
    expect(screen.getByLabelText("Due date (optional)").getAttribute("type")).toBe("date");
  });
});

describe("a text of limited length", () => {
  it("counts what is left, and says so in the description of the field", () => {
    render(<TextArea id="how" label="How" value="1234" limit={10} onInput={ignore} />);
    expect(describedBy(screen.getByLabelText("How"))).toEqual(["You have 6 characters left"]);
  });

  it("keeps text that is too long and says by how much", () => {
    render(<TextArea id="how" label="How" value="12345678901" limit={10} onInput={ignore} />);
    expect(screen.getByText("1 character too many")).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("How").value).toBe("12345678901");
    expect(screen.getByRole("status").textContent).toBe("The text is too long");
  });
});

describe("choosing", () => {
  const choices = [
    { value: "yes", label: "Yes" },
    { value: "partly", label: "Partly", reveal: <p>What is missing?</p> },
  ];

  it("one of a few is a named group of radio buttons that reveals the follow-up of the chosen one only", () => {
    const chosen: string[] = [];
    const draw = (value: string | undefined) => (
      <RadioGroup id="policy" label="Approved?" choices={choices} value={value} onChange={(v) => chosen.push(v)} />
    );
    const { rerender } = render(draw("yes"));
    expect(screen.queryByText("What is missing?")).toBeNull();
    fireEvent.click(screen.getByLabelText("Partly"));
    expect(chosen).toEqual(["partly"]);
    rerender(draw("partly"));
    expect(screen.getByText("What is missing?")).toBeTruthy();
    expect(screen.getByRole("group", { name: "Approved?" })).toBeTruthy();
  });

  it("an answer can be taken back", () => {
    let cleared = 0;
    render(
      <RadioGroup
        id="p"
        label="Approved?"
        choices={choices}
        value="yes"
        onChange={ignore}
        onClear={() => (cleared += 1)}
      />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Clear answer: Approved?" }));
    expect(cleared).toBe(1);
  });

  it("several of several gives all of them at every press", () => {
    let values: readonly string[] = [];
    render(
      <CheckboxGroup id="data" label="Data" choices={choices} values={["yes"]} onChange={(next) => (values = next)} />,
    );
    fireEvent.click(screen.getByLabelText("Partly"));
    expect(values).toEqual(["yes", "partly"]);
  });

  it("from a list starts with the placeholder, which is no value", () => {
    render(<Select id="v" label="Vendor" value="" placeholder="Choose a vendor" options={choices} onChange={ignore} />);
    expect(screen.getByLabelText<HTMLSelectElement>("Vendor").value).toBe("");
  });
});

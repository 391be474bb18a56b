import type { Facet } from "#domain/access/roles.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { namedRoleWords, type PeopleModel } from "./PeopleModel.ts";

/** Adds a colleague, who gets a mail and signs in with their address; there is nothing to accept. */
export function AddPerson({ model, facet }: { model: PeopleModel; facet: Facet }) {
  return (
    <section class="narrow stack" aria-labelledby="add-person">
      <h2 id="add-person">Add a person</h2>
      <Form onSubmit={() => model.add()}>
        <TextInput
          id="person-name"
          label="Name"
          required
          error={model.work.fieldError("/name")}
          value={model.name.value}
          onInput={(value) => (model.name.value = value)}
        />
        <TextInput
          id="person-email"
          label="E-mail address"
          type="email"
          required
          error={model.work.fieldError("/email")}
          value={model.email.value}
          onInput={(value) => (model.email.value = value)}
        />
        <RadioGroup
          id="person-role"
          label="Role"
          choices={namedRoleWords(facet).map(({ role, label }) => ({ value: role, label }))}
          value={model.role.value}
          onChange={(value) => (model.role.value = value)}
        />
        <Button type="submit" busy={model.work.busy.value}>
          Add
        </Button>
      </Form>
    </section>
  );
}

import type { SystemBody } from "#contract/request.schema.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { SystemModel } from "./SystemModel.ts";
import { choicesOf, originWords, roleWords } from "./system-words.ts";

/** Where a system comes from: its model, its supplier, its data, its host. */
export function Whence({ model }: { model: SystemModel }) {
  const { body, change, field } = model;
  const {
    origin,
    supplier = "",
    model: modelName = "",
    roles,
    trainingData = "",
    hostingCountry = "",
    hostedBy = "",
  } = body.value;
  return (
    <>
      <RadioGroup
        {...field("origin")}
        label="Where does its model come from?"
        choices={choicesOf(originWords)}
        value={origin}
        onChange={(value) => change({ origin: value as SystemBody["origin"] })}
      />
      {origin === "built" ? null : (
        <>
          <TextInput
            {...field("supplier")}
            label="Supplier of the model"
            optional
            value={supplier}
            onInput={(value) => change({ supplier: value })}
          />
          <TextInput
            {...field("model")}
            label="Model and version"
            optional
            value={modelName}
            onInput={(value) => change({ model: value })}
          />
        </>
      )}
      <CheckboxGroup
        {...field("roles")}
        label="Your roles for this system"
        choices={choicesOf(roleWords)}
        values={roles}
        onChange={(values) => change({ roles: [...values] as SystemBody["roles"] })}
      />
      <TextInput
        {...field("trainingData")}
        label="Training data in a sentence"
        optional
        value={trainingData}
        onInput={(value) => change({ trainingData: value })}
      />
      <TextInput
        {...field("hostedBy")}
        label="Hosted by"
        hint="Such as your own data centre, or the cloud service"
        optional
        width="medium"
        value={hostedBy}
        onInput={(value) => change({ hostedBy: value })}
      />
      <TextInput
        {...field("hostingCountry")}
        label="Country where it is hosted"
        optional
        width="medium"
        value={hostingCountry}
        onInput={(value) => change({ hostingCountry: value })}
      />
    </>
  );
}

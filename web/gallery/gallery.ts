import type { Shown } from "./shown.ts";
import { badges } from "./states/badges.tsx";
import { buttons } from "./states/buttons.tsx";
import { choiceGroups } from "./states/choice-groups.tsx";
import { days } from "./states/days.tsx";
import { dialogs } from "./states/dialogs.tsx";
import { fields } from "./states/fields.tsx";
import { figures } from "./states/figures.tsx";
import { files } from "./states/files.tsx";
import { forms } from "./states/forms.tsx";
import { heat } from "./states/heat.tsx";
import { listChoices } from "./states/list-choices.tsx";
import { listParts } from "./states/list-parts.tsx";
import { listTaking } from "./states/list-take.tsx";
import { listViews } from "./states/list-views.tsx";
import { lists } from "./states/lists.tsx";
import { navigation } from "./states/navigation.tsx";
import { notices } from "./states/notices.tsx";
import { outboxes } from "./states/outbox.tsx";
import { pages } from "./states/pages.tsx";
import { recordLists } from "./states/record-lists.tsx";
import { saving } from "./states/saving.tsx";
import { selects } from "./states/selects.tsx";
import { sides } from "./states/sides.tsx";
import { singleChoices } from "./states/single-choices.tsx";
import { tables } from "./states/tables.tsx";
import { textAreas } from "./states/text-areas.tsx";
import { textInputs } from "./states/text-inputs.tsx";

/** Everything that is shown, in the order of the page. */
export const gallery: readonly Shown[] = [
  ...buttons,
  ...badges,
  ...fields,
  ...textInputs,
  ...textAreas,
  ...days,
  ...selects,
  ...singleChoices,
  ...choiceGroups,
  ...files,
  ...tables,
  ...heat,
  ...figures,
  ...lists,
  ...recordLists,
  ...listChoices,
  ...listParts,
  ...listTaking,
  ...listViews,
  ...navigation,
  ...notices,
  ...saving,
  ...dialogs,
  ...forms,
  ...pages,
  ...sides,
  ...outboxes,
];

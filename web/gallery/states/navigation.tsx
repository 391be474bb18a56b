import { Badge } from "#web/components/Badge.tsx";
import { Breadcrumbs, type Crumb } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { PageHeader, type PageHeaderProps } from "#web/components/PageHeader.tsx";
import { SectionNav, type SectionNavProps } from "#web/components/SectionNav.tsx";
import { SkipLink } from "#web/components/SkipLink.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { waitedFor } from "../usual-states.ts";

const crumbs =
  (all: readonly Crumb[]): State =>
  () => <Breadcrumbs crumbs={all} />;

const sections =
  (links: SectionNavProps["links"]): State =>
  (id) => <SectionNav label={`Sections (${id})`} links={links} />;

const header =
  (props: Partial<PageHeaderProps> = {}): State =>
  () => <PageHeader title="Halden Assist" {...props} />;

const actions = (
  <>
    <Button onClick={nothing}>Decide</Button>
    <Button variant="secondary" onClick={nothing}>
      Send back
    </Button>
  </>
);
const status = (
  <>
    <Badge tone="success">Conclusive</Badge>
    <Badge>Not decided yet</Badge>
  </>
);
const up: Crumb = { label: "Assessments", href: "#Breadcrumbs" };

export const navigation: readonly Shown[] = [
  {
    component: "Breadcrumbs",
    without: { ...waitedFor, empty: "The page somebody is on is always one of them." },
    states: {
      "one step": crumbs([{ label: "Assessments" }]),
      "three steps": crumbs([up, { label: "Halden Assist", href: "#Breadcrumbs" }, { label: "Evidence" }]),
      "in another language": crumbs([up, { label: [{ lang: "de", text: "Zweck und Umfang" }] }]),
      "many steps": crumbs([
        ...Array.from({ length: 12 }, (_, at) => ({ ...up, label: `Step ${at + 1}` })),
        { label: "End" },
      ]),
      "long words and texts": crumbs([up, { label: longWord, href: "#Breadcrumbs" }, { label: longText }]),
    },
  },
  {
    component: "SectionNav",
    without: { ...waitedFor, empty: "A thing that has no pages is given none." },
    states: {
      "with the page one is on": sections([
        { label: "Summary", href: "#SectionNav", current: true },
        { label: "Answers", href: "#Answers" },
      ]),
      "with counts": sections([
        { label: "Findings", href: "#SectionNav", count: 0 },
        { label: "Answers", href: "#Answers", count: 1234, current: true },
      ]),
      "one link": sections([{ label: "Summary", href: "#SectionNav", current: true }]),
      "many links": sections(
        Array.from({ length: 16 }, (_, at) => ({ label: `Section ${at + 1}`, href: `#section-${at}`, count: at })),
      ),
      "with a long word": sections([{ label: longWord, href: "#SectionNav" }]),
    },
  },
  {
    component: "PageHeader",
    states: {
      "a title": header(),
      "with a step": header({ step: "Section 3 of 6" }),
      "with a lead": header({ lead: "Answers questions of employees about holidays and pay." }),
      "with a status": header({ status }),
      "with buttons": header({ actions }),
      "with everything": header({ step: "Section 3 of 6", lead: "Answers questions.", status, actions }),
      "in another language": header({ title: [{ lang: "de", text: "Zweck und Umfang" }] }),
      "with a long word": header({ title: longWord, step: longWord, lead: longWord, status, actions }),
      "with a long text": header({ title: longText, step: longText, lead: longText, status, actions }),
    },
  },
  { component: "SkipLink", place: "apart", states: { "first on the page": () => <SkipLink /> } },
];

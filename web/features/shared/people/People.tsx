import { useMemo } from "preact/hooks";
import type { MemberView } from "#contract/identity.ts";
import type { Facet } from "#domain/access/roles.ts";
import { Badge } from "#web/components/Badge.tsx";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { current, role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { AddPerson } from "./AddPerson.tsx";
import { EraseWords } from "./EraseWords.tsx";
import { namedRoleWords, PeopleModel } from "./PeopleModel.ts";

/** Who belongs to the organisation, and in which role. */
export default function People({ facet }: { facet: Facet }) {
  usePageTitle("People");
  const model = useMemo(() => new PeopleModel(facet), [facet]);
  const isOwner = role.value === "owner";
  return (
    <div class="stack">
      <PageHeader
        title={`People at ${current.value?.orgName ?? ""}`}
        lead={
          isOwner
            ? "Whom you add gets a mail. Whom you remove is signed out with their next click."
            : "Only an owner can change who belongs here."
        }
      />
      {facet === "buyer" ? (
        <p>
          <a href="/outside-access">Access from outside</a>: who reads chosen assessments until a day without belonging
          here.
        </p>
      ) : null}
      <WorkProblem work={model.work} />
      <Loading resource={model.members.page}>
        {(page) => (
          <>
            <MemberTable list={page.entries} model={model} isOwner={isOwner} facet={facet} />
            <More list={model.members} page={page} things="people" />
          </>
        )}
      </Loading>
      {isOwner ? <AddPerson model={model} facet={facet} /> : null}
    </div>
  );
}

interface MemberTableProps {
  readonly list: readonly MemberView[];
  readonly model: PeopleModel;
  readonly isOwner: boolean;
  readonly facet: Facet;
}

function MemberTable({ list, model, isOwner, facet }: MemberTableProps) {
  return (
    <DataTable
      caption="Members"
      captionHidden
      rows={list}
      rowKey={({ personId }) => personId}
      columns={[
        { id: "name", header: "Name", rowHeader: true, cell: ({ name }) => name },
        { id: "email", header: "E-mail", cell: ({ email }) => email },
        {
          id: "role",
          header: "Role",
          cell: (member) => <Role member={member} model={model} isOwner={isOwner} facet={facet} />,
        },
        {
          id: "status",
          header: "Status",
          cell: (member) => <Standing member={member} />,
        },
        {
          id: "change",
          header: "Change",
          headerHidden: true,
          cell: (member) => (isOwner ? <Removal member={member} model={model} facet={facet} /> : null),
        },
      ]}
    />
  );
}

function Standing({ member: { status, came } }: { readonly member: MemberView }) {
  if (status === "removed") return <Badge tone="neutral">Removed</Badge>;
  return came ? <Badge tone="success">Active</Badge> : <Badge tone="neutral">Has not signed in yet</Badge>;
}

function Role({ member, model, isOwner, facet }: Omit<MemberTableProps, "list"> & { readonly member: MemberView }) {
  if (!isOwner || member.status === "removed") return <>{member.role}</>;
  return (
    <select
      class="control control--medium"
      aria-label={`Role of ${member.name}`}
      value={member.role}
      onChange={(event) => void model.change(member, { role: event.currentTarget.value as MemberView["role"] })}
    >
      {/* A guest was made by what was handed over, and may be made more. */}
      {member.role === "guest" ? <option value="guest">guest</option> : null}
      {namedRoleWords(facet).map(({ role: value }) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
}

function Removal({ member, model, facet }: { member: MemberView; model: PeopleModel; facet: Facet }) {
  const active = member.status === "active";
  return (
    <div class="cluster">
      <Button
        variant="secondary"
        size="small"
        label={`${active ? "Remove" : "Bring back"} ${member.name}`}
        onClick={() => void model.change(member, { status: active ? "removed" : "active" })}
      >
        {active ? "Remove" : "Bring back"}
      </Button>
      {active ? null : <EraseWords member={member} facet={facet} />}
    </div>
  );
}

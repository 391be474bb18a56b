import { useLocation } from "preact-iso";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { VendorForm } from "./VendorForm.tsx";

/** Adds a vendor to the register before it is asked anything. */
export default function NewVendorPage() {
  usePageTitle("Add a vendor");
  const { route } = useLocation();
  return (
    <div class="narrow stack">
      <Breadcrumbs crumbs={[{ label: "Vendors", href: "/vendors" }, { label: "Add a vendor" }]} />
      <PageHeader title="Add a vendor" lead="Only its name is needed. Nothing you enter here moves a score." />
      <VendorForm vendor={null} onSaved={(id) => route(`/vendors/${id}`)} onCancel={() => route("/vendors")} />
    </div>
  );
}

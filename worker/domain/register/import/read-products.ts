import { slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import { factorRoles } from "./columns.ts";
import type { ProductFacts, UseFacts } from "./entry.ts";
import type { Notes, Row } from "./row.ts";

/** The product a row names, with its purpose, departments and five factors. */
export function productsOf(row: Row, { wrong, remarks }: Notes): readonly ProductFacts[] {
  const [name, purpose] = [row.cell("product").trim(), row.cell("purpose").trim()];
  const departments = row
    .cell("departments")
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const factors = factorRoles.map((role) => row.cell(role).trim());
  if (name === "") {
    if (purpose !== "" || departments.length > 0 || factors.some(Boolean))
      remarks.push("It names no product: its purpose, departments and factors were left out.");
    return [];
  }
  if (name.length > 200) wrong.push("The name of the product is longer than 200 characters.");
  if (purpose.length > 2000) wrong.push("The purpose is longer than 2000 characters.");
  if (departments.length > 30 || departments.some((one) => one.length > 200))
    wrong.push("There are more than 30 departments, or one has a name of more than 200 characters.");
  return [{ name, purpose, departments, uses: usesOf(name, { factors, wrong }) }];
}

/** What a product is used for, when all five factors are there; some of them alone are refused. */
function usesOf(
  name: string,
  { factors, wrong }: { readonly factors: readonly string[]; readonly wrong: string[] },
): readonly UseFacts[] {
  if (!factors.some(Boolean)) return [];
  const [data, consequence, autonomy, regulation, reach, ...rest] = factors.map((cell) =>
    /^[0-3]$/.test(cell) ? Number(cell) : undefined,
  );
  if (
    data === undefined ||
    consequence === undefined ||
    autonomy === undefined ||
    regulation === undefined ||
    reach === undefined ||
    rest.length > 0
  ) {
    wrong.push("The five factors of a use are whole numbers from 0 to 3: all of them, or none.");
    return [];
  }
  const factorsOfUse = { data, consequence, autonomy, regulation, reach };
  return [{ id: slugOf(name).slice(0, 40) || "use", name, description: "", factors: factorsOfUse }];
}

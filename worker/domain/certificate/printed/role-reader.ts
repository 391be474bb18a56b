import { type PrintedProposal, proposal, type Reader, settled } from "./printed-lines.ts";
import { scopeStatement } from "./scope-readers.ts";

const ofAi = (english: string, german: string, romance: string): RegExp =>
  new RegExp(
    `\\bAI (?:system )?(?:${english})s?\\b|\\bKI-(?:System-?)?(?:${german})|(?<!\\p{L})(?:${romance}) (?:de (?:systèmes |sistemas )?|di (?:sistemi )?)?(?:d['’])?(?:IA|AI|intelligence artificielle|inteligencia artificial|intelligenza artificiale)(?!\\p{L})`,
    "iu",
  );

/** In the order of the form. */
const roleWords: Readonly<Record<string, RegExp>> = {
  provider: ofAi("provider", "anbieter", "fournisseur|proveedor|fornitore"),
  producer: ofAi("producer", "hersteller|produzent", "producteur|productor|produttore"),
  developer: ofAi("developer", "entwickler", "développeur|desarrollador|sviluppatore"),
  user: ofAi("user|deployer", "nutzer|anwender|betreiber", "utilisateur|usuario|utente"),
};

const elsewhere = "It stands outside the scope statement: see whether it says what the organisation is certified as.";

/** The roles that the scope statement names; what other lines say of roles is to be looked at twice. */
export const roles: Reader = (lines) => {
  const scope = scopeStatement(lines);
  const inScope = scope && rolesIn(scope.value);
  if (scope && inScope) {
    const line = lines.find(({ text }) => rolesIn(text) !== undefined);
    return { ...scope, field: "roles", value: inScope, ...(line && { words: line.text, page: line.page }) };
  }
  return settled(
    lines.flatMap((line): PrintedProposal[] => {
      const found = rolesIn(line.text);
      return found ? [{ ...proposal("roles", found, line), caution: elsewhere }] : [];
    }),
  );
};

function rolesIn(text: string): string | undefined {
  const found = Object.entries(roleWords).flatMap(([role, word]) => (word.test(text) ? [role] : []));
  return found.length > 0 ? found.join(",") : undefined;
}

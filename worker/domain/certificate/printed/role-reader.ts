import { doubted, type PrintedProposal, proposal, type Reader, settled } from "./printed-lines.ts";
import { scopeStatement } from "./scope-readers.ts";

const ofAi = (english: string, german: string, romance: string, japanese: string): RegExp =>
  new RegExp(
    `\\bAI (?:system )?(?:${english})s?\\b|\\bKI-(?:System-?)?(?:${german})|AI(?:システム)?(?:の)?(?:${japanese})|\\bAI-(?:systeem)?(?:${romance})|(?<!\\p{L})(?:${romance}) (?:de (?:systèmes |sistemas )?|di (?:sistemi )?)?(?:d['’])?(?:IA|AI|intelligence artificielle|inteligencia artificial|intelligenza artificiale)(?!\\p{L})`,
    "iu",
  );

/** In the order of the form. */
const roleWords: Readonly<Record<string, RegExp>> = {
  provider: ofAi("provider", "anbieter", "fournisseur|proveedor|fornitore|aanbieder", "提供者|プロバイダー?"),
  producer: ofAi(
    "producer",
    "hersteller|produzent",
    "producteur|productor|produttore|producent",
    "生産者|製造者|プロデューサー",
  ),
  developer: ofAi("developer", "entwickler", "développeur|desarrollador|sviluppatore|ontwikkelaar", "開発者"),
  user: ofAi("user|deployer", "nutzer|anwender|betreiber", "utilisateur|usuario|utente|gebruiker", "利用者|ユーザー?"),
};

/** "as AI provider", "in the roles of": without such words the scope may speak of its customers. */
const actsAs =
  /(?<!\p{L})(?:as|roles?|acting|als|rollen?|en tant que|en qualité de|rôles?|como|roles?|en calidad de|come|ruol[oi]|in qualità di|rol(?:len)?)(?!\p{L})|として|役割/iu;
const denied =
  /(?<!\p{L})(?:not|excluding|excludes?|except|without|ohne|nicht|außer|sauf|hors|excepto|salvo|escluso|tranne|behalve|zonder)(?!\p{L})|除く/iu;
const others = "See whether these are the organisation's own roles.";
const elsewhere = "It stands outside the scope statement: see whether it says what the organisation is certified as.";

/** The roles that the scope statement names; what other lines say of roles is to be looked at twice. */
export const roles: Reader = (lines) => {
  const scope = scopeStatement(lines);
  const inScope = scope && rolesIn(scope.value);
  if (scope && inScope) {
    const line = lines.find(({ text }) => rolesIn(text) !== undefined) ?? { text: scope.words, page: scope.page };
    const isSaid = actsAs.test(scope.value) && !denied.test(scope.value);
    return doubted(proposal("roles", inScope, line), scope.caution, !isSaid && others);
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

import type { ImportRole } from "./columns.ts";

/** Headers by what they hold, as slugs, in English, German and French; earlier ones are surer. */
export const headerWords: Readonly<Record<ImportRole, string>> = {
  name: "vendor-name vendor supplier-name supplier provider company company-name name third-party lieferant lieferantenname anbieter anbietername firma unternehmen hersteller fournisseur nom-du-fournisseur prestataire nom-du-prestataire societe nom entreprise",
  legalName:
    "legal-name legal-entity legal-entity-name registered-name entity juristischer-name rechtstrager rechtliche-einheit firmierung firmenname juristische-person denomination-sociale raison-sociale entite-juridique nom-legal",
  website:
    "website web-site web homepage url site webseite internetseite internet webadresse site-web site-internet adresse-web",
  domain:
    "mail-domain e-mail-domain email-domain domain domain-name maildomain maildomane e-mail-domane domane domaine domaine-de-messagerie domaine-e-mail",
  country:
    "country country-of-registration headquarters hq-country jurisdiction land sitz sitzland staat pays pays-d-origine pays-du-siege siege",
  contactName:
    "contact-name contact contact-person vendor-contact supplier-contact primary-contact contact-1 contact-1-name ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson kontaktname name-des-kontakts nom-du-contact interlocuteur personne-de-contact",
  contactEmail:
    "contact-e-mail contact-email contact-mail e-mail email mail e-mail-address email-address vendor-email contact-1-e-mail contact-1-email kontakt-e-mail kontakt-email kontakt-mail e-mail-adresse email-adresse mailadresse e-mail-des-kontakts courriel adresse-e-mail adresse-mail e-mail-du-contact email-du-contact courriel-du-contact",
  contactRole:
    "contact-role role contact-function role-of-contact contact-1-role contact-title rolle funktion rolle-des-kontakts position role-du-contact fonction fonction-du-contact",
  contact2Name:
    "contact-2 contact-2-name second-contact secondary-contact second-contact-name kontakt-2 ansprechpartner-2 zweiter-kontakt contact-secondaire nom-du-contact-2 deuxieme-contact",
  contact2Email:
    "contact-2-e-mail contact-2-email e-mail-2 email-2 second-contact-e-mail secondary-contact-e-mail secondary-contact-email kontakt-2-e-mail e-mail-ansprechpartner-2 courriel-2 e-mail-du-contact-2",
  contact2Role: "contact-2-role second-contact-role kontakt-2-rolle rolle-2 role-du-contact-2 role-2",
  ownerName:
    "business-owner owner internal-owner contract-owner vendor-owner vendor-manager responsible verantwortlich verantwortlicher verantwortliche fachverantwortlicher vertragsverantwortlicher interner-ansprechpartner responsable responsable-metier responsable-interne proprietaire",
  ownerEmail:
    "business-owner-e-mail business-owner-email owner-e-mail owner-email owner-mail business-owner-mail e-mail-verantwortlicher e-mail-des-verantwortlichen verantwortlicher-e-mail e-mail-du-responsable courriel-du-responsable email-responsable",
  contractNumber:
    "contract-number contract-no contract-nr contract-id contract-ref contract-reference contract agreement-number vertragsnummer vertrags-nr vertragsnr vertrag numero-de-contrat n-contrat reference-du-contrat ref-contrat contrat",
  contractValue:
    "contract-value value-of-the-contract annual-spend annual-value spend contract-amount value amount annual-cost vertragswert auftragswert jahresvolumen volumen kosten betrag jahreskosten valeur-du-contrat montant montant-annuel depense-annuelle valeur",
  currency: "currency contract-currency ccy wahrung devise monnaie",
  startsOn:
    "contract-start start start-date starts-on contract-start-date valid-from vertragsbeginn beginn startdatum laufzeitbeginn gultig-ab debut date-de-debut debut-du-contrat",
  endsOn:
    "contract-end end end-date ends-on contract-end-date expiry expiry-date contract-expiry valid-until renewal-date vertragsende ende enddatum laufzeitende gultig-bis ablaufdatum fin date-de-fin fin-du-contrat echeance date-d-echeance",
  noticeDays:
    "notice notice-days notice-period notice-in-days notice-period-days kundigungsfrist kundigungsfrist-tage kundigungsfrist-in-tagen frist preavis preavis-jours delai-de-preavis preavis-en-jours",
  tier: "tier criticality vendor-tier supplier-tier criticality-tier kritikalitat kritikalitatsstufe stufe wichtigkeit criticite niveau-de-criticite niveau",
  note: "note notes comment comments remark remarks bemerkung bemerkungen anmerkung anmerkungen notiz kommentar remarque remarques commentaire commentaires",
  product:
    "product product-name service solution tool application software system produkt produktname dienst dienstleistung losung anwendung produit nom-du-produit logiciel outil application-utilisee",
  purpose:
    "purpose used-for use use-case usage product-purpose business-purpose zweck verwendungszweck einsatzzweck verwendung nutzung anwendungsfall finalite objet utilisation cas-d-usage",
  departments:
    "departments department business-unit business-units teams team abteilung abteilungen bereich fachbereich departement departements service-utilisateur services direction",
  data: "data data-sensitivity factor-data data-factor daten datensensibilitat donnees sensibilite-des-donnees",
  consequence: "consequence consequences impact factor-consequence auswirkung auswirkungen folgen consequence-possible",
  autonomy: "autonomy factor-autonomy autonomie autonomiegrad",
  regulation: "regulation regulatory factor-regulation regulierung reglementation",
  reach: "reach factor-reach people-affected reichweite portee",
};

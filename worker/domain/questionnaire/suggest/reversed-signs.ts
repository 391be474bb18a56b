/** What a Yes may admit, and the words that show it. */
export interface Sign {
  /** What a Yes would mean, such as "data of customers trains models". */
  readonly about: string;
  /** One of them is enough. Short gaps keep every pattern quick. */
  readonly admits: readonly RegExp[];
  /** With these words in the sentence a Yes is good: something is done against it. */
  readonly unless: RegExp;
  /** Its own words are no safeguard: "without consent", "prohibited practices". */
  readonly isPhrase?: true;
}

/** Words of what is done against a danger, in any question. */
const doneAgainst = [
  "ensur\\w*|make sure|made sure|prevent\\w*|prohibit\\w*|forbid\\w*|exclud\\w*|rul(?:e|ed|es) out|refus\\w+|block\\w*|disabl\\w+|avoid\\w*|mitigat\\w*",
  "opt(?:ed|s)?[ -]out|object\\b|contest\\w*|appeal|stop\\b|separat\\w+|segregat\\w+|protected|encrypt(?:s|ed)?|safeguards?|anonymi[sz]\\w+|deleted?|limit(?:ed|s)?\\b|restrict\\w*|only\\b|never|nobody|not|free of",
  "procedures?|(?:a|an|the|any|formal|documented|incident) process(?:es)?|policy|policies|plans?\\b|insurance|monitor\\w*|detect\\w*|list of|register|inventory",
  "documented?|recorded|logged|handl\\w+|respond\\w*|checked|assess\\w*|identif\\w+|evaluat\\w+|determin\\w+|tested|reviewed by",
  "inform(?:ed|s)?|notif\\w+|told|tell\\b|consent|before|bound by|agreements?|clauses|approval|able to|available|resources|lessons|fear",
  "ausgeschlossen|schlie(?:ß|ss)en sie|verhinder\\w*|verboten ist|untersagt\\w*|verfahren zu[rm]|prozess\\w*|richtlinien?|widersprechen|dokumentier\\w*|geprüft|bewertet|ermittelt",
  "niemals|nie|nicht|keine?[nrms]?|nur|einwilligung|bevor|informier\\w*|meldeweg\\w*|gesch(?:ü|ue)tzt|geschult|stellen sie sicher|sichergestellt|gelöscht",
].join("|");
/** JavaScript's \b knows no umlauts. */
const word = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, "iu");

const gap = "[^?.!]{0,60}?";
const shortGap = "[^?.!]{0,30}?";
/** Whole words, as they may follow each other. */
const says = (parts: TemplateStringsArray, ...between: readonly string[]): RegExp =>
  word(String.raw(parts, ...between));

/** Data that is somebody's: the buyer's, its users', a person's. */
const theirData = String.raw`(?:(?:our|my|customers?['’]?s?|clients?['’]?s?|users?['’]?s?|personal|confidential|submitted|uploaded|end-user|tenant|one customer['’]s)\s(?:\w+\s)?(?:data|information|inputs?|prompts?|contents?|files|documents|conversations|chats|messages)|prompts|inputs|conversations|chat histories|customer-provided data|data (?:of|from) (?:\w+ )?(?:customers?|clients?|users?|people)|data (?:that )?(?:we |you receive|customers |is |are )?(?:\w+ )?(?:submit|upload|enter|send|provid|receiv)\w*|what (?:our|customers|clients|users|people|we) (?:\w+ )?(?:put|enter|type|submit|upload|send|provide)\w*)`;
const training = String.raw`(?:re-?train\w*|train(?:ing|s|ed)?|fine-?tun\w+|machine learning|improv\w+ (?:\w+ ){0,3}(?:models?|ai|algorithms?|services?|products?|systems?)|(?:product|service|model) improvements?|teach\w*)`;
const germanData = String.raw`(?:kunden\p{L}*daten|kundeninhalte\p{L}*|nutzerdaten|eingaben|prompts|personenbezogenen? daten|(?:unsere[nr]?|den) (?:\p{L}+ )?(?:daten|inhalten?|dokumenten?)|daten (?:unserer|von) (?:kunden|nutzern?))`;
const germanTraining = String.raw`(?:training\p{L}*|trainier\p{L}*|(?:modelle|ki|dienste?|produkte?) (?:\p{L}+ )?(?:zu )?verbesser\p{L}*|verbesserung\p{L}* (?:\p{L}+ ){0,2}(?:modelle|ki|dienste?|produkte?|algorithmen)|weiterentwick\p{L}+)`;

/** What goes wrong; an incident response, or a complaints procedure, is no mishap. */
const mishap = String.raw`(?:(?:data |security |privacy |safety |ai )?(?:incidents?|breach(?:es)?|leaks?)|complaints?|fines?|sanctions?|penalt(?:y|ies)|violations?|infringements?|lawsuits?|litigation|(?:legal |regulatory |court |enforcement )?(?:proceedings|investigations?|actions?)|vulnerabilit(?:y|ies)|(?:major |minor )?nonconformit(?:y|ies)|harm|discriminat(?:ion|ory)(?: \w+)?|accidents?|outages?|(?:\w+ )?attacks?|disputes?|unauthori[sz]ed (?:access(?:es)?|disclosures?|use))(?! (?:testing|tests?|response|management|handling|process|plan|team|report|procedure|register|log|detection|prevention))`;
const germanMishap = String.raw`\p{L}*(?:vorfäll\p{L}*|vorfall|verstö(?:ß|ss)\p{L}*|datenpannen?|datenlecks?|beschwerden|bu(?:ß|ss)geld\p{L}*|sanktionen|klagen|verfahren gegen|gerichtsverfahren|ermittlungen|rechtsstreit\p{L}*|schwachstellen|diskriminierung\p{L}*|benachteiligung\p{L}*)`;
const badFate = String.raw`(?:fined|sued|sanctioned|convicted|breached|hacked|leaked|exposed|penali[sz]ed|suspended|withdrawn|revoked|debarred|bankrupt\w*|caused (?:\w+ )?(?:harm|damage)|harmed|discriminated|terminated (?:\w+ ){1,2}contracts?|filed for (?:bankruptcy|insolvency)|(?:the )?subject (?:of|to) (?:\w+ ){0,3}(?:investigations?|proceedings|enforcement|fines?|sanctions?|complaints?))`;
/** What a vendor does against mishaps; "not been remediated" is none, and "all of them" is. */
const mishapIsKept = String.raw`all|every|each|procedures?|(?:a|an|the|any|formal|documented|incident) process(?:es)?|polic(?:y|ies)|plans?|insurance|resources|team|lessons|free of|no|never|nobody|prevent\w*|ensur\w*|make sure|mechanisms?|channels?|testing|perform\w*|conduct\w*|safeguards?|(?<!not )(?:was|been|are|is) (?:recorded|logged|documented|handled|investigated|resolved|closed|analy[sz]ed|tested|checked|monitored|set up|remediated|fixed|answered|measured)|(?:do|does|will|would|can) (?:you|the vendor|your \w+) (?:\w+ )?(?:notify|inform|tell|report|record|log|document|monitor|investigate|review|maintain)|trained|verfahren zu[rm]|prozess\p{L}*|meldeweg\p{L}*|richtlinien?|informier\p{L}*|dokumentier\p{L}*|ausgewertet|behandelt|beantwortet|keine?[nrms]?|niemals|alle`;

const goods = "(?:data|information|inputs?|prompts?|contents?)";
const others = String.raw`(?:third[ -]part(?:y|ies)|advertis\w+|marketing|brokers?|other (?:customers|companies|organi[sz]ations)|outside|affiliates|partners)`;
/** What "without" may be said of and nothing is wrong. */
const harmless = "(?:delay|undue|fear|limit|cost|charge|prejudice|interrupt|except|effort|difficult|loss|restriction)";

interface SignOf extends Omit<Sign, "unless"> {
  /** Beside, or in the place of, what is done against any danger. */
  readonly also?: string;
  readonly instead?: string;
}

const signs: readonly SignOf[] = [
  {
    about: "data of customers trains models",
    admits: [
      says`${theirData}${gap}\b(?:to|for|in|by)\b${shortGap}${training}`,
      says`${training}${gap}\b(?:on|with|from|using)\b ${shortGap}${theirData}`,
      says`learns? from ${shortGap}${theirData}`,
      says`${germanData}${gap}${germanTraining}`,
      says`${germanTraining}${gap}${germanData}`,
    ],
    also: String.raw`staff|employees?|personnel|workforce|developers|teams?|colleagues|mitarbeite\p{L}*|quality|representative|awareness|need (?:our|your)`,
  },
  {
    about: "something went wrong",
    admits: [
      says`(?:have|has|had) (?:there |you |your |the |any |its |our )${gap}${mishap}`,
      says`(?:are|is|were|was) there ${shortGap}${mishap}`,
      says`did (?:you|the|your) ${gap}(?:have|experience|suffer|receive|face) ${shortGap}${mishap}`,
      says`(?:any|known|open|pending) (?:\w+ ){0,3}${mishap}${gap}(?:past|last|previous|recent|years?|months?)`,
      says`(?:have|has|had|were|was|are|is|did) (?:[\w'’-]+ ){1,7}${badFate}`,
      says`have any ${mishap}`,
      says`(?:under|involved in|party to|facing|subject to) (?:\w+ ){0,3}(?:investigations?|litigation|lawsuits?|proceedings|enforcement|sanctions)`,
      says`(?:open|unresolved|outstanding|unremediated|overdue) (?:\w+ ){0,2}(?:findings?|nonconformit(?:y|ies)|vulnerabilit(?:y|ies)|issues)`,
      says`(?:gab|gibt) es ${gap}${germanMishap}`,
      says`(?:hatten|hat|haben|kam|kommt|waren|sind|liegen|laufen|wurden|wurde) ${gap}${germanMishap}`,
      says`(?:wurde|wurden|ist|sind) ${gap}(?:ausgesetzt|entzogen|verurteilt|verklagt|verhängt|anhängig)`,
    ],
    instead: mishapIsKept,
  },
  {
    about: "nobody looks or agrees",
    isPhrase: true,
    admits: [
      says`without (?!(?:\w+ )?${harmless})\w+(?: \w+)?`,
      says`(?:fully|completely|solely|entirely|purely) (?:on )?automat\w+`,
      says`(?:no|lack of) human (?:in the loop|review|oversight|intervention|involvement)`,
      says`(?:voll|ausschlie(?:ß|ss)lich |rein )automati\p{L}+ (?:\p{L}+ )?entscheid\p{L}*`,
      says`ohne (?!(?:\p{L}+ )?(?:verzögerung|verzug|einschränkung|angst|kosten))\p{L}+(?: \p{L}+)?`,
    ],
    also: "human|override|overridden|reviewed|approve|menschliche aufsicht",
  },
  {
    about: "data goes to others",
    admits: [
      says`(?:sells?|sold|rents?|trades?|moneti[sz]es?) ${shortGap}${goods}`,
      says`(?:shares?|discloses?|transfers?|sends?|pass(?:es)?|gives?) (?:\w+ ){0,3}${goods}${gap}${others}`,
      says`${goods} (?:\w+ ){0,3}(?:sold|shared|disclosed|transferred|sent|passed on|given|stored|processed|hosted)${gap}${others}`,
      says`(?:data|information) (?:\w+ ){0,3}sold`,
      says`verkauf\p{L}* ${gap}\p{L}*daten`,
      says`\p{L}*(?:daten|eingaben|inhalte) ${gap}(?:dritte\p{L}*|drittländer\p{L}*|drittstaaten|ausland|au(?:ß|ss)erhalb der (?:eu|europäischen union))`,
    ],
  },
  {
    about: "a practice that the EU AI Act prohibits or restricts",
    isPhrase: true,
    admits: [
      says`(?:social scoring|emotions? recognition|(?:recogni[sz]e|infer|detect)s? (?:the )?emotions?|subliminal|manipulative|prohibited (?:ai )?practices?|predictive policing|facial recognition)`,
      says`biometric (?:categori[sz]ation|identification|data ${gap}identif\w+)`,
      says`(?:scores?|rates?|ranks?|evaluates?) (?:people|persons|individuals|citizens) ${shortGap}(?:social|behaviou?r|personality)`,
      says`exploits? ${shortGap}(?:vulnerabilit\w+|children|disabilit\w+)`,
      says`(?:emotionserkennung|verboten\p{L}* (?:ki-)?praktik\p{L}*|biometrische\p{L}* (?:kategorisierung|identifizierung)|gesichtserkennung)`,
    ],
  },
  {
    about: "something is left unprotected",
    admits: [
      says`(?:unencrypted|in plain ?text|in clear text|unverschlüsselt\p{L}*|im klartext)`,
      says`(?:(?:shared|generic) (?:accounts?|credentials|logins?|passwords?)|shares? (?:accounts?|credentials|logins?|passwords?))`,
      says`(?:default|hard-?coded) (?:passwords?|credentials)`,
      says`(?:end[ -]of[ -]life|no longer (?:supported|maintained)|unsupported)`,
      says`(?:production|live|real) data ${shortGap}(?:test|development|staging)`,
      says`(?:keeps?|retains?|stores?|retained|kept|stored) ${gap}(?:after|beyond) (?:the )?(?:contract|agreement|termination|service|relationship|retention)`,
    ],
    also: "changed|removed|replaced|how long|deletion|logs|evidence",
  },
];

/** The signs that a question's Yes is bad news, in English and German. */
export const reversedSigns: readonly Sign[] = signs.map(({ also, instead, ...sign }) => ({
  ...sign,
  unless: word(instead ?? (also === undefined ? doneAgainst : `${doneAgainst}|${also}`)),
}));

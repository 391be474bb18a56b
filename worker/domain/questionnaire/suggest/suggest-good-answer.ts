/** Why "No" seems to be the good answer of a question. */
export interface ReversedSuggestion {
  /** What a Yes would mean, such as "data of customers trains models". */
  readonly about: string;
  /** The words of the question that speak for it, as they stand there. */
  readonly because: string;
}

interface Sign {
  readonly about: string;
  readonly patterns: readonly RegExp[];
}

/** What goes wrong; an incident response, or a complaints procedure, is no mishap. */
const mishap =
  "(?:incidents?|breach(?:es)?|complaints?|fines?|sanctions?|penalt(?:y|ies)|violations?|lawsuits?|investigations?)\\b(?! (?:response|management|handling|process|plan|team|report|procedure))";

/** What a Yes admits, by the words of questions in English and German. Short gaps keep every pattern quick. */
const signs: readonly Sign[] = [
  {
    about: "data of customers trains models",
    patterns: [
      /\b(?:data|inputs?|prompts?|contents?|files|conversations|feedback)\b[^?.]{0,60}\b(?:to|for) (?:the )?(?:re-?train|fine-?tun|train|improv)\w*/i,
      /\b(?:train|retrain|fine-?tune|improve)s?\b[^?.]{0,60}\b(?:on|with|from|using)\b[^?.]{0,30}\b(?:ou?r|customers?|clients?|users?|their|people)\b/i,
      /\b(?:kundendaten|eingaben|unsere\w* (?:daten|inhalte))\b[^?.]{0,60}\btrainier\w*/i,
      /\btrainier\w*[^?.]{0,60}\b(?:kundendaten|eingaben|unsere\w* (?:daten|inhalten?))\b/i,
    ],
  },
  {
    about: "something went wrong",
    patterns: [
      new RegExp(String.raw`\b(?:have|has) there been\b[^?.]{0,60}\b${mishap}`, "i"),
      new RegExp(
        String.raw`\b(?:have|has) (?:you|your|the|any)\b[^?.]{0,40}\b(?:had|been|experienced|suffered|received|faced)\b[^?.]{0,60}\b${mishap}`,
        "i",
      ),
      /\b(?:are|is|were|was) there (?:any )?(?:\w+ ){0,2}(?:incidents?|breach(?:es)?|complaints?|proceedings|litigation|lawsuits?|investigations?|vulnerabilities)\b/i,
      /\b(?:ha(?:ve|s)|were|was) (?:[\w']+ ){1,4}(?:been )?(?:fined|sued|sanctioned|convicted|breached)\b/i,
      /\bgab es\b[^?.]{0,60}(?:vorfälle|verstöße|datenpannen|beschwerden)\b/i,
      /\b(?:anhängige|laufende|offene)\w* (?:\w+ )?(?:gerichts)?(?:verfahren|klagen|rechtsstreit\w*)/i,
    ],
  },
  {
    about: "nobody looks or agrees",
    patterns: [
      /\bwithout (?:any |a |an |prior |their |our )?(?:\w+ )?(?:human|review|oversight|supervision|consent|notice|notification|approval|permission|testing|encryption|owner)\b/i,
      /\bohne (?:\w+ )?(?:menschliche|prüfung|aufsicht|einwilligung|zustimmung|mitteilung|genehmigung)/i,
    ],
  },
  {
    about: "data goes to others",
    patterns: [
      /\b(?:sell|share|disclose|transfer)s?\b[^?.]{0,40}\b(?:data|information|inputs?|prompts?)\b[^?.]{0,60}\b(?:third part(?:y|ies)|advertis\w+|other customers|outside)\b/i,
      /\b(?:data|information|inputs?|prompts?)\b[^?.]{0,30}\b(?:sold|shared|disclosed|transferred)\b/i,
      /\b(?:daten|eingaben)\b[^?.]{0,40}\bdritte\b[^?.]{0,40}\b(?:weitergegeben|verkauft|übermittelt)\b/i,
    ],
  },
  {
    about: "a practice that the EU AI Act prohibits or restricts",
    patterns: [
      /\b(?:social scoring|emotion recognition|subliminal|manipulative|prohibited (?:ai )?practices?|biometric categori[sz]ation)\b/i,
      /\b(?:emotionserkennung|verbotene\w* praktik\w*)\b/i,
    ],
  },
];

/** A question about what is done against it is answered well by a Yes. */
const safeguard =
  /\b(?:ensures?|make sure|prevent\w*|prohibits?|forbid\w*|exclud\w*|rul(?:e|ed) out|refus\w+|block\w*|opt(?:ed)? out|opt-out|object to|contest|detect\w*|protected|procedures?|process(?:es)?|polic(?:y|ies)|plan|recorded|documented|logged|handled?|respond|encrypted|checked|assessed|notified|informed|told|reported|nobody|never|not|no)\b/i;
const germanSafeguard =
  /\b(?:ausgeschlossen|verhindert|verboten ist|verfahren zu[rm]|widersprechen|dokumentiert|niemals|keine?n?)\b/i;

/**
 * Whether a Yes/No question reads as if "No" were its good answer, and why. A proposal to be confirmed by a person:
 * silence about a question says nothing of it.
 */
export function suggestReversed(text: string): ReversedSuggestion | undefined {
  for (const { about, patterns } of signs)
    for (const pattern of patterns) {
      const because = pattern.exec(text)?.[0];
      if (because === undefined) continue;
      const around = text.replace(because, about === "nobody looks or agrees" ? " " : because);
      return safeguard.test(around) || germanSafeguard.test(around) ? undefined : { about, because };
    }
  return undefined;
}

/** The words that open questions and requests begin with, in English, German, French and Spanish. */
const asks =
  /^(?:(?:please|bitte|(?:on|in|to|at|for|from|since|by|if so,?|within)\b)\s+)*(?:how|what|which|who|whom|whose|when|where|why|describe|list|name|state|provide|explain|specify|give|indicate|enter|attach|i confirm|wie|was|welche\w*|wer|wem|wann|wo|warum|wodurch|beschreiben|nennen|erläutern|angeben|listen|geben sie|comment|quels?|quelles?|qui|quand|où|pourquoi|décri\w+|indiqu\w+|cómo|qué|cuál\w*|quién\w*|cuándo|dónde|describ\w+|indiqu\w+)(?![\p{L}\p{N}])/iu;

/** Whether a question asks for words, a number or a day, and not for a Yes or a No. */
export const isOpen = (text: string): boolean => asks.test(text.trim()) && !/\byes(?: or |\/)no\b/i.test(text);

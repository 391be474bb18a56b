/** Small words that stand in one of these languages and hardly in another. */
const read = {
  English: "the of and that this for with has been is by to date",
  German: "der das und für nach mit dem ist bis vom gültig hiermit dass",
  French: "le les des du est au que pour et l'organisme aux ce",
  Spanish: "el los las y del que para con por hasta ha sido",
  Italian: "il gli della che per è del al dal di sistema",
  Dutch: "het een van voor en dat met tot is de op",
} as const;
const unread = {
  Portuguese: "o os da do das dos para com não é em uma ao pela sistema gestão",
  Polish: "i w z na do dla oraz jest że nr zakres systemu certyfikat",
  Swedish: "och för att är av med den det till som ett giltigt",
  "Danish or Norwegian": "og for at er af av med den det til som et gyldig",
  Finnish: "ja on että sekä voimassa mukaan järjestelmä todistus sertifikaatti",
  Czech: "a v na se je že pro podle systém certifikát platnost do",
  Turkish: "ve bir bu için ile olarak sistemi belge geçerlilik tarihi",
  Hungarian: "és a az hogy is szerint tanúsítvány rendszer érvényes",
  Romanian: "și în la cu pentru este că din certificat sistemul",
} as const;

/** Writings that certificates are printed in and that are not read. */
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Korean", /\p{Script=Hangul}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Cyrillic script", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Hindi", /\p{Script=Devanagari}/gu],
];

const share = (count: number, all: number): number => (all === 0 ? 0 : count / all);

/** The language or writing of a certificate when it is none that is read; undefined when it is read or cannot be told. */
export function unreadLanguage(text: string): string | undefined {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const script = scripts.find(([, one]) => share((text.match(one) ?? []).length, letters) > 0.25);
  if (script) return script[0];
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const kana = (text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length;
  if (share(han + kana, letters) > 0.25) return share(kana, han + kana) < 0.04 ? "Chinese" : undefined;
  const words = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const best = (lists: Readonly<Record<string, string>>): readonly [string, number] =>
    Object.entries(lists)
      .map(([name, list]) => [name, countOf(words, list)] as const)
      .reduce((one, other) => (other[1] > one[1] ? other : one));
  const [, known] = best(read);
  const [name, count] = best(unread);
  if (count > known && count >= 4 && share(count, words.length) > 0.06) return name;
  return words.length > 30 && share(Math.max(known, count), words.length) < 0.03 ? "another language" : undefined;
}

function countOf(words: readonly string[], list: string): number {
  const all = new Set(list.split(" "));
  return words.filter((word) => all.has(word)).length;
}

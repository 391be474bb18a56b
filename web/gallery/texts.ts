/** A word that has no place to break, as people paste them. */
export const longWord =
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz_2026_final_version_signed_v17.pdf";

export const longText =
  "Nordlys Vision checks every picture that its model is trained on, keeps the reasons for leaving one out, and shows both to whoever asks. The check is repeated at each new version, by two people who did not collect the pictures, and what they find is written down with the day and with what was done about it. A picture that nobody can give a source for is not used, however well the model would do with it.";

/** For what must be given and does nothing here. */
export const nothing = (): void => undefined;

/** 1 March 2026, 10:42 UTC: the gallery says the same on every day. */
export const aMoment = Date.UTC(2026, 2, 1, 10, 42);

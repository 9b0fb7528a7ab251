/** The words of a comparison of two reports. */

/** What led from one observation to the other. */
export const matchedBy = ['code', 'name'] as const;
export type MatchedBy = (typeof matchedBy)[number];

/** What became of a target. */
export const verdicts = ['met', 'missed', 'not-reported', 'not-due'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a target demands of the actual value. */
export const relations = ['>=', '>', '<=', '<'] as const;
export type Relation = (typeof relations)[number];

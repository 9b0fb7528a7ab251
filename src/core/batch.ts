/** The words of a run over many files. */

/** What became of an input. */
export const batchStatuses = ['ok', 'findings', 'failed'] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/**
 * unreadable: its bytes cannot be had · refused: its bytes are no document that is read · timeout, memory: it took more than it
 * may · unwritable: its output cannot be written · internal: a fault of the program.
 */
export const failureKinds = ['unreadable', 'refused', 'timeout', 'memory', 'unwritable', 'internal'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** What a report may be asked for. */
export const gateNames = ['min-observations', 'max-unattributed', 'require', 'baseline'] as const;
export type GateName = (typeof gateNames)[number];

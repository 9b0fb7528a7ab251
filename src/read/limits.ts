/** What is more than any document has, by format. Beyond it a reader would take more than ten seconds, or a gigabyte of memory. */
export const limits = {
  /** Of any file. A text of so many characters, or lines and numbers, holds some hundred reports. */
  any: { megabytes: 256, characters: 5_000_000, pieces: 200_000 },
  /** A page with twenty long reports; bytes with the pictures that were put into it. */
  page: { megabytes: 32, characters: 1_000_000, tags: 500_000, depth: 2000 },
  /** Megabytes of the parts that are read, unpacked. A document of 500 pages has half of the characters, a tenth of the rest. */
  word: { megabytes: 32, characters: 1_000_000, elements: 500_000, depth: 1000 },
  /** A page takes a hundredth of the seconds, 500 pages a third of the megabytes, and both are those of the reading alone. */
  pdf: { pages: 10_000, charactersOnPage: 100_000, seconds: 8, megabytes: 450 },
} as const;

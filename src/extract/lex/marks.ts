import type { Lexeme } from './lexeme.js';

/** Marks that end a clause, and ranges whose marks do not. */
export const markLexemes: readonly Lexeme[] = [
  {
    name: 'clause mark',
    starts: '，；：。！？,;:!?—─-',
    pattern: /[，；：。！？,;:!?]|[—─-]{2,}/y,
    read: () => ({ as: 'break' }),
    examples: ['，', '；', '——'],
    counterExamples: ['、', '-3%'],
  },
  {
    name: 'quotation',
    starts: '“‘《「',
    pattern: /“[^“”\n]{0,80}”|‘[^‘’\n]{0,80}’|《[^《》\n]{0,120}》|「[^「」\n]{0,80}」/y,
    read: () => ({ as: 'opaque' }),
    examples: ['“593460”', '“9+15”', '《关于深化改革的意见》'],
    counterExamples: ['“没有后引号'],
  },
  {
    name: 'parenthesis',
    starts: '（([［【〔',
    pattern: /（[^（）\n]{0,120}）|\([^()\n]{0,120}\)|\[[^\][\n]{0,80}\]|［[^［］\n]{0,80}］|【[^】\n]{0,80}】|〔[^〕\n]{0,30}〕/y,
    read: () => ({ as: 'opaque' }),
    examples: ['（含续建）', '(车间)', '〔2024〕'],
    counterExamples: ['（没有后括号'],
  },
];

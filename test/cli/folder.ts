import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory of its own for one test, with these files in it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'report-extract-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = join(directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return directory;
}

/** A short work report, written for these tests. */
export const sample = `政府工作报告
——2024年1月10日在青河市第三届人民代表大会第二次会议上
青河市人民政府市长 李明

各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。

一、2023年工作回顾

一年来，经济稳中向好。地区生产总值增长5.2%，居全省第3位；工业投资增长12.5%，高于全省3.1个百分点。

二、2024年工作安排

今年主要预期目标是：地区生产总值增长6%左右。
`;

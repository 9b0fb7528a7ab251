let codes: ReadonlyMap<string, number> | undefined;

/** The two-byte characters of GBK, the other way round than the platform knows them. */
function twoByteCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, lead * 256 + trail);
    }
  }
  return found;
}

/** A text in GBK; throws for what GBK has not. */
export function gbk(text: string): Buffer {
  codes ??= twoByteCodes();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char < '\x80' ? char.charCodeAt(0) : codes.get(char);
    if (code === undefined) throw new Error(`not in GBK: ${char}`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}

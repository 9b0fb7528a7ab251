import { generator } from '../manifest.js';
import { type Judged, remarks } from './judged.js';

/** All that is to be told of a run as SARIF 2.1.0. */
export function sarif(troubled: readonly Judged[]): string {
  const results = troubled.flatMap((judged) =>
    remarks(judged).map(({ severity, code, message, line }) => ({
      ruleId: code,
      level: severity,
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(judged.path).replace(/[?#]/g, encodeURIComponent) },
            ...(line === null ? {} : { region: { startLine: line } }),
          },
        },
      ],
    })),
  );
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort().map((id) => ({ id }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: generator.name, version: generator.version, rules } }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

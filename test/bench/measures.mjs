// What every row of the table is measured with: processes in turns, medians, and the spread of the ratios.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

function quantile(sorted, share) {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at % 1);
}

export const median = (values) => quantile([...values].sort((a, b) => a - b), 0.5);

/** `2.04 (1.98-2.11)`: median and quartiles. */
export function spread(values, digits) {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share).toFixed(digits));
  return `${middle} (${low}-${high})`;
}

/** Runs Node to its end: seconds, the most memory it held in MB (where /proc tells), what it printed. */
export function run(args, { keep = false, codes = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { stdio: ['ignore', keep ? 'pipe' : 'ignore', 'pipe'] });
    let peak = 0;
    let printed = '';
    let complaint = '';
    const look = () => {
      try {
        const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
      } catch {
        // it is over, or there is no /proc
      }
    };
    const timer = keep ? null : setInterval(look, 100);
    child.stdout?.setEncoding('utf8').on('data', (text) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (timer !== null) clearInterval(timer);
      if (!codes.includes(code)) reject(new Error(complaint.trim()));
      else resolve({ seconds: Number(process.hrtime.bigint() - start) / 1e9, peak, printed });
    });
  });
}

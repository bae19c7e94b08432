import { cpus, loadavg } from 'node:os';

/** Half a processor that others use shows in every figure. */
const quiet = 0.5;

/** A warning where the machine has other work, so that nobody takes these figures for more than they are. */
export function loadWarning(): string | null {
  const [load = 0] = loadavg();
  return load <= quiet ? null : `This machine has other work (load ${load.toFixed(1)} on ${cpus().length} processors): the figures are provisional.`;
}

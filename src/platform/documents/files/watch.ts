import type { FileLimits } from './file-limits.ts';
import { FileRefused } from './file-refusal.ts';

/** How a file is read: under which limits, who may stop it, and who is told how far it is. */
export interface Reading {
  readonly limits?: Partial<FileLimits>;
  readonly signal?: AbortSignal;
  /** The share of the file that was read, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** Looked at often while a file is read: the time that is left, and whether somebody stopped it. */
export class Watch {
  readonly limits: FileLimits;
  private readonly end: number;
  private readonly signal: AbortSignal | undefined;
  private readonly say: ((share: number) => void) | undefined;

  constructor(limits: FileLimits, reading: Reading) {
    this.limits = limits;
    this.end = performance.now() + limits.seconds * 1000;
    this.signal = reading.signal;
    this.say = reading.progress;
  }

  /** Throws where there is no time left or reading was stopped. */
  check(): void {
    if (this.signal?.aborted) throw new FileRefused('it-was-stopped');
    if (performance.now() > this.end) throw new FileRefused('it-takes-too-long', { more: this.limits.seconds });
  }

  progress(share: number): void {
    this.say?.(Math.min(1, share));
  }

  /** Milliseconds that are left. */
  left(): number {
    return Math.max(0, this.end - performance.now());
  }
}

/** Lets others have their turn: nothing that is read may hold up a request. */
export async function giveWay(): Promise<void> {
  await new Promise<void>((resolve) => { setImmediate(resolve); });
}

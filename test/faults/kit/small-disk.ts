import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, in memory, that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  /** Gives the space back. */
  free(): void;
  remove(): void;
}

export function smallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'touchstone-test', folder], { stdio: 'pipe' });
  // The database inside runs as another user, who has to pass through.
  chmodSync(folder, 0o711);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fillWith(ballast),
    free: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
      rmdirSync(folder);
    },
  };
}

function fillWith(file: string): void {
  const opened = openSync(file, 'a');
  try {
    for (const size of [1 << 20, 4096]) {
      for (let written = size; written === size;) written = writeSome(opened, size);
    }
  } finally {
    closeSync(opened);
  }
}

function writeSome(file: number, size: number): number {
  try {
    return writeSync(file, Buffer.alloc(size));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOSPC') return 0;
    throw fault;
  }
}

/** Why a disk of one's own cannot be had here; false where it can. */
export function noSmallDisk(): string | false {
  try {
    smallDisk('64k').remove();
    return false;
  } catch (fault) {
    return `a disk of its own cannot be mounted here (that needs root): ${(fault as Error).message.split('\n').at(1) ?? ''}`;
  }
}

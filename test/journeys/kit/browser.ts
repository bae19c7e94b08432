import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** A real Chromium. Without one the journeys fail: what no browser has walked is not known to work. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['TEST_BROWSER'] ?? onPath();
  if (executablePath === undefined) {
    throw new Error('The journeys need Chromium. Install it (on Debian: apt-get install chromium), or say in TEST_BROWSER where it is.');
  }
  return chromium.launch({ executablePath, args: flags });
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

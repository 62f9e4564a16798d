import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

/** Starts a Chromium without a screen, with flags that work as root and on a closed network. It ends with this process. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

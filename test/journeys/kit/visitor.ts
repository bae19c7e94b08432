import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core';

/** Somebody at a browser: their page, and what the browser complained of on the way. */
export class Visitor {
  readonly context: BrowserContext;
  /** What the console said in red and what was thrown, but for the answers that the server refused on purpose. */
  readonly complaints: string[] = [];
  page: Page;
  /** The answer that made the page as it stands. */
  lastAnswer: Response | null = null;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    context.on('console', (message) => {
      if (message.type() === 'error' && !refusedOnPurpose.test(message.text())) this.complaints.push(message.text());
    });
    context.on('response', (answer) => {
      if (answer.request().isNavigationRequest() && (answer.status() < 300 || answer.status() >= 400)) this.lastAnswer = answer;
    });
    // As somebody who means to leave the page.
    context.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    context.on('weberror', (fault) => this.complaints.push(fault.error().message));
  }

  static async arrive(browser: Browser, address: string, options: BrowserContextOptions): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: address, locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(10_000);
    return new Visitor(context, await context.newPage());
  }

  async signIn(name: string): Promise<void> {
    await this.page.goto(`/sign-in?q=${encodeURIComponent(name)}`);
    await this.page.locator('.ts-person', { hasText: name }).click();
    await this.page.locator('.ts-header__person', { hasText: name }).waitFor();
  }

  /** Closes the page, as one closes a tab, and opens another. */
  async newTab(): Promise<Page> {
    await this.page.close({ runBeforeUnload: false });
    this.page = await this.context.newPage();
    return this.page;
  }

  /** What this person's browser keeps of ours. */
  async keptHere(): Promise<string[]> {
    return this.page.evaluate<string[]>('Object.keys(localStorage).filter((key) => key.startsWith("touchstone:"))');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

const refusedOnPurpose = /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/;

import type { Page } from 'playwright-core';

/** What has the focus, as a person knows it. */
export interface Focused {
  readonly id: string;
  readonly text: string;
  /** Something is drawn around it, or it looks otherwise than without the focus. */
  readonly marked: boolean;
  /** Its middle is on the screen, and nothing lies over it. */
  readonly inSight: boolean;
}

// A radio button of ours is drawn by its label, which therefore bears the mark.
const look = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return { id: '', text: '', marked: true, inSight: true };
  const label = (at.labels && at.labels[0]) || null;
  const drawn = at.type === 'radio' && getComputedStyle(at).opacity === '0' && label ? label : at;
  const style = getComputedStyle(drawn);
  const bears = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  const marked = bears(style) || (label !== null && bears(getComputedStyle(label, '::before')));
  const box = drawn.getClientRects()[0] || drawn.getBoundingClientRect();
  const x = box.left + Math.min(box.width, 40) / 2, y = box.top + Math.min(box.height, 40) / 2;
  const over = document.elementFromPoint(x, y);
  const inSight = over !== null && (drawn.contains(over) || over.contains(drawn) || over === at);
  return { id: at.id, text: (label || at).innerText.trim().split('\\n')[0], marked, inSight };
})()`;

/** Presses keys, counts them, and looks at every stop whether the focus can be seen. */
export class Keyboard {
  count = 0;
  readonly unseen: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.count += 1;
    await this.#page.keyboard.press(key);
  }

  focused(): Promise<Focused> {
    return this.#page.evaluate<Focused>(look);
  }

  /** Tabs on until that text or id has the focus; stays where it is if it has it already. */
  async tabTo(wanted: string): Promise<void> {
    for (let stops = 0; stops < 80; stops += 1) {
      const { id, text, marked, inSight } = await this.focused();
      if (!marked || !inSight) this.unseen.push(`${this.#page.url().split('/').at(-1)}: ${text || id} is ${marked ? 'hidden' : 'not marked'}`);
      if (id === wanted || text === wanted) return;
      await this.press('Tab');
    }
    throw new Error(`80 stops and never at ${wanted}`);
  }
}

// The two ways in which a person can act on a page: with a pointer, and with the keyboard alone. Both count the letters typed.

/** Acts as somebody who touches what they see. */
export class Pointer {
  letters = 0;
  constructor(page) {
    this.page = page;
  }
  async press(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
  async follow(name) {
    await this.page.locator('main').getByRole('link', { name, exact: true }).click();
  }
  async type(label, text) {
    this.letters += text.length;
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }
  async choose(label) {
    await this.page.getByLabel(label, { exact: true }).check();
  }
}

/** Acts with Tab, the arrows, Space and Enter, and never touches the page. */
export class Keys {
  letters = 0;
  constructor(page) {
    this.page = page;
  }
  async press(name) {
    await this.#reach(name);
    await this.#leave('Enter');
  }
  async follow(name) {
    await this.press(name);
  }
  async type(label, text) {
    this.letters += text.length;
    await this.#reach(label);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }
  /** In a group of choices Tab stops once; the arrows go from one to the next. */
  async choose(label) {
    const group = this.page.getByLabel(label, { exact: true });
    const names = await group.evaluate((choice) => [...choice.form.querySelectorAll(`[name="${choice.name}"]`)].map((one) => one.labels[0].innerText.trim()));
    await this.#reach(...names);
    for (let step = 0; step < names.length && !(await group.isChecked()); step += 1) await this.page.keyboard.press('ArrowDown');
    if (!(await group.isChecked())) await this.page.keyboard.press('Space');
  }
  async #leave(key) {
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press(key)]);
  }
  async #reach(...names) {
    for (let step = 0; step < 60; step += 1) {
      await this.page.keyboard.press('Tab');
      const name = await this.page.evaluate(() => {
        const here = document.activeElement;
        return (here.labels?.[0]?.innerText ?? here.innerText ?? '').trim();
      });
      if (names.includes(name)) return;
    }
    throw new Error(`Tab never came to ${names.join(' or ')} on ${this.page.url()}`);
  }
}

// Whether a page fits: no sideways scroll, and targets that a thumb can hit (A4, A5).
import { expect } from '@playwright/test';

export async function expectNoSidewaysScroll(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** A4: what is touched is at least 44 by 44; links within a sentence are excused, as the rule excuses them. */
export async function expectLargeTargets(page) {
  const small = await page.evaluate(() => {
    const inText = (element) => element.closest('p, dd, li.row-what, .row-text, h1, h2, .hint, .timeline, .toast p, .small') && element.matches('a');
    return [...document.querySelectorAll('main a, main button, main input:not([type=hidden]), main select, main textarea, main summary, nav a')]
      .filter((element) => element.checkVisibility() && !inText(element))
      .map((element) => [element, (element.matches('[type=radio], [type=checkbox]') ? element.closest('.option, label, li') ?? element : element).getBoundingClientRect()])
      .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
      .map(([element, box]) => `${element.outerHTML.slice(0, 90)} ${Math.round(box.width)}x${Math.round(box.height)}`);
  });
  expect(small, `small targets on ${page.url()}`).toEqual([]);
}

// The sizes and colours in which pages are judged. The gate takes two of them, `cargo xtask drill` all.

/** The zone that the browser and the program share in tests. */
export const ZONE = 'America/Toronto';

const look = (width, height, colorScheme, forcedColors = 'none') => ({
  viewport: { width, height },
  colorScheme,
  forcedColors,
});

export const LOOKS = {
  phone: look(390, 844, 'light'),
  desk: look(1280, 800, 'dark'),
};

const MORE = {
  'narrow light': look(320, 640, 'light'),
  'narrow dark': look(320, 640, 'dark'),
  'phone dark': look(390, 844, 'dark'),
  'desk light': look(1280, 800, 'light'),
  'phone, forced colours': look(390, 844, 'dark', 'active'),
  'desk, forced colours': look(1280, 800, 'light', 'active'),
};

/** Whether every page is tried in every look: in the drill, or when ACQUAINT_MATRIX is full. */
export const everything = Boolean(process.env.ACQUAINT_DRILL) || process.env.ACQUAINT_MATRIX === 'full';

/** Pairs of a name and the options for `test.use`: two in the gate, eight in the drill. */
export const looks = Object.entries(everything ? { ...LOOKS, ...MORE } : LOOKS);

/** Puts an open page into a look without loading it again, so that what was typed stays. */
export async function wear(page, { viewport, colorScheme, forcedColors }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, forcedColors });
}

// What somebody hears who listens to a page: the browser's own accessibility tree, read from top to bottom, a line for each
// thing. It leaves out how a certain screen reader puts it.

const ROOMS = { main: 'main', navigation: 'navigation', search: 'search', region: 'region', alert: 'alert', status: 'status', timer: 'timer', form: 'form', group: 'group', radiogroup: 'group' };
const FIELDS = { textbox: 'field', searchbox: 'field', spinbutton: 'field', combobox: 'choice', MenuListPopup: null, radio: 'radio', checkbox: 'tick', Date: 'date', InputTime: 'time', button: 'button', ToggleButton: 'switch', link: 'link', DisclosureTriangle: 'fold', heading: 'heading' };

/** @param {import('@playwright/test').Page} page */
export async function transcript(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const lines = [`page: ${await page.title()}`];
    for (const id of nodes[0].childIds) read(byId.get(id), byId, 0, lines);
    return `${lines.join('\n')}\n`;
  } finally {
    await session.detach();
  }
}

function read(node, byId, depth, lines) {
  if (!node) return;
  const role = node.role?.value;
  const name = words(node.name?.value);
  const say = (text) => lines.push(`${'  '.repeat(depth)}${text}`);
  const within = (deeper = depth) => node.childIds?.forEach((id) => read(byId.get(id), byId, deeper, lines));
  if (node.ignored) return within();
  if (role === 'StaticText') return name && say(name);
  if (role === 'list') {
    const count = node.childIds.filter((id) => !byId.get(id)?.ignored).length;
    say(['list', name && `“${name}”`, `of ${count}`].filter(Boolean).join(' '));
    return within(depth + 1);
  }
  // A form without a name is no landmark; older browsers list it all the same.
  if (role === 'form' && !name) return within();
  if (ROOMS[role]) {
    say([ROOMS[role], name && `“${name}”`, described(node)].filter(Boolean).join(' '));
    return within(depth + 1);
  }
  if (role in FIELDS) return FIELDS[role] && say([FIELDS[role] + (level(node) ?? ''), name && `“${name}”`, value(node), described(node), states(node)].filter(Boolean).join(' '));
  return within();
}

const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
const level = (node) => (property(node, 'level') ? ` ${property(node, 'level')}` : null);
const described = (node) => (node.description?.value ? `(${words(node.description.value)})` : '');

function value(node) {
  const text = words(node.value?.value?.toString());
  return text && `= ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}

function states(node) {
  const said = [];
  if (property(node, 'invalid') === 'true') said.push('wrong');
  if (property(node, 'disabled')) said.push('not now');
  if (['true', true].includes(property(node, 'checked'))) said.push('chosen');
  if (property(node, 'pressed') === 'true') said.push('pressed');
  if (property(node, 'expanded') !== undefined && node.role.value === 'DisclosureTriangle') said.push(property(node, 'expanded') ? 'open' : 'folded');
  if (property(node, 'focused')) said.push('← here');
  return said.length ? `[${said.join(', ')}]` : '';
}

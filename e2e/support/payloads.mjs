// Two hundred texts that would become markup or run a script if anything forgot to treat them as text (S8): twenty ways to
// get out of where a text stands, each with ten things that run or load something.

const WAYS_OUT = ['', '">', "'>", '</textarea>', '</title>', '</script>', '</style>', '</select>', '</option>', '-->', ']]>', '`}', '" autofocus onfocus=alert(1) x="', "' onmouseover=alert(1) '", '</noscript>', '</template>', '</svg>', '\u0000<', '<<', '&#60;'];
const CARRIERS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><use href=data:,x>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href=javascript:alert(1)>x</a>',
  '<style>@import "//evil.example"</style>',
  '<base href=//evil.example>',
  '<object data=//evil.example><embed src=//evil.example>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<meta http-equiv=refresh content=0;url=//evil.example>',
];

export const PAYLOADS = WAYS_OUT.flatMap((out) => CARRIERS.map((carrier) => out + carrier));

/** The words of a state, each field with some of these texts, and each long one with all of them. */
export function hostile(payloads) {
  const all = payloads.join('\n\n');
  let at = 0;
  const some = (count) => Array.from({ length: count }, () => payloads[at++ % payloads.length]).join(' ');
  // A whole tag is taken for a blank, and a message with a blank is not sent; one without its end opens all the same.
  const open = all.replaceAll('>', '');
  const names = Array.from({ length: 6 }, () => some(2));
  return {
    curious: some(4), question: `${some(3)}?`, name: (n) => names[n] ?? some(2), title: some(4), organization: some(4), place: some(4), subject: some(3),
    text: open, said: all, note: `${all}\n\nShe said that it matters.\n\nHe said so, too.`, promise: some(4), speaker: 'Ana', recorded: open.replaceAll('--', '').replaceAll('\u0000', ''), search: 'matters', tag: some(1).slice(0, 40), filter: some(3),
  };
}

/** Files that carry such a text wherever they can, as the programs write them. */
export function files(payloads) {
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const csv = (header, row) => [header, ...payloads.map((payload) => row(cell(payload)))].join('\r\n');
  const escaped = (text) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
  return {
    'Connections.csv': csv('First Name,Last Name,URL,Email Address,Company,Position,Connected On', (p) => `${p},${p},${p},${p},${p},${p},05 Mar 2024`),
    'contacts.csv': csv('First Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Value,Phone 1 - Value,Website 1 - Value', (p) => Array(9).fill(p).join(',')),
    'outlook.csv': csv('First Name,Last Name,Company,Job Title,E-mail Address,Business Phone,Notes,Web Page', (p) => Array(8).fill(p).join(',')),
    'people.vcf': payloads.map((payload) => {
      const text = escaped(payload);
      return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${text}\r\nN:${text};${text};;;\r\nORG:${text}\r\nTITLE:${text}\r\nNOTE:${text}\r\nURL:${text}\r\nEMAIL:${text}\r\nTEL:${text}\r\nCATEGORIES:${text}\r\nX-OTHER:${text}\r\nEND:VCARD\r\n`;
    }).join(''),
  };
}

/** Runs inside a page: what stands there that none of our pages is made of. */
export function foreign() {
  const found = [...document.querySelectorAll('img, iframe, object, embed, base, style, math, meta[http-equiv], svg use[href^="data"], script:not([src])')].map((one) => one.outerHTML.slice(0, 120));
  for (const one of document.querySelectorAll('*')) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith('on') || (['href', 'src', 'action', 'formaction'].includes(name) && !/^(\/|#|\?|https?:|mailto:|tel:|blob:|$)/i.test(value.trim()))) found.push(`${name}=${value.slice(0, 80)}`);
    }
  }
  return found;
}

// A zip made in memory, without packing: enough to stand for a download.
import { crc32 } from 'node:zlib';

const number = (value, bytes) => {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
};

/** A zip of texts by their paths. */
export function zip(files) {
  const [entries, directory] = [[], []];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(text)];
    const sizes = Buffer.concat([number(crc32(bytes), 4), number(bytes.length, 4), number(bytes.length, 4), number(name.length, 2), number(0, 2)]);
    const common = Buffer.concat([number(20, 2), number(0, 2), number(0, 2), number(0, 2), number(0x21, 2), sizes]);
    const entry = Buffer.concat([number(0x04034b50, 4), common, name, bytes]);
    directory.push(Buffer.concat([number(0x02014b50, 4), number(20, 2), common, number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(offset, 4), name]));
    entries.push(entry);
    offset += entry.length;
  }
  const list = Buffer.concat(directory);
  const count = number(directory.length, 2);
  return Buffer.concat([...entries, list, number(0x06054b50, 4), number(0, 4), count, count, number(list.length, 4), number(offset, 4), number(0, 2)]);
}

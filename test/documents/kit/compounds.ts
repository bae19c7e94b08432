/** An OLE compound file that holds streams of those names and nothing in them (MS-CFB), of one sector of directory, which leads on to `next`. */
export function compoundOf(names: readonly string[], next = 0xfffffffe): Buffer {
  const head = Buffer.alloc(512);
  head.write('d0cf11e0a1b11ae1', 0, 'hex');
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(1, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(0xfffffffe, 60);
  head.writeUInt32LE(0xfffffffe, 68);
  head.fill(0xff, 76);
  head.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(next, 4);
  const directory = Buffer.alloc(512);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = index * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory[at + 66] = index === 0 ? 5 : 2;
  }
  return Buffer.concat([head, table, directory]);
}

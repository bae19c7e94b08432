const lineEnd = 10;

/**
 * The lines of a stream, one by one, without their ends; UTF-8. What has no end is none: whoever wrote it was cut off in the
 * middle of it. No more is taken from the stream than the line that is asked for needs: `readline` takes up to a thousand
 * ahead, and a line here may be half a megabyte.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let held: Buffer[] = [];
  for await (const bytes of stream) {
    let from = 0;
    for (let end = bytes.indexOf(lineEnd); end >= 0; end = bytes.indexOf(lineEnd, from)) {
      yield Buffer.concat([...held, bytes.subarray(from, end)]).toString();
      held = [];
      from = end + 1;
    }
    if (from < bytes.length) held.push(bytes.subarray(from));
  }
}

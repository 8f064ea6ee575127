/** Files that try to run, to load, to link or to break out, and what becomes of each. */
const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
export const svg = (inside: string, attributes = "") =>
  `<svg ${NS} viewBox="0 0 9 9" ${attributes}>${inside}</svg>`
const empty = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"/>'
const open = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9">'

const without = (what: string) =>
  `This SVG contains ${what}. Export it again as “plain SVG” without it, or send a PNG.`
const SCRIPT = without("a script")
const LINK = without("a link that runs a script")
const page = (name: string) => without(`a piece of a web page (${name})`)
const handler = (name: string) => without(`an event handler (${name}), which is a script`)
const XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'

/** Name, file, and the sentence that it is refused with. */
export const refused: [string, string, string][] = [
  [
    "a style sheet in another file",
    `<?xml-stylesheet href="//evil.example/x.xsl" type="text/xsl"?>${svg("")}`,
    "This SVG asks for a style sheet in another file (xml-stylesheet), which could be a program. Export it again as “plain SVG” with its styles inside, or send a PNG.",
  ],
  ["a script", svg("<script>alert(1)</script>"), SCRIPT],
  ["an empty script", svg("<script/>"), SCRIPT],
  ["a script in CDATA", svg("<script><![CDATA[alert(1)]]></script>"), SCRIPT],
  ["a script by reference", svg('<script xlink:href="https://evil.example/x.js"/>'), SCRIPT],
  ["a script by data address", svg('<script href="data:text/javascript,alert(1)"/>'), SCRIPT],
  ["a script in capitals", svg("<SCRIPT>alert(1)</SCRIPT>"), SCRIPT],
  ["a script under another prefix", svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), SCRIPT],
  ["an XHTML script", svg(`<h:script ${XHTML}>alert(1)</h:script>`), SCRIPT],
  ["a script without a namespace", svg('<script xmlns="">alert(1)</script>'), SCRIPT],
  ["a script in metadata", svg(`<metadata><h:script ${XHTML}/></metadata>`), SCRIPT],
  ["a script deep in a nested svg", svg("<g><svg><g><script/></g></svg></g>"), SCRIPT],
  ["a script in a title", svg("<title><script/></title>"), SCRIPT],
  ["a script in a file without xmlns", '<svg viewBox="0 0 9 9"><script/></svg>', SCRIPT],
  ["a handler of SVG Tiny", svg('<handler type="application/ecmascript">alert(1)</handler>'), SCRIPT],
  ["onload on the root", svg("", 'onload="alert(1)"'), handler("onload")],
  ["a handler in mixed case", svg('<g oNcLiCk="alert(1)"/>'), handler("oNcLiCk")],
  ["a handler with entities", svg('<g onclick="&#97;lert&#40;1)"/>'), handler("onclick")],
  ["a handler on an animation", svg('<animate onbegin="alert(1)"/>'), handler("onbegin")],
  ["an image with onerror", svg('<image href="x" onerror="alert(1)"/>'), handler("onerror")],
  [
    "a foreignObject with a page",
    svg(`<foreignObject><h:body ${XHTML} onload="x"/></foreignObject>`),
    page("foreignObject"),
  ],
  ["a foreignObject with an SVG inside", svg("<foreignObject><g/></foreignObject>"), page("foreignObject")],
  ["an XHTML image", svg(`<h:img ${XHTML} src="x"/>`), page("img")],
  ["an XHTML style", svg(`<h:style ${XHTML}>@import "x"</h:style>`), page("style")],
  ["an iframe", svg('<iframe src="https://evil.example/"/>'), page("iframe")],
  ["an embed", svg('<embed src="https://evil.example/"/>'), page("embed")],
  ["a base address", svg(`<h:base ${XHTML} href="https://evil.example/"/>`), page("base")],
  ["a javascript link", svg('<a href="javascript:alert(1)"><path/></a>'), LINK],
  ["a javascript xlink", svg('<a xlink:href="javascript:alert(1)"><path/></a>'), LINK],
  ["a link in numeric entities", svg('<a href="&#x6A;&#97;vascript&#58;alert(1)"/>'), LINK],
  ["a link with white space inside", svg('<a href=" java&#10;script:alert(1)"/>'), LINK],
  ["a link with a control character in front", svg('<a href="&#9;JaVaScRiPt:alert(1)"/>'), LINK],
  ["a vbscript link", svg('<a href="vbscript:msgbox(1)"/>'), LINK],
  ["set of a javascript link", svg('<set attributeName="href" to="javascript:alert(1)"/>'), LINK],
  ["animated values", svg('<animate attributeName="href" values="#a;javascript:alert(1)"/>'), LINK],
  ["animate from", svg('<animate attributeName="xlink:href" from="javascript:alert(1)"/>'), LINK],
  ["a use of a script", svg('<use href="javascript:alert(1)"/>'), LINK],
  [
    "use of a data address",
    svg('<use href="data:image/svg+xml,&lt;svg/&gt;#x"/>'),
    "This SVG loads a part from another place (“data:image/svg+xml,<svg/>#x”), which readers would not see. Embed it in the SVG, or send a PNG.",
  ],
  [
    "use of another site",
    svg('<use xlink:href="//evil.example/a.svg#x"/>'),
    "This SVG loads a part from another place (“//evil.example/a.svg#x”), which readers would not see. Embed it in the SVG, or send a PNG.",
  ],
  [
    "an image from elsewhere",
    svg('<image href="https://evil.example/track.png"/>'),
    "This SVG loads a picture from another place (“https://evil.example/track.png”), which readers would not see. Embed it in the SVG, or send a PNG.",
  ],
  [
    "feImage from elsewhere",
    svg('<filter id="f"><feImage xlink:href="https://evil.example/x"/></filter>'),
    "This SVG loads a picture from another place (“https://evil.example/x”), which readers would not see. Embed it in the SVG, or send a PNG.",
  ],
  [
    "an SVG inside an image",
    svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
    "This SVG holds a picture that is no PNG, JPEG or WebP in base64. Embed it as a PNG, or send the whole logo as a PNG.",
  ],
  [
    "a web page named as a PNG",
    svg('<image href="data:image/png;base64,PHNjcmlwdD4="/>'),
    "This SVG holds a picture that is no PNG, JPEG or WebP in base64. Embed it as a PNG, or send the whole logo as a PNG.",
  ],
]

/** Name, file, what is kept of it, and what is said to be removed. */
export const cleaned: [string, string, string, string[]][] = [
  [
    "a link",
    svg('<a href="https://evil.example/" target="x"><path d="M0 0"/></a>'),
    `${open}<a><path d="M0 0"/></a></svg>`,
    ["a link"],
  ],
  ["a data link", svg('<a href="data:text/html,&lt;script&gt;"/>'), `${open}<a/></svg>`, ["a link"]],
  ["set", svg('<set attributeName="onload" to="alert(1)"/>'), empty, ["an animation"]],
  ["animateMotion", svg('<g><animateMotion path="M0 0"/></g>'), `${open}<g/></svg>`, ["an animation"]],
  ["xml:base", svg("", 'xml:base="https://evil.example/"'), empty, []],
  ["@import", svg('<style>@import "https://evil.example/x.css";</style>'), empty, ["a linked style sheet"]],
  [
    "@import in CDATA",
    svg("<style><![CDATA[@import url(//evil.example);]]></style>"),
    empty,
    ["a linked style sheet"],
  ],
  [
    "@import in escapes",
    svg("<style>@\\69mport url(//evil.example);a{fill:red}</style>"),
    `${open}<style>a{fill:red}</style></svg>`,
    ["a style rule"],
  ],
  [
    "a web font",
    svg("<style>@font-face{font-family:a;src:url(//evil.example)}</style>"),
    empty,
    ["a web font"],
  ],
  [
    "a url in a style",
    svg('<g style="fill:url(https://evil.example/#a)"/>'),
    `${open}<g/></svg>`,
    ["a style that loads or computes"],
  ],
  [
    "a url in escapes",
    svg('<g style="fill:u\\72l(//evil.example)"/>'),
    `${open}<g/></svg>`,
    ["a style that loads or computes"],
  ],
  [
    "a url in a comment",
    svg('<g style="fill:url(/**/#a)"/>'),
    `${open}<g/></svg>`,
    ["a style that loads or computes"],
  ],
  [
    "image-set",
    svg('<g style="mask:image-set(&quot;//evil.example&quot; 1x)"/>'),
    `${open}<g/></svg>`,
    ["a style that loads or computes"],
  ],
  [
    "a url in var()",
    svg('<g style="fill:var(--a,url(//evil.example))"/>'),
    `${open}<g/></svg>`,
    ["a style that loads or computes"],
  ],
  [
    "a url in a custom property",
    svg('<g style="--a:url(//evil.example)"/>'),
    `${open}<g/></svg>`,
    ["a style that loads or computes"],
  ],
  [
    "expression",
    svg('<g style="width:expression(alert(1))"/>'),
    `${open}<g/></svg>`,
    ["a style that loads or computes"],
  ],
  ["behavior and binding", svg('<g style="behavior:url(x);-moz-binding:url(x)"/>'), `${open}<g/></svg>`, []],
  [
    "a url in an attribute",
    svg('<g fill="url(https://evil.example/#a)"/>'),
    `${open}<g/></svg>`,
    ["a value of fill that loads or computes"],
  ],
  [
    "a second url in an attribute",
    svg('<g mask="url(#a) url(//evil.example)"/>'),
    `${open}<g/></svg>`,
    ["a value of mask that loads or computes"],
  ],
  [
    "cursor and color-profile",
    svg('<g cursor="url(//evil.example)"/><color-profile href="//evil.example"/>'),
    `${open}<g/></svg>`,
    ["an unknown part (color-profile)"],
  ],
  [
    "an instruction that no browser knows",
    `<?xpacket begin=""?>${svg("<metadata><?adobe a?></metadata>")}`,
    empty,
    ["data of the drawing program"],
  ],
  [
    "a DOCTYPE without declarations",
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "//evil.example/x.dtd" [ ]>${svg("")}`,
    empty,
    [],
  ],
  [
    "a linked gradient",
    svg('<linearGradient id="a" href="//evil.example/#b"/>'),
    `${open}<linearGradient id="a"/></svg>`,
    ["a link"],
  ],
  ["a style of another type", svg('<style type="text/xml">&lt;x/&gt;</style>'), empty, []],
  [
    "MathML",
    svg('<m:maction xmlns:m="http://www.w3.org/1998/Math/MathML" actiontype="statusline#x"/>'),
    empty,
    ["data of the drawing program"],
  ],
  [
    "UTF-7 in text",
    `<?xml version="1.0" encoding="UTF-7"?>${svg("<text>+ADw-script+AD4-</text>")}`,
    `${open}<text>+ADw-script+AD4-</text></svg>`,
    [],
  ],
  ["a comment", svg("<!-- <script>alert(1)</script> -->"), empty, []],
  [
    "a style that closes itself for HTML",
    svg("<style>a{font-family:'&lt;/style>&lt;img onerror=alert(1)>'}</style>"),
    empty,
    ["a style that loads or computes"],
  ],
  ["HTML’s mutation of style", svg("<style><!--</style><img src=x onerror=alert(1)>--></style>"), empty, []],
  ["HTML’s broken comment", svg("<!--> <img src=x onerror=alert(1)> -->-->"), empty, []],
  [
    "a comment in a style for HTML",
    svg("<style>&lt;!--&lt;/style>&lt;img src=x onerror=alert(1)>--></style>"),
    empty,
    [],
  ],
  [
    "a title that closes itself for HTML",
    svg("<title>&lt;/title>&lt;script>alert(1)&lt;/script></title>"),
    `${open}<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title></svg>`,
    [],
  ],
  [
    "an id that breaks out",
    svg('<g id="x&quot; onload=&quot;alert(1)"/>'),
    `${open}<g id="x&quot; onload=&quot;alert(1)"/></svg>`,
    [],
  ],
  [
    "a class for HTML",
    svg('<desc class="&lt;/desc>&lt;img src=x onerror=alert(1)>"/>'),
    `${open}<desc class="&lt;/desc&gt;&lt;img src=x onerror=alert(1)&gt;"/></svg>`,
    [],
  ],
]

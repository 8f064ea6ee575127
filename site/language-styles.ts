/**
 * What writing systems ask of the style sheet. Faces are the systems' own, behind ours: a web font with Hangul weighs
 * megabytes. Latin letters within such texts stay in our faces.
 */
export const LANGUAGE_STYLES = `
.tongues ul { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 20px; padding-top: 16px; }
.tongues [aria-current] { color: var(--soft); }
:lang(ko) {
  --serif: Newsreader, "Noto Serif KR", "Noto Serif CJK KR", AppleMyungjo, "Nanum Myeongjo", NanumMyeongjo, "Malgun Gothic", serif;
  --sans: "Instrument Sans", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Nanum Gothic", NanumGothic, sans-serif;
}
/* Korean parts lines between words; Chinese and Japanese between characters, but not before a full stop. */
:lang(ko) { word-break: keep-all; line-break: strict; }
:lang(ja), :lang(zh) { word-break: normal; line-break: strict; }
:is(:lang(ar), :lang(fa), :lang(ur)) {
  --serif: Newsreader, "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Noto Sans Arabic", serif;
  --sans: "Instrument Sans", "Noto Sans Arabic", "SF Arabic", "Segoe UI", Tahoma, sans-serif;
}
/* These scripts have no slant, joined letters take no spacing, and marks above and below the line need room. */
:is(em, .tagline):is(:lang(ko), :lang(ja), :lang(zh), :lang(ar), :lang(fa), :lang(ur), :lang(he)) { font-style: normal; }
em:is(:lang(ko), :lang(ja), :lang(zh), :lang(ar), :lang(fa), :lang(ur), :lang(he)) { font-weight: 600; }
h1:is(:lang(ko), :lang(ja), :lang(zh)) { letter-spacing: -.01em; line-height: 1.2; }
h1:is(:lang(ar), :lang(fa), :lang(ur), :lang(he)) { letter-spacing: 0; line-height: 1.35; }
:is(h2, h3):is(:lang(ar), :lang(fa), :lang(ur)) { line-height: 1.5; }
/* A line in another direction than the page's stands where the others do; a description stands as it is read. */
:root:not([dir]) :is(h1, h2, h3, p)[dir="rtl"] { text-align: left; }
:root[dir="rtl"] :is(h1, h2, h3, p)[dir="ltr"] { text-align: right; }
:root[dir="rtl"] .partner h3 a::after { left: auto; right: 0; }
.web a, .links .soft { unicode-bidi: isolate; }
`

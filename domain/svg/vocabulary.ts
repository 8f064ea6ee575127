/**
 * What a drawing may say: the static part of SVG 1.1, SVG 2 and Filter Effects 1, as browsers draw it. Left out on
 * purpose: scripts, SMIL animation, foreignObject, SVG fonts, cursors, color profiles, and everything that can load.
 */
const set = (words: string) => new Set(words.trim().split(/\s+/u))

export const ELEMENTS = set(`
  svg g defs symbol use switch a title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`)

/** Where text is drawn or read. Elsewhere it is the white space between elements. */
export const TEXT_ELEMENTS = set("text tspan textPath a title desc")

/** Removed without harm to the look; anything else that is unknown is named to the person. */
export const EDITOR_ELEMENTS = set(
  "metadata namedview flowRoot flowPara flowRegion solidcolor foreignObject view",
)
export const ANIMATION_ELEMENTS = set("animate animateColor animateMotion animateTransform set mpath discard")
export const FONT_ELEMENTS = set("font font-face glyph missing-glyph hkern vkern altGlyph altGlyphDef tref")

/** Attributes that are names and plain data to every renderer: no CSS parser ever reads them. */
export const PLAIN_ATTRIBUTES = set(`
  id class lang d points in in2 result type media version systemLanguage requiredExtensions requiredFeatures
`)

/** Attributes whose value a CSS parser may read, so that a “url(” in them could load. */
export const VALUE_ATTRIBUTES = set(`
  viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy rotate pathLength
  transform gradientTransform patternTransform gradientUnits spreadMethod offset
  patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits
  markerUnits markerWidth markerHeight refX refY orient overflow
  textLength lengthAdjust startOffset method spacing side
  filterUnits primitiveUnits filterRes amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation
  exponent intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator order
  pointsAtX pointsAtY pointsAtZ preserveAlpha radius scale seed slope specularConstant specularExponent stdDeviation
  stitchTiles surfaceScale tableValues targetX targetY values xChannelSelector yChannelSelector z
`)

/** CSS properties that draw (SVG 2 presentation attributes, masking, compositing, fonts); also usable as attributes. */
export const PROPERTIES = set(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  font-feature-settings font-kerning font-variation-settings glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask
  mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
  text-overflow text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect
  visibility white-space word-spacing writing-mode background background-color
  cx cy r rx ry x y width height d
`)

/** CSS functions that compute, color, shape or move. None of them can load; url() is checked apart. */
export const FUNCTIONS = set(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk icc-color light-dark
  var calc min max clamp
  matrix matrix3d translate translatex translatey scale scalex scaley rotate skew skewx skewy
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  rect inset circle ellipse polygon path
`)

/** Elements whose `href` names a part of the same file. */
export const REFERRING_ELEMENTS = set("use linearGradient radialGradient pattern textPath filter feImage")

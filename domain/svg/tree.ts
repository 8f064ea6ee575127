/** An XML element with its namespaces resolved, as the parser gives it and as the serializer takes it. */
export type XmlElement = {
  /** Namespace; "" when none. */
  uri: string
  /** Local name, in the letters of the file: XML tells `clipPath` from `clippath`. */
  name: string
  attributes: XmlAttribute[]
  /** Elements and text. Comments and processing instructions are gone, CDATA sections are text. */
  children: (XmlElement | string)[]
}

export type XmlAttribute = { uri: string; name: string; value: string }

export const SVG_NAMESPACE = "http://www.w3.org/2000/svg"
export const XLINK_NAMESPACE = "http://www.w3.org/1999/xlink"
export const XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
export const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"

/** The value of an attribute without a namespace, or null. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return (
    element.attributes.find((attribute) => attribute.uri === "" && attribute.name === name)?.value ?? null
  )
}

/** The text directly inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === "string").join("")
}

/** The element and everything inside it, in document order. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) if (typeof child !== "string") yield* elementsOf(child)
}

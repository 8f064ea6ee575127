declare module "@adobe/structured-data-validator" {
  export default class Validator {
    /** The vocabulary as schema.org publishes it; without one, only Google's rules are checked. */
    constructor(vocabulary: { "@graph": object[] })
    /** Items by format and type: { jsonld: { Event: [{ … }] } }. */
    validate(items: Record<string, Record<string, object[]>>): Promise<{ issueMessage: string }[]>
  }
}

import { ensureBundled } from "../scripts/project.mjs"

/** Server and command line as they run, made from these sources before the tests that start them. */
export default function setup() {
  return ensureBundled()
}

import { isIP } from "node:net"
import fc from "fast-check"
import { expect, it } from "vitest"
import { isAddress, networkOf } from "@/domain/network"

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::FFFF:c000:207", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", "unknown"],
  ["localhost", "unknown"],
  ["192.0.2.256", "unknown"],
  ["192.0.2.07", "unknown"],
  ["1:2:3", "unknown"],
  ["1::2::3", "unknown"],
  ["1:2:3:4:5:6:7:8:9", "unknown"],
  ["12345::", "unknown"],
])("%s belongs to %s", (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it("knows every address that Node.js knows, and no other", () => {
  const texts = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ unit: fc.constantFrom(..."0123abf:.x") }))
  fc.assert(
    fc.property(texts, (text) => {
      expect([text, isAddress(text)]).toEqual([text, isIP(text) !== 0])
    }),
  )
})

it("is the same for all addresses of a /64", () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
  const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length })
  fc.assert(
    fc.property(groups(4), groups(4), groups(4), (prefix, one, other) => {
      // Those that stand for IPv4 addresses are told apart.
      fc.pre(prefix.some((part) => part !== "0"))
      expect(networkOf([...prefix, ...one].join(":"))).toBe(networkOf([...prefix, ...other].join(":")))
    }),
  )
})

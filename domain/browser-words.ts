import { t } from "./words"
/**
 * What a browser calls itself, in words that its owner would use: "Firefox on Windows". The string lies for historical
 * reasons, so the more particular names stand first; what is unknown is said to be.
 */
export function browserInWords(agent: string): string {
  const browser = BROWSERS.find(([sign]) => sign.test(agent))?.[1]
  const system = SYSTEMS.find(([sign]) => sign.test(agent))?.[1]
  if (browser && system) return t("{browser} on {system}", { browser, system })
  return browser ?? (system ? t("A browser on {system}", { system }) : t("An unknown browser"))
}

const BROWSERS: [sign: RegExp, name: string][] = [
  [/\bEdg(?:e|A|iOS)?\//u, "Edge"],
  [/\b(?:OPR|Opera)\//u, "Opera"],
  [/\bSamsungBrowser\//u, "Samsung Internet"],
  [/\bVivaldi\//u, "Vivaldi"],
  [/\b(?:Firefox|FxiOS)\//u, "Firefox"],
  [/\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//u, "Chrome"],
  [/\bVersion\/[\d.]+ .*\bSafari\//u, "Safari"],
]

const SYSTEMS: [sign: RegExp, name: string][] = [
  [/\biPhone\b/u, "iPhone"],
  [/\biPad\b/u, "iPad"],
  [/\bAndroid\b/u, "Android"],
  [/\bCrOS\b/u, "ChromeOS"],
  [/\bWindows\b/u, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/u, "a Mac"],
  [/\bLinux\b/u, "Linux"],
]

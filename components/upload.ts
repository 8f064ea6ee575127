"use client"
import { tooLarge, UPLOAD_LIMIT } from "@/domain/file-size"
import type { Result } from "@/domain/result"
import { refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { NO_ANSWER } from "./use-submit"

/** Sends a file (or text, without a name) as the body of a POST and tells how much is through (0 to 1). XMLHttpRequest, since fetch cannot tell. */
export function upload<T extends object>(
  path: string,
  file: Blob,
  onProgress: (part: number) => void,
  name: string | null = file instanceof File ? file.name : null,
  limitBytes = UPLOAD_LIMIT,
): Promise<Result<T>> {
  // The server counts too; asking here spares the wait, and a connection that is cut before its answer arrives.
  if (file.size > limitBytes) return Promise.resolve(refuse(tooLarge(limitBytes)))
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", path)
    request.setRequestHeader("Content-Type", "application/octet-stream")
    if (name !== null) request.setRequestHeader("X-File-Name", encodeURIComponent(name))
    request.responseType = "json"
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => resolve(NO_ANSWER)
    request.ontimeout = () => resolve(NO_ANSWER)
    request.onload = () =>
      resolve(
        isResult<T>(request.response)
          ? request.response
          : refuse(t("The upload failed on the server. Try again; if it fails again, send another file.")),
      )
    request.send(file)
  })
}

function isResult<T extends object>(value: unknown): value is Result<T> {
  return typeof value === "object" && value !== null && "ok" in value
}

import type { MissingPermission } from "./permissions.ts";

/** GitHub did not do what was asked. The message holds no text of the request or the answer's body. */
export class RequestRefused extends Error {
  readonly status: number | undefined;
  readonly missing: MissingPermission | undefined;
  constructor(message: string, status?: number, missing?: MissingPermission) {
    super(message);
    this.name = "RequestRefused";
    this.status = status;
    this.missing = missing;
  }
}

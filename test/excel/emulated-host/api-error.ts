/** An error as Excel sends it to the client: a code that programs read, and a message. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/**
 * The errors that the emulated host raises.
 *
 * Source of codes and messages: docs, testing/application-specific-api-error-handling ("Error codes and messages").
 */
export const FAULTS = {
  notFound: (what: string) => new ApiError("ItemNotFound", `The requested resource doesn't exist. (${what})`, 404),
  exists: (what: string) =>
    new ApiError("ItemAlreadyExists", `The resource being created already exists. (${what})`, 409),
  argument: (why: string) =>
    new ApiError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${why})`),
  shape: () =>
    new ApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    ),
  operation: (why: string) => new ApiError("InvalidOperation", `The operation attempted is invalid. (${why})`),
  denied: (why: string) => new ApiError("AccessDenied", `You cannot perform the requested operation. (${why})`, 403),
  editing: () =>
    new ApiError(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing Enter or Tab or selecting another cell, and then try again.",
    ),
  requestTooLarge: () =>
    new ApiError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."),
  responseTooLarge: () =>
    new ApiError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."),
  /** Not Excel's: the emulation lacks a member. Strict, so that nothing unknown passes for working. */
  notEmulated: (member: string) => new ApiError("NotImplemented", `The emulated host has no ${member}.`, 501),
} as const;

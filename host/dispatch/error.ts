/** An error the client is meant to see, as Excel reports it. */
export class HostError extends Error {
  constructor(
    /** An Office.js error code, e.g. `ItemNotFound`. */
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
    /** Where it happened; the dispatcher fills in the member it was calling when this is absent. */
    readonly location?: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const itemNotFound = (message = "The requested resource doesn't exist."): HostError =>
  new HostError('ItemNotFound', message, 404);

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

export const accessDenied = (message = "You can't perform the requested operation."): HostError =>
  new HostError('AccessDenied', message, 403);

export const notImplemented = (member: string): HostError =>
  new HostError('ApiNotFound', `${member} is not implemented`, 404, member);

/** What dockerode takes for a call with a query and a body. docker-modem writes one options object into both unless they are given apart; environment variables do not belong into a URL. */
export function splitRequest<T>(query: object, body: object, signal: AbortSignal): T {
  return { _query: query, _body: body, abortSignal: signal } as T;
}

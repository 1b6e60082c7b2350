import type { RouteTable } from '../model/route.ts';
import type { ObservedProxy, RoutePublisher } from '../model/routing.ts';

/** The one writer of a proxy's configuration. */
export interface ProxyPublisher extends RoutePublisher {
  /** What the proxy has. Never throws: that nobody knows is an answer, too. */
  observe(): Promise<ObservedProxy>;
}

export interface PublisherEvents {
  /** The proxy has another table than before: what waited for a name may try again. */
  readonly changed: () => void;
}

export const EMPTY_TABLE: RouteTable = new Map();

import type { Connection } from './connection.js'
import { follow, type ChangeOf, type Followable, type FollowOptions } from './follow.js'
import { Calls } from './generated/calls.js'
import * as hooks from './generated/hooks.js'
import * as lists from './generated/lists.js'
import { list } from './list.js'
import type { DeepPartial, Hook, Listing } from './method.js'
import { raw } from './raw.js'
import { serveHook, type HookContext, type HookOptions, type HookServer } from './serve-hook.js'
import { subscribe, type AnyTopic, type Subscribed, type SubscribeOptions } from './subscribe.js'
import type { CallOptions } from './transport.js'

type Lists = typeof lists
type Hooks = typeof hooks
type ListRequest<Name extends keyof Lists> = Lists[Name] extends Listing<infer I, infer _O, infer _T> ? I : never
type ListItem<Name extends keyof Lists> = Lists[Name] extends Listing<infer _I, infer _O, infer Item> ? Item : never

/** What answers each hook. */
export type Handlers = {
  [Name in keyof Hooks]: Hooks[Name] extends Hook<infer Call, infer Answer>
    ? (call: Call, context: HookContext) => Promise<DeepPartial<Answer>> | DeepPartial<Answer>
    : never
}

/** A node: each of its methods, and streams, lists and hooks. */
export class Node extends Calls {
  constructor(connection: Connection) {
    super(connection)
  }

  /** The items of a list, however long: see `list`. */
  list<Name extends keyof Lists>(
    name: Name,
    request?: DeepPartial<ListRequest<Name>>,
    options?: CallOptions,
  ): AsyncGenerator<ListItem<Name>, void, undefined> {
    const listing = lists[name] as unknown as Listing<ListRequest<Name>, unknown, ListItem<Name>>
    return list(this.connection, listing, request, options)
  }

  /** Every change of a subsystem, each once: see `follow`. */
  follow<Name extends Followable>(
    subsystem: Name,
    options?: FollowOptions,
  ): AsyncGenerator<ChangeOf<Name>, void, undefined> {
    return follow(this.connection, subsystem, options)
  }

  /** Events as they happen: see `subscribe`. */
  subscribe<const Topic extends AnyTopic>(
    topics: readonly Topic[],
    options?: SubscribeOptions,
  ): AsyncGenerator<Subscribed<Topic>, void, undefined> {
    return subscribe(this.connection, topics, options)
  }

  /** Answers a hook with a function: see `serveHook`. */
  hook<Name extends keyof Hooks>(name: Name, handler: Handlers[Name], options?: HookOptions): Promise<HookServer> {
    const hook = hooks[name] as Hook<unknown, object>
    return serveHook(this.connection, hook, handler as (call: unknown, context: HookContext) => object, options)
  }

  /** Calls any method by its JSON-RPC name: see `raw`. */
  raw<T = unknown>(method: string, params?: object, options?: CallOptions): Promise<T> {
    return raw<T>(this.connection, method, params, options)
  }
}

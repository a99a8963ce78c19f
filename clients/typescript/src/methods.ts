// Every method as a constant, for `Connection.call`, `list` and `serveHook`.
export * from './generated/methods.js'
export * as hooks from './generated/hooks.js'
export * as lists from './generated/lists.js'

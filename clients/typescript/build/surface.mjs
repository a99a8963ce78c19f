// What calls the messages: a constant per method, list and hook, and the class with all of them.
// Each is an export of its own, so that bundlers leave out what a program doesn't name.

const HEADER = '// Made by build/generate.mjs out of the protos.\n'

/** The modules of messages, by the package that they hold. */
const MODULES = { 'node.proto': 'node', 'primitives.proto': 'primitives', 'boltgate.proto': 'boltgate' }

/**
 * @param files the FileDescriptorProto of every file
 * @returns files to write, as `{ name, content }`
 */
export function surface(files) {
  const own = files.filter((file) => file.name in MODULES)
  const types = new Map()
  for (const file of own) {
    for (const message of file.messageType) {
      types.set(`.${file.package}.${message.name}`, { name: message.name, module: MODULES[file.name], message })
    }
  }
  const services = Object.fromEntries(
    own.flatMap((file) =>
      file.service.map((service, at) => [service.name, rpcs(file, service, at, types)]),
    ),
  )
  const { Node, Methods, Lists, Hooks, Events, Raw } = services
  const unary = [...Node, ...Methods].filter((rpc) => !rpc.streams)
  const streams = Node.filter((rpc) => rpc.streams)
  const others = [...Events, ...Raw].map((rpc) => ({ ...rpc, name: `${lower(rpc.service)}${rpc.rpc}` }))
  return [
    { name: 'messages.ts', content: messages() },
    { name: 'methods.ts', content: methods([...unary, ...streams, ...others]) },
    { name: 'lists.ts', content: lists(Lists) },
    { name: 'hooks.ts', content: hooks(Hooks) },
    { name: 'topics.ts', content: topics(types.get('.boltgate.v1.Notification')) },
    { name: 'calls.ts', content: calls(unary, streams) },
  ]
}

function rpcs(file, service, at, types) {
  return service.method.map((method, index) => ({
    service: service.name,
    rpc: method.name,
    name: lower(method.name),
    path: `/${file.package}.${service.name}/${method.name}`,
    streams: method.serverStreaming,
    input: types.get(method.inputType),
    output: types.get(method.outputType),
    says: comment(file, [6, at, 2, index]),
    types,
  }))
}

/** The comment before what a path of numbers leads to. */
function comment(file, path) {
  const same = (one) => one.path.length === path.length && path.every((step, at) => step === one.path[at])
  const found = file.sourceCodeInfo.location.find(same)
  return (found?.leadingComments ?? '').trim().split('\n').map((line) => line.trim())
}

const lower = (name) => name[0].toLowerCase() + name.slice(1)

const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())

const doc = (says, indent = '') => `${indent}/** ${says.join(`\n${indent} * `)} */\n`

/** The imports of messages from their modules. */
function imports(types, kind = '') {
  const byModule = Map.groupBy
    ? Map.groupBy(types, (type) => type.module)
    : types.reduce((all, type) => all.set(type.module, [...(all.get(type.module) ?? []), type]), new Map())
  return [...byModule]
    .map(([module, some]) => {
      const names = [...new Set(some.map((type) => type.name))].sort()
      return `import ${kind}{ ${names.join(', ')} } from './${module}.js'\n`
    })
    .join('')
}

function messages() {
  return (
    HEADER +
    "export * from './node.js'\nexport * from './primitives.js'\n" +
    // Some of its names are the node's, too.
    "export * as boltgate from './boltgate.js'\n"
  )
}

const constant = (type, { name, path, input, output, says }, more = '') =>
  doc(says) +
  `export const ${name}: ${type} = { path: '${path}', request: ${input.name}, response: ${output.name}${more} }\n`

function methods(all) {
  const one = (rpc) =>
    constant(`${rpc.streams ? 'Streaming' : 'Unary'}<${rpc.input.name}, ${rpc.output.name}>`, rpc)
  const used = imports(all.flatMap((rpc) => [rpc.input, rpc.output]))
  return `${HEADER}import type { Streaming, Unary } from '../method.js'\n${used}\n${all.map(one).join('')}`
}

/** The one list that a response is made of; what stands beside it is not repeated. */
function listOf({ path, output, types }) {
  const lists = output.message.field.filter((field) => field.label === 3)
  if (lists.length !== 1) throw new Error(`${path}: expected one list in ${output.name}, got ${lists.length}`)
  return { field: camel(lists[0].name), item: types.get(lists[0].typeName) }
}

function lists(all) {
  const one = (rpc) => {
    const { field, item } = listOf(rpc)
    const type = `Listing<${rpc.input.name}, ${rpc.output.name}, ${item.name}>`
    return constant(type, rpc, `, items: (part) => part.${field}`)
  }
  const code = imports(all.flatMap((rpc) => [rpc.input, rpc.output]))
  const items = all.map((rpc) => listOf(rpc).item)
  return `${HEADER}import type { Listing } from '../method.js'\n${code}${imports(items, 'type ')}\n${all.map(one).join('')}`
}

function hooks(all) {
  const part = (rpc, message, field) => {
    const found = message.message.field.find((one) => one.name === field)
    return rpc.types.get(found.typeName)
  }
  const one = (rpc) =>
    doc(rpc.says) +
    `export const ${rpc.name}: Hook<${part(rpc, rpc.output, 'request').name}, ${part(rpc, rpc.input, 'response').name}> = ` +
    `{ path: '${rpc.path}', call: ${rpc.output.name}, answer: ${rpc.input.name} }\n`
  const code = imports(all.flatMap((rpc) => [rpc.input, rpc.output]))
  const types = imports(
    all.flatMap((rpc) => [part(rpc, rpc.output, 'request'), part(rpc, rpc.input, 'response')]),
    'type ',
  )
  return `${HEADER}import type { Hook } from '../method.js'\n${code}${types}\n${all.map(one).join('')}`
}

/** What comes with each topic, by its name. */
function topics({ message }) {
  const fields = message.field.filter((field) => field.oneofIndex === 0 && field.name !== 'json' && field.name !== 'topic')
  const rows = fields.map((field) => `  ${field.name}: ${field.typeName.split('.').at(-1)}\n`)
  const names = fields.map((field) => ({ name: field.typeName.split('.').at(-1), module: 'node' }))
  return (
    `${HEADER}${imports(names, 'type ')}\n` +
    `/** What the event of each topic is; topics of other plugins carry any JSON. */\nexport interface Topics {\n${rows.join('')}}\n`
  )
}

/** The class with a function for each method. */
function calls(unary, streams) {
  const all = [...unary, ...streams]
  const one = ({ name, input, output, says, streams }) => {
    const gives = streams ? `ServerStream<${output.name}>` : `Promise<${output.name}>`
    const how = streams ? 'stream' : 'call'
    return (
      doc(says, '  ') +
      `  ${name}(request?: DeepPartial<${input.name}>, options?: CallOptions): ${gives} {\n` +
      `    return this.connection.${how}(methods.${name}, request, options)\n  }\n`
    )
  }
  return (
    `${HEADER}import type { Connection } from '../connection.js'\n` +
    `import type { DeepPartial } from '../method.js'\nimport type { CallOptions, ServerStream } from '../transport.js'\n` +
    `import * as methods from './methods.js'\n${imports(all.flatMap((rpc) => [rpc.input, rpc.output]), 'type ')}\n` +
    `/** Every method of the node that takes one request. */\nexport class Calls {\n` +
    `  /** What the calls go through. */\n  readonly connection: Connection\n\n` +
    `  constructor(connection: Connection) {\n    this.connection = connection\n  }\n\n${all.map(one).join('\n')}}\n`
  )
}

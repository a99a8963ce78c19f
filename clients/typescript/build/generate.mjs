// Writes src/generated/ from the protos: messages by ts-proto, and what calls them by `surface.mjs`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import {
  CodeGeneratorRequestSchema,
  CodeGeneratorResponseSchema,
  FileDescriptorSetSchema,
} from '@bufbuild/protobuf/wkt'
import { surface } from './surface.mjs'

const here = dirname(dirname(fileURLToPath(import.meta.url)))
const ours = join(here, '../../generated/proto')
const out = join(here, 'src/generated')

// Messages are plain objects with functions of their own to encode and decode: README.md says why.
const OPTIONS = [
  'env=browser',
  'forceLong=bigint',
  'stringEnums=true',
  'enumsAsLiterals=true',
  'outputServices=none',
  'outputJsonMethods=false',
  'useExactTypes=false',
  'exportCommonSymbols=false',
  'importSuffix=.js',
]

/** The path of a program that a dependency brings. */
const program = (name) => join(here, 'node_modules/.bin', name)

function run(command, args, input) {
  const done = spawnSync(command, args, { input, maxBuffer: 1 << 30 })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}: ${done.stderr}`)
  return done.stdout
}

/** The descriptors of a folder of protos, comments and imports among them. */
function descriptors(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'boltgate-'))
  try {
    const image = join(scratch, 'image.binpb')
    run(program('buf'), ['build', folder, '--as-file-descriptor-set', '-o', image])
    return fromBinary(FileDescriptorSetSchema, readFileSync(image)).file
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

const files = new Map()
for (const folder of [ours, join(here, 'proto')]) {
  for (const file of descriptors(folder)) {
    // ts-proto goes through all places once for each message: those without a comment only take time.
    const info = file.sourceCodeInfo
    if (info) info.location = info.location.filter((place) => place.leadingComments || place.leadingDetachedComments.length)
    files.set(file.name, file)
  }
}

const request = create(CodeGeneratorRequestSchema, {
  fileToGenerate: [...files.keys()],
  parameter: OPTIONS.join(','),
  protoFile: [...files.values()],
})
const answer = fromBinary(
  CodeGeneratorResponseSchema,
  run(program('protoc-gen-ts_proto'), [], toBinary(CodeGeneratorRequestSchema, request)),
)
if (answer.error) throw new Error(answer.error)

rmSync(out, { recursive: true, force: true })
for (const { name, content } of [...answer.file, ...surface([...files.values()])]) {
  const path = join(out, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

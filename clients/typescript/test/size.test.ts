import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const BROWSER = `import { open } from '@boltgate/client/browser'\n`

/** A page's program as it is sent: minified, and compressed. */
async function size(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  })
  return gzipSync(outputFiles[0]!.contents).length
}

test('a program carries what it names, and nothing else', async (told) => {
  const one = await size(`${BROWSER}
    import { getinfo } from '@boltgate/client/methods'
    console.log((await open({ url: 'https://n', rune: 'r' }).call(getinfo)).alias)`)
  const listing = await size(`${BROWSER}
    import { list } from '@boltgate/client/browser'
    import { listPeerChannels } from '@boltgate/client/lists'
    for await (const one of list(open({ url: 'https://n' }), listPeerChannels)) console.log(one)`)
  const all = await size(`import { connect } from '@boltgate/client/browser'
    console.log((await connect({ url: 'https://n', rune: 'r' })).getinfo())`)
  told.diagnostic(`compressed: one call ${one} bytes, a list ${listing} bytes, every method ${all} bytes`)
  assert.ok(one < 14_000, `one call: expected less than 14 kB, got ${one} bytes`)
  assert.ok(listing < 20_000, `a list: expected less than 20 kB, got ${listing} bytes`)
  assert.ok(all > 5 * one, `expected the whole surface to be much more, got ${all} bytes`)
})

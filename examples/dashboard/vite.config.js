import { defineConfig } from 'vite'

// What the built page may do: its own code and styles, and calls to the node that the user names.
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src https: http:; form-action 'none'; base-uri 'none'"

export default defineConfig({
  // Served from any folder.
  base: './',
  build: { target: 'es2022' },
  plugins: [
    {
      name: 'policy',
      apply: 'build',
      transformIndexHtml: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
      ],
    },
  ],
})

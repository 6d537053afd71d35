// biome-ignore lint/style/noDefaultExport: Orval reads this.
export default {
  api: {
    input: process.env.DOCUMENT,
    output: { target: 'generated/client.ts', client: 'fetch', baseUrl: process.env.BASE_URL },
  },
};

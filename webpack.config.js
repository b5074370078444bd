/** Builds the add-in (pane and ribbon commands) into dist/addin: `webpack --mode production --env baseUrl=https://… officeJs=cdn|china|local`. */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const DEV_URL = 'https://localhost:3000';
/** Where the pane loads Office.js from: Microsoft's CDN, its twin in China run by 21Vianet, or a copy beside the pane. */
const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** A scheme without its rules' examples: they are for tests and rule pages. */
function withoutExamples(text) {
  return JSON.parse(text, (key, value) => (key === 'examples' ? undefined : value));
}

module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const baseUrl = env.baseUrl ?? DEV_URL;
  const officeJs = OFFICE_JS[env.officeJs ?? 'cdn'];
  if (!officeJs) throw new Error(`officeJs must be one of ${Object.keys(OFFICE_JS).join(', ')}`);
  const page = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${name}/index.html`,
      chunks: [name],
      templateParameters: { officeJs },
    });

  return {
    name: 'addin',
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts' },
    output: {
      path: path.resolve(__dirname, 'dist/addin'),
      filename: '[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
    module: {
      rules: [
        { test: /src[\\/]core[\\/]schemes[\\/].*\.json$/, type: 'json', parser: { parse: withoutExamples } },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2022',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
      ],
    },
    plugins: [
      page('taskpane'),
      page('commands'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(DEV_URL, baseUrl),
          },
        ],
      }),
    ],
    performance: { hints: false },
    devServer: {
      port: 3000,
      server: env.https
        ? { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() }
        : 'http',
      headers: { 'Access-Control-Allow-Origin': '*' },
      hot: false,
    },
  };
};

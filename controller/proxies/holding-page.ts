/**
 * What a visitor sees while an app is not there. It says nothing about the app, loads nothing, and asks again by itself.
 * Written without braces: to a proxy they would be placeholders.
 */
export const HOLDING_PAGE = [
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="5"><title>Back in a moment</title></head>',
  '<body style="margin:0;min-height:100vh;display:grid;place-items:center;font:1.1rem/1.6 system-ui,sans-serif;text-align:center">',
  '<main style="padding:2rem;max-width:32rem"><h1 style="font-size:1.6rem">Back in a moment</h1>',
  '<p>This app is starting, or is being looked after. The page tries again every few seconds.</p></main></body></html>',
].join('\n');

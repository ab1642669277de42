// SPDX-License-Identifier: Apache-2.0

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** The API description as one plain page: no script, readable on anything. */
export function docsPage(openapi: object): string {
  const { info, paths = {} } = openapi as {
    info: { title: string; version: string };
    paths?: Record<string, Record<string, Operation>>;
  };
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escapeHtml(path)}</code></td>` +
        `<td>${escapeHtml(operation.summary ?? '')}</td><td>${escapeHtml(operation.description ?? '')}</td></tr>`,
    ),
  );
  return (
    `<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><title>${escapeHtml(info.title)}</title>` +
    '<style>body{font:16px/1.6 system-ui;margin:32px;color:#1d2421}td,th{padding:6px 16px 6px 0;' +
    'text-align:left;border-bottom:1px solid #dfe4e1}</style>' +
    `<h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}</h1>` +
    '<p>机器可读的说明 · Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1)</p>' +
    `<table><tr><th></th><th></th><th>说明</th><th>Description</th></tr>${rows.join('')}</table></html>`
  );
}

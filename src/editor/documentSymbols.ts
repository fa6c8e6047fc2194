import * as vscode from 'vscode';
import { outline } from '../language/outline.js';
import { type ReportSymbol, symbols } from '../language/symbols.js';
import { configuration, onDidChangeConfiguration } from './configuration.js';
import type { Services } from './services.js';
import { MARKDOWN, toRange } from './ranges.js';

/** The report's own items as document symbols. Only where a setting asks for it: beside Markdown's own, the Outline shows both. */
export function registerDocumentSymbols({ analyses }: Services): vscode.Disposable {
  let provider: vscode.Disposable | undefined;
  const update = (): void => {
    const wanted = configuration.documentSymbols();
    if (!wanted) provider?.dispose();
    provider = wanted ? (provider ?? register(analyses)) : undefined;
  };
  update();
  return vscode.Disposable.from(onDidChangeConfiguration(update), { dispose: () => { provider?.dispose(); } });
}

function register(analyses: Services['analyses']): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(MARKDOWN, {
    async provideDocumentSymbols(document, token) {
      const reading = await analyses.read(document);
      return reading && !token.isCancellationRequested ? symbols(outline(reading.report)).map((symbol) => toSymbol(document, symbol)) : [];
    },
  }, { label: 'Incident Report' });
}

function toSymbol(document: vscode.TextDocument, { name, detail, range, nameRange, symbols: inner }: ReportSymbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, vscode.SymbolKind.Field, toRange(document, range), toRange(document, nameRange));
  symbol.children = inner.map((child) => toSymbol(document, child));
  return symbol;
}

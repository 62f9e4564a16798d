// Stands in for the native module `@vscode/spdlog`, which the npm registry carries as source code only: without it VS Code writes
// no log at all, and the log of an extension stays empty. It offers what VS Code calls; files are not rotated.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  #level = levels.indexOf('info');
  #formatted = true;

  constructor(_type, _name, file) {
    this.file = file;
    levels.forEach((level, rank) => {
      this[level === 'warning' ? 'warn' : level] = (text) => {
        if (rank < this.#level) return;
        const head = `${new Date().toISOString().replace('T', ' ').replace('Z', '')} [${level}] `;
        appendFileSync(file, this.#formatted ? `${head}${text}\n` : text);
      };
    });
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  clearFormatters() {
    this.#formatted = false;
  }
  setPattern() {}
  flush() {}
  drop() {}
}

async function createRotatingLogger(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createRotatingLogger;
exports.createAsyncRotatingLogger = createRotatingLogger;

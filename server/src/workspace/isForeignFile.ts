/**
 * Whether a file is, by its name or folder, one of another tool: a compose file, a CI workflow, the values of a chart. What is
 * begun there is no manifest, however empty the file is.
 */
export function isForeignFile(uri: string): boolean {
  const path = uri.replace(/[?#].*$/, '').toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1);
  return foreignNames.some((pattern) => pattern.test(name)) || foreignFolders.test(path);
}

const foreignNames: readonly RegExp[] = [
  // Configuration of tools, which begins with a dot by custom.
  /^\./,
  /^(?:docker-)?compose\b.*\.ya?ml$/,
  /^(?:chart|requirements|values)(?:[.-].*)?\.ya?ml$/,
  /^.*[.-]values\.ya?ml$/,
  /^kustomization\.ya?ml$/,
  /^(?:azure-pipelines|bitbucket-pipelines|buildspec|cloudbuild|appveyor|circle|codecov|action|dependabot|renovate)\b.*\.ya?ml$/,
  /^(?:mkdocs|skaffold|tilt|helmfile|werf|serverless|netlify|vercel|pubspec|antora|book|_config|conda|environment|lerna)\b.*\.ya?ml$/,
  /^(?:openapi|swagger|asyncapi)\b.*\.(?:ya?ml|json)$/,
  /^(?:playbook|site|inventory|galaxy|molecule|ansible)\b.*\.ya?ml$/,
  /^(?:prometheus|alertmanager|loki|promtail|tempo|otel.*|fluent-?bit|vector|telegraf)\b.*\.ya?ml$/,
  /^(?:pnpm-lock|pnpm-workspace|taskfile|lefthook|cspell)\b.*\.ya?ml$/,
  /\.(?:config|rc|lock)\.ya?ml$/,
];

const foreignFolders =
  /\/(?:\.github|\.circleci|\.gitlab|\.vscode|\.azure|\.devcontainer|node_modules|group_vars|host_vars|_data)\//;

/**
 * Whether something puts another text in the place of this one before Kubernetes sees it, so that its type and format cannot be
 * judged: `${NAME}` and `${NAME:=default}` of envsubst and Flux, `$(NAME)` of kustomize, `{{ … }}` of template languages, a
 * value that SOPS encrypted.
 */
export function isPlaceholder(text: string): boolean {
  if (!/[${[]/.test(text)) return false;
  return (
    /\$\{[^}]*\}|\{\{.*\}\}/s.test(text) ||
    /^\$(?:\([\w.-]+\)|[A-Za-z_]\w*)$/.test(text) ||
    /^ENC\[AES256_GCM,/.test(text)
  );
}

/**
 * Whether the API server's resource.Quantity takes a text: sign, digits with an optional point, and a suffix or exponent.
 * Source: k8s.io/apimachinery pkg/api/resource/quantity.go and suffix.go.
 */
export function isQuantity(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)$/.test(text);
}

/** Whether Go's encoding/base64 (standard alphabet, padded; line breaks ignored) takes a text. */
export function isBase64(text: string): boolean {
  const packed = text.replace(/[\r\n]/g, '');
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(packed);
}

/** Whether Go's time.Parse(time.RFC3339) takes a text: `2026-01-02T03:04:05Z`, with a fraction or an offset. */
export function isDateTime(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d([.,]\d+)?(Z|[+-]([01]\d|2[0-4]):[0-5]\d)$/.exec(
    text,
  );
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Warnings by what they are about, each once. Pure. */
const KNOWN = ['issuerParticular', 'cashAboveLimit', 'customerAddressMissing', 'donorNumberMissing'] as const;

export function warningsOf(warnings: readonly object[]): (typeof KNOWN)[number][] {
  return KNOWN.filter((type) => warnings.some((warning) => 'type' in warning && warning.type === type));
}

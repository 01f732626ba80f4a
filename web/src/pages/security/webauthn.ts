/** Passkeys as the browser makes and uses them: from the server's JSON to octets, and back. */

export interface CreationOptions {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials: { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] }[];
}

export interface RequestOptions {
  challenge: string;
}

/** Whether this browser makes passkeys for this address: not without https, and not for a bare number. */
export function offersPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function' && !/^(\d+(\.\d+){3}|\[.*)$/.test(location.hostname);
}

/** Whether it offers them among the addresses that it fills in. */
export async function fillsInPasskeys(): Promise<boolean> {
  return offersPasskeys() && Boolean(await PublicKeyCredential.isConditionalMediationAvailable?.());
}

export function octets(encoded: string): Uint8Array<ArrayBuffer> {
  const text = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function base64url(buffer: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(buffer), (octet) => String.fromCharCode(octet)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Asks the device for a new passkey. */
export async function makePasskey(options: CreationOptions) {
  const publicKey = {
    ...options,
    challenge: octets(options.challenge),
    user: { ...options.user, id: octets(options.user.id) },
    excludeCredentials: options.excludeCredentials.map((known) => ({ ...known, id: octets(known.id) })),
  };
  const made = await navigator.credentials.create({ publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions });
  const response = (made as PublicKeyCredential | null)?.response;
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new DOMException('no passkey came', 'UnknownError');
  return {
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      attestationObject: base64url(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

/** Asks for any passkey: at once, or among the addresses that are filled in. */
export async function askForPasskey(options: RequestOptions, mediation: 'optional' | 'conditional', signal: AbortSignal) {
  const publicKey = { ...options, challenge: octets(options.challenge) } as unknown as PublicKeyCredentialRequestOptions;
  const used = (await navigator.credentials.get({ publicKey, mediation, signal })) as PublicKeyCredential | null;
  const response = used?.response;
  if (!used || !(response instanceof AuthenticatorAssertionResponse)) throw new DOMException('no passkey came', 'UnknownError');
  return {
    rawId: base64url(used.rawId),
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      authenticatorData: base64url(response.authenticatorData),
      signature: base64url(response.signature),
      userHandle: response.userHandle ? base64url(response.userHandle) : '',
    },
  };
}

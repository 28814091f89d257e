/** Signed files as a foreign or hostile writer might make them: every part of the envelope can be said. */
import { generateSigningKey, signerOf, type Signer } from '../../main/keys/signer';

export const aSigner = async (): Promise<Signer> => signerOf((await generateSigningKey()).privateKey);

export const base64url = (content: string | Uint8Array): string => Buffer.from(content).toString('base64url');

export const aHeader = (kid: string, over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  alg: 'EdDSA',
  kid,
  typ: 'ilf-licence.v1+jws',
  cty: 'json',
  ...over,
});

export interface SignaturePart {
  readonly protected: string;
  readonly signature: string;
}

/** A signature under a header written by hand, as text: valid, whatever the header says. */
export const aSignature = async (signer: Signer, payload: string, header: string | object): Promise<SignaturePart> => {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const protectedText = base64url(text);
  const signature = await signer.sign(Buffer.from(`${protectedText}.${payload}`));
  return { protected: protectedText, signature: base64url(signature) };
};

/** An envelope of one payload, bytes or what JSON makes of it, with one valid signature for each header. */
export const anEnvelope = async (
  signer: Signer,
  payload: unknown,
  headers: readonly (string | object)[] = [aHeader(signer.kid)],
): Promise<{ readonly payload: string; readonly signatures: readonly SignaturePart[] }> => {
  const text = base64url(payload instanceof Uint8Array ? payload : JSON.stringify(payload));
  return { payload: text, signatures: await Promise.all(headers.map((header) => aSignature(signer, text, header))) };
};

export interface ProtobufField {
  readonly number: number;
  /** Empty for a number. */
  readonly bytes: Uint8Array;
}

/** The fields of a protobuf message, as far as BuildKit's few messages need it: texts, bytes and messages in messages. Ends at the first byte that makes no sense. */
export function* protobufFields(message: Uint8Array): Generator<ProtobufField> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; at < message.length; factor *= 128) {
      const byte = message[at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    return value;
  };
  while (at < message.length) {
    const tag = varint();
    const [number, type] = [Math.floor(tag / 8), tag % 8];
    if (type === 0) {
      varint();
      yield { number, bytes: new Uint8Array() };
    } else if (type === 2) {
      const length = varint();
      yield { number, bytes: message.subarray(at, at + length) };
      at += length;
    } else if (type === 1 || type === 5) at += type === 1 ? 8 : 4;
    else return;
  }
}

/** A message of texts and bytes by the numbers of their fields. */
export function protobufMessage(fields: Readonly<Record<number, string | Uint8Array>>): Buffer {
  return Buffer.concat(
    Object.entries(fields).flatMap(([number, value]) => {
      const bytes = Buffer.from(value);
      return [Buffer.from([...varintBytes(Number(number) * 8 + 2), ...varintBytes(bytes.length)]), bytes];
    }),
  );
}

function varintBytes(value: number): readonly number[] {
  const bytes: number[] = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

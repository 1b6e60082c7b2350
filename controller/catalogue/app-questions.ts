import type { Input, TemplateManifest } from '../../schemas/generated/template.ts';
import { isSecret, optionsOf } from './input-value.ts';
import { defaultText, isNeeded } from './resolve-inputs.ts';

/** What an installation may be told, by the names that answers go by. */
export interface AppQuestions {
  readonly settings: readonly AppSetting[];
  /** Ports of the machine. */
  readonly ports: readonly { readonly name: string; readonly label: string; readonly protocol: string; /** Taken when it is free. */ readonly port: number; /** No other will do. */ readonly fixed: boolean }[];
  readonly needs: readonly { readonly alias: string; readonly template: string; readonly version: string; readonly label: string; readonly optional: boolean }[];
}

export interface AppSetting {
  readonly name: string;
  readonly type: Input['type'];
  readonly label: string;
  /** Values to choose from; empty: any of its type. */
  readonly choices: readonly string[];
  /** As the text of the variable; always empty for a secret. */
  readonly default: string;
  readonly required: boolean;
  readonly secret: boolean;
  /** Made up when it is not answered. */
  readonly generated: boolean;
}

/** Manifest → its questions. Undefined: it could not be read. Pure. */
export function appQuestions({ inputs = [], ports = [], dependencies = [] }: Partial<TemplateManifest> = {}): AppQuestions {
  return {
    settings: inputs.map((input) => ({
      name: input.name,
      type: input.type,
      label: input.label,
      choices: optionsOf(input).map(({ value }) => value),
      default: isSecret(input) ? '' : defaultText(input),
      required: isNeeded(input),
      secret: isSecret(input),
      generated: input.generate !== undefined,
    })),
    ports: ports.map(({ name, label, protocol = 'tcp', default: port, fixed = false }) => ({ name, label, protocol, port, fixed })),
    needs: dependencies.map(({ as, template, version, label = '', optional = false }) => ({ alias: as ?? template, template, version, label, optional })),
  };
}

import type { ValidateFunction } from 'ajv';

export const validateStack: ValidateFunction;
export const validateXOrbitr: ValidateFunction;
export const validateSettings: ValidateFunction;
export const validateTemplate: ValidateFunction;
export const validateRegistry: ValidateFunction;
export const validateRouting: ValidateFunction;

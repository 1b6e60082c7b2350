import type { ValidateFunction } from 'ajv';

export const validateApiRequests: ValidateFunction;

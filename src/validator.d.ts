/** What the `validators` plugin of esbuild.js makes of a schema in `schemas/`. */
declare module 'validator:*' {
  import type { ErrorObject } from 'ajv';

  const validate: ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };
  export default validate;
}

/** The little of oidc-provider that the tests use; it has no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Context { readonly path: string; body: unknown; status: number; readonly oidc?: { readonly session?: { accountId?: string }; readonly client?: { clientId: string } } }
  type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>;

  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    use(middleware: Middleware): void;
    on(event: string, listener: (...args: unknown[]) => void): void;
    Session: { prototype: { authTime: (this: unknown) => number } };
    Grant: new (of: { accountId: string; clientId: string }) => { addOIDCScope(scope: string): void; save(): Promise<string> };
  }
}

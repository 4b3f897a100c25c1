// Lets sources name each other as the compiler does (x.js) and runs them as they are (x.ts).
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const isOwnSource = specifier.startsWith(".") && context.parentURL?.endsWith(".ts") === true;
    return next(isOwnSource ? specifier.replace(/\.js$/, ".ts") : specifier, context);
  },
});

// The worker of a browser: start it with this module, and connect to it with `connectSchemaValidator`.
import { isOpening, serve } from "./serve.js";

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (isOpening(data)) serve(data);
});

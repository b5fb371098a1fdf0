import { z } from "zod";

/** Why something leaves that is asked for by its address alone. */
export const ExportReason = z
  .string()
  .trim()
  .max(500)
  .optional()
  .meta({ description: "事由；含受控图层时必填，用接口密钥时为其用途" });

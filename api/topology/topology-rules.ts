/** No policy pack: the audit's own rules (sliver limits of domain 2f, 垂直投影 of 2e), by the edition a run was made with. */
export const topologyRules = { id: "topology", version: 1 };

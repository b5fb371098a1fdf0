import type supertest from "supertest";

/** Why somebody asks for a change that another person has to approve. */
export const why = { "X-Reason": encodeURIComponent("按会议纪要办理") };

type App = ReturnType<typeof supertest>;

/** Approves a proposal as another person than the one who made it: of `testApp` the second one, of an office whoever `approver` is. */
export const approve = (approver: App, { id, version }: { id: string; version: number }) =>
  approver.post(`/api/proposals/${id}/approve`).set({ "X-Second-Person": "yes", "If-Match": `"${version}"` });

/** One person proposes a change, another approves it. */
export async function agreed(approver: App, request: supertest.Test): Promise<void> {
  const { body } = await request.set(why).expect(202);
  await approve(approver, body).expect(200);
}

/** 开始, 完成, 退回, 不适用, 另定期限, 承前版 (done under the version before) */
export const actKinds = ["start", "finish", "return", "skip", "due", "carry"] as const;
export type ActKind = (typeof actKinds)[number];

export interface Publicity {
  from: string;
  to: string;
  /** 当地主要媒体 */
  media: string;
}

/** A part in the new holder, percent as decimal text. */
export interface Share {
  holder: string;
  percent: string;
}

/** What somebody did to a step: of the whole plan (null) or of one merged mine. */
export interface CourseAct {
  step: string;
  groupId: string | null;
  kind: ActKind;
  /** the day on which it happened */
  on: string;
  reason: string | null;
  dueOn: string | null;
  publicity: Publicity | null;
  shares: readonly Share[] | null;
}

/** Everything a course is reckoned from. */
export interface CourseFacts {
  acts: readonly CourseAct[];
  documents: readonly { step: string; groupId: string | null; kind: string }[];
  openObjections: number;
  groupIds: readonly string[];
  /** of them those whose merger was carried out in the register */
  carriedGroupIds: readonly string[];
  approvedOn: string | null;
  today: string;
}

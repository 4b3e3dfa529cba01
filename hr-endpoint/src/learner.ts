/** The person that a credential stands for. `issuer` says who vouches for `subject`. */
export type Learner = { issuer: string; subject: string; name: string };

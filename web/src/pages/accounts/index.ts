/** Pages before the sign-in. They share one chunk. */
export { SecondFactorDuePage } from '../security/due';
export { NewBusinessPage } from './new-business';
export { ForgotPage, ResetPage } from './password';
export { SignInPage } from './sign-in';
export { SignUpPage } from './sign-up';
export { VerifyPage } from './verify';

## What went wrong, by the `code` of a problem.

problem-invalid-request = The request could not be read.
problem-unauthenticated = Please sign in.
problem-bad-credentials = The e-mail address or the password is wrong.
problem-csrf = The page is out of date. Reload it and try again.
problem-forbidden = Your role does not allow this.
problem-not-found = It was not found.
problem-method-not-allowed = This address does not answer that method.
problem-payload-too-large = The request is too large.
problem-unsupported-media-type = This kind of content is not accepted here.
problem-invalid = Some fields need your attention.
problem-rate-limited = Too many requests. Wait a little and try again.
problem-unavailable = The service is busy. Try again in a moment.
problem-internal = Something went wrong on our side. It was noted.
problem-email-taken = There is already an account with this e-mail address.
problem-slug-taken = This address is taken. Choose another.
problem-stale-version = Somebody changed this in the meantime. Reload and try again.
problem-already-member = This person is already on the team.
problem-last-owner = A business needs at least one owner.
problem-idempotency-in-progress = The same request is being worked on, or was cut off. Look at the result before you repeat it.
problem-idempotency-key-reused = This Idempotency-Key was used for another request.

## What is wrong with a field, by its code.

field-missing = This is required.
field-unknown-field = This field is not known here.
field-wrong-type = This has the wrong form.
field-out-of-range = This is out of range.
field-too-long = This is too long.
field-bad-cursor = This cursor is not one of ours.
field-bad-name = A name has 1 to 120 characters.
field-bad-email = This is no valid e-mail address.
field-bad-phone = This is no valid telephone number.
field-bad-slug = Use 3 to 60 Latin letters, digits and hyphens.
field-bad-zone = This is no known time zone.
field-bad-tax-number = This is no valid number: nine digits with the right check digit.
field-bad-link = This link is not valid any more. Ask for a new one.
field-password-too-short = A password has at least 8 characters.

## Messages

problem-impossible-step = This step is not possible now.
## Payments and documents.

problem-already-paid = This visit is paid in full.
problem-appointment-cancelled = This visit was cancelled, so no payment can be taken for it.
field-wrong-currency = The currency must be the one of the business.
## Customers.

problem-phone-taken = Another customer has this telephone number.
field-bad-tag = A tag has 1 to 40 characters.
field-too-many = There are too many of these.
field-same-customer = A card cannot be merged with itself. Choose another.
## Catalog and calendar.

problem-slot-taken = This time was taken in the meantime. Choose another.
problem-too-late-to-cancel = The time of the visit has come, so it cannot be cancelled here. Please contact the business.
field-hours-overlap = Two stretches of one day overlap.
field-bad-time = Write a time of day as HH:MM.
field-ends-before-start = The end must come after the start.
field-bad-color = Write a colour as #rrggbb.
field-not-offered = This service is not offered any more.
field-does-not-give-service = This staff member does not give the service.
field-not-open = This time cannot be booked. Choose one of the open times.
field-bad-date = Write an existing date as YYYY-MM-DD.
field-too-many-days = At most 62 days can be asked for at once.
field-not-whole-minute = The time must be on a whole minute.
field-one-of-two = Name a customer on file or a new one, not both.
## Scheduling.

problem-too-late-to-move = It is too close to the appointment to move it here. Please contact the business.
field-class-alone = A class cannot be combined with other services in one visit.
field-too-long-visit = Together these services are too long for one visit.
field-class-length = The length of one seat in a class cannot be changed.
field-bad-token = This link is not valid.

## The waiting list.

problem-offer-over = This time is not kept for you any more. Somebody else has it, or may take it.
field-days-or-time = Give the days that would do, or one exact time, not both.

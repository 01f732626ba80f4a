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

problem-already-paid = The full amount has been paid already.
problem-appointment-cancelled = This visit was cancelled, so no payment can be taken for it.
field-wrong-currency = The currency must be the one of the business.
problem-registration-cancelled = The registration was cancelled, so no payment can be taken for it.
problem-already-refunded = The whole amount has been refunded already.
problem-refund-under-way = An earlier refund of this payment is still under way. Wait until it has ended.
field-bad-last4 = Give only the last four digits of the card.
field-other-method = This detail does not belong to the chosen means of payment.
field-one-subject = A payment is for a visit, a registration or something else: give only one of them.
problem-link-closed = The payment link is not open any more: it was paid, taken back or has expired.
problem-payer-unreachable = The customer has neither a telephone nor an e-mail address to send to.
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
field-only-of-guests = What a customer told the team about advertisements is recorded on their card.
## Scheduling.

problem-too-late-to-move = It is too close to the appointment to move it here. Please contact the business.
field-class-alone = A class cannot be combined with other services in one visit.
field-too-long-visit = Together these services are too long for one visit.
field-class-length = The length of one seat in a class cannot be changed.
field-bad-token = This link is not valid.
## Closures and holidays.

field-unknown-city = This city is not on the list.
field-city-needed = Choose a city: Shabbat comes in and goes out by its sunset.
field-unknown-holiday = This is no holiday that can be closed on.
field-too-far = At most 400 days can be asked for at once.

## Calendars beyond ours.

problem-too-many-calendars = There are too many calendars of this kind already. Remove one first.
problem-google-not-configured = Google calendars cannot be connected on this installation.
problem-already-connected = The Google calendar of this staff member is connected already.
problem-needs-reconnect = The calendar must be connected again.
field-unknown = There is no such thing.
field-not-https = The address must begin with https.
field-private-address = The address leads into a private network.
field-bad-address = This address cannot be used. Write one that begins with https://
calendar-bad-address = This is no address of a calendar.
calendar-private-address = The address leads into a private network.
calendar-not-https = The address leads to a place that is not https.
calendar-too-many-redirects = The address leads on and on.
calendar-timed-out = The calendar’s server did not answer in time.
calendar-unreachable = The calendar’s server cannot be reached.
calendar-calendar-not-found = There is no calendar at this address. Its link may have been withdrawn.
calendar-access-denied = The calendar may not be read. Copy its private link.
calendar-server-error = The calendar’s server reports a failure.
calendar-too-large = The calendar’s file is too large.
calendar-not-a-calendar = There is a page at this address and no calendar.
calendar-cut-off = The calendar’s file ends in the middle.
calendar-too-many-events = There are too many events in the calendar.
calendar-revoked = The permission was withdrawn. Connect the calendar again.
calendar-permission-missing = The permission to see and change events was not given. Connect again and tick it.
calendar-misconfigured = This installation’s settings at Google are wrong. Tell whoever runs it.
calendar-refused = Google refuses the request.
calendar-secret-lost = The installation’s encryption key was replaced. Add the calendar again.
## Events.

problem-sold-out = There are not enough seats left for this date.
problem-kind-sold-out = This kind of ticket is sold out for this date.
problem-registration-closed = Registration for this date is closed. Please contact the business.
problem-offer-expired = The seats were held for you until their time was over, and went to others.
problem-event-incomplete = To be published, an event needs a date and a kind of ticket.
problem-capacity-below-taken = More seats than this are taken already.
problem-ticket-elsewhere = This ticket is for another event or another date.
problem-ticket-cancelled = This ticket is not valid any more: it was cancelled or given to somebody else.
problem-ticket-not-confirmed = This registration is not confirmed, so its ticket is not valid.
field-endless-rule = The rule needs an end: a number of times or a last day.
field-same-start = Two dates begin at the same time.
field-too-large = The picture is larger than 2 MB.
field-bad-picture = Only PNG, JPEG and WebP pictures are accepted.
field-not-a-choice = Only a question with choices has options.
field-unknown-question = The event does not ask this.
field-bad-number = Write a number.
field-not-an-option = Choose one of the options.
field-unknown-kind = The event has no such kind of ticket.
field-not-on-sale = This kind of ticket is not sold now.
field-unknown-code = There is no ticket with this code.
## Series of visits.

problem-series-conflicts = Some dates of the series cannot be had. Choose other times, or leave those dates out.
field-bad-rule = This is no recurrence rule that is known here.
field-too-many-visits = A series has at most 200 visits.
field-too-far-ahead = The last visit of a series may be at most 730 days ahead.
field-no-dates = The rule has no date on which there would be a visit.
field-not-in-series = The series has no visit for this date.
field-other-day = This rule cannot be moved to other days of the month. Choose a time on the same day.
field-one-of-two-times = Give a time of day or a start, not both.

## The waiting list.

problem-offer-over = This time is not kept for you any more. Somebody else has it, or may take it.
field-days-or-time = Give the days that would do, or one exact time, not both.

## Consents, subscribers and campaigns.

problem-subscriber-exists = This address belongs to a subscriber already.
problem-list-exists = There is a list with this name already.
problem-too-many-lists = There can be at most 200 lists. Remove one first.
problem-sender-incomplete = To send advertisements the business needs an address, a telephone or an e-mail: the law wants a sender who can be found.
problem-no-test-of-texts = A text message is not sent as a test: its preview is the whole text.
field-no-address = The card has no address or telephone for this channel.
field-control-characters = Line breaks and control characters are not allowed here.
field-too-short = This is too short.
field-unreadable = The file cannot be read. Save it as CSV in UTF-8.
field-no-email-column = The first row of the file has no e-mail column.
field-repeated = This address is in an earlier row already.
field-withdrawn = The owner of this address asked for no advertisements.
## Wording and rules of messages.

problem-too-many-rules = There are 20 rules of your own already. Remove one first.
problem-rule-of-everybody = Every business has this rule. It can be switched off, not removed.
problem-rule-exists = There is a rule already that says this at the same time.
field-not-repeatable = Only reminders and requests for a review can be added.
field-not-of-this-rule = This does not go with a rule of this kind.
field-cannot-wait = An offer expires, so it cannot wait for the morning.
field-review-page-needed = First enter the address of your page for reviews.
field-both-or-neither = Give both times, or neither.
field-unknown-variable = This message has no such variable.
field-unclosed-variable = This brace is not closed on its line.
field-only-of-mail = Only an e-mail has a subject.
field-not-in-a-text = A text message has no subject and no button.
field-bad-birth-date = Write a date of birth as YYYY-MM-DD, from 1900 until today.
## Sending messages.

problem-too-many-connections = There are too many connections already. Remove one first.
problem-no-number = This connection names no telephone number, so there is no link that opens a chat.
problem-opted-out = Nobody wants to be written to at this address, or its carrier lets nothing through.
field-each-once = Name each channel once at most, and one at least.
field-wrong-provider = This provider does not carry what travels by this channel.
field-bad-template = There is no such message of ours, or the name, language or variables of its template are not valid.
field-bad-host = This is no name of a server.
field-not-encrypted = A connection without encryption is not allowed here.
field-bad-sid = This identifier is not valid. Copy it from the provider’s site.
field-bad-sender = Write a telephone number or, for SMS, a name of at most 11 Latin letters and digits.
field-bad-secret = The password or key holds characters that are not allowed.
field-bad-subject = A subject is one line of 1 to 200 characters.
field-text-or-template = Write a text or choose an approved template, one of the two.
field-one-of-two-readers = Name a customer or an address, not both.
field-unreachable = This customer cannot be reached this way.

## Paying online.

problem-too-many-gateway-accounts = There are too many payment accounts already. Remove one first.
problem-gateway-account-in-use = A payment or refund at this account has not ended yet. Try again later.
problem-too-many-api-keys = There are too many keys already. Revoke one first.
problem-too-many-webhooks = There are too many webhooks already. Remove one first.
problem-webhook-not-enabled = This webhook is not switched on. Switch it on first.
problem-no-online-payment = This business cannot be paid online at the moment.
problem-card-in-use = A charge of this card has not ended yet. Try again later.
problem-card-expired = This card has expired. Ask the customer for another.
field-bad-terminal = This terminal is not valid. Copy it from the payment company’s site.
field-bad-payer = Write a first and a last name.
field-bad-mobile = Write an Israeli mobile number.
field-bad-reason = Write what the payment is for, on one line of at most 200 characters.
## Documents of all kinds.

problem-total-differs = The document adds up to another total than was shown. Check it and try again.
problem-above-what-is-left = This is more than is left of the original document.
problem-original-on-paper = The original of this document is given on paper: it is not mailed.
problem-no-signing-key = No certificate is valid to sign with. Make or upload one in the settings of documents.
problem-already-documented = This payment has its document already.
problem-already-replaced = Another document was already issued in its place.
problem-series-begun = Documents of this kind were issued already, so the first number cannot be changed.
problem-too-many-drafts = There are too many drafts already. Delete some first.
problem-too-many-recurring = There are too many recurring documents already. End one first.
problem-not-creditable = Only tax invoices and tax invoice-receipts can be credited.
problem-not-cancellable = Only receipts are cancelled this way. A tax invoice is credited.
field-before-last-document = The date is not after that of a document already issued.
field-in-future = This day has not come yet.
field-in-past = This day has passed.
field-may-not-issue = A business of this kind may not issue such a document on this date.
field-date-order = The dates are in the wrong order.
field-not-on-this-kind = This has no place on a document of this kind.
field-row-count = There are no rows, or too many.
field-discount-too-large = The discount is larger than what it is taken from.
field-payments-differ = The payments and the withheld tax do not add up to the document’s total.
field-bad-logo = Only PNG, JPEG and SVG pictures are accepted.
field-logo-too-large = The logo is larger than 200 KB.
field-bad-key-file = The file cannot be opened: it is no PKCS#12 file, or the password is wrong.
field-bad-key-kind = The file has no key that can sign: P-256, or RSA of 2,048 bits or more, with its certificate.
field-no-signer-name = The certificate names nobody.
field-certificate-expired = The certificate is not valid today.
field-key-known = This certificate was uploaded before.
field-mail-only = Computerized documents are agreed to for an e-mail address only.
field-one-of-two-ways = Name an amount or lines, not both.
field-issued-elsewhere = A credit is issued from the invoice it takes back.
field-not-recurring = This has no place in a recurring document.
problem-tax-number-needed = First enter the tax number in the business’s details.
field-too-long-period = At most ten years can be asked for at once.
field-bad-month = Write an existing month as YYYY-MM.
problem-allocation-not-configured = Allocation numbers cannot be asked for on this installation.
problem-awaits-allocation = The document waits for its allocation number, so there is no original yet.
problem-no-allocation-needed = This document needs no allocation number.
field-bad-allocation-number = An allocation number has nine digits or more.

## Files of customers.

field-empty-file = The file has no rows below its headings.
field-too-many-rows = A file has at most 50,000 rows. Split it into several.
field-too-many-columns = A file has at most 100 columns. Remove those that are not needed.
field-file-too-large = The file is too large. It may have up to 10 MB.
field-old-excel = This is an old Excel file (xls). Save it as xlsx or CSV.
field-not-a-table = This is no CSV or Excel file, or it is damaged.
field-no-name-column = Choose a column that has the name.
field-wrong-columns = There are not as many columns in the file.
field-field-twice = Another column has this already.
field-name-twice = Choose a column with the full name, or columns with first and last name, not both.
field-nothing-to-import = The file has no row that can be taken in. Correct it and upload it again.
field-unreadable-cell = There are letters here that cannot be read.
field-repeated-person = The telephone number or e-mail address is in an earlier row already.
field-bad-file = PDF, pictures (JPEG, PNG, WebP, HEIC), plain text (TXT), and Word and Excel files (DOCX, XLSX) without macros are accepted. This file is none of them, or it is damaged.
problem-customer-files-full = There is no more room for files of customers. Remove files that are not needed and try again.
problem-too-many-customer-files = This customer has 200 files already. Remove one first.
problem-too-many-customer-fields = There are 30 fields already. Archive one first.
problem-customer-field-name-taken = Another field has this name now. Rename it and try again.
field-unknown-customer-field = This field is not in use any more. Reload the page.
field-not-yes-or-no = Choose yes or no.
field-bad-label = A name has 1 to 60 characters.
field-label-taken = This name is there already. Choose another.
## The second factor.

problem-second-factor-due = The business demands a second factor. Set it up to go on.
problem-second-factor-on = The second factor is on already.
problem-second-factor-off = Your second factor is not on.
problem-second-factor-not-begun = Begin to set up the second factor anew.
field-transaction-used = This transaction was taken down for another payment.
field-wrong-code = This code is wrong or was used already.
field-wrong-password = This password is wrong.
field-one-proof = Give a password or a code, one of both.
## Passkeys.

problem-bad-passkey = This passkey was not accepted: it may have been removed, or it took too long. Try again, or sign in with your password.
problem-passkeys-unavailable = There are no passkeys at this address. Whoever runs the installation has to set BASE_URL to https:// and a domain name.
problem-too-many-passkeys = You have ten passkeys. Remove one to add another.
problem-passkey-not-begun = This took too long. Begin to add the passkey anew.
problem-passkey-known = This passkey was added already.
field-passkey-refused = What the device answered was not accepted. Begin anew, at the address of this page.

## Many customers at once, and kept filters.

problem-count-changed = The number of customers who match has changed. Look at the list and confirm again.
problem-view-exists = There is a view with this name already.
problem-too-many-views = There are 50 views already. Remove one first.
field-not-of-this-act = This does not belong to what is to be done.
field-ids-or-filter = Name customers or a filter, not both.
## The system page.

problem-backup-not-here = The database is PostgreSQL: back it up with pg_dump.
problem-backup-under-way = A backup is being made already. Wait until it is done.

## Push.

field-bad-push-key = This is no key of a browser’s push subscription.
problem-too-many-devices = There are 20 devices already. Remove one first.

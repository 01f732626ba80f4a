### The staff app.

## Shell
skip-to-content = דילוג לתוכן
nav-label = ניווט ראשי
nav-calendar = יומן
nav-events = אירועים
nav-customers = לקוחות
nav-services = שירותים וצוות
nav-services-short = שירותים
nav-messages = הודעות
nav-documents = מסמכים
nav-settings = הגדרות
business-switch = העסק { $name }, החלפת עסק
language = שפה
theme = מראה
theme-dark = מעבר למראה כהה
theme-light = מעבר למראה בהיר
scheme-auto = כמו במכשיר
scheme-light = בהיר
scheme-dark = כהה
user-menu = החשבון של { $name }
sign-out = יציאה
offline = אין חיבור לאינטרנט. מה שמוצג נכון לרגע הניתוק, ושינויים לא יישמרו.

## Actions
action-save = שמירה
action-cancel = ביטול
action-close = סגירה
action-edit = עריכה
action-retry = ניסיון נוסף
action-more = עוד
action-undo = החזרה
action-archive = העברה לארכיון
action-restore = החזרה מהארכיון
edit-named = עריכה: { $name }
saved = נשמר

## States
loading = בטעינה
error-unexpected = משהו השתבש אצלנו. כדאי לנסות שוב בעוד רגע.
error-network = אין תשובה מהשרת. יש לבדוק את החיבור ולנסות שוב.
error-forbidden = אין לך הרשאה לכך. אפשר לבקש מבעלי העסק.
error-request-id = מספר הפנייה לתמיכה:
not-found = העמוד הזה לא קיים.
not-found-action = לעמוד הראשי

## Fields
field-required = שדה חובה
field-full-name = שם מלא
field-business-name = שם העסק
field-email = דוא״ל
field-password = סיסמה
field-new-password = סיסמה חדשה
field-phone = טלפון
field-address = כתובת
field-notes = הערות
field-tags = תגיות
field-tags-hint = אנטר אחרי כל תגית
field-customer = לקוח
field-service = שירות
field-staff = איש צוות
field-date = תאריך
field-time = שעה
field-time-hint = בחירה מהשעות הפנויות, או הקלדת שעה אחרת
field-time-invalid = יש להקליד שעה, למשל 09:30
field-amount = סכום
field-amount-invalid = יש להקליד סכום גדול מאפס
field-method = אמצעי תשלום
field-service-name = שם השירות
field-description = תיאור
field-duration = משך בדקות
field-minutes-invalid = יש להקליד מספר דקות
field-price = מחיר ({ $currency })
field-buffer-before = דקות הכנה לפני
field-buffer-after = דקות התארגנות אחרי
field-service-staff = מי נותן את השירות
field-staff-services = שירותים
field-color = צבע
field-tax-kind = סוג העוסק
field-tax-number = מספר עוסק או ח.פ.
field-tax-number-hint = תשע ספרות, כפי שיופיע על הקבלות
field-notice = כמה דקות מראש אפשר לקבוע
field-notice-hint = לקוחות לא יוכלו לקבוע לזמן קרוב יותר
field-horizon = כמה ימים קדימה אפשר לקבוע
field-horizon-hint = היומן של הלקוחות נפתח עד כאן
field-step = מרווח בין שעות פנויות
field-step-hint = השעות שיוצעו ללקוחות, למשל כל רבע שעה
field-slug = סוף הכתובת
field-slug-hint = אותיות לטיניות קטנות, ספרות ומקפים. קישורים ישנים יפסיקו לעבוד.
field-role = תפקיד

## Accounts
sign-in-title = כניסה
sign-in-action = כניסה
sign-in-link = כבר יש לי חשבון
sign-up-title = פתיחת חשבון לעסק
sign-up-action = פתיחת חשבון
sign-up-link = פתיחת חשבון חדש
password-hint = שמונה תווים לפחות
password-show = הצגת הסיסמה
check-email-title = שלחנו לך הודעה
check-email-text = שלחנו הודעה אל { $email }. לחיצה על הקישור שבה תפתח את החשבון.
back-to-sign-in = חזרה לכניסה
verify-title = אימות כתובת הדוא״ל
link-incomplete = הקישור לא שלם. כדאי לפתוח אותו שוב מתוך ההודעה.
forgot-link = שכחתי סיסמה
forgot-title = סיסמה חדשה
forgot-action = שליחת קישור
forgot-sent = אם יש חשבון בכתובת הזאת, נשלח אליה קישור לבחירת סיסמה חדשה.
reset-title = בחירת סיסמה חדשה
reset-action = שמירת הסיסמה
reset-done = הסיסמה הוחלפה. אפשר להיכנס.
new-business-title = פתיחת עסק
new-business-action = פתיחת העסק

## First steps
welcome-title = שלום { $name }, מתחילים
welcome-text = שלושה צעדים קצרים, והלקוחות יכולים לקבוע אצלך תור.
welcome-service = שירות ראשון
welcome-service-action = המשך לשעות
welcome-hours = שעות עבודה
welcome-hours-action = המשך לקישור
welcome-share = קישור ללקוחות
welcome-done = אל היומן
welcome-step-done = בוצע
service-name-example = למשל: תספורת
link-text = בכתובת הזאת הלקוחות קובעים תור. אפשר לשלוח אותה בהודעה או לשים ברשת.
link-copy = העתקת הקישור
link-copied = הקישור הועתק
link-copy-failed = הדפדפן לא הרשה להעתיק. אפשר לסמן את הכתובת ולהעתיק.

## Calendar
calendar-day = יום
calendar-week = שבוע
calendar-view = תצוגה
calendar-today = היום
calendar-turn = דפדוף ביומן
calendar-previous-day = היום הקודם
calendar-next-day = היום הבא
calendar-previous-week = השבוע הקודם
calendar-next-week = השבוע הבא
calendar-jump = מעבר לתאריך
calendar-staff = סינון לפי איש צוות
calendar-all-staff = כל הצוות
calendar-away = לא בעבודה
calendar-unready = כדי לקבוע תורים צריך שירות אחד ואדם אחד שנותן אותו.
calendar-unready-action = לצעדים הראשונים
agenda-free = אין תורים
date-next-month = החודש הבא
date-previous-month = החודש הקודם
date-next-year = השנה הבאה
date-previous-year = השנה הקודמת

## Visits
visit-title = תור
visit-new = תור חדש
visit-book = קביעת התור
visit-booked = נקבע תור ל{ $customer }
visit-label = { $customer }, { $service }, אצל { $staff }, { $day }, { $from }–{ $to }, { $status }
visit-price = מחיר:
visit-move = העברה
visit-move-title = העברת התור
visit-move-action = העברת התור
visit-moved = התור הועבר ל{ $day }, { $time }
visit-cancel = ביטול התור
visit-cancel-title = לבטל את התור?
visit-cancel-reason = סיבה (לא חובה)
visit-cancel-action = ביטול התור
visit-keep = השארת התור
status-confirmed = נקבע
status-arrived = הגיע
status-completed = הסתיים
status-no_show = לא הגיע
status-cancelled = בוטל
step-arrived = הגיע
step-completed = הסתיים
step-no_show = לא הגיע
step-confirmed = חזרה ל״נקבע״
source-desk = נקבע בדלפק
source-guest = נקבע על ידי הלקוח
source-api = נקבע דרך ממשק התכנות
staff-any = מי שפנוי
slots-open = שעות פנויות
slots-none = אין שעות פנויות ביום הזה. אפשר להקליד שעה.
slots-instead = פנוי במקום זה:
service-option = { $name } · { $minutes } דק׳ · { $price }

## Payments
pay-cash = שולם במזומן
pay-title = תשלום מ{ $customer }
pay-action = רישום התשלום
pay-done = התשלום נרשם, הקבלה בדרך
pay-receipt-hint = תופק קבלה ותישלח ללקוח בדוא״ל, אם יש כתובת.
paid = שולם
payments = תשלומים
method-cash = מזומן
method-bank_transfer = העברה בנקאית
method-app = אפליקציית תשלום
method-other = אחר
receipt-open = הקבלה

## Customers
customers-search = חיפוש לפי שם, טלפון או דוא״ל
customers-status = מצב הלקוחות
customers-active = פעילים
customers-archived = ארכיון
customers-count = { $count ->
    [one] לקוח אחד
    [two] שני לקוחות
   *[other] { $count } לקוחות
}
customers-none = עדיין אין לקוחות. הם נוספים גם מעצמם כשקובעים תור.
customers-none-found = לא נמצאו לקוחות מתאימים.
customers-clear = ניקוי הסינון
customers-tag-clear = הסרת הסינון לפי { $tag }
customer-title = לקוח
customer-add = לקוח חדש
customer-edit = עריכת פרטי הלקוח
customer-new = לקוח חדש…
customer-search = שם או טלפון
customer-details = פרטים
customer-visits = תורים
customer-timeline = מה היה
customer-archived = בארכיון
customer-no-contact = אין טלפון או דוא״ל
customer-no-visits = אין תורים
customer-merge = איחוד
customer-merge-title = איחוד כרטיסים
customer-merge-other = הכרטיס השני של אותו אדם
customer-merge-warning = התורים, ההערות והמסמכים יעברו אל { $name }, והכרטיס השני ייסגר. אי אפשר לבטל איחוד.
customer-merge-action = איחוד הכרטיסים
customer-merged = הכרטיסים אוחדו
note-label = הערה על הלקוח
note-add = הוספת הערה
actor-user = צוות
actor-guest = הלקוח
actor-system = המערכת
entry-appointment-booked = נקבע תור
entry-appointment-moved = התור הועבר
entry-appointment-cancelled = התור בוטל
entry-appointment-arrived = הגיע לתור
entry-appointment-completed = התור הסתיים
entry-appointment-no_show = לא הגיע לתור
entry-appointment-updated = פרטי התור השתנו
entry-appointment-reopened = התור נפתח שוב
entry-customer-created = נוסף לרשימה
entry-customer-updated = הפרטים השתנו
entry-customer-archived = הועבר לארכיון
entry-customer-restored = חזר מהארכיון
entry-customer-merged = כרטיס נוסף אוחד לכאן
entry-customer-noted = הערה
entry-payment-received = התקבל תשלום
entry-document-issued = הופק מסמך
entry-message-sent = נשלחה הודעה
entry-message-failed = הודעה לא נשלחה
entry-other = שינוי ({ $kind })

## Services and staff
services-title = שירותים
services-none = עדיין אין שירותים. שירות הוא מה שהלקוחות קובעים, למשל תספורת.
service-add = שירות חדש
service-edit = עריכת שירות
service-archived = לא מוצע
service-minutes = { $minutes } דקות
staff-title = צוות
staff-none = עדיין אין אנשי צוות.
staff-add = איש צוות חדש
staff-edit = עריכת איש צוות
staff-archived = לא פעיל
hours-edit = שעות עבודה
hours-title = שעות העבודה של { $name }
hours-none = לא נקבעו שעות עבודה
hours-closed = סגור
hours-from = { $day }, משעה
hours-to = { $day }, עד שעה
hours-break = הפסקה
hours-break-day = { $day }, הוספת הפסקה
hours-remove = { $day }, הסרת הטווח שמתחיל ב־{ $from }
hours-end-first = שעת הסיום צריכה להיות אחרי שעת ההתחלה
hours-overlap = הטווחים חופפים
away-edit = היעדרויות
away-title = היעדרויות של { $name }
away-none = אין היעדרויות קרובות.
away-first = מיום
away-last = עד יום, כולל
away-end-first = היום האחרון לפני הראשון
away-reason = סיבה (לא חובה)
away-add = הוספת היעדרות
away-remove = הסרת ההיעדרות { $span }
color-teal = ירוק ים
color-blue = כחול
color-purple = סגול
color-pink = ורוד
color-red = אדום
color-orange = כתום
color-olive = זית
color-gray = אפור

## Messages
messages-filter = סינון לפי מצב
messages-all = הכול
messages-planned = ממתינות
messages-sent = נשלחו
messages-failed = נכשלו
messages-none = עדיין לא נשלחו הודעות. הן יוצאות מעצמן כשנקבע תור.
messages-none-found = אין הודעות במצב הזה.
messages-none-action = אל היומן
message-planned = ממתינה
message-sending = בשליחה
message-sent = נשלחה
message-delivered = הגיעה
message-read = נקראה
message-printed = נכתבה ליומן השרת
message-failed = נכשלה
message-skipped = לא נשלחה
message-resend = שליחה מחדש
template-appointment_confirmation = אישור תור
template-appointment_reminder = תזכורת לתור
template-appointment_cancelled = ביטול תור
template-appointment_moved = העברת תור
template-receipt = קבלה
template-free_text = נכתבה על ידי הצוות

## Documents
documents-none = עדיין אין מסמכים. קבלה מופקת כשנרשם תשלום על תור.
documents-none-action = אל היומן
document-receipt = קבלה
document-quote = הצעת מחיר
document-order = הזמנה
document-delivery_note = תעודת משלוח
document-deal_invoice = חשבון עסקה
document-tax_invoice = חשבונית מס
document-tax_invoice_receipt = חשבונית מס/קבלה
document-credit_invoice = חשבונית זיכוי
document-donation_receipt = קבלה על תרומה
document-name = { $kind } { $number }
document-open = פתיחת המסמך
document-send = שליחה
document-send-named = שליחה: { $name }
document-sent = { $name } בדרך ללקוח

## Settings
settings-business = פרטי העסק
settings-booking = כללי קביעה
settings-team = משתמשים
settings-link = קישור ללקוחות
settings-sessions = חיבורים
settings-language = שפה ומראה
tax-exempt_dealer = עוסק פטור
tax-licensed_dealer = עוסק מורשה
tax-company = חברה בע״מ
tax-non_profit = עמותה
role-owner = בעלים
role-manager = ניהול
role-staff = צוות
role-bookkeeper = הנהלת חשבונות
team-add = הוספת משתמש
team-invite = הוספה
team-role = התפקיד של { $name }
team-remove = הסרת { $name }
session-current = החיבור הזה
session-end = ניתוק
session-end-named = ניתוק של { $device }
session-seen = נראה לאחרונה { $at }
session-unknown = מכשיר לא מוכר

## ימים מיוחדים, סגירות וחגים.

settings-closures = סגירות וחגים
days-edit = ימים מיוחדים
days-title = ימים מיוחדים של { $name }
days-none = אין ימים מיוחדים: כל השבועות זהים.
days-date = תאריך
days-open = יום עבודה
days-add = שמירת היום
days-remove = חזרה לשעות הרגילות ב{ $day }
closures-title = סגירות
closures-none = אין סגירות קרובות.
closure-add = הוספת סגירה
closure-edit = שינוי הסגירה
closure-remove = הסרת { $name }
closure-name = לרגל מה
closure-first = מיום
closure-from-time = בשעה
closure-last = עד יום
closure-to-time = בשעה
closure-hint = בזמן הזה לא יוצעו תורים ללקוחות. תורים שכבר נקבעו נשארים.
shabbat-title = שבת
shabbat-city = עיר
shabbat-city-hint = זמני כניסת השבת והחג ויציאתם נקבעים לפי השקיעה בה.
shabbat-city-none = ללא עיר
shabbat-closed = סגור בשבת
shabbat-closed-hint = בכל שבוע, מהדלקת הנרות ביום שישי ועד צאת הכוכבים במוצאי שבת.
shabbat-next = השבת הקרובה: { $from } – { $to }
holidays-title = החגים ב־12 החודשים הבאים
holidays-hint = בוחרים את הימים שבהם העסק סגור. כשנבחרה עיר, יום טוב סגור מהדלקת הנרות בערב החג ועד צאת הכוכבים; ימים אחרים סגורים מחצות עד חצות.
holidays-eve-from = ערבי חג נסגרים בשעה
holidays-close = { $count ->
    [0] סגירה בימים שנבחרו
    [one] סגירה בחג אחד
   *[other] סגירה ב־{ $count } חגים
}
holidays-closed = סגור
holidays-rest = כניסה { $from }, יציאה { $to }
holiday-kind-yom_tov = יום טוב
holiday-kind-eve = ערב חג
holiday-kind-chol_hamoed = חול המועד
holiday-kind-national = יום לאומי
holiday-kind-memorial = יום זיכרון
holiday-kind-fast = צום
holiday-kind-minor = מועד
## Calendars beyond ours
settings-calendars = יומנים
feeds-title = קישורים ליומן
feeds-text = הוסיפו את הקישור ליומן בטלפון או במחשב, והתורים יופיעו בו. מי שמחזיק בקישור רואה שמות וטלפונים של לקוחות: אל תפרסמו אותו.
feeds-whose = של מי
feeds-add = קישור חדש
feeds-link = הקישור של { $name }
feeds-read = נקרא לאחרונה { $at }
feeds-unread = עוד לא נקרא
feeds-revoke = ביטול הקישור
feeds-revoke-named = ביטול הקישור של { $name }
outside-title = יומנים של הצוות
outside-text = מה שתפוס ביומן הפרטי לא יוצע ללקוחות.
outside-url = כתובת של קובץ ‎.ics
outside-url-hint = הכתובת הפרטית מתוך הגדרות היומן. היא נשמרת מוצפנת ולא מוצגת שוב.
outside-add = הוספת יומן
outside-google = חיבור יומן Google
outside-reconnect = חיבור מחדש
outside-refresh = קריאה עכשיו
outside-remove = הסרת { $name }
outside-read = נקרא { $at }
outside-skipped = { $count } אירועים שלא היה אפשר לקרוא את זמנם
outside-waiting = ממתין
outside-ok = תקין
outside-failing = לא נקרא
outside-needs_reconnect = צריך חיבור מחדש
google-connected = היומן מחובר. הוא ייקרא תוך רגע.
google-denied = לא ניתנה הרשאה, והיומן לא חובר.
google-session = הכניסה שלכם הסתיימה בזמן החיבור. נסו שוב.
## הודעות על אירועים
template-registration_received = הרשמה התקבלה
template-registration_confirmed = הרשמה אושרה
template-registration_waitlisted = רשימת המתנה
template-registration_offered = הצעת מקום
template-registration_moved = מועד אירוע השתנה
template-registration_cancelled = הרשמה בוטלה
template-registration_reminder = תזכורת לאירוע
template-event_broadcast = הודעה למשתתפים
## בקשות, שיעורים, רישום כפול
status-pending = ממתין לאישור
status-declined = נדחה
visit-approve = אישור
visit-decline = דחייה
visit-decline-title = לדחות את הבקשה?
visit-decline-action = דחיית הבקשה
visit-deposit = מקדמה:
visit-cancel-fee = דמי ביטול מאוחר:
visit-overbooked = רישום כפול
requests-count = { $count ->
    [one] בקשה אחת
    [two] שתי בקשות
   *[other] { $count } בקשות
}
requests-title = בקשות שמחכות לתשובה
requests-none = אף אחד לא מחכה לתשובה.
requests-details = פרטים
requests-open = פרטים: הבקשה של { $customer }
requests-approve = אישור: הבקשה של { $customer }
requests-decline = דחייה: הבקשה של { $customer }
class-title = שיעור
class-label = { $service }, אצל { $staff }, { $day }, { $from }–{ $to }, { $seats }, { $status }
class-seats = { $taken } מתוך { $capacity } מקומות תפוסים
class-guests = מי מגיע
class-add = הוספת משתתף
overbook-offer = המועד הזה תפוס.
overbook-ask = לקבוע בכל זאת…
overbook-title = לקבוע על גבי תור אחר?
overbook-text = { $day }, { $time }: המועד תפוס. שני התורים יהיו באותו זמן, ובהיסטוריה יירשם שזה נעשה בכוונה.
overbook-action = לקבוע בכל זאת
service-further = שירות { $number }
service-further-add = הוספת שירות
service-further-remove = הסרת שירות { $number }
service-total = ביחד { $minutes } דק׳ · { $price }
entry-appointment-requested = התקבלה בקשה לתור
entry-appointment-approved = הבקשה אושרה
entry-appointment-declined = הבקשה נדחתה
template-appointment_requested = הבקשה התקבלה
template-appointment_declined = דחיית בקשה

## חדרים וכללי הזמנה של שירות
rooms-title = חדרים ומכשירים
rooms-none = אין חדרים עדיין. כדאי להוסיף אם תורים חולקים חדר או מכשיר שרק אחד מהם יכול להשתמש בו בכל רגע.
room-add = חדר חדש
room-edit = עריכת חדר
room-archived = לא בשימוש
field-room-name = שם
field-room-kind = סוג
field-room-kind-hint = שירות מבקש סוג, ומקבל כל חדר פנוי מהסוג הזה
rules-title = איך קובעים אותו
rules-booking-mode = קביעה על ידי לקוחות
booking-mode-instant = מיידית
booking-mode-approval = באישור
booking-mode-desk = בדלפק בלבד
rules-capacity = סוג התור
rules-capacity-private = אישי, לקוח אחד
rules-capacity-class = שיעור, כמה לקוחות
rules-seats = מקומות
rules-notice = דקות התראה מראש
rules-horizon = ימים קדימה
rules-step = דקות בין מועדים
rules-as-business = ריק: כמו בעסק
rules-daily-cap = לכל היותר ביום
rules-no-limit = ריק: בלי הגבלה
rules-room-kind = סוג החדר או המכשיר
rules-room-kind-hint = ריק: בלי חדר
rules-deposit = מקדמה
rules-deposit-none = בלי
rules-deposit-amount = סכום
rules-deposit-percent = חלק מהמחיר
rules-deposit-sum = סכום ({ $currency })
rules-deposit-part = אחוז מהמחיר
rules-cancel-hours = ביטול חופשי עד
rules-cancel-hours-hint = שעות לפני התור
rules-cancel-fee = דמי ביטול אחרי כן
rules-cancel-fee-hint = חלק מהמחיר. ריק: אי אפשר לבטל אחרי כן
service-class = שיעור, { $seats } מקומות
## סדרות של תורים
entry-series-booked = סדרת תורים נקבעה
entry-series-moved = סדרת תורים הוזזה
entry-series-cancelled = סדרת תורים בוטלה
template-series_booked = סדרת תורים נקבעה
template-series_changed = סדרת תורים עודכנה
template-series_cancelled = סדרת תורים בוטלה
repeat-label = חזרה
repeat-never = ללא חזרה
repeat-weeks = { $weeks ->
    [1] בכל שבוע
   *[other] בכל { $weeks } שבועות
  }
repeat-count = מספר התורים
repeat-summary = ייקבעו { $count } תורים, האחרון בתאריך { $last }.
repeat-conflicts = { $count } מועדים אינם פנויים:
repeat-reason-taken = השעה תפוסה.
repeat-reason-closed = מחוץ לשעות העבודה.
repeat-nearest = המועד הפנוי הקרוב: { $at }.
repeat-skip = לוותר על המועדים האלה ולקבוע את השאר
## רשימת ההמתנה
entry-waiting-joined = הצטרף לרשימת ההמתנה
entry-waiting-offered = הוצע מועד שהתפנה
entry-waiting-accepted = המועד שהוצע נקבע
entry-waiting-declined = המועד שהוצע לא התאים
entry-waiting-expired = ההצעה או ההמתנה פגו
entry-waiting-withdrawn = יצא מרשימת ההמתנה
template-waiting_offer = מועד מרשימת ההמתנה

## הסכמות ודיוור
entry-consent-given = הסכים לקבל הודעות
entry-consent-withdrawn = ביטל הסכמה לקבל הודעות
template-subscription_confirm = אישור הרשמה לעדכונים
template-campaign = דיוור
template-campaign_test = דיוור לדוגמה
template-review_request = בקשה לביקורת
template-birthday = ברכת יום הולדת
waiting-title = רשימת המתנה
waiting-count = { $count ->
    [one] אחד ברשימת ההמתנה
    [two] שניים ברשימת ההמתנה
   *[other] { $count } ברשימת ההמתנה
}
waiting-back = חזרה ליומן
waiting-filter = לפי מצב
waiting-live = ממתינים עכשיו
waiting-status-waiting = בהמתנה
waiting-status-offered = הוצע מועד
waiting-status-booked = נקבע תור
waiting-status-declined = סירבו
waiting-status-expired = פג
waiting-status-withdrawn = יצאו
waiting-none = אף אחד לא ממתין. כשמועד מתפנה, הוא מוצע לראשונים ברשימה.
waiting-none-found = אין אף אחד במצב הזה.
waiting-add = הוספה לרשימת ההמתנה
waiting-add-action = הוספה
waiting-added = ההמתנה של { $customer } נרשמה.
waiting-from = מיום
waiting-to = עד יום
waiting-earliest = משעה
waiting-latest = עד שעה
waiting-any-hour = ריק: כל שעה
waiting-days = { $days }, בכל שעה
waiting-days-hours = { $days }, משעה { $earliest } ועד { $latest }
waiting-exactly = רק { $at }
waiting-since = ברשימה מ־{ $at }
waiting-offer = הוצע: { $at }, אצל { $staff }.
waiting-remove = הסרה
waiting-remove-named = { waiting-remove }: { $customer }
waiting-remove-title = להסיר מרשימת ההמתנה?
waiting-remove-text = המקום של { $customer } בתור יאבד.
waiting-remove-offered = המועד שנשמר ל{ $customer } יוצע לבאים ברשימה.
waiting-remove-action = הסרה מהרשימה
waiting-keep = להשאיר

## אירועים וקורסים
date-clear = ניקוי התאריך
event-new = אירוע חדש
event-edit = עריכת אירוע
event-create = שמירה כטיוטה
event-filter = אילו אירועים להציג
event-shelf-coming = הקרובים
event-shelf-past = שעברו או בוטלו
event-shelf-drafts = טיוטות
event-none = אין אירועים עדיין. אירוע יכול להיות סדנה של ערב אחד או קורס של כמה מפגשים.
event-none-coming = אין אירועים קרובים.
event-none-past = אין אירועים שעברו.
event-none-drafts = אין טיוטות.
event-undated = עדיין בלי מועד
event-further-dates = { $count ->
    [one] ועוד מועד אחד
    [two] ועוד שני מועדים
   *[other] ועוד { $count } מועדים
}
event-status-draft = טיוטה
event-status-published = מפורסם
event-status-cancelled = בוטל
event-seats = { $taken } מתוך { $capacity } מקומות תפוסים
event-taken = { $taken ->
    [one] נרשם אחד
    [two] נרשמו שניים
   *[other] נרשמו { $taken }
}
event-waiting = { $count ->
    [one] הרשמה אחת ממתינה
    [two] שתי הרשמות ממתינות
   *[other] { $count } הרשמות ממתינות
}
event-title = שם האירוע
event-description = תיאור
event-place = מקום
event-place-hint = ריק: רק באינטרנט
event-online = קישור למפגש באינטרנט
event-online-hint = יוצג רק למי שנרשמו
event-registration = הרשמה
event-capacity = מקומות בכל מועד
event-closes = ההרשמה נסגרת
event-closes-hint = שעות לפני ההתחלה
event-closes-at = { $hours ->
    [one] נסגרת שעה לפני ההתחלה
    [two] נסגרת שעתיים לפני ההתחלה
   *[other] נסגרת { $hours } שעות לפני ההתחלה
}
event-approval = אישור הרשמות
event-approval-automatic = כל מי שנרשמים מגיעים
event-approval-manual = אנחנו מאשרים כל הרשמה
event-waitlist = כשמועד מלא, אפשר להצטרף לרשימת המתנה
event-waitlist-on = עם רשימת המתנה
event-dates = מועדים
event-date = מועד
event-all-dates = כל המועדים
event-date-off = { $at }, בוטל
event-date-number = מועד { $number }
event-date-remove = הסרת מועד { $number }
event-date-further = מועד נוסף
event-dates-add = הוספת מועדים
event-date-edit = שינוי מועד
event-date-edit-named = { action-edit }: { $at }
event-date-edit-told = אם השעה תשתנה, כל מי שנרשמו יקבלו הודעה.
event-date-capacity = מקומות במועד הזה
event-date-capacity-hint = ריק: כמו באירוע
event-starts-on = יום ההתחלה
event-starts-at = שעת ההתחלה
event-ends-on = יום הסיום
event-ends-at = שעת הסיום
event-recurs-once = במועדים שאבחר
event-recurs-day = בכל יום
event-recurs-week = בכל שבוע
event-recurs-fortnight = בכל שבועיים
event-recurs-month = בכל חודש
event-recurs-count = מספר המועדים
kinds-title = סוגי כרטיסים
kind-add = סוג כרטיס נוסף
kind-edit = עריכת סוג כרטיס
kind-number = סוג כרטיס { $number }
kind-remove = הסרת סוג כרטיס { $number }
kind-first = כרטיס רגיל
kind-name = שם הכרטיס
kind-price-hint = אפס: בחינם
kind-free = בחינם
kind-more = כמות, זמני מכירה וקוד
kind-quota = לכל היותר בכל מועד
kind-quota-of = לכל היותר { $count } בכל מועד.
kind-code = קוד
kind-code-hint = רק מי שיודע אותו רואה את הכרטיס
kind-hidden = מוסתר, הקוד: { $code }
kind-from-day = נמכר מיום
kind-from-time = משעה
kind-until-day = נמכר עד יום
kind-until-time = עד שעה
kind-sells-from = נמכר מ־{ $at }.
kind-sells-until = נמכר עד { $at }.
kind-archived = לא נמכר
kind-archive = הפסקת המכירה
kind-restore = חזרה למכירה
questions-title = שאלות בהרשמה
questions-none = בלי שאלות: הטופס מבקש שם, טלפון ודוא״ל.
question-number = שאלה { $number }
question-add = הוספת שאלה
question-remove = הסרת שאלה { $number }
question-kind = סוג התשובה
question-kind-short_text = טקסט קצר
question-kind-long_text = טקסט ארוך
question-kind-number = מספר
question-kind-choice = בחירה מרשימה
question-kind-checkbox = סימון
question-options = אפשרויות
question-options-hint = אנטר אחרי כל אפשרות
question-required = חובה לענות
event-publish = פרסום
event-published = האירוע פורסם. אפשר לשתף את הקישור.
event-draft-text = זו טיוטה: רק הצוות רואה אותה. הקישור לאורחים יופיע כאן אחרי הפרסום.
event-link-text = בכתובת הזאת נרשמים לאירוע. אפשר לשלוח אותה בהודעה או לשים ברשת.
event-more = פעולות נוספות
event-duplicate = שכפול כטיוטה
event-cancel = ביטול האירוע…
event-cancel-title = לבטל את האירוע?
event-cancel-told = מי שנרשמו או ממתינים יקבלו הודעה על הביטול: { $seats } מקומות תפוסים, { $waiting } הרשמות ממתינות.
event-cancel-nobody = אף אחד לא רשום, ולכן לא תישלח הודעה.
event-cancel-final = אי אפשר להחזיר אירוע שבוטל, אבל אפשר לשכפל אותו.
event-cancel-why = הסיבה, כפי שתיכתב בהודעה
event-cancel-action = ביטול האירוע
event-cancel-reason = סיבת הביטול:
event-keep = להשאיר
event-date-cancel = ביטול המועד
event-date-cancel-named = { event-date-cancel }: { $at }
event-date-cancel-title = לבטל את המועד { $at }?
event-date-cancel-action = כן, לבטל את המועד
event-message = הודעה למשתתפים
event-message-title = הודעה לכל המשתתפים
event-message-text = ההודעה תישלח בדוא״ל לכל מי שהרשמתם מאושרת.
event-message-to = למי
event-message-subject = נושא
event-message-body = תוכן
event-message-send = שליחה
event-message-sent = { $count ->
    [0] אין מי שיקבל את ההודעה: אין הרשמה מאושרת עם דוא״ל.
    [one] הודעה אחת בדרך.
    [two] שתי הודעות בדרך.
   *[other] { $count } הודעות בדרך.
}
event-picture = תמונת האירוע
event-picture-add = הוספת תמונה
event-picture-change = החלפת התמונה
event-picture-remove = הסרת התמונה
event-picture-hint = PNG, JPEG או WebP, עד 2 מ״ב
event-tab-people = משתתפים
event-tab-door = כניסה
event-tab-details = פרטים
attendees-search = חיפוש לפי שם או טלפון
attendees-status = לפי מצב
attendees-all = כל המצבים
attendees-csv = קובץ לגיליון
attendees-count = { $count ->
    [one] הרשמה אחת
    [two] שתי הרשמות
   *[other] { $count } הרשמות
}
attendees-none = אף אחד לא נרשם עדיין.
attendees-none-found = לא נמצאו הרשמות כאלה.
attendee-add = רישום ידני
attendee-add-action = רישום
attendee-phone-hint = טלפון מוכר מזהה את הלקוח
attendee-count = כמה: { $kind } ({ $price })
attendee-seats-none = יש לבחור מקום אחד לפחות
attendee-wait = להצטרף לרשימת ההמתנה אם אין מקום
attendee-added-confirmed = ההרשמה של { $customer } מאושרת.
attendee-added-pending = ההרשמה של { $customer } ממתינה לאישור.
attendee-added-waitlisted = ההרשמה של { $customer } ברשימת ההמתנה.
registration-pending = ממתינה לאישור
registration-confirmed = מאושרת
registration-waitlisted = ברשימת המתנה
registration-offered = הוצע מקום
registration-cancelled = בוטלה
registration-approve-named = { visit-approve }: { $customer }
registration-decline-named = { visit-decline }: { $customer }
registration-decline-title = לדחות את ההרשמה?
registration-decline-text = המקומות יתפנו, ונודיע על כך ל{ $customer }.
registration-decline-action = דחיית ההרשמה
registration-cancel = ביטול ההרשמה
registration-cancel-named = { registration-cancel }: { $customer }
registration-cancel-title = לבטל את ההרשמה?
registration-cancel-text = המקומות של { $customer } יתפנו ויוצעו לממתינים, ונשלח על כך הודעה.
registration-cancel-action = כן, לבטל
registration-keep = להשאיר
ended-by-guest = בוטלה על ידי האורח.
ended-by-team = בוטלה על ידי הצוות.
ended-by-declined = ההרשמה נדחתה.
ended-by-event = האירוע או המועד בוטלו.
ended-by-offer_declined = המקום שהוצע לא התאים.
ended-by-offer_expired = ההצעה פגה בלי תשובה.
answer-yes = כן
answer-no = לא
time-left-minutes = { $count ->
    [one] עוד דקה
    [two] עוד שתי דקות
   *[other] עוד { $count } דקות
}
time-left-hours = { $count ->
    [one] עוד שעה
    [two] עוד שעתיים
   *[other] עוד { $count } שעות
}
time-left-days = { $count ->
    [one] עוד יום
    [two] עוד יומיים
   *[other] עוד { $count } ימים
}
offer-ends = נשמר עד { $at } ({ $rest }).
seat-check-in = כניסה
seat-check-in-named = { seat-check-in }: { $holder }
seat-in = בפנים מ־{ $at }
seat-out-named = { action-undo }: { $holder }
seat-transfer = העברה
seat-transfer-named = { seat-transfer }: { $holder }
transfer-title = העברת המקום
transfer-text = המקום של { $holder } יעבור לאדם אחר עם כרטיס חדש. הכרטיס הישן לא יתקבל בכניסה.
transfer-action = העברה
door-code = קוד הכרטיס
door-code-hint = סריקה או הקלדה, ואז אנטר
door-camera-on = סריקה במצלמה
door-camera-off = כיבוי המצלמה
door-camera-view = תמונת המצלמה
door-camera-refused = אין גישה למצלמה. אפשר להקליד את הקוד.
door-in = { $holder } בפנים
door-again = הכרטיס של { $holder } כבר נסרק: { $at }
door-undone = הכניסה של { $holder } הוחזרה.
door-expected = מי אמורים להגיע
door-count = { $in } מתוך { $of } בפנים
door-nobody = אין הרשמות מאושרות למועד הזה.

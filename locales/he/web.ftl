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
welcome-text = חמישה צעדים קצרים, והתור הראשון ביומן.
welcome-list = צעדים ראשונים
welcome-progress = { $done } מתוך { $all } צעדים בוצעו
welcome-all-done = הכול מוכן. הלקוחות קובעים אצלך תור.
welcome-business = פרטי העסק
welcome-business-action = המשך לשירות
welcome-service = שירות ראשון
welcome-service-action = המשך לשעות
welcome-hours = שעות עבודה
welcome-hours-action = המשך לקישור
welcome-share = קישור ללקוחות
welcome-test = תור לניסיון
welcome-test-text = קובעים תור אחד כמו לקוח: שירות, שעה, שם וטלפון. הוא מופיע ביומן מעצמו, ואפשר לבטל אותו שם.
welcome-test-action = לדף של הלקוחות
welcome-leave = להסתיר ולעבור ליומן
welcome-done = אל היומן
welcome-step-done = בוצע
demo-text = זה עסק לדוגמה: הכול בו מומצא.
demo-remove = להסיר את הדוגמה ולהתחיל מאפס
service-name-example = למשל: תספורת
link-text = בכתובת הזאת הלקוחות קובעים תור. אפשר לשלוח אותה בהודעה או לשים ברשת.
link-copy = העתקת הקישור
link-copied = הקישור הועתק
link-copy-failed = הדפדפן לא הרשה להעתיק. אפשר לסמן את הטקסט ולהעתיק.
brand-title = המראה של הדפים ללקוחות
brand-text = הלוגו הוא זה שעל המסמכים (הגדרות ← מסמכים).
brand-color = צבע
brand-color-hint = הגוון מתכהה או מתבהר לפי הצורך, כדי שתמיד יהיה אפשר לקרוא. ריק: הצבע הרגיל.
brand-color-pick = דגימת צבע מהמסך
embed-title = באתר שלכם
embed-text = מדביקים את השורה הזאת בדף של האתר, והלקוחות קובעים תור בלי לצאת ממנו. תשלום נפתח בחלון מלא.
embed-as = איך זה ייראה
embed-as-page = בתוך הדף
embed-as-button = כפתור
embed-button-text = קביעת תור
embed-code = השורה
embed-copy = העתקת השורה

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
pay-title = תשלום מ{ $customer }
pay-action = רישום התשלום
pay-done = התשלום נרשם, הקבלה בדרך
pay-receipt-hint = תופק קבלה ותישלח ללקוח בדוא״ל, אם יש כתובת.
paid = שולם
payments = תשלומים
method-cash = מזומן
method-cheque = שיק
method-card = כרטיס אשראי
method-voucher = שובר מתנה
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
customer-files = קבצים
customer-files-none = אין עדיין קבצים
customer-files-hint = PDF, תמונה, טקסט, Word או Excel, עד 10 מ״ב
customer-file-add = הוספת קבצים
customer-file-there = { $name } כבר נמצא כאן
customer-file-too-large = הקובץ { $name } גדול מדי. אפשר להוסיף קבצים של עד 10 מ״ב.
customer-file-download = הורדת { $name }
customer-file-remove = { action-remove }: { $name }
customer-file-removed = הקובץ { $name } נמחק
customer-field-clear = ניקוי
customer-field-yes = כן
customer-field-no = לא
note-label = הערה על הלקוח
note-add = הוספת הערה
actor-user = צוות
actor-api_key = תוכנה
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
entry-customer-file_added = נוסף קובץ
entry-customer-file_removed = נמחק קובץ
entry-customer-file_restored = שוחזר קובץ
entry-payment-received = התקבל תשלום
entry-refund-asked = התבקש החזר כספי
entry-refund-done = כסף הוחזר
entry-refund-refused = ההחזר לא בוצע
entry-refund-unknown = לא ידוע אם ההחזר בוצע
entry-refund-awaits_approval = ההחזר ממתין לאישור
entry-payment_link-created = נוצרה בקשת תשלום
entry-payment_link-sent = נשלחה בקשת תשלום
entry-payment_link-paid = בקשת התשלום שולמה
entry-payment_link-returned = התשלום מוחזר כי המקום נתפס או שאינו נדרש עוד
entry-payment_link-cancelled = בקשת התשלום בוטלה
entry-payment_link-expired = פג המועד לתשלום
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
template-payment_link = בקשת תשלום
template-payment_returned = תשלום שמוחזר
template-free_text = נכתבה על ידי הצוות

## Messages: places, channels, history
action-remove = הסרה
messages-places = חלקי ההודעות
messages-history = מה נשלח
messages-inbound = מה התקבל
messages-rules = שליחה אוטומטית
messages-wording = ניסוח
messages-connections = חיבורים
messages-status = מצב
messages-channel = ערוץ
messages-template = סוג ההודעה
messages-connection = חיבור
messages-clear = הצגת הכול
messages-customer-clear = כל הלקוחות
channel-email = דוא״ל
channel-sms = SMS
channel-whatsapp = WhatsApp
message-open = { $template } אל { $recipient }, { $at }
message-carrier-said = תשובת הספק:
message-means-planned = ההודעה תישלח בזמן שנקבע לה.
message-means-sending = ההודעה בדרך אל הספק.
message-means-sent = הספק קיבל את ההודעה. עוד לא ידוע אם הגיעה.
message-means-delivered = ההודעה הגיעה אל הלקוח.
message-means-read = הלקוח פתח את ההודעה.
message-means-printed = ההודעה נכתבה ליומן השרת בלבד, ואיש לא קיבל אותה. כדי שהודעות יגיעו, יש להוסיף חיבור.
message-means-failed = ההודעה לא נשלחה. אפשר לתקן את הסיבה ולשלוח שוב.
message-means-skipped = ההודעה לא נשלחה, כי כבר לא היה בה צורך או שאסור היה לשלוח אותה.
message-to = אל
message-due-at = מועד השליחה
message-sent-at = נשלחה
message-delivered-at = הגיעה
message-read-at = נקראה
message-parts = חלקים
message-cost = עלות
message-about = על
message-visit = התור ביומן
message-said = מה נכתב
message-not-written = הטקסט נכתב ברגע השליחה.
message-text-unknown = הטקסט של ההודעה הזאת לא מוצג כאן.
trouble-no-answer = השרת של הספק לא עונה. בדקו את השם ואת הפורט, או נסו שוב מאוחר יותר.
trouble-credentials = הספק לא מקבל את הסיסמה או את המפתח. עדכנו אותם בעריכה.
trouble-encryption = לא הצלחנו ליצור חיבור מוצפן. בדקו את סוג ההצפנה ואת הפורט.
trouble-rate = הספק מבקש לשלוח לאט יותר. ננסה שוב מעצמנו.
attempts-title = ניסיונות שליחה
attempts-none = עוד לא היה ניסיון.
attempt-number = מספר אצל הספק:
attempt-open = בשליחה
attempt-other = תשובה אחרת
attempt-accepted = הספק קיבל
attempt-printed = נכתב ליומן השרת
attempt-retry_after = לא הצליח הפעם, מנסים שוב
attempt-permanent_recipient = אין כתובת כזאת
attempt-permanent_opt_out = הלקוח ביקש לא לקבל הודעות
attempt-permanent_content = הספק לא קיבל את התוכן
attempt-config_broken = הספק לא קיבל את פרטי החיבור
attempt-ambiguous = התשובה אבדה, נבדק אם ההודעה יצאה
attempt-found = הספק אישר שההודעה יצאה
attempt-not_sent = הספק אמר שההודעה לא יצאה
attempt-unknown = אי אפשר לדעת אם ההודעה יצאה
provider-smtp = שרת דואר
provider-sendgrid = SendGrid
provider-twilio = Twilio
provider-cloud = WhatsApp Cloud
provider-console = יומן השרת
provider-mock = הדגמה

## Messages: what came in
inbound-none = עוד לא התקבלו הודעות. תשובות ב־SMS וב־WhatsApp מגיעות לכאן דרך חיבור שיש לו מספר.
inbound-none-action = אל החיבורים
reply = תשובה
reply-named = { reply }: { $to }
reply-title = תשובה אל { $to }
reply-text = התשובה שלכם
intent-confirm = אישור הגעה
intent-cancel = ביטול
intent-stop = הסרה מהודעות
intent-start = חזרה להודעות
inbound-result-confirmed = התור אושר.
inbound-result-cancelled = התור בוטל.
inbound-result-ambiguous = יש ללקוח כמה תורים, ולא ברור לאיזה הכוונה. כדאי לענות.
inbound-result-none = אין ללקוח תור קרוב.
inbound-result-acting = בטיפול
inbound-refused = הבקשה לא בוצעה לבד. כדאי לענות ללקוח.

## Messages: rules
message-rules-text = ההודעות האלה יוצאות מעצמן. אפשר לכבות כל אחת, ולשנות מתי ואיך היא נשלחת.
message-rules-visits = תורים
message-rules-events = אירועים
message-rules-greetings = ברכות
rule-sentence = { $when }, { $how }
rule-before-visit = { $span } לפני התור
rule-before-event = { $span } לפני האירוע
rule-after-visit = { $span } אחרי התור
rule-at-end = כשהתור מסתיים
rule-on-birthday = ביום ההולדת בשעה { $time }
rule-when-appointment_confirmation = כשנקבע תור
rule-when-appointment_requested = כשמתקבלת בקשה לתור
rule-when-appointment_declined = כשבקשה לתור נדחית
rule-when-appointment_moved = כשתור מועבר למועד אחר
rule-when-appointment_cancelled = כשתור מתבטל
rule-when-appointment_reminder = לפני התור
rule-when-review_request = אחרי התור
rule-when-series_booked = כשנקבעת סדרת תורים
rule-when-series_changed = כשסדרת תורים מועברת
rule-when-series_cancelled = כשסדרת תורים מתבטלת
rule-when-waiting_offer = כשמתפנה מועד למי שממתין
rule-when-registration_received = כשמישהו מבקש להירשם לאירוע
rule-when-registration_confirmed = כשההרשמה לאירוע מאושרת
rule-when-registration_waitlisted = כשמישהו נכנס לרשימת ההמתנה של אירוע
rule-when-registration_offered = כשמתפנה מקום באירוע
rule-when-registration_moved = כשמועד האירוע משתנה
rule-when-registration_cancelled = כשההרשמה מתבטלת
rule-when-registration_reminder = לפני האירוע
rule-when-receipt = כשמופקת קבלה
rule-when-birthday = ביום ההולדת
rule-by-email = בדוא״ל
rule-by-sms = ב־SMS
rule-by-whatsapp = ב־WhatsApp
rule-else-email = ואם אי אפשר בדוא״ל
rule-else-sms = ואם אי אפשר ב־SMS
rule-else-whatsapp = ואם אי אפשר ב־WhatsApp
rule-only-email = בדוא״ל בלבד
rule-only-sms = ב־SMS בלבד
rule-only-whatsapp = ב־WhatsApp בלבד
span-minutes = { $count ->
    [one] דקה
    *[other] { $count } דקות
  }
span-hours = { $count ->
    [one] שעה
    [two] שעתיים
    *[other] { $count } שעות
  }
span-days = { $count ->
    [one] יום
    [two] יומיים
    *[other] { $count } ימים
  }
unit-minutes = דקות
unit-hours = שעות
unit-days = ימים
rule-only-service = רק ל{ $service }
rule-only-completed = רק אחרי תור שסומן כהתקיים
rule-undo = { $count ->
    [one] יוצאת אחרי שנייה, כדי שאפשר יהיה להתחרט
    [two] יוצאת אחרי שתי שניות, כדי שאפשר יהיה להתחרט
    *[other] יוצאת אחרי { $count } שניות, כדי שאפשר יהיה להתחרט
  }
rule-urgent = נשלחת גם בשעות השקט
rule-waits = ממתינה לסוף שעות השקט
rule-marketing = רק למי שהסכים לקבל פרסומות
rule-on = פועלת
rule-off = כבויה
rule-add = הוספת תזכורת
rule-template = מה נשלח
rule-before = כמה זמן לפני
rule-after = כמה זמן אחרי
rule-unit = יחידת זמן
rule-time = באיזו שעה
rule-visits = אחרי אילו תורים
rule-visits-completed = רק אלה שסומנו כהתקיימו
rule-visits-confirmed = כל תור שלא בוטל
rule-channel = איך שולחים
rule-channel-hint = הסדר בין הערוצים נקבע בחיבורים
rule-channel-auto = בערוץ שמגיע ללקוח
rule-every-service = כל השירותים
rule-urgent-label = לשלוח גם בשעות השקט
rule-urgent-hint = אחרת ההודעה מחכה עד שמותר לכתוב ללקוחות
rule-undo-label = שניות להתחרט
rule-undo-hint = שינוי שהוחזר בזמן הזה לא נשלח ללקוח. עד 600.
rule-active-label = ההודעה פועלת
rule-remove = הסרה
rule-removed = ההודעה הוסרה
quiet-title = מתי לא מפריעים
quiet-text = מה שיכול לחכות נשלח אחר כך. הודעות דחופות יוצאות תמיד.
quiet-hours = שעות שקט
quiet-from = משעה
quiet-until = עד שעה
quiet-shabbat = לא לשלוח בשבת
quiet-shabbat-hint = מהדלקת הנרות ביום שישי ועד צאת הכוכבים
quiet-holidays = לא לשלוח בחגים
review-url = העמוד שלכם לביקורות
review-url-hint = לכאן מובילות בקשות לביקורת, למשל העמוד ב־Google

## Messages: wording
wording-text = כך נשמע העסק ללקוחות. כל הודעה אפשר לכתוב במילים שלכם, בכל ערוץ ובכל שפה.
wording-product = הניסוח של ChatGrow
wording-back = כל ההודעות
wording-subject = נושא
wording-body = תוכן
wording-body-hint = השורה הראשונה היא הפנייה, וכל שורה היא פסקה
wording-short-hint = כדאי לקצר: עד 70 אותיות בעברית הן הודעה אחת
wording-variables = פרטים שנכנסים מעצמם
wording-insert = הוספת { $variable }
wording-reset = חזרה לניסוח של ChatGrow
wording-is-reset = חזרנו לניסוח של ChatGrow
unsaved-title = לצאת בלי לשמור?
unsaved-text = מה שכתבתם ולא נשמר יימחק.
unsaved-leave = יציאה בלי שמירה
unsaved-stay = המשך כתיבה
preview-title = כך זה ייראה
preview-text = עם פרטים לדוגמה
preview-text-email = עם פרטים לדוגמה. הכפתור וטבלת הפרטים נוספים מעצמם.
sms-letters = { $count ->
    [one] אות אחת
    [two] שתי אותיות
    *[other] { $count } אותיות
  }
sms-parts = { $count ->
    [one] הודעה אחת
    [two] שתי הודעות
    *[other] { $count } הודעות
  }
sms-left = { $count ->
    [one] נשאר מקום לאות אחת
    [two] נשאר מקום לשתי אותיות
    *[other] נשאר מקום ל־{ $count } אותיות
  }
variable-customer = שם הלקוח
variable-business = שם העסק
variable-service = שירות
variable-staff = איש צוות
variable-when = יום ושעה
variable-date = תאריך
variable-time = שעה
variable-place = מקום
variable-link = קישור
variable-price = מחיר
variable-reason = סיבה
variable-number = מספר מסמך
variable-event = שם האירוע
variable-seats = כמה מקומות
variable-count = כמה תורים
variable-expires = עד מתי
variable-phone = טלפון העסק
variable-text = ההודעה כולה

## Messages: connections
connections-none = עוד אין חיבורים. חיבור לחשבון שלכם אצל ספק דוא״ל, SMS או WhatsApp שולח את ההודעות בשם העסק.
installation-silent-email = הודעות דוא״ל נכתבות רק ליומן השרת ולא מגיעות לאיש. כדי שיגיעו, יש להוסיף חיבור דוא״ל.
installation-silent-sms = הודעות SMS נכתבות רק ליומן השרת ולא מגיעות לאיש. כדי שיגיעו, יש להוסיף חיבור SMS.
connection-add = הוספת חיבור
connection-edit = עריכת החיבור
connection-kind = סוג החיבור
connection-kind-email-smtp = דוא״ל דרך שרת דואר (SMTP)
connection-kind-email-sendgrid = דוא״ל דרך SendGrid
connection-kind-sms-twilio = SMS דרך Twilio
connection-kind-whatsapp-cloud = WhatsApp דרך Meta
connection-kind-whatsapp-twilio = WhatsApp דרך Twilio
connection-about-email-smtp = הפרטים מופיעים אצל ספק הדואר שלכם, תחת ״הגדרות SMTP״.
connection-about-email-sendgrid = את המפתח יוצרים באתר SendGrid, עם הרשאה לשליחת דואר.
connection-about-sms-twilio = הפרטים מופיעים בעמוד הראשי של Twilio.
connection-about-whatsapp-cloud = הפרטים מופיעים אצל Meta, תחת WhatsApp, הגדרת API.
connection-about-whatsapp-twilio = הפרטים מופיעים בעמוד הראשי של Twilio.
connection-name = שם החיבור
connection-name-hint = כך הצוות יזהה אותו
connection-active = החיבור בשימוש
smtp-host = שם השרת
smtp-port = פורט
smtp-port-hint = בדרך כלל 587
smtp-security = הצפנה
smtp-security-starttls = STARTTLS (הרגילה)
smtp-security-tls = TLS מההתחלה
smtp-security-none = בלי הצפנה
smtp-user = שם משתמש
twilio-account = מזהה החשבון (Account SID)
twilio-account-hint = מתחיל ב־AC
twilio-service = שירות הודעות (Messaging Service SID)
twilio-service-hint = במקום מספר. מתחיל ב־MG
cloud-number-id = מזהה המספר (Phone number ID)
cloud-number-id-hint = ספרות בלבד, לא מספר הטלפון עצמו
connection-from-email = כתובת השולח
connection-from-sms-twilio = המספר או השם ששולח
connection-from-whatsapp-twilio = המספר ששולח
connection-from-whatsapp-cloud = מספר הטלפון
connection-from-hint-email = ממנה הלקוחות יקבלו דואר
connection-from-hint-sms-twilio = לשם אי אפשר לענות
connection-from-hint-whatsapp-twilio = כפי שהוא רשום ב־Twilio
connection-from-hint-whatsapp-cloud = כדי שיהיה קישור לפתיחת שיחה
secret-password = סיסמה
secret-apiKey = מפתח API
secret-webhookKey = מפתח אימות לדיווחים
secret-authToken = קוד הגישה (Auth Token)
secret-accessToken = קוד הגישה (Access token)
secret-appSecret = סוד האפליקציה (App secret)
secret-verifyToken = מילת האימות (Verify token)
secret-kept = שמור אצלנו. שדה ריק משאיר אותו כפי שהוא.
secret-show = הצגה או הסתרה
limits-title = מחיר ותקציב
limit-part-price = מחיר לכל חלק של SMS ({ $currency })
limit-message-price = מחיר להודעה ({ $currency })
limit-perMinute = הודעות בדקה, לכל היותר
limit-dayMessages = הודעות ביום, לכל היותר
limit-monthMessages = הודעות בחודש, לכל היותר
limit-dayCost = תקציב ליום ({ $currency })
limit-monthCost = תקציב לחודש ({ $currency })
budget-dayMessages = היום: { $used } מתוך { $bound } הודעות
budget-monthMessages = החודש: { $used } מתוך { $bound } הודעות
budget-dayCost = היום: { $used } מתוך { $bound }
budget-monthCost = החודש: { $used } מתוך { $bound }
budget-near = התקציב עומד להיגמר
budget-full = התקציב נגמר. הודעות ממתינות.
approved-title = תבניות מאושרות של WhatsApp
approved-text = ללקוח שלא כתב ביממה האחרונה מותר לשלוח רק תבנית שאושרה מראש. כאן קובעים איזו תבנית נשלחת במקום כל הודעה.
approved-of = תבנית: { $template }
approved-message = במקום ההודעה
approved-name = שם התבנית
approved-content-id = מזהה התוכן (Content SID)
approved-language = קוד השפה
approved-variables = מה נכנס במשתנים, לפי הסדר
approved-variables-hint = כמו במספרים שבתבנית: הראשון במקום 1, השני במקום 2
approved-add = הוספת תבנית
approved-remove = { action-remove }: { $template }
health-unused = עוד לא נשלח בו דבר
health-ok = עובד
health-failing = לא עובד
health-paused = בהפסקה
health-inactive = כבוי
connection-last-success = שליחה אחרונה שהצליחה: { $at }
connection-no-success = עוד לא הייתה שליחה שהצליחה
connection-day = { $count ->
    [one] ניסיון אחד ביממה, { $bad } נכשלו
    [two] שני ניסיונות ביממה, { $bad } נכשלו
    *[other] { $count } ניסיונות ביממה, { $bad } נכשלו
  }
connection-paused-until = אחרי כמה כישלונות החיבור בהפסקה עד { $at }. אחר כך ננסה הודעה אחת.
connection-failing = השליחה האחרונה לא הצליחה.
connection-test = בדיקה
connection-test-named = { connection-test }: { $name }
trial-running = בודקים את החיבור…
trial-good = נבדק ועובד, { $at }
trial-bad = הבדיקה נכשלה, { $at }
trial-no-answer = אין עדיין תוצאה. כדאי לנסות שוב בעוד רגע.
connection-history = מה נשלח בו
connection-history-named = { connection-history }: { $name }
connection-remove = הסרת החיבור
connection-remove-named = { action-remove }: { $name }
connection-remove-title = להסיר את החיבור?
connection-remove-text = הפרטים הסודיים של { $name } יימחקו ואי אפשר יהיה לשחזר אותם. מה שכבר נשלח יישאר ברשימה.
callback-text = הכתובת לדיווחים. הדביקו אותה באתר הספק, כדי שנדע מה הגיע ומה ענו הלקוחות.
callback-copy = { link-copy }: { $name }
chat-link = קישור לשיחה
chat-link-named = { chat-link }: { $name }
chat-link-text = מי שפותח את הקישור כותב לעסק ב־WhatsApp.
chat-code-text = אפשר גם להדפיס ולתלות בעסק:
chat-code-alt = קוד לסריקה שפותח שיחה: { $name }
order-up = העלאה: { $name }
order-down = הורדה: { $name }
sending-title = סדר הערוצים
sending-text = הודעה יוצאת בערוץ הראשון שמגיע ללקוח. אם אי אפשר, מנסים את הבא.
sending-leave-out = לא להשתמש: { $name }
sending-use = להשתמש ב־{ $name }
sending-max-cost = עלות מרבית להודעה אחת ({ $currency })
sending-max-cost-hint = על ערוץ יקר יותר נדלג. שדה ריק: בלי גבול.

## Messages: of one customer
field-birth-date = תאריך לידה
field-birth-date-hint = לברכה ביום ההולדת, אם היא פועלת
entry-message-received = התקבלה הודעה
conversation-title = שיחה
conversation-none = עוד לא נכתב דבר ללקוח הזה.
conversation-in = מהלקוח
conversation-out = מהעסק
write-channel = איך לשלוח
write-text = הודעה ללקוח
write-send = שליחה
write-planned = ההודעה בדרך
write-no-address = אין בכרטיס טלפון או דוא״ל, ולכן אי אפשר לכתוב.
write-whatsapp-shut = ב־WhatsApp אפשר לכתוב בחופשיות רק ביממה שאחרי הודעה מהלקוח. עכשיו ההודעה כנראה לא תצא.
consents-title = הסכמות
consents-no-address = אין בכרטיס טלפון או דוא״ל, ולכן אין למה להסכים.
purpose-service = הודעות שירות
purpose-marketing = פרסומות
purpose-documents = מסמכים ממוחשבים
consent-service-unknown = מותר
consent-service-given = מותר
consent-service-withdrawn = ביקש שלא
consent-marketing-unknown = לא נשאל
consent-marketing-given = הסכמה ניתנה
consent-marketing-withdrawn = ההסכמה בוטלה
consent-documents-unknown = לא נשאל
consent-documents-given = הסכמה ניתנה
consent-documents-withdrawn = ההסכמה בוטלה
consent-give = רישום הסכמה
consent-withdraw = רישום ביטול
consent-give-named = { consent-give }: { $purpose }, { $channel }
consent-withdraw-named = { consent-withdraw }: { $purpose }, { $channel }
consent-give-title = רישום הסכמה
consent-withdraw-title = רישום ביטול הסכמה
consent-give-text = הלקוח הסכים: { $purpose }, { $channel }.
consent-withdraw-text = הלקוח ביקש להפסיק: { $purpose }, { $channel }. מעכשיו לא יישלחו אליו.
consent-words = איך ובאילו מילים
consent-words-hint = למשל: ״כן, תשלחו לי מבצעים״, בטלפון
consent-history = מה נאמר ומתי
consent-act-given = הסכמה: { $purpose }
consent-act-withdrawn = ביטול: { $purpose }
consent-source-guest_form = בטופס ההזמנה
consent-source-desk = נאמר לצוות
consent-source-import = מקובץ שהעסק הביא
consent-source-double_opt_in = הרשמה ואישור בדוא״ל
consent-source-unsubscribe_link = בקישור ההסרה שבהודעה
consent-source-keyword = בתשובה להודעה
consent-source-api = מתוכנה אחרת
consent-source-merge = במיזוג כרטיסים

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
document-send = שליחה
document-send-named = שליחה: { $name }
document-sent = { $name } בדרך ללקוח

## Settings
settings-business = פרטי העסק
settings-booking = כללי קביעה
settings-team = משתמשים
settings-link = קישור ללקוחות
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
registration-unpaid = ממתינה לתשלום
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
ended-by-not_paid = לא שולמה בזמן.
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

## מסכי המנויים והדיוור
nav-subscribers = מנויים ודיוור
nav-subscribers-short = דיוור
subscribers-title = מנויים
subscribers-link = עמוד ההרשמה
subscribers-link-text = בכתובת הזאת נרשמים לקבל עדכונים. אפשר לשלוח אותה בהודעה או לשים ברשת. מי שנרשמים מאשרים קודם בדוא״ל.
subscribers-status = מצב
subscribers-all = כל המצבים
subscribers-list = רשימה
subscribers-every-list = כל הרשימות
subscribers-none = עדיין אין מנויים. אפשר להוסיף כאן, או לשתף את עמוד ההרשמה.
subscribers-none-found = לא נמצאו מנויים מתאימים.
subscribers-count = { $count ->
    [one] מנוי אחד
    [two] שני מנויים
   *[other] { $count } מנויים
}
subscribers-csv = קובץ של המוצגים
subscriber-add = מנוי חדש
subscriber-edit = עריכת מנוי
subscriber-remove-named = הסרת { $name }
subscriber-remove-title = להסיר מהמנויים?
subscriber-remove-text = לא יישלחו יותר פרסומות אל { $name }. כדי לחזור יהיה צריך הסכמה חדשה.
subscriber-remove-action = הסרה
subscriber-subscribed = רשום
subscriber-pending = ממתין
subscriber-unsubscribed = הוסר
subscriber-means-subscribed = יש הסכמה, ונשלחות פרסומות.
subscriber-means-pending = נשלח דוא״ל לאישור, ועדיין אין תשובה. לא נשלחות פרסומות.
subscriber-means-unasked = הגיע מקובץ בלי הסכמה. לא נשלח כלום.
subscriber-means-unsubscribed = ההסכמה בוטלה. לא נשלחות פרסומות.
subscriber-source-sign_up = מעמוד ההרשמה
subscriber-source-desk = הוסף על ידי הצוות
subscriber-source-import = מקובץ
subscriber-source-guest_form = סימון בטופס של לקוח
subscriber-since = נוסף בתאריך
subscriber-added = { $email } ברשימת המנויים.
subscriber-added-asked = נשלח דוא״ל לאישור אל { $email }.
subscriber-moved-hint = מה שנאמר על הכתובת הקודמת לא תקף לכתובת החדשה: יהיה צריך הסכמה חדשה.
subscriber-consent = הסכמה לקבל פרסומות
subscriber-consent-ask = לשאול בדוא״ל: יישלח קישור לאישור
subscriber-consent-told = כבר התקבלה הסכמה, ואפשר לומר איך
subscriber-consent-words = איך ומתי התקבלה ההסכמה
subscriber-consent-words-hint = המילים נשמרות לתמיד, כהוכחה. למשל: טופס הצטרפות על נייר, 3 בנובמבר.
lists-title = רשימות
lists-none = עדיין אין רשימות. רשימה מחלקת את המנויים לפי מה שמעניין אותם.
list-add = רשימה חדשה
list-edit = עריכת רשימה
list-name = שם הרשימה
list-is-open = אפשר להצטרף אליה בעמוד ההרשמה
list-open = פתוחה להצטרפות
list-subscribed = { $count ->
    [0] אף מנוי לא מקבל אותה
    [one] מנוי אחד מקבל אותה
    [two] שני מנויים מקבלים אותה
   *[other] { $count } מנויים מקבלים אותה
}
list-link-title = עמוד ההרשמה של { $name }
list-remove-named = מחיקת הרשימה { $name }
list-remove-title = למחוק את הרשימה { $name }?
list-remove-text = המנויים עצמם נשארים.
list-remove-action = מחיקת הרשימה
import-title = הוספה מקובץ
import-text = קובץ CSV מגיליון אלקטרוני, עד 5,000 שורות. בשורה הראשונה שמות העמודות: דוא״ל, ואם יש גם שם, טלפון ושפה. קודם רואים מה יקרה; שום דבר לא נשמר לפני אישור.
import-choose = בחירת קובץ
import-choose-other = קובץ אחר
import-first-lines = תחילת הקובץ. אם האותיות משובשות, כדאי לשמור אותו כ־CSV בקידוד UTF-8.
import-added = { $count ->
    [0] אין כתובות חדשות.
    [one] כתובת חדשה אחת.
    [two] שתי כתובות חדשות.
   *[other] { $count } כתובות חדשות.
}
import-known = { $count ->
    [0] אף כתובת אינה מוכרת.
    [one] כתובת אחת כבר מוכרת.
    [two] שתי כתובות כבר מוכרות.
   *[other] { $count } כתובות כבר מוכרות.
}
import-rejected = { $count ->
    [0] כל השורות תקינות.
    [one] שורה אחת לא תיכנס.
    [two] שתי שורות לא ייכנסו.
   *[other] { $count } שורות לא ייכנסו.
}
import-nothing = אין בקובץ שורה שאפשר להוסיף. כדאי לתקן אותו ולבחור שוב.
import-faults = שורות שלא ייכנסו
import-row = שורה { $row }:
import-fault-bad_email = זו לא כתובת דוא״ל
import-fault-bad_phone = זה לא מספר טלפון
import-fault-control_characters = יש בה תווים נסתרים
import-fault-too_long = ארוך מדי
import-fault-repeated = הכתובת כבר הופיעה בקובץ
import-fault-withdrawn = ביקשו לא לקבל פרסומות, ולכן לא ייכנסו
import-fault-unreadable = אי אפשר לקרוא אותה
import-faults-more = { $count ->
    [one] ועוד שורה אחת.
    [two] ועוד שתי שורות.
   *[other] ועוד { $count } שורות.
}
import-list = להוסיף את כולם לרשימה
import-no-list = בלי רשימה
import-consent = האם כל מי שבקובץ הסכימו לקבל מכם פרסומות?
import-consent-yes = כן, ואפשר לומר איך ומתי
import-consent-no = לא, או שלא בטוח
import-declaration = איך ומתי הסכימו
import-declaration-hint = זו הצהרה של העסק, והיא נשמרת כהוכחה. פרסומת בלי הסכמה אסורה בחוק.
import-declaration-short = יש לכתוב לפחות עשרה תווים
import-no-consent-text = הם יישמרו ברשימה, אבל לא יישלח אליהם כלום עד שיסכימו בעצמם.
import-store = { $count ->
    [one] הוספת כתובת אחת
    [two] הוספת שתי כתובות
   *[other] הוספת { $count } כתובות
}
import-done = { $count ->
    [one] כתובת אחת נשמרה.
    [two] שתי כתובות נשמרו.
   *[other] { $count } כתובות נשמרו.
}
campaigns-title = דיוורים
campaigns-status = מצב הדיוור
campaigns-all = כל הדיוורים
campaigns-none = עדיין אין דיוורים. דיוור הוא הודעה אחת לכל מי שהסכימו לקבל פרסומות.
campaigns-none-found = אין דיוורים במצב הזה.
campaign-new = דיוור חדש
campaign-edit = עריכת דיוור
campaign-save = שמירת הטיוטה
campaign-no-draft = אפשר לשנות רק טיוטה. לדיוור הזה כבר נקבע זמן.
campaign-status-draft = טיוטה
campaign-status-scheduled = מתוזמן
campaign-status-sending = נשלח עכשיו
campaign-status-paused = מושהה
campaign-status-done = נשלח
campaign-status-cancelled = בוטל
campaign-name = שם הדיוור
campaign-name-hint = לצוות בלבד
campaign-language-hint = של מה שסביב הטקסט
campaign-mark = פרסומת:
campaign-field-subject = נושא
campaign-field-subject-hint = המילה פרסומת נוספת לפניו, כפי שהחוק דורש.
campaign-channel = איך שולחים
campaign-body = תוכן
campaign-body-hint = פסקאות פשוטות. במקום {"{name}"} ייכתב שם הנמען, ובמקום {"{business}"} שם העסק. בלי {"{name}"} נוספת ברכה מעצמה.
campaign-parts-all = { $count ->
    [one] חלק אחד בסך הכול
   *[other] { $count } חלקים בסך הכול
  }
campaign-cost = כ־{ $amount }
campaign-button = כפתור מתחת לטקסט
campaign-button-label = מה כתוב עליו
campaign-button-url = לאן הוא מוביל
campaign-law-footer = מתחת לטקסט נוסיף מי שולח, למה ההודעה התקבלה וקישור להסרה בלחיצה אחת. החוק דורש את שלושתם:
campaign-law-sender-missing = חסרים כתובת, טלפון או דוא״ל של העסק, ובלעדיהם אי אפשר לשלוח.
campaign-law-sender-action = לפרטי העסק
audience-title = למי
audience-subscribers = מנויים
audience-customers = לקוחות
audience-customers-hint = רק מי שמתאימים לכל מה שנבחר. שדה ריק אינו מגביל.
audience-tag = עם התגית
audience-service = היו בשירות
audience-any-service = כל שירות
audience-last-after = הביקור האחרון מיום
audience-last-until = הביקור האחרון עד יום
audience-no-future = אין להם תור בהמשך
audience-missing = יש לבחור מנויים, לקוחות או שניהם
audience-allowed = { $count ->
    [0] אף כתובת לא תקבל אותו.
    [one] כתובת אחת תקבל אותו.
    [two] שתי כתובות יקבלו אותו.
   *[other] { $count } כתובות יקבלו אותו.
}
audience-left-out = { $count ->
    [one] עוד כתובת אחת לא הסכימה לפרסומות, ולכן לא תקבל.
    [two] עוד שתי כתובות לא הסכימו לפרסומות, ולכן לא יקבלו.
   *[other] עוד { $count } כתובות לא הסכימו לפרסומות, ולכן לא יקבלו.
}
audience-nobody = אין למי לשלוח. אפשר לבחור קהל אחר, או לבקש הסכמה בעמוד ההרשמה.
campaign-preview = כך זה ייראה
campaign-preview-hint = כאן כטקסט. כדי לראות עם הצבעים והכפתור, אפשר לשלוח לעצמכם דוגמה.
campaign-law = מה החוק דורש, ומה נעשה מעצמו
campaign-law-mark = הנושא מתחיל במילה פרסומת.
campaign-law-sender = כתוב מי שולח ואיך לפנות אליו.
campaign-law-way-out = יש קישור להסרה, והוא פועל בלחיצה אחת ובלי כניסה.
campaign-law-consent = מי שלא הסכימו, או ביטלו הסכמה, לא מקבלים. זה נבדק שוב רגע לפני השליחה.
campaign-draft-text = זו טיוטה: שום דבר לא נשלח לפני שקובעים לה זמן.
campaign-leaves = יוצא ב־{ $at }.
campaign-paused-text = השליחה נעצרה. מה שלא יצא מחכה.
campaign-began = התחיל ב־{ $at }.
campaign-ended = הסתיים ב־{ $at }.
campaign-schedule = קביעת זמן
campaign-test = שליחת דוגמה אליי
campaign-test-sent = דוגמה בדרך אל { $email }.
campaign-remove = מחיקת הטיוטה
campaign-remove-title = למחוק את הטיוטה?
campaign-remove-text = אי אפשר להחזיר את { $name }.
campaign-remove-action = מחיקה
campaign-unschedule = חזרה לטיוטה
campaign-pause = השהיה
campaign-resume = המשך השליחה
campaign-cancel = ביטול הדיוור…
campaign-cancel-title = לבטל את הדיוור?
campaign-cancel-text = מה שעוד לא יצא לא יישלח, ואי אפשר להמשיך אחר כך.
campaign-cancel-action = ביטול הדיוור
campaign-when = מתי לשלוח
campaign-when-later = ביום ובשעה
campaign-when-now = עכשיו
campaign-zone = לפי השעון של העסק ({ $zone }).
campaign-quiet = בשעות השקט של העסק, וגם בשבת ובחג אם כך הוגדר, השליחה מחכה עד שייגמרו.
campaign-send-now = שליחה עכשיו
figures-title = מה קרה עד כה
figures-progress = { $settled } מתוך { $all } כתובות טופלו
figures-sent = נשלחו
figures-planned = בדרך
figures-failed = לא הגיעו
figures-no-consent = בלי הסכמה
figures-unsubscribed = הסירו את עצמם
figures-called-off = בוטלו
figures-failed-hint = הכתובת לא קיימת, או שהדואר לא קיבל את ההודעה. הסיבה כתובה בעמוד ההודעות.

## פלטת החיפוש, קיצורי מקלדת, בלי רשת
nav-more = עוד
palette-title = חיפוש ופעולות
palette-short = חיפוש
palette-placeholder = לקוח, שירות, עמוד או פעולה
palette-acts = פעולות
palette-places = עמודים
palette-customers = לקוחות
palette-services = שירותים
palette-staff = היומן של
palette-businesses = מעבר לעסק אחר
palette-found = { $count ->
    [0] לא נמצא. אפשר לנסות שם אחר או מספר טלפון.
    [one] תוצאה אחת
    [two] שתי תוצאות
   *[other] { $count } תוצאות
}
shortcuts-title = קיצורי מקלדת
shortcuts-text = המקשים לפי מקומם במקלדת, בכל שפה.
shortcuts-single = גם מקשים בודדים
pay-for = קבלת תשלום
pay-for-none = כל התורים של היום שולמו, או שאין היום תורים.
line-silent = השרת לא עונה. מה שמוצג נכון לרגע שבו ענה לאחרונה.
offline-day-title = אין רשת. כך נראה היום בשעה { $at }.
offline-day-text = לקריאה בלבד. שינויים אפשריים כשהרשת תחזור.
update-ready = יש גרסה חדשה.
update-action = רענון עכשיו
install-app = התקנה במכשיר
calendar-month = חודש
calendar-previous-month = החודש הקודם
calendar-next-month = החודש הבא
calendar-print = הדפסה
month-visits = { $count ->
    [0] אין תורים
    [one] תור אחד
    [two] שני תורים
   *[other] { $count } תורים
}
month-more = ועוד { $count }

## Payments received, refunds, payment links, accounts at gateways
payments-places = דפי התשלומים
payments-received = התקבלו
payments-none = עדיין לא נרשמו תשלומים. תשלום נרשם בתור שביומן, או כאן.
payments-none-found = אין תשלומים שמתאימים.
payments-method = אמצעי תשלום
payments-document = המסמך
payments-refunded = הוחזרו { $amount }
payment-title = תשלום
payment-received-at = התקבל
payment-by-gateway = דרך הסליקה
payment-came-by = התקבל באמצעות
payment-document-issue = הפקת מסמך
payment-document-title = להפיק מסמך על התשלום?
payment-document-text = יופק מסמך על { $amount } ויישלח ללקוח, אם יש לו כתובת. מסמך שהופק אי אפשר לשנות, רק לזכות.
payment-document-issued = המסמך הופק
pay-what-for = עבור מה
pay-left = נשאר לשלם { $rest }
pay-nothing-left = הכול כבר שולם.
pay-tip = טיפ
pay-tip-hint = בנוסף למחיר
pay-total = סך הכול { $total }
pay-for-named = { pay-for }: { $customer }
pay-cash-limit-title = התשלום נרשם, אבל התקבל יותר מזומן מהמותר
pay-cash-limit = לפי החוק לצמצום השימוש במזומן אפשר לקבל בעסקה הזאת עד { $limit } במזומן. את העודף יש להחזיר ולקבל באמצעי אחר.
pay-cash-limit-seen = הבנתי
detail-bank = בנק
detail-branch = סניף
detail-account = חשבון
detail-number = מספר
detail-dueOn = מועד פירעון
detail-brand = סוג הכרטיס
detail-last4 = ארבע ספרות אחרונות
detail-installments = מספר תשלומים
detail-approval = מספר אישור
detail-reference = אסמכתה
detail-name = שם האפליקציה
detail-description = איך שולם
refunds = החזרים
refunds-none = לא הוחזר דבר.
refund-give = החזר כספי
refund-left = אפשר להחזיר עד { $rest }
refund-how = איך מחזירים
refund-by-gateway = דרך הסליקה, לכרטיס שחויב
refund-same-way = כמו שהתקבל: { $method }
refund-by-hand = ידנית: { $method }
refund-reason = סיבה
refund-hint = ההחזר נרשם מיד ויופק עליו מסמך.
refund-gateway-hint = חברת הסליקה תתבקש להחזיר; התוצאה תופיע כאן. המסמך יופק כשהכסף יוחזר.
refund-given = ההחזר נרשם
refund-is-asked = חברת הסליקה התבקשה להחזיר את הכסף
refund-asked = בקשה בדרך
refund-sent = נשלח לסליקה
refund-unknown = לא ידוע
refund-awaits_approval = ממתין לאישור
refund-done = הוחזר
refund-refused = סורב
refund-means-asked = חברת הסליקה תתבקש להחזיר בעוד רגע.
refund-means-sent = הבקשה אצל חברת הסליקה.
refund-means-unknown = התשובה אבדה, ולא ידוע אם הכסף הוחזר. כדאי לבדוק באתר חברת הסליקה.
refund-means-awaits_approval = מישהו צריך לאשר את ההחזר באתר חברת הסליקה.
refund-means-refused = הכסף לא הוחזר. אפשר לנסות שוב, או להחזיר ידנית.
refund-reason-place_taken = המקום כבר נתפס כשהתשלום הגיע.
refund-reason-not_owed = לא היה עוד מה לשלם.
refund-reason-cancelled = ההזמנה בוטלה.
refund-reason-paid_twice = שולם פעמיים.
gateway-said = חברת הסליקה השיבה:
gateway-answer-no_gateway = אין חשבון סליקה שאפשר לפנות אליו.
gateway-answer-transaction_used = העסקה כבר שייכת לתשלום אחר.
gateway-answer-found_unpaid = מישהו מהצוות בדק: לא שולם.
paylinks = בקשות תשלום
paylinks-none = עדיין לא נשלחו בקשות תשלום. הלקוחות משלמים בקישור, וזה נרשם כאן לבד.
paylinks-none-found = אין בקשות תשלום שמתאימות.
paylink-title = בקשת תשלום
paylink-new = בקשת תשלום חדשה
paylink-new-for = בקשת תשלום: { $customer }
paylink-open = ממתינה לתשלום
paylink-paid = שולמה
paylink-cancelled = בוטלה
paylink-expired = פג תוקף
paylink-means-open = אפשר לשלם בקישור.
paylink-means-paid = הכסף התקבל; הקישור לא יקבל תשלום נוסף.
paylink-means-cancelled = הבקשה בוטלה, ואי אפשר לשלם בה.
paylink-means-expired = הזמן לתשלום עבר. אפשר ליצור בקשה חדשה.
paylink-until = עד { $at }
paylink-expires = אפשר לשלם עד
paylink-sent = נשלחה
paylink-installments = עד כמה תשלומים
paylink-card = כרטיס
paylink-card-kept = נשמר לפעם הבאה
paylink-last-day = היום האחרון לתשלום
paylink-save-card = לשמור את הכרטיס לפעם הבאה
paylink-save-card-hint = המשלמים יתבקשו להסכים.
paylink-send-now = לשלוח ללקוח עכשיו
paylink-make = יצירת הבקשה
paylink-made = הקישור מוכן.
paylink-made-sent = הקישור מוכן ונשלח ללקוח.
paylink-share = מי שמחזיק בקישור יכול לשלם.
paylink-send = שליחה ללקוח
paylink-send-again = שליחה חוזרת
paylink-sent-now = הקישור בדרך ללקוח
paylink-cancel = ביטול הבקשה
paylink-cancel-title = לבטל את בקשת התשלום?
paylink-cancel-text = אי אפשר יהיה לשלם בקישור.
paylink-cancel-books = אי אפשר יהיה לשלם בקישור, והזמן שנשמר עבורו יתפנה.
paylink-keep = להשאיר
checkouts = ניסיונות תשלום
checkouts-none = עדיין לא ניסו לשלם.
checkout-opening = דף התשלום נפתח
checkout-open = דף התשלום פתוח
checkout-paid = שולם
checkout-declined = הכרטיס סורב
checkout-over = הדף נסגר בלי תשלום
checkout-unknown = לא ידוע אם שולם
checkout-mismatch = שולם משהו אחר ממה שביקשו. צריך לבדוק.
checkout-failed = לא יצא מזה תשלום
checkout-decide = להחליט מה קרה
checkout-decide-how = מה מראה האתר של חברת הסליקה?
checkout-step-ask_again = לשאול את חברת הסליקה שוב
checkout-step-ask_again-hint = התשובה תופיע כאן תוך רגע.
checkout-step-paid = שולם בדיוק מה שביקשו
checkout-step-paid-hint = התשלום יירשם ויופק מסמך כרגיל.
checkout-step-not_paid = לא שולם, או שהכסף הוחזר שם
checkout-step-not_paid-hint = הלקוח יוכל לנסות שוב.
checkout-transaction = מספר העסקה בחברת הסליקה
checkout-is-asked = חברת הסליקה נשאלת שוב.
settings-payments = תשלומים
online-title = תשלום בהזמנה
online-payment = מה משלמים כשמזמינים באתר
online-none = כלום
online-deposit = מקדמה
online-full = את כל המחיר
online-about-none = משלמים במקום.
online-about-deposit = בשירות שיש לו מקדמה, את המקדמה; באירוע, את מחיר הכרטיס.
online-about-full = התור או הכרטיס נקבעים אחרי שהכול שולם.
online-link-days = כמה ימים בקשת תשלום תקפה
online-link-days-hint = אפשר לקבוע יום אחר בכל בקשה
gateways = חשבונות סליקה
gateways-about = חשבון ברירת המחדל מקבל את התשלומים באתר. הפרטים הסודיים נשמרים מוצפנים ואינם מוצגים שוב.
gateways-none = אין עדיין חשבון סליקה. מוסיפים חשבון ב־Cardcom, ב־Grow או ב־Tranzila.
gateway-cardcom = Cardcom
gateway-grow = Grow
gateway-tranzila = Tranzila
gateway-add = הוספת חשבון סליקה
gateway-edit = עריכת חשבון הסליקה
gateway-provider = חברת סליקה
gateway-name = שם החשבון
gateway-terminal = מסוף
gateway-terminal-fixed = מסוף אחר הוא חשבון אחר.
gateway-secret-apiName = שם משתמש ל־API
gateway-secret-apiPassword = סיסמת API
gateway-secret-userId = מזהה העסק (userId)
gateway-secret-pageCode = קוד הדף (pageCode)
gateway-secret-bitPageCode = קוד דף שמציע רק ביט
gateway-secret-apiKey = מפתח API של הפלטפורמה
gateway-secret-appKey = מפתח ציבורי (app key)
gateway-secret-secret = מפתח סודי
gateway-ways = דרכי תשלום
gateway-ways-hint = אלה שפעילות בחשבון שלכם אצל חברת הסליקה
way-card = כרטיס אשראי
way-bit = Bit
way-apple_pay = Apple Pay
way-google_pay = Google Pay
gateway-tranzila-more = הגדרות נוספות
gateway-token-terminal = מסוף לכרטיסים שמורים
gateway-token-terminal-hint = אם הוא אחר
gateway-makes-tokens = המסוף מייצר טוקנים
gateway-reference-field = שם השדה של האסמכתה בדף
gateway-reference-column = מספר השדה בדוחות
gateway-active = החשבון בשימוש
gateway-first-default = החשבון הראשון הוא ברירת המחדל.
gateway-default = ברירת מחדל
gateway-inactive = לא בשימוש
gateway-simulated = הדגמה: לא עובר כסף
gateway-make-default = להפוך לברירת מחדל
gateway-make-default-named = { gateway-make-default }: { $name }
gateway-trial-running = בודקים את החשבון…
gateway-remove = הסרת החשבון
gateway-remove-title = להסיר את חשבון הסליקה?
balance-even = אין חוב ואין יתרת זכות.
balance-owes = חייב לעסק { $sum }
balance-ahead = שולם מראש { $sum }
customer-payments = כל התשלומים
cards = כרטיסים שמורים
card-expires = בתוקף עד
card-consented = ניתנה הסכמה לשמירה { $at }
card-charge = חיוב
card-charge-named = חיוב { $name }
card-forget = מחיקה
card-forget-named = מחיקת { $name }
card-forget-text = אי אפשר יהיה לחייב את הכרטיס. רק בעליו יוכל לשמור אותו שוב, בתשלום הבא.
card-charges = חיובים
charge-asked = בקשה בדרך
charge-sent = נשלח לסליקה
charge-unknown = לא ידוע אם חויב
charge-paid = חויב
charge-declined = סורב
charge-is-asked = החיוב נשלח; התוצאה תופיע כאן
charge-reason-hint = כך זה ייכתב במסמך של הלקוח
charge-hint = חברת הסליקה תחייב את הכרטיס, והמסמך יופק ויישלח כשהכסף יתקבל.
totals = סיכום
totals-from = מיום
totals-to = עד יום
totals-none = אין תנועות בתקופה הזאת.
totals-came-in = מה התקבל, בניכוי החזרים
totals-earned = עבור מה
totals-owed = מה שלקוחות חייבים
account-receivable = שינוי בתקופה (מתחת לאפס: שולם מראש)
account-cash = מזומן
account-cheques = שיקים
account-card = כרטיסים
account-bank = העברות בנקאיות
account-app = אפליקציות תשלום
account-voucher = שוברים
account-other = אמצעים אחרים
account-income = הכנסה, ללא מע״מ
account-vat = מע״מ
account-tips = טיפים
account-withheld_tax = ניכוי מס במקור
reconciliations = התאמות סליקה
reconciliations-about = בכל יום מה שרשום כאן מושווה למה שחברת הסליקה רושמת.
reconciliations-none = עדיין לא נערכה השוואה. היא מתחילה יום אחרי התשלום הראשון באתר.
reconciliation-agrees = הכול מתאים
reconciliation-failed = לא נבדק
reconciliation-here = כאן: { $amount }.
reconciliation-there = בסליקה: { $amount }.
reconciliation-number = מספר עסקה
reconciliation-payment = לתשלום
cause-missing_here = התקבל כסף בסליקה שאינו רשום כאן.
cause-missing_there = רשום כאן תשלום שאינו מופיע בסליקה.
cause-amount_differs = הסכום שונה.
cause-refund_missing_here = הוחזר כסף בסליקה, וההחזר אינו רשום כאן.
cause-refund_missing_there = רשום כאן החזר שאינו מופיע בסליקה.
cause-refund_differs = סכום ההחזר שונה.
cause-undone_there = התשלום בוטל בסליקה.
cause-still_unknown = עדיין לא ידוע אם הכסף עבר.
visit-rest = נשאר לשלם:
gateway-remove-text = הפרטים הסודיים של { $name } יימחקו, ומה ששולם בו אפשר יהיה להחזיר רק באתר חברת הסליקה.
paylink-times = { $count ->
    [0] עדיין לא
    [one] פעם אחת
    [two] פעמיים
   *[other] { $count } פעמים
}
reconciliation-listed = { $count ->
    [one] עסקה אחת אצל חברת הסליקה
    [two] שתי עסקאות אצל חברת הסליקה
   *[other] { $count } עסקאות אצל חברת הסליקה
}
reconciliation-differs = { $count ->
    [one] הבדל אחד
    [two] שני הבדלים
   *[other] { $count } הבדלים
}
## Documents: written, credited, handed out
documents-places = עמודי המסמכים
documents-issued = מסמכים שהופקו
documents-filter = סינון מסמכים
documents-kind = סוג המסמך
documents-state = מצב
documents-from = מתאריך
documents-to = עד תאריך
documents-none-found = אין מסמכים שמתאימים לסינון.
document-new = מסמך חדש
document-state-open = פתוח
document-state-settled = סגור
document-state-cancelled = בוטל
document-state-credited = זוכה במלואו
document-state-part-credited = זוכה בחלקו
document-state-part-paid = שולם בחלקו
document-state-cancelling = מבטל קבלה
document-issued-at = הופק ב
document-net = לפני מע״מ
document-vat = מע״מ
document-total = סה״כ
document-credited = זוכה
document-received = התקבל
document-owed = נותר לתשלום
document-copy = העתק
document-copy-english = העתק באנגלית
document-original = מקור
document-on-paper = את המקור מוסרים על נייר
document-paper-means = התשלום היה במזומן, באפליקציה או באמצעי אחר שחתימה מאובטחת אינה מספיקה לו. יש להדפיס את המקור ולמסור אותו ללקוח.
document-paper-consent = הלקוח לא הסכים לקבל מסמכים ממוחשבים. יש להדפיס את המקור ולמסור אותו, או לרשום הסכמה בכרטיס הלקוח לקראת המסמך הבא.
document-paper-certificate = לא הייתה תעודה בתוקף כשהמסמך הופק. יש להדפיס את המקור ולמסור אותו ללקוח.
document-signature-good = החתימה תקפה
document-signature-bad = החתימה של הקובץ אינה תקפה: הקובץ השתנה, או שלא העסק חתם עליו.
document-lines = פירוט
document-line-credited = זוכו { $quantity }
document-ties-earlier = מסמכים קודמים
document-ties-later = מסמכי המשך
document-tie-credit = זיכוי
document-tie-receipt_for = קבלה עבור
document-tie-replaces = במקום
document-write-receipt = הפקת קבלה
document-credit = זיכוי
document-cancel = ביטול הקבלה
document-convert = המשך למסמך הבא
document-convert-to = המשך ל: { $kind }
document-send-hint = ריק: לכתובת שבכרטיס הלקוח. נשלח המקור, אותו קובץ בכל פעם.
document-issued = { $name } הופק
document-reason = סיבה
document-reason-hint = תודפס על המסמך
credit-title = זיכוי: { $name }
credit-left = נותר לזיכוי:
credit-how = כמה לזכות
credit-all = את כל מה שנותר
credit-part = סכום חלקי
credit-amount = סכום הזיכוי, כולל מע״מ
credit-above = אפשר לזכות עד { $most }
credit-by-line = שורות נבחרות
credit-lines = השורות לזיכוי
credit-line-left = נותרו { $quantity }
credit-line-none = זוכתה במלואה
credit-line-quantity = כמות לזיכוי: { $line }
credit-line-above = יש להקליד כמות עד למה שנותר
credit-no-line = יש לבחור לפחות שורה אחת
credit-action = הפקת חשבונית זיכוי
cancel-title = ביטול: { $name }
cancel-text = תופק קבלה שלילית על { $amount }, והקבלה הזו תבוטל.
cancel-action = ביטול הקבלה
drafts-title = טיוטות
drafts-none = אין טיוטות. מסמך שהתחילו לכתוב מחכה כאן עד שיופק.
draft-title = טיוטה: { $kind }
draft-changed-at = שונתה { $at }
draft-whole = מוכנה להפקה
draft-not-whole = חסרים פרטים
draft-not-whole-text = הטיוטה נשמרה, אבל עוד אי אפשר להפיק אותה. הבדיקה מראה מה חסר.
draft-date = תאריך המסמך
draft-holds-until = בתוקף עד
draft-pay-until = לתשלום עד
draft-lines = שורות
draft-lines-receipt = עבור מה
draft-line = שורה { $number }
draft-line-add = שורה נוספת
draft-line-remove = הסרת שורה { $number }
draft-line-by = לפי { $name }
draft-quantity = כמות
draft-unit-price = מחיר ליחידה
draft-discount = הנחה
draft-discount-all = הנחה על הכול
draft-discount-in = { $what }: אחוז או סכום
draft-prices-include-vat = המחירים כוללים מע״מ
draft-zero-reason = סיבה למע״מ אפס
vat-standard = שיעור רגיל
vat-zero = מע״מ אפס
vat-exempt = פטור
vat-out_of_scope = לא עסקה
draft-payments = תשלומים
draft-payments-hint = הכסף נרשם עם המסמך. על תשלום שכבר נרשם מפיקים מסמך מתוך התשלום עצמו.
draft-payment = תשלום { $number }
draft-payment-add = תשלום נוסף
draft-payment-remove = הסרת תשלום { $number }
draft-paid-on = שולם ב
draft-withheld = ניכוי מס במקור
means-bank = בנק
means-branch = סניף
means-account = חשבון
means-number = מספר
means-last4 = 4 ספרות אחרונות
means-installments = מספר תשלומים
means-reference = אסמכתה
means-name = שם האפליקציה
means-description = תיאור
means-due = תאריך פירעון
draft-note = הערה ללקוח
draft-note-hint = ריק: ההערה הקבועה של העסק
draft-more = פרטים נוספים
draft-customer-name = שם הלקוח על המסמך
draft-currency = מטבע
draft-rate = שער בשקלים
draft-rate-date = תאריך השער
draft-tax-point = מועד החיוב במע״מ
draft-section46 = אישור סעיף 46
draft-section46-until = האישור בתוקף עד
draft-totals = סיכום
draft-totals-unknown = הסכומים יחושבו בשמירה.
draft-save = שמירה וחישוב
draft-saved = הטיוטה נשמרה
draft-preview = תצוגה מקדימה (PDF)
draft-check = בדיקה והפקה
draft-remove = מחיקת הטיוטה
draft-remove-text = הטיוטה תימחק ואי אפשר יהיה לשחזר אותה.
draft-warning-issuerParticular = חסרים פרטים של העסק שהחוק דורש. אפשר להשלים אותם בהגדרות.
draft-warning-cashAboveLimit = יש כאן יותר מזומן ממה שהחוק מתיר בעסקה אחת.
draft-warning-customerAddressMissing = הלקוח הוא עוסק, וחסרה הכתובת שלו.
draft-warning-donorNumberMissing = בלי מספר זהות של התורם אין זיכוי ממס.
issue-title = הפקה: { $kind }
issue-final = אחרי ההפקה אי אפשר לשנות את המסמך או למחוק אותו.
issue-sent = המסמך יקבל את המספר הבא בסדרה ויישלח ללקוח, אם יש לו כתובת דוא״ל.
issue-action = הפקה
recurring-title = מסמכים חוזרים
recurring-none = אין מסמכים חוזרים. כותבים טיוטה פעם אחת, ובוחרים בה ״להפיק שוב ושוב״.
recurring-new = מסמך חוזר חדש
recurring-status-active = פעיל
recurring-status-paused = מושהה
recurring-status-ended = הסתיים
recurring-every = כל כמה זמן
recurring-every-week = כל שבוע
recurring-every-month = כל חודש
recurring-every-quarter = כל רבעון
recurring-every-year = כל שנה
recurring-next = הבא: { $day }
recurring-failed = המסמך האחרון לא הופק
recurring-failed-text = המסמך האחרון לא הופק, והסדרה מושהית. יש לבדוק את פרטי הלקוח והעסק, ואז להמשיך.
recurring-from = המסמך הראשון
recurring-until = עד
recurring-until-optional = עד (לא חובה)
recurring-upcoming = המועדים הבאים
recurring-issued = מה הופק
recurring-issued-none = עוד לא הופק דבר.
recurring-pause = השהיה
recurring-resume = המשך
recurring-end = סיום
recurring-end-text = לא יופקו עוד מסמכים. מה שהופק נשאר.
recurring-now-active = הסדרה ממשיכה
recurring-now-paused = הסדרה מושהית
recurring-now-ended = הסדרה הסתיימה
recurring-make = להפיק שוב ושוב
recurring-make-text = מסמך אחד יופק ויישלח בכל מועד, בתאריך של אותו יום. הטיוטה תהפוך לסדרה.
recurring-name = שם הסדרה
recurring-make-action = התחלה
recurring-made = הסדרה נקבעה
bookkeeper-title = להנהלת חשבונות
period-title = תקופה
period-last-month = החודש שעבר
period-this-month = החודש
period-this-year = השנה
period-backwards = התקופה מסתיימת לפני שהתחילה
report-vat = דוח מע״מ
report-sales = עסקאות
report-rate = בשיעור { $rate }
report-exempt = פטורות ושאינן עסקה
report-credited = מתוכם זוכו
report-vat-owed = מע״מ לתשלום
report-income = הכנסות
report-month = חודש
report-without-vat = הכנסה ללא מע״מ
report-all = סה״כ התקופה
report-unknown = { $count ->
    [one] מסמך אחד במטבע זר בלי שער אינו כלול
   *[other] { $count } מסמכים במטבע זר בלי שער אינם כלולים
}
report-csv = המסמכים כטבלה (CSV)
uniform-title = קובץ במבנה אחיד
uniform-text = הקובץ שרשות המסים מבקשת (1.31), לתקופה { $period }. אחרי ההפקה מוצג סיכום להדפסה.
uniform-make = הפקת הקובץ
uniform-summary = סיכום הקובץ
package-title = חבילה חודשית
package-text = כל מסמכי החודש כ־PDF, טבלה שלהם והקובץ במבנה אחיד, בקובץ אחד.
package-make = הורדת החבילה
package-made = החבילה מוכנה
exports-title = קבצים שנמסרו
exports-none = עוד לא הופקו קבצים.
export-uniform_file = קובץ במבנה אחיד
settings-documents = מסמכים
export-package = חבילה חודשית
docset-auto = הפקת מסמך אוטומטית על כל תשלום
docset-auto-hint = המסמך נשלח ללקוח מיד.
docset-auto-kind = איזה מסמך
docset-auto-fits = מה שמתאים לעסק
docset-include-vat = במסמכים חדשים המחירים כוללים מע״מ
docset-allocate-all = בקשת מספר הקצאה לכל חשבונית לעוסק
docset-allocate-all-hint = גם מתחת לסכום שהחוק מחייב
docset-footer = הערה קבועה בתחתית
docset-footer-hint = על כל מסמך שאין לו הערה משלו
docset-logo = לוגו
docset-logo-add = הוספת לוגו
docset-logo-change = החלפת הלוגו
docset-logo-remove = הסרת הלוגו
docset-logo-hint = PNG, ‏JPEG או SVG, עד 200 ק״ב
signing-title = חתימה אלקטרונית
signing-text = מסמך חתום הוא ״מסמך ממוחשב״: הלקוח מקבל את המקור בדוא״ל, ואין צורך בנייר. הוא נשלח רק למי שהסכים לכך בכרטיס הלקוח.
signing-on = לחתום על מסמכים
signing-on-hint = מסמך ללקוח שלא הסכים, או ששולם במזומן או באפליקציה, יופק להדפסה ולא יישלח בדוא״ל.
signing-officer = לפני המסמך הממוחשב הראשון יש להודיע לפקיד השומה בדואר רשום (הוראה 18ב).
signing-notified = ההודעה נשלחה ביום
signing-certificate = התעודה שחותמת
signing-made = תעודה חדשה חותמת מעכשיו
signing-expired-text = התעודה פגה: מסמכים אינם נחתמים עד שתוחלף.
signing-make = הפקת תעודה חדשה
signing-upload = העלאת תעודה
signing-earlier = תעודות קודמות
signing-earlier-text = מה שנחתם בהן נשאר תקף.
signing-origin-made = הופקה כאן
signing-origin-uploaded = הועלתה
signing-certified = מאושרת
signing-expired = פגה
signing-valid = בתוקף מ־{ $from } עד { $until }
signing-fingerprint = טביעת אצבע (SHA-256):
signing-uploaded = התעודה שלך חותמת מעכשיו
signing-upload-text = קובץ PKCS#12 ‏(p12 או pfx) מגורם מאשר, עם המפתח והתעודה. הקובץ נשמר מוצפן ואינו מוצג שוב.
signing-file = קובץ התעודה
signing-password = סיסמת הקובץ
signing-is-certified = התעודה מגורם מאשר רשום
signing-is-certified-hint = חתימה אלקטרונית מאושרת: גם מסמך ששולם במזומן יכול להיות ממוחשב.
signing-upload-action = העלאה
docset-numbers = מספור
docset-numbers-text = כל סוג ממוספר ברצף. אפשר לקבוע מספר ראשון לפני המסמך הראשון מהסוג.
docset-first = יתחיל ב־{ $number }
docset-last = האחרון { $number }
docset-first-number = מספר ראשון
docset-first-invalid = יש להקליד מספר מ־1
docset-status = מעמד ברשות המסים
docset-status-text = המעמד קובע אילו מסמכים מותר להפיק. שינוי נכנס לתוקף ביום שאחרי המסמך האחרון או אחריו.
docset-status-from = { $day }: { $kind }
docset-status-day = החל מיום

## API keys and webhooks
settings-keys = מפתחות API
settings-webhooks = Webhooks
program-secret-once = זה מוצג פעם אחת בלבד. העתיקו עכשיו ושמרו במקום בטוח.
program-secret-copy = העתקה
program-secret-copied = הועתק
program-secret-done = שמרתי
program-secret-missed = היצירה הצליחה, אבל אי אפשר להציג שוב את הסוד. הסירו וצרו חדש.
apikeys-about = עם מפתח, תוכנה שלכם עובדת בעסק הזה: הנהלת חשבונות, אתר, אוטומציות. כל מפתח יכול לעשות רק מה שתבחרו.
apikeys-docs = התיעוד של ה־API
apikeys-none = עדיין אין מפתחות לתוכנות.
apikey-add = הוספת מפתח
apikey-make = יצירת המפתח
apikey-made = המפתח מוכן
apikey-token = מפתח API
apikey-token-use = התוכנה שולחת אותו עם כל בקשה, בכותרת Authorization, אחרי המילה Bearer.
apikey-name = שם התוכנה
apikey-name-hint = מה שהיא משנה נרשם בשם הזה.
apikey-scopes = מה מותר לה
apikey-scopes-needed = בחרו לפחות דבר אחד שמותר לה.
apikey-read-only = לראות הכול, לא לשנות דבר
apikey-level-none = כלום
apikey-level-read = לראות
apikey-level-write = לראות ולשנות
apikey-read = { $area }: לראות
apikey-write = { $area }: לראות ולשנות
apikey-refund = להחזיר כסף
area-business = פרטי העסק
area-catalog = שירותים וצוות
area-calendar = יומן ואירועים
area-customers = לקוחות
area-messages = הודעות
area-payments = תשלומים
area-documents = מסמכים
area-reports = דוחות
area-changes = כל מה שקורה (יומן השינויים)
apikey-expiry = תוקף
apikey-for-good = ללא הגבלה
apikey-days = { $days } ימים
apikey-expired = פג תוקף
apikey-created = נוצר { $at } על ידי { $name }
apikey-used = שימוש אחרון { $at }
apikey-unused = טרם נעשה שימוש
apikey-until = עד { $at }
apikey-revoke = ביטול המפתח
apikey-revoke-named = { apikey-revoke }: { $name }
apikey-revoke-title = לבטל את המפתח?
apikey-revoke-text = התוכנה { $name } תפסיק מיד לעבוד עם העסק. מפתח שבוטל לא חוזר.
hooks-about = תוכנה שלכם מקבלת לכתובת שלה הודעה על מה שקורה כאן, חתומה לפי תקן Standard Webhooks.
hooks-none = עדיין אין כתובת שמקבלת הודעה על שינויים.
hook-add = הוספת Webhook
hook-edit = עריכת Webhook
hook-url = כתובת
hook-url-hint = מתחילה ב־https ונגישה מהאינטרנט.
hook-description = למה היא משמשת
hook-kinds = על מה מודיעים לה
hook-kinds-all = על כל מה שקורה
hook-kinds-some = רק על סוגי שינויים שנבחרו
hook-kinds-chosen = סוגי שינויים
hook-kinds-hint = לפי השמות ביומן השינויים, למשל appointment.booked
hook-kinds-needed = בחרו לפחות אחד.
hook-enabled = פעיל
hook-paused = מושהה
hook-off = כבוי
hook-off-gone = הכתובת ענתה שהיא לא רוצה עוד הודעות (410), ולכן כובתה.
hook-off-failing = הכתובת לא קיבלה דבר חמישה ימים, ולכן כובתה. הפעילו אותה כשתעבוד שוב.
hook-failing = לא מקבלת דבר מאז { $at }.
hook-tells-all = מקבלת הכול
hook-tells-some = { $count ->
    [one] מקבלת סוג שינוי אחד
    [two] מקבלת שני סוגי שינויים
   *[other] מקבלת { $count } סוגי שינויים
  }
hook-test = שליחת ניסיון
hook-test-named = { hook-test }: { $name }
hook-test-sent = הניסיון בדרך. התוצאה תופיע ביומן השליחות.
hook-pause = השהיה
hook-pause-named = { hook-pause }: { $name }
hook-resume = הפעלה
hook-resume-named = { hook-resume }: { $name }
hook-rotate = סוד חדש
hook-rotate-named = { hook-rotate }: { $name }
hook-rotate-text = הכתובת { $name } תקבל סוד חדש. במשך יממה הכול נחתם בשניהם, כדי שהתוכנה תספיק לעבור.
hook-secret = סוד החתימות
hook-secret-title = הסוד של ה־Webhook
hook-secret-use = בעזרתו התוכנה בודקת שההודעה הגיעה מכאן ולא שונתה.
hook-remove-named = { action-remove }: { $name }
hook-remove-title = להסיר את ה־Webhook?
hook-remove-text = הכתובת { $name } לא תקבל עוד דבר, ויומן השליחות שלה יימחק.
hook-log = יומן שליחות
hook-log-back = לכל ה־Webhooks
hook-log-none = עדיין לא נשלח דבר. שלחו ניסיון כדי לראות אותו מגיע.
hook-log-none-found = אין כאלה.
hook-attempts = { $count ->
    [one] ניסיון אחד
    [two] שני ניסיונות
   *[other] { $count } ניסיונות
  }
hook-answered = ענתה { $status }
hook-took = { $ms } אלפיות שנייה
hook-next = שוב { $at }
hook-answer = מה ענתה
hook-replay = שליחה חוזרת
hook-replay-named = { hook-replay }: { $kind }, { $at }
hook-replay-failed = שליחה חוזרת של מה שנכשל
hook-replay-text = מה שהכתובת לא קיבלה נשלח שוב באותם מזהים, כדי ששום דבר לא ייספר פעמיים.
hook-replay-since = מה שנכשל במשך
hook-since-1 = השעה האחרונה
hook-since-24 = היממה האחרונה
hook-since-72 = שלושת הימים האחרונים
hook-since-720 = שלושים הימים האחרונים
hook-replayed = { $count ->
    [one] אחת נשלחת שוב
    [two] שתיים נשלחות שוב
   *[other] { $count } נשלחות שוב
  }
told-pending = ממתינה
told-delivered = התקבלה
told-failed = נכשלה
told-error-refused = הכתובת לא קיבלה את ההודעה.
told-error-gone = הכתובת לא רוצה עוד הודעות.
told-error-bad_address = אי אפשר להשתמש בכתובת.
told-error-not_https = הכתובת אינה https.
told-error-private_address = הכתובת מובילה לרשת פרטית.
told-error-timed_out = לא התקבלה תשובה בזמן.
told-error-unreachable = אי אפשר להגיע לכתובת.
told-error-switched_off = ה־Webhook כובה לפני שזה נשלח.
told-error-secret_lost = אי אפשר לקרוא את הסוד של ה־Webhook. צרו סוד חדש.
## Files of customers.

customers-file = קובץ של מה שמוצג
customer-import-title = לקוחות מקובץ
customer-import-text = קובץ CSV או אקסל (xlsx), עד 50,000 שורות ו-10 מ״ב, שהשורה הראשונה בו היא שמות העמודות. קודם רואים מה יקרה, ודבר לא משתנה לפני שמאשרים. אף אחד לא מקבל הודעה, וקובץ אינו הסכמה לקבל פרסומות.
customer-import-choose = בחירת קובץ
customer-import-earlier = קבצים קודמים
customer-import-untitled = קובץ בלי שם
customer-import-status-draft = ממתין לאישור
customer-import-status-running = מתווסף
customer-import-status-finished = נוסף
customer-import-status-undoing = מבוטל כעת
customer-import-status-undone = בוטל
customer-import-columns = מה יש בכל עמודה
customer-import-column = עמודה: { $heading }
customer-import-column-number = עמודה { $number }
customer-import-samples = למשל: { $values }
customer-import-leave-out = לא להוסיף
customer-import-field-fullName = שם מלא
customer-import-field-firstName = שם פרטי
customer-import-field-lastName = שם משפחה
customer-import-field-phone = טלפון
customer-import-field-email = דוא״ל
customer-import-field-birthDate = תאריך לידה
customer-import-field-tags = תגיות
customer-import-field-notes = הערות
customer-import-existing = לקוחות שכבר נמצאים כאן (לפי טלפון או דוא״ל)
customer-import-existing-skip = להשאיר כמו שהם
customer-import-existing-fill = למלא רק מה שריק בכרטיס
customer-import-fresh = { $count ->
    [0] אין לקוחות חדשים.
    [one] לקוח חדש אחד.
    [two] שני לקוחות חדשים.
   *[other] { $count } לקוחות חדשים.
}
customer-import-known = { $count ->
    [0] אף אחד לא נמצא כאן כבר.
    [one] אחד כבר נמצא כאן.
    [two] שניים כבר נמצאים כאן.
   *[other] { $count } כבר נמצאים כאן.
}
customer-import-faulty = { $count ->
    [0] אין שורות לתיקון.
    [one] שורה אחת לא נוספת.
    [two] שתי שורות לא נוספות.
   *[other] { $count } שורות לא נוספות.
}
customer-import-no-name = בחרו באיזו עמודה נמצא השם.
customer-import-start = { $count ->
    [0] אין מה להוסיף
    [one] הוספת לקוח אחד
    [two] הוספת שני לקוחות
   *[other] הוספת { $count } לקוחות
}
customer-import-discard = מחיקת הקובץ
customer-import-preview = השורות הראשונות, כפי שיהיו
customer-import-row = שורה { $row }
customer-import-outcome-fresh = חדש
customer-import-outcome-known = כבר כאן
customer-import-outcome-faulty = לא נוסף
customer-import-faults = שורות לתיקון
customer-import-faults-file = שמירת השורות לתיקון
customer-import-progress = { $passed } מתוך { $total } שורות
customer-import-goes-on = אפשר לצאת מהדף. זה ממשיך מעצמו.
customer-import-added = { $count ->
    [0] לא נוספו לקוחות.
    [one] לקוח אחד נוסף.
    [two] שני לקוחות נוספו.
   *[other] { $count } לקוחות נוספו.
}
customer-import-filled = { $count ->
    [one] כרטיס אחד הושלם.
    [two] שני כרטיסים הושלמו.
   *[other] { $count } כרטיסים הושלמו.
}
customer-import-unchanged = { $count ->
    [one] אחד כבר היה כאן ולא השתנה.
    [two] שניים כבר היו כאן ולא השתנו.
   *[other] { $count } כבר היו כאן ולא השתנו.
}
customer-import-to-customers = אל הלקוחות
customer-import-undo = ביטול ההוספה
customer-import-undo-text = { $count ->
    [one] כרטיס אחד יחזור למה שהיה לפני הקובץ. אם יש לו תור, תשלום, מסמך, הרשמה או הודעה, או שמישהו שינה אותו מאז, הוא יישאר.
    [two] שני כרטיסים יחזרו למה שהיו לפני הקובץ. מי שיש לו תור, תשלום, מסמך, הרשמה או הודעה, או שמישהו שינה אותו מאז, יישאר ויופיע ברשימה.
   *[other] { $count } כרטיסים יחזרו למה שהיו לפני הקובץ. מי שיש לו תור, תשלום, מסמך, הרשמה או הודעה, או שמישהו שינה אותו מאז, יישאר ויופיע ברשימה.
}
customer-import-undo-action = כן, לבטל
customer-import-removed = { $count ->
    [0] אף כרטיס לא הוסר.
    [one] כרטיס אחד הוסר.
    [two] שני כרטיסים הוסרו.
   *[other] { $count } כרטיסים הוסרו.
}
customer-import-emptied = { $count ->
    [one] כרטיס אחד חזר לקדמותו.
    [two] שני כרטיסים חזרו לקדמותם.
   *[other] { $count } כרטיסים חזרו לקדמותם.
}
customer-import-stayed = { $count ->
    [one] כרטיס אחד נשאר.
    [two] שני כרטיסים נשארו.
   *[other] { $count } כרטיסים נשארו.
}
customer-import-kept = אלה נשארו
customer-import-kept-used = יש תור, תשלום, מסמך, הרשמה, הודעה או משהו אחר
customer-import-kept-edited = מישהו שינה את הכרטיס או כתב בו הערה
customer-import-kept-merged = הכרטיס מוזג לאחר
## Reports.

nav-reports = דוחות
reports-places = סוגי דוחות
reports-revenue = הכנסות
reports-visits = ביקורים
reports-customers = לקוחות
reports-occupancy = תפוסה
reports-day = סגירת יום
reports-period = תקופה
reports-period-today = היום
reports-period-week = השבוע
reports-period-month = החודש
reports-period-quarter = הרבעון
reports-period-year = השנה
reports-period-custom = ימים לבחירה
reports-csv = טבלה (CSV)
reports-compared = { $period }, לעומת { $previous }
reports-rows = השורות שמאחורי המספר
reports-rows-none = אין שורות מאחורי המספר הזה.
reports-rows-none-action = אל הדוחות
figure-net = הכנסות בניכוי החזרים
figure-received = התקבל
figure-refunded = הוחזר
figure-tips = טיפים
figure-payments = תשלומים
figure-before = התקופה הקודמת
figure-by-time = לפי זמן
figure-by-method = לפי אמצעי תשלום
figure-by-service = לפי שירות
figure-by-staff = לפי איש צוות
figure-by-source = לפי מקור ההזמנה
figure-as-table = אותו הדבר כטבלה
figure-chart-revenue = ההכנסות לאורך התקופה; המספרים נמצאים גם בטבלה שמתחת
figure-chart-visits = הביקורים לאורך התקופה; המספרים נמצאים גם בטבלה שמתחת
figure-days = ימים
figure-day = יום
figure-name = שם
figure-count = מספר
figure-total = סך הכול
figure-vat = מע״מ
figure-origin-service = ביקור
figure-origin-events = אירועים
figure-origin-other = לא ביקור
figure-kind-payment = תשלום
figure-kind-refund = החזר
figure-document = מסמך
figure-documents = מסמכים שהופקו
figure-documents-income = חשבוניות בניכוי זיכויים, וקבלות
figure-documents-money = מסמכים של התשלומים וההחזרים
figure-visits-booked = הוזמנו
figure-visits-came = הגיעו
figure-visits-no_show = לא הגיעו
figure-visits-cancelled = בוטלו
figure-visits-declined = נדחו
figure-visits-open = פתוחים
figure-no-show-rate = שיעור אי־הגעה
figure-cancelled-rate = שיעור ביטולים
figure-source-desk = בדלפק
figure-source-guest = אונליין
figure-source-api = מתוכנה
figure-visitors-came = לקוחות שהגיעו
figure-visitors-new = בפעם הראשונה
figure-visitors-returning = שהגיעו גם בעבר
figure-visitors-again = חזרו שוב
figure-visitors-lost = לא חזרו
figure-retention = שימור לקוחות
figure-retention-text = מתוך הלקוחות שהגיעו ב־{ $period }: מי שחזר בתוך { $days } ימים מהביקור האחרון.
figure-within = חזרו בתוך
figure-within-days = { $days } ימים
figure-booked-time = שעות תפוסות
figure-bookable-time = שעות שאפשר להזמין
figure-occupancy-text = השעות התפוסות כוללות את הזמן שנשמר לפני הביקורים ואחריהם. שעות שאפשר להזמין הן שעות העבודה כפי שהן מוגדרות עכשיו, בניכוי היעדרויות וימי סגירה.
figure-drawer = קופת המזומן
figure-cash-in = מזומן שנכנס
figure-cash-refunds = מזומן שהוחזר
figure-cash-net = מזומן של היום
figure-unpaid = הגיעו ולא שולם הכול
figure-owed = נותר לתשלום
figure-first-visit = ביקור ראשון
figure-next-visit = חזרו שוב
figure-visit-count = { $count ->
    [one] ביקור אחד
   *[other] { $count } ביקורים
}

## אבטחה ויומן ביקורת
settings-security = אבטחה
settings-audit = יומן ביקורת
settings-data = נתונים
settings-fields = שדות לקוח
customer-fields-about = פרטים שהעסק שלכם רוצה לדעת על כל לקוח, מעבר לשם ולטלפון. הם מופיעים בכרטיס הלקוח, בקובץ הלקוחות ובייבוא מקובץ.
customer-fields-none = עוד אין שדות. הוסיפו את מה שחשוב לכם לדעת, למשל סוג שיער או איך הגיעו אליכם.
customer-fields-archived = שדות בארכיון
customer-field-add = שדה חדש
customer-field-edit = עריכת שדה
customer-field-edit-named = { action-edit }: { $name }
customer-field-archive = { action-archive }: { $name }
customer-field-restore = { action-restore }: { $name }
customer-field-archived = השדה { $name } הועבר לארכיון
customer-field-restored = השדה { $name } חזר לשימוש
customer-field-name = שם השדה
customer-field-kind = מה כותבים בו
customer-field-kind-fixed = אחרי שהשדה נוסף אי אפשר לשנות את זה.
customer-field-kind-text = טקסט קצר
customer-field-kind-long_text = טקסט ארוך
customer-field-kind-number = מספר
customer-field-kind-date = תאריך
customer-field-kind-yes_no = כן או לא
customer-field-kind-choice = בחירה מרשימה
customer-field-choices = אפשרויות
customer-field-choices-needed = כתבו לפחות אפשרות אחת.
customer-field-choices-archived = אפשרות שהוסרה נשארת אצל הלקוחות שכבר יש להם אותה.
customer-field-choice-number = אפשרות { $number }
customer-field-choice-add = הוספת אפשרות
customer-field-choice-remove = { action-remove }: { $name }
customer-field-choice-restore = החזרה: { $name }
security-team = אבטחת הצוות
security-password = סיסמה
security-sessions = היכן אתם מחוברים
sessions-end-others = התנתקות מכל האחרים
field-current-password = הסיסמה הנוכחית
password-changed = הסיסמה הוחלפה. בכל מקום אחר נותקתם.
field-code = קוד מהאפליקציה
field-code-hint = שש ספרות שמתחלפות כל חצי דקה
field-recovery-code = קוד גיבוי
code-step-title = עוד צעד אחד
code-step-text = פתחו את אפליקציית האימות וכתבו את הקוד של ChatGrow.
code-step-recovery = כתבו אחד מקודי הגיבוי ששמרתם. כל קוד עובד פעם אחת.
code-step-by-recovery = האפליקציה אינה בהישג יד
code-step-by-app = קוד מהאפליקציה
code-step-over = הזמן לכתיבת הקוד עבר, או שנוסו יותר מדי קודים. התחברו שוב.
second-factor = אימות דו־שלבי
second-factor-text = מלבד הסיסמה, הכניסה תדרוש קוד מאפליקציית אימות בטלפון. מי שגילה את הסיסמה לא יוכל להיכנס.
second-factor-set-up = הפעלה
second-factor-begin = כתבו קודם את הסיסמה שלכם.
second-factor-next = המשך
second-factor-scan = סרקו את הקוד באפליקציית אימות (למשל Google Authenticator), וכתבו את שש הספרות שהיא מראה.
second-factor-qr = קוד QR לאפליקציית האימות
second-factor-type = אי אפשר לסרוק? הקלידו באפליקציה:
second-factor-open-app = פתיחה באפליקציה במכשיר הזה
second-factor-turn-on = הפעלה
second-factor-is-on = פועל
second-factor-since = מאז { $at }
second-factor-turn-off = כיבוי
second-factor-off-text = בלי אימות דו־שלבי די בסיסמה כדי להיכנס לחשבון.
second-factor-due = כדי לעבוד כאן יש להפעיל אימות דו־שלבי. כך מבקש העסק:
second-factor-demand = כל הצוות חייב אימות דו־שלבי
second-factor-demand-hint = מי שאין לו עדיין יתבקש להפעיל אותו לפני כל דבר אחר.
second-factor-demand-first = הפעילו קודם את האימות הדו־שלבי שלכם, או היכנסו במפתח גישה.
prove-by = במה להזדהות
passkeys = מפתחות גישה
passkeys-text = כניסה בטביעת האצבע, בפנים או בקוד שפותחים את המכשיר: בלי סיסמה, ובלי קוד נוסף אחריה.
passkeys-none-here = הדפדפן הזה לא מציע כאן מפתחות גישה. הם דורשים כתובת מאובטחת (https).
passkey-add = הוספת מפתח גישה
passkey-add-text = הזדהו קודם. אחר כך המכשיר יבקש שתפתחו אותו.
passkey-made = נוסף { $at }
passkey-used = שימוש אחרון { $at }
passkey-not-used = עוד לא היה בשימוש
passkey-current = בשימוש כאן
passkey-rename = שינוי השם
passkey-rename-named = שינוי השם של מפתח הגישה { $name }
field-passkey-name = שם
passkey-remove = הסרת מפתח הגישה
passkey-remove-named = הסרה של מפתח הגישה { $name }
passkey-remove-text = לא ייכנסו בו עוד, ובכל מקום שנכנסתם בו תנותקו. מחקו אותו גם במכשיר.
passkey-sign-in = כניסה במפתח גישה
passkey-cancelled = המכשיר לא נפתח, או שזה ארך יותר מדי זמן. אפשר לנסות שוב.
passkey-exists = במכשיר הזה כבר יש מפתח גישה לחשבון שלכם.
passkey-failed = זה לא עובד במכשיר הזה. נסו מכשיר או דפדפן אחר.
passkey-due = או השתמשו במפתח גישה: הוא נחשב לשני השלבים.
recovery-codes = קודי גיבוי
recovery-codes-text = האימות הדו־שלבי פועל. שמרו את הקודים האלה במקום בטוח: לא נראה אותם שוב. כל אחד מכניס פעם אחת כשהטלפון אינו בהישג יד.
recovery-codes-copy = העתקה
recovery-codes-copied = הקודים הועתקו
recovery-codes-save = שמירה כקובץ
recovery-codes-done = שמרתי אותם
recovery-codes-renew = קודי גיבוי חדשים
recovery-codes-renew-text = הקודים הקודמים יפסיקו לעבוד.
audit-filter = סינון יומן הביקורת
audit-who = מי
audit-what = מה
audit-object = על מה
audit-none = לא נמצא דבר כזה ביומן.
audit-export = ייצוא לקובץ
audit-all-things = לא רק על הדבר הזה
recovery-codes-left = { $count ->
    [0] לא נשארו קודי גיבוי
    [one] נשאר קוד גיבוי אחד
    [two] נשארו שני קודי גיבוי
   *[other] נשארו { $count } קודי גיבוי
}

## סינון לקוחות, תצוגות ופעולות על רבים.

customers-filter = סינון
customers-filter-count = סינון ({ $count })
customers-filter-title = סינון הלקוחות
customers-filter-active = המסננים הפעילים
customers-filter-show = { $count ->
    [one] הצגת לקוח אחד
    [two] הצגת שני לקוחות
   *[other] הצגת { $count } לקוחות
}
filter-any = הכול
filter-tags = עם כל התגיות האלה
filter-tag = תגית: { $tag }
filter-future = תורים עתידיים
filter-future-with = יש תור עתידי
filter-future-without = אין תור עתידי
filter-past = ביקורים עד היום
filter-past-with = היו ביקורים
filter-past-without = עוד לא היה ביקור
filter-last-from-day = ביקור אחרון מתאריך
filter-last-until-day = ביקור אחרון עד תאריך
filter-last-from = ביקור אחרון מ־{ $day }
filter-last-until = ביקור אחרון עד { $day }
filter-min-visits = לפחות כך וכך ביקורים
filter-visits = { $count ->
    [one] ביקור אחד או יותר
    [two] שני ביקורים או יותר
   *[other] { $count } ביקורים או יותר
}
filter-consent-label = הסכימו לפרסומות באמצעות
filter-consent = הסכימו לפרסומות: { $channel }
filter-birth-month = חודש יום ההולדת
filter-birthday = יום הולדת: { $month }
filter-created-from-day = נוספו מתאריך
filter-created-until-day = נוספו עד תאריך
filter-created-from = נוספו מ־{ $day }
filter-created-until = נוספו עד { $day }
filter-email-with = עם דוא״ל
filter-email-without = בלי דוא״ל
filter-phone-with = עם טלפון
filter-phone-without = בלי טלפון
filter-language-label = שפת התור האחרון
filter-language = שפה: { $language }
views-label = תצוגות של הרשימה
views-all = הכול
views-save = שמירה כתצוגה
view-name = שם התצוגה
view-shared = כל הצוות רואה אותה
view-acts = פעולות לתצוגה { $name }
view-replace = שמירת השינוי ב„{ $name }”
view-edit = שינוי שם או שיתוף
view-remove = הסרת התצוגה
view-removed = התצוגה הוסרה
select-customer = בחירת { $name }
select-shown = { $count ->
    [one] בחירת הלקוח המוצג
    [two] בחירת שני המוצגים
   *[other] בחירת { $count } המוצגים
}
select-matching = בחירת כל { $count } המתאימים
select-none = ביטול הבחירה
selected-count = { $count ->
    [one] נבחר לקוח אחד
    [two] נבחרו שני לקוחות
   *[other] נבחרו { $count } לקוחות
}
bulk-label = פעולות ללקוחות שנבחרו
bulk-add-tag = הוספת תגית
bulk-remove-tag = הסרת תגית
bulk-campaign = כתיבת קמפיין אליהם
bulk-tag = תגית
bulk-for = { $count ->
    [one] הפעולה היא ללקוח אחד. אפשר לבטל אותה.
    [two] הפעולה היא לשני לקוחות. אפשר לבטל אותה.
   *[other] הפעולה היא ל־{ $count } לקוחות. אפשר לבטל אותה.
}
bulk-done-add-tag = { $count ->
    [0] התגית { $tag } לא נוספה לאיש.
    [one] התגית { $tag } נוספה ללקוח אחד.
    [two] התגית { $tag } נוספה לשני לקוחות.
   *[other] התגית { $tag } נוספה ל־{ $count } לקוחות.
}
bulk-done-remove-tag = { $count ->
    [0] התגית { $tag } לא הוסרה מאיש.
    [one] התגית { $tag } הוסרה מלקוח אחד.
    [two] התגית { $tag } הוסרה משני לקוחות.
   *[other] התגית { $tag } הוסרה מ־{ $count } לקוחות.
}
bulk-done-archive = { $count ->
    [0] אף לקוח לא הועבר לארכיון.
    [one] לקוח אחד הועבר לארכיון.
    [two] שני לקוחות הועברו לארכיון.
   *[other] { $count } לקוחות הועברו לארכיון.
}
bulk-done-restore = { $count ->
    [0] אף לקוח לא שוחזר.
    [one] לקוח אחד שוחזר.
    [two] שני לקוחות שוחזרו.
   *[other] { $count } לקוחות שוחזרו.
}
bulk-left-already = { $count ->
    [one] אצל אחד זה כבר היה כך.
    [two] אצל שניים זה כבר היה כך.
   *[other] אצל { $count } זה כבר היה כך.
}
bulk-left-full = { $count ->
    [one] לאחד יש כבר 20 תגיות, וזה המרב.
    [two] לשניים יש כבר 20 תגיות, וזה המרב.
   *[other] ל־{ $count } יש כבר 20 תגיות, וזה המרב.
}
bulk-left-missing = { $count ->
    [one] אחד כבר אינו כאן.
    [two] שניים כבר אינם כאן.
   *[other] { $count } כבר אינם כאן.
}
bulk-undone = { $count ->
    [one] לקוח אחד חזר למצבו הקודם.
    [two] שני לקוחות חזרו למצבם הקודם.
   *[other] { $count } לקוחות חזרו למצבם הקודם.
}
bulk-kept = { $count ->
    [one] אחד השתנה מאז ונשאר כך.
    [two] שניים השתנו מאז ונשארים כך.
   *[other] { $count } השתנו מאז ונשארים כך.
}
bulk-progress = { $passed } מתוך { $total } לקוחות
audience-filter = כפי שסוננו ברשימת הלקוחות:
## The system page
system-title = מערכת
system-places = דפי המערכת
system-health = מצב
system-jobs = משימות שנכשלו
system-businesses = עסקים
system-logs = לוגים
system-backups = גיבויים
system-all-well = הכול תקין.
system-troubles = יש לטפל בזה:
system-trouble-jobs_failed = משימות נכשלו. כדאי לעבור לרשימת המשימות שנכשלו ולנסות אותן שוב.
system-trouble-jobs_late = משימות מתעכבות. בדקו שתהליך עובד פועל (chatgrow serve --role worker או all).
system-trouble-messages_late = הודעות יוצאות באיחור. בדקו את ספקי ההודעות ואת הלוגים.
system-trouble-connections_failing = חיבורים של עסקים אינם פועלים. הבעלים רואים את הסיבה בדף ההודעות שלהם.
system-trouble-disk_low = נותר מעט מקום בדיסק. פנו מקום, אחרת מסד הנתונים ייעצר.
system-trouble-clock_drift = השעון של מסד הנתונים שונה מהשעון של המחשב הזה. סנכרנו את שניהם באמצעות NTP.
system-trouble-backup_overdue = אין גיבוי מהיממה האחרונה. כדאי לגבות עכשיו ולבדוק את הלוגים.
system-trouble-backup_failed = הגיבוי האחרון נכשל. הסיבה מופיעה בדף הגיבויים.
system-trouble-redis_down = Redis אינו עונה. עד שיענה, מופעים שונים של השירות אינם יודעים זה על זה.
system-advice = כדאי לבדוק בהגדרות ההתקנה:
system-advice-secret_known_here = המפתח הסודי נוצר במחשב הזה. אם יש כמה מופעים, הגדירו בכולם אותו JWT_SECRET.
system-advice-address_open = BASE_URL אינו https. הוסיפו TLS לפני השירות.
system-advice-mail_printed = דואר נכתב ללוג ואינו נשלח. הגדירו SMTP_HOST ו־EMAIL_FROM.
system-advice-mail_reports_refused = דיווחי SendGrid נדחים. הגדירו SENDGRID_WEBHOOK_KEY.
system-advice-sms_printed = הודעות SMS נכתבות ללוג ואינן נשלחות (SMS_PROVIDER=mock).
system-advice-outbound_private = משתמשים יכולים לגרום לפניות לרשת של המחשב הזה. בטלו את OUTBOUND_ALLOW_PRIVATE אם אין בכך צורך.
system-advice-no_platform_owner = אף אחד לא הוגדר ב־PLATFORM_OWNERS.
system-advice-backups_off = לא מתבצעים גיבויים אוטומטיים (BACKUP_AT=off).
system-machine = ההתקנה
system-version = גרסה
system-started = פועל מאז
system-database = מסד נתונים
system-engine-sqlite = SQLite
system-engine-postgres = PostgreSQL
system-schema = גרסת המבנה
system-drift = שעון מסד הנתונים
system-drift-ms = הפרש של { $ms } מ״ש
system-disk = דיסק
system-disk-free = { $free } פנויים מתוך { $whole }
system-unknown = לא ידוע
system-none = אין
system-last-backup = גיבוי אחרון
system-oldest-message = ההודעה הוותיקה ביותר שממתינה
system-connections = חיבורים של עסקים
system-connections-well = { $active } בשימוש, כולם תקינים
system-connections-troubled = { $active } בשימוש, { $paused } מושהים, { $failing } תקולים
system-connections-some = (היו רבים מכדי לספור את כולם)
system-checks = רכיבים נדרשים
system-check-database = מסד נתונים
system-check-redis = Redis
system-ms = { $ms } מ״ש
system-status-ok = פועל
system-status-degraded = אינו עונה
system-status-down = מושבת
system-queue = משימות
system-queue-empty = אין משימות ממתינות.
system-waiting = ממתינות
system-running = מתבצעות
system-late = מתעכבות
system-failed = נכשלו
system-jobs-none = אין משימות שנכשלו.
system-look-again = בדיקה מחדש
system-job-retried = המשימה תתבצע שוב עכשיו.
system-job-retry-named = ניסיון חוזר: { $kind }
system-attempts = { $count ->
    [one] ניסיון אחד
    [two] שני ניסיונות
   *[other] { $count } ניסיונות
}
system-businesses-search = חיפוש לפי שם או כתובת
system-businesses-none = לא נמצא עסק בשם כזה.
system-demo = הדגמה
system-created = מאז
system-last-change = שינוי אחרון
system-members = צוות
system-customers = לקוחות
system-visits = תורים
system-messages = הודעות החודש
system-storage = קבצים
system-logs-filter = סינון הלוגים
system-level = רמה
system-level-error = שגיאות
system-level-warn = אזהרות ומעלה
system-level-info = מידע ומעלה
system-level-debug = כל מה שנשמר
system-target = רכיב בתוכנה
system-logs-search = מילים
system-live = רענון אוטומטי
system-logs-none = אין בלוגים שורה כזאת.
system-backup-elsewhere = מסד הנתונים הוא PostgreSQL. יש לגבות אותו מדי יום בכלי שלו:
system-backup-role = יש להריץ כמשתמש־על או כתפקיד עם BYPASSRLS: התפקיד של ChatGrow עצמו אינו רשאי לייצא את הטבלאות.
system-copy-command = העתקת הפקודה
system-command-copied = הועתק
system-backup-daily = גיבוי מתבצע מדי יום ב־{ $at } (UTC). נשמרים { $count } גיבויים.
system-backup-off = לא מתבצעים גיבויים אוטומטיים.
system-backup-now = גיבוי עכשיו
system-backups-none = עדיין אין גיבויים.
system-backup-failed = הגיבוי האחרון נכשל
system-backup-holds = גיבוי מכיל את הנתונים של כל העסקים. המפתח שפותח את הסודות החתומים של החיבורים אינו כלול בו: יש לשמור אותו במקום אחר.
system-backup-waiting = הגיבוי מתחיל.
system-backup-copying = מעתיק: { $bytes }
system-backup-checking = בודק { $bytes }
system-backup-progress = התקדמות הגיבוי
system-backup-made = הגיבוי הושלם ונבדק.
system-backup-checked = נבדק
system-cause-daily = יומי
system-cause-by_hand = ידני
system-download = הורדה
system-acts = מה נעשה כאן
system-act-backup_asked = בקשת גיבוי
system-act-backup_downloaded = הורדת גיבוי:
system-act-job_retried = ניסיון חוזר של משימה:
## Push notifications
push = התראות במכשירים שלך
push-here = התראות במכשיר הזה
push-hint = על מה שלקוחות עושים: תורים, שינויים, הודעות ותשלומים.
push-unsupported = הדפדפן הזה אינו יכול להציג התראות. ב-iPhone או ב-iPad יש להוסיף קודם את היישום למסך הבית.
push-blocked = ההתראות מהאתר הזה חסומות. יש לאפשר אותן בהגדרות הדפדפן ואז לטעון את הדף מחדש.
push-failed = הדפדפן לא הפעיל את ההתראות. כדאי לבדוק שיש חיבור לרשת ולנסות שוב.
push-test = שליחת התראת ניסיון
push-test-sent = התראת הניסיון בדרך.
push-devices = המכשירים שלך
push-since = מאז { $at }
push-this = המכשיר הזה
push-remove = הסרה
push-remove-named = הסרת { $device }

## הקובץ של הכול

data-export = הורדת הכול
data-export-text = קובץ אחד עם כל מה שיש לעסק: טבלאות של לקוחות, תורים, הודעות, תשלומים וכל השאר, כל המסמכים החוקיים כ־PDF והקבצים ששמרתם. סיסמאות ומפתחות אינם בו. בעסק גדול זה עשוי לקחת דקה.
data-export-make = הורדת הכול
data-export-made = הקובץ הורד

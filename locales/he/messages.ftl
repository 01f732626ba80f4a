## מה שבכל הודעת דוא״ל. הערכים מבודדים מכיוון הכתיבה שסביבם לפני שהם נכנסים למשפט.

mail-product = ChatGrow
mail-greeting = שלום { $name },
mail-greeting-nameless = שלום,
mail-link-hint = אם הכפתור לא נפתח, אפשר להעתיק את הקישור לדפדפן:
mail-phone = טלפון: { $phone }
mail-reply = אפשר פשוט להשיב להודעה הזו, והתשובה תגיע אל { $email }.

# נקרא למשל: יום ג׳, 24.11.2026 בשעה 14:30
mail-date-time = { mail-date } בשעה { $time }
mail-date = יום { $weekday ->
    [sun] א׳
    [mon] ב׳
    [tue] ג׳
    [wed] ד׳
    [thu] ה׳
    [fri] ו׳
   *[sat] שבת
  }, { $day }.{ $month }.{ $year }

mail-label-service = שירות
mail-label-at = מועד
mail-label-staff = אצל
mail-label-address = כתובת
mail-label-price = מחיר
mail-label-reason = סיבה
mail-label-number = מספר קבלה
mail-label-document-number = מספר מסמך
mail-label-total = סכום

## הודעות על תורים. נושא של הודעה מתחיל תמיד באות עברית, כדי שתוכנות הדואר יציגו אותו מימין לשמאל.

appointment-confirmation-subject = התור שלכם אצל { $business } נקבע: { $at }
appointment-confirmation-title = התור נקבע
appointment-confirmation-body = נקבע לכם תור אצל { $business }. נשמח לראותכם!
appointment-confirmation-button = לצפייה בתור או לביטולו

appointment-reminder-subject = תזכורת לתור שלכם אצל { $business }: { $at }
appointment-reminder-title = תזכורת לתור
appointment-reminder-body = מזכירים לכם שקבעתם תור אצל { $business }. אם אינכם יכולים להגיע, נודה לכם אם תבטלו מראש.
appointment-reminder-button = לצפייה בתור או לביטולו

appointment-moved-subject = התור שלכם אצל { $business } עודכן: { $at }
appointment-moved-title = התור עודכן
appointment-moved-body = פרטי התור שלכם אצל { $business } השתנו. אלה הפרטים המעודכנים:
appointment-moved-button = לצפייה בתור או לביטולו

appointment-cancelled-subject = התור שלכם אצל { $business } בוטל: { $at }
appointment-cancelled-title = התור בוטל
appointment-cancelled-body = התור שלכם אצל { $business } בוטל. נשמח לקבוע לכם מועד אחר.
appointment-cancelled-button = לקביעת תור חדש

calendar-summary = { $service } אצל { $business }
calendar-description = לצפייה בתור או לביטולו: { $url }

## קבלה

receipt-subject = קבלה מספר { $number } מאת { $business }
receipt-title = תודה על התשלום
receipt-body = הקבלה מאת { $business } מצורפת להודעה הזו כקובץ PDF.
document-subject = { $kind } מספר { $number } מאת { $business }
document-body = מצורף להודעה הזו כקובץ PDF: { $kind } מספר { $number } מאת { $business }.
document-kind-quote = הצעת מחיר
document-kind-order = הזמנה
document-kind-delivery-note = תעודת משלוח
document-kind-deal-invoice = חשבון עסקה
document-kind-tax-invoice = חשבונית מס
document-kind-tax-invoice-receipt = חשבונית מס/קבלה
document-kind-credit-invoice = חשבונית זיכוי
document-kind-receipt = קבלה
document-kind-donation-receipt = קבלה על תרומה

## הודעות על החשבון

mail-account-footer = ההודעה נשלחה מפני שכתובת הדוא״ל הזו הוזנה ב־ChatGrow. אם לא ביקשתם אותה, אפשר להתעלם ממנה.

mail-confirm-signup-subject = אישור ההרשמה ל־ChatGrow
mail-confirm-signup-body = כמעט סיימנו. כדי לפתוח את החשבון, אשרו שזו כתובת הדוא״ל שלכם. הקישור תקף ליומיים.
mail-confirm-signup-button = אישור ופתיחת החשבון

mail-verify-email-subject = אישור כתובת הדוא״ל ב־ChatGrow
mail-verify-email-body = אשרו שזו כתובת הדוא״ל שלכם, כדי שנוכל לשחזר את הגישה לחשבון אם יהיה צורך. הקישור תקף ליומיים.
mail-verify-email-button = אישור הכתובת

mail-already-registered-subject = כבר יש לכם חשבון ב־ChatGrow
mail-already-registered-body = התקבלה בקשה לפתוח חשבון עם כתובת הדוא״ל הזו, אבל כבר קיים לכם חשבון. אפשר להיכנס אליו, ואם הסיסמה נשכחה, לבחור סיסמה חדשה.
mail-already-registered-button = כניסה לחשבון

mail-reset-password-subject = בחירת סיסמה חדשה ב־ChatGrow
mail-reset-password-body = התקבלה בקשה לבחור סיסמה חדשה לחשבון שלכם. הקישור תקף לשעתיים. אם לא ביקשתם זאת, הסיסמה הקיימת ממשיכה לפעול.
mail-reset-password-button = בחירת סיסמה חדשה

mail-invitation-subject = הוזמנתם להצטרף לצוות ב־ChatGrow
mail-invitation-body = הוזמנתם להצטרף לצוות של עסק ב־ChatGrow. כדי להצטרף, בחרו סיסמה. הקישור תקף לשבוע.
mail-invitation-button = בחירת סיסמה והצטרפות

mail-second-factor-on-subject = הופעל אימות דו־שלבי בחשבון ChatGrow שלכם
mail-second-factor-on-body = מעכשיו הכניסה לחשבון דורשת גם קוד מאפליקציית האימות. אם לא אתם הפעלתם זאת, החליפו את הסיסמה ופנו לבעלי העסק.
mail-second-factor-on-button = להגדרות האבטחה

mail-second-factor-off-subject = כובה האימות הדו־שלבי בחשבון ChatGrow שלכם
mail-second-factor-off-body = מעכשיו די בסיסמה כדי להיכנס לחשבון. אם לא אתם כיביתם זאת, החליפו את הסיסמה מיד.
mail-second-factor-off-button = להגדרות האבטחה

mail-passkey-added-subject = נוסף מפתח גישה לחשבון ChatGrow שלכם
mail-passkey-added-body = מעכשיו אפשר להיכנס בו בלי סיסמה. אם לא אתם הוספתם אותו, הסירו אותו בהגדרות האבטחה והחליפו את הסיסמה מיד.
mail-passkey-added-button = להגדרות האבטחה

mail-passkey-removed-subject = הוסר מפתח גישה מחשבון ChatGrow שלכם
mail-passkey-removed-body = אי אפשר להיכנס בו עוד; הסיסמה שלכם ממשיכה לפעול. אם לא אתם הסרתם אותו, החליפו את הסיסמה מיד.
mail-passkey-removed-button = להגדרות האבטחה

mail-passkey-refused-subject = מפתח גישה של חשבון ChatGrow שלכם נדחה
mail-passkey-refused-body = ניסו להיכנס במפתח גישה שלכם שייתכן שהועתק, והכניסה נדחתה. הסירו אותו בהגדרות האבטחה; שמו מופיע ביומן הביקורת. אחר כך הוסיפו חדש.
mail-passkey-refused-button = להגדרות האבטחה

## למה הודעה לא נשלחה, כפי שהצוות רואה בהיסטוריה.

message-skipped-cancelled = התור בוטל לפני שההודעה נשלחה.
message-skipped-moved = התור עודכן לפני שההודעה נשלחה.
message-skipped-reopened = התור חזר להיות פעיל לפני שההודעה נשלחה.
message-skipped-late = התור כבר התחיל או הסתיים.
message-skipped-no-address = אין בכרטיס הלקוח כתובת שאפשר לשלוח אליה.

## בקשות לתור

appointment-requested-subject = הבקשה שלכם לתור אצל { $business } התקבלה: { $at }
appointment-requested-title = הבקשה התקבלה
appointment-requested-body = ביקשתם תור אצל { $business }. המועד שמור לכם, ונעדכן אתכם כשהעסק יאשר אותו.
appointment-requested-button = לצפייה בבקשה או לביטולה

appointment-declined-subject = הבקשה שלכם לתור אצל { $business } לא אושרה: { $at }
appointment-declined-title = הבקשה לא אושרה
appointment-declined-body = לצערנו { $business } לא יכול לקבל אתכם במועד שביקשתם. אפשר לבחור מועד אחר.
appointment-declined-button = לבחירת מועד אחר
message-skipped-answered = מצב ההרשמה השתנה לפני שההודעה נשלחה.

## אירועים

mail-label-event = אירוע
mail-label-place = מקום
mail-label-link = קישור
mail-label-to-pay = לתשלום במקום
mail-label-ticket = כרטיס

registration-received-subject = ההרשמה שלכם אל { $event } התקבלה: { $at }
registration-received-title = ההרשמה התקבלה
registration-received-body = ההרשמה ממתינה לאישור של { $business }. המקומות שמורים לכם עד אז.
registration-received-button = לצפייה בהרשמה או לביטולה

registration-confirmed-subject = נרשמתם אל { $event }: { $at }
registration-confirmed-title = נרשמתם
registration-confirmed-body = נשמח לראותכם! הכרטיסים נמצאים מאחורי הכפתור שכאן. יש להציג אותם בכניסה.
registration-confirmed-button = לכרטיסים, לביטול או להעברה

registration-waitlisted-subject = אתם ברשימת ההמתנה אל { $event }: { $at }
registration-waitlisted-title = אתם ברשימת ההמתנה
registration-waitlisted-body = כרגע כל המקומות תפוסים. כשיתפנו מקומות ויגיע תורכם, נשמור אותם עבורכם ונכתוב לכם.
registration-waitlisted-button = לצפייה בהרשמה או לביטולה

registration-offered-subject = התפנו מקומות עבורכם אל { $event }: { $at }
registration-offered-title = התפנו מקומות עבורכם
registration-offered-body = המקומות שמורים לכם עד { $until }. כדי לקבל אותם אשרו בלחיצה אחת. אחר כך הם יעברו לבאים ברשימה.
registration-offered-button = אישור המקומות

registration-moved-subject = השתנה המועד של { $event }: { $at }
registration-moved-title = המועד השתנה
registration-moved-body = המועד של אירוע אצל { $business } שנרשמתם אליו השתנה. ההרשמה נשארת בתוקף. אם המועד החדש אינו מתאים, נודה לכם אם תבטלו.
registration-moved-button = לצפייה בהרשמה או לביטולה

registration-cancelled-subject = ההרשמה שלכם אל { $event } בוטלה: { $at }
registration-cancelled-title = ההרשמה בוטלה
registration-cancelled-body-guest = ההרשמה בוטלה לבקשתכם. נשמח לראותכם בפעם אחרת.
registration-cancelled-body-team = ההרשמה בוטלה על ידי { $business }.
registration-cancelled-body-declined = ההרשמה לא אושרה על ידי { $business }.
registration-cancelled-body-event = האירוע לא יתקיים. אנחנו מצטערים.
registration-cancelled-body-expired = המקומות שנשמרו עבורכם לא אושרו בזמן ועברו לבאים ברשימה.
registration-cancelled-body-not-paid = ההרשמה לא שולמה בזמן, והמקומות שנשמרו עבורכם התפנו.
registration-cancelled-button = לאירועים אחרים

registration-reminder-subject = תזכורת: { $event }, { $at }
registration-reminder-title = נתראה בקרוב
registration-reminder-body = מזכירים לכם אירוע אצל { $business } שנרשמתם אליו. אם אינכם יכולים להגיע, נודה לכם אם תבטלו ותפנו מקום לאחרים.
registration-reminder-button = לכרטיסים, לביטול או להעברה

event-broadcast-button = לצפייה בהרשמה

calendar-registration = לכרטיסים או לביטול: { $url }
## סדרות של תורים

series-booked-subject = התורים שלכם אצל { $business } נקבעו
series-booked-title = התורים נקבעו
series-booked-body = נקבעה לכם סדרת תורים אצל { $business }, { $count } בסך הכול. אלה המועדים; הקובץ המצורף מוסיף את כולם ליומן שלכם.

series-changed-subject = התורים שלכם אצל { $business } עודכנו
series-changed-title = התורים עודכנו
series-changed-body = מועדי התורים שלכם אצל { $business } השתנו. אלה המועדים הקרובים; הקובץ המצורף מעדכן את היומן שלכם.

series-cancelled-subject = התורים שלכם אצל { $business } בוטלו
series-cancelled-title = התורים בוטלו
series-cancelled-body = התורים האלה שלכם אצל { $business } בוטלו. נשמח לקבוע לכם מועדים אחרים.
series-cancelled-button = לקביעת תור חדש

## רשימת ההמתנה

mail-label-until = שמור לכם עד
waiting-offer-subject = התפנה מועד אצל { $business }: { $at }
waiting-offer-title = התפנה מועד בשבילכם
waiting-offer-body = ביקשתם לדעת כשיתפנה מועד אצל { $business }. המועד הזה שמור לכם עד { $until }, ואחר כך הוא עובר לבאים בתור.
waiting-offer-button = לאישור או לוויתור

message-skipped-offer-over = ההצעה נענתה או פגה לפני שההודעה נשלחה.

## מנויים ודיוור

subscription-confirm-subject = לאישור ההרשמה לעדכונים של { $business }
subscription-confirm-title = רק עוד אישור אחד
subscription-confirm-body = קיבלנו בקשה לשלוח לכתובת הזאת עדכונים ופרסומות של { $business }. אם זו הייתה בקשה שלכם, אשרו אותה בקישור. אם לא, אין צורך לעשות דבר, ולא נשלח לכם כלום.
subscription-confirm-button = לאישור ההרשמה

# המילה נדרשת בחוק בתחילת כל דבר פרסומת.
campaign-subject = פרסומת: { $subject }
# גם במסרון: המילה בתחילתו, מי שולח, ודרך החוצה.
campaign-text = פרסומת: { $text }
    { $sender }
    להסרה: { $url }
campaign-nameless = לקוחות יקרים
campaign-why = ההודעה נשלחה אליכם כי הסכמתם לקבל פרסומות.
campaign-unsubscribe = להסרה מהתפוצה

message-skipped-no-consent = אין הסכמה לקבל הודעות כאלה, או שהיא בוטלה.
message-skipped-called-off = הדיוור בוטל לפני שההודעה נשלחה.
## אחרי ביקור, וביום הולדת

review-request-subject = איך היה אצל { $business }?
review-request-title = ספרו לנו איך היה
review-request-body = ביקרתם לא מזמן אצל { $business }. נשמח לקרוא מה חשבתם; זה לוקח דקה.
review-request-button = לכתיבת ביקורת
review-request-text = ביקרתם אצל { $business }: נשמח לקרוא איך היה. { $url }

birthday-subject = יום הולדת שמח מאת { $business }!
birthday-title = יום הולדת שמח!
birthday-body = כולנו אצל { $business } מאחלים לכם שנה טובה, ומקווים לראותכם בקרוב.
birthday-button = לעמוד שלנו
birthday-text = { $business } מאחלים לכם יום הולדת שמח! { $url }

message-skipped-undone = השינוי בוטל לפני שההודעה נשלחה.
message-skipped-rule-off = הודעות מסוג זה כובו לפני שההודעה נשלחה.
message-skipped-no-review-page = לעסק אין עמוד לכתיבת ביקורות.

## על מה מדברת הודעה בתצוגה מקדימה.

sample-customer = רות לוי
sample-service = תספורת
sample-staff = דנה
sample-event = ערב יוגה
sample-place = הרצל 5, חיפה
sample-reason = העסק סגור ביום זה
message-skipped-opted-out = הלקוח ביקש לא לקבל הודעות בערוץ הזה, או שהספק אינו מעביר אליו.
message-skipped-no-carrier = אין חיבור שיכול לשאת את ההודעה אל הלקוח.
message-skipped-too-dear = ההודעה יקרה מהסכום המרבי שנקבע להודעה אחת.

message-waits-rate = ממתינה: נשלחו כבר ההודעות המותרות לדקה.
message-waits-budget = ממתינה: התקציב של החיבור נוצל.
message-waits-paused = ממתינה: החיבור אינו פועל כרגע, וננסה שוב.
message-waits-doubt = ממתינה: תשובת הספק אבדה, ואנחנו בודקים אם ההודעה יצאה.

## הודעות קצרות, ל־SMS ול־WhatsApp. שורה או שתיים: מי, מתי, קישור.

appointment-requested-text = { $business }: הבקשה שלכם לתור ב{ $at } התקבלה. נעדכן כשתאושר. { $url }
appointment-declined-text = { $business }: הבקשה שלכם לתור ב{ $at } לא אושרה. לבחירת מועד אחר: { $url }
appointment-confirmation-text = { $business }: נקבע לכם תור ב{ $at }. לצפייה או לביטול: { $url }
appointment-reminder-text = { $business }: מזכירים לכם את התור ב{ $at }. לצפייה או לביטול: { $url }
appointment-moved-text = { $business }: התור שלכם עודכן ל{ $at }. לצפייה או לביטול: { $url }
appointment-cancelled-text = { $business }: התור שלכם ב{ $at } בוטל. לקביעת תור חדש: { $url }
registration-received-text = { $business }: ההרשמה שלכם אל { $event } ב{ $at } התקבלה וממתינה לאישור. { $url }
registration-confirmed-text = { $business }: נרשמתם אל { $event } ב{ $at }. לכרטיסים: { $url }
registration-waitlisted-text = { $business }: אתם ברשימת ההמתנה אל { $event } ב{ $at }. { $url }
registration-offered-text = { $business }: התפנו לכם מקומות אל { $event }, שמורים עד { $until }. לאישור: { $url }
registration-moved-text = { $business }: המועד של { $event } השתנה ל{ $at }. לצפייה או לביטול: { $url }
registration-cancelled-text = { $business }: ההרשמה שלכם אל { $event } ב{ $at } בוטלה. { $url }
registration-reminder-text = { $business }: מזכירים לכם את { $event } ב{ $at }. לכרטיסים: { $url }
series-booked-text = { $business }: נקבעו לכם { $count } תורים. הראשון ב{ $at }.
series-changed-text = { $business }: מועדי התורים שלכם השתנו. הקרוב ב{ $at }.
series-cancelled-text = { $business }: { $count } תורים שלכם בוטלו. לקביעת תור חדש: { $url }
waiting-offer-text = { $business }: התפנה לכם מועד ב{ $at }, שמור עד { $until }. לאישור: { $url }
text-answer-hint = להגעה השיבו 1, לביטול 2.
free-text-subject = הודעה מאת { $business }

## Payments.

mail-label-what = עבור
mail-label-pay-until = לתשלום עד
payment-link-subject = בקשת תשלום מאת { $business }: { $total }
payment-link-title = בקשת תשלום
payment-link-body = { $business } מבקשים תשלום של { $total } עבור { $what }. אפשר לשלם בדף המאובטח עד { $until }.
payment-link-button = לתשלום
payment-link-text = { $business }: לתשלום של { $total } עבור { $what }, עד { $until }: { $url }
payment-returned-subject = התשלום שלכם אצל { $business } מוחזר: { $total }
payment-returned-title = התשלום מוחזר אליכם
payment-returned-body = התשלום שלכם עבור { $what } התקבל, אבל המקום כבר נתפס או שהסכום כבר אינו לתשלום. { $total } מוחזרים אליכם באותה דרך שבה שילמתם. אנחנו מצטערים, ואפשר לפנות אל { $business } ולמצוא מועד אחר.
payment-returned-text = { $business }: התשלום עבור { $what } התקבל, אבל המקום כבר נתפס או שהסכום כבר אינו לתשלום. { $total } מוחזרים אליכם באותה דרך שבה שילמתם.
message-skipped-link-closed = הבקשה שולמה, בוטלה או פגה לפני שההודעה נשלחה.

## מה השתבש, לפי ה-code של הבעיה.

problem-invalid-request = לא הצלחנו לקרוא את הבקשה.
problem-unauthenticated = יש להתחבר למערכת.
problem-bad-credentials = כתובת הדוא״ל או הסיסמה שגויים.
problem-csrf = הדף אינו מעודכן. רעננו אותו ונסו שוב.
problem-forbidden = אין לך הרשאה לפעולה הזו.
problem-not-found = לא נמצא.
problem-method-not-allowed = הכתובת הזו אינה תומכת בפעולה המבוקשת.
problem-payload-too-large = הבקשה גדולה מדי.
problem-unsupported-media-type = סוג התוכן אינו נתמך כאן.
problem-invalid = יש שדות שדורשים תיקון.
problem-rate-limited = יותר מדי בקשות. המתינו מעט ונסו שוב.
problem-unavailable = השירות עמוס כרגע. נסו שוב בעוד רגע.
problem-internal = משהו השתבש אצלנו. התקלה נרשמה.
problem-email-taken = כבר קיים חשבון עם כתובת הדוא״ל הזו.
problem-slug-taken = הכתובת הזו תפוסה. בחרו אחרת.
problem-stale-version = מישהו שינה את זה בינתיים. רעננו ונסו שוב.
problem-already-member = האדם הזה כבר נמצא בצוות.
problem-last-owner = לעסק חייב להיות לפחות בעלים אחד.
problem-idempotency-in-progress = אותה בקשה נמצאת בטיפול או נקטעה באמצע. בדקו את התוצאה לפני ניסיון נוסף.
problem-idempotency-key-reused = המפתח Idempotency-Key כבר שימש לבקשה אחרת.

## מה לא תקין בשדה, לפי ה-code שלו.

field-missing = שדה חובה.
field-unknown-field = השדה הזה אינו מוכר.
field-wrong-type = הערך אינו במבנה הנכון.
field-out-of-range = הערך מחוץ לטווח המותר.
field-too-long = הטקסט ארוך מדי.
field-bad-cursor = הסמן (cursor) אינו תקין.
field-bad-name = שם מכיל בין תו אחד ל-120 תווים.
field-bad-email = כתובת הדוא״ל אינה תקינה.
field-bad-phone = מספר הטלפון אינו תקין.
field-bad-slug = השתמשו ב-3 עד 60 אותיות לטיניות, ספרות ומקפים.
field-bad-zone = אזור הזמן אינו מוכר.
field-bad-tax-number = המספר אינו תקין: תשע ספרות כולל ספרת ביקורת.
field-bad-link = הקישור אינו תקף עוד. בקשו קישור חדש.
field-password-too-short = סיסמה מכילה לפחות 8 תווים.

## הודעות

problem-impossible-step = אי אפשר לעשות את הצעד הזה במצב הנוכחי.
## תשלומים ומסמכים.

problem-already-paid = הסכום כבר שולם במלואו.
problem-appointment-cancelled = הביקור בוטל, ולכן לא ניתן לקבל עליו תשלום.
field-wrong-currency = המטבע חייב להיות המטבע של העסק.
problem-registration-cancelled = ההרשמה בוטלה, ולכן לא ניתן לקבל עליה תשלום.
problem-already-refunded = כל הסכום כבר הוחזר.
problem-refund-under-way = החזר קודם של התשלום הזה עדיין בתהליך. המתינו לסיומו.
field-bad-last4 = כתבו את ארבע הספרות האחרונות של הכרטיס בלבד.
field-other-method = הפרט הזה אינו שייך לאמצעי התשלום שנבחר.
field-one-subject = תשלום הוא על ביקור, על הרשמה או על דבר אחר: ציינו רק אחד מהם.
problem-link-closed = הבקשה לתשלום אינה פתוחה עוד: היא שולמה, בוטלה או פגה.
problem-payer-unreachable = ללקוח אין טלפון ואין כתובת דוא״ל, ולכן אין לאן לשלוח.
## לקוחות.

problem-phone-taken = מספר הטלפון הזה כבר רשום אצל לקוח אחר.
field-bad-tag = תגית מכילה בין תו אחד ל-40 תווים.
field-too-many = יותר מדי ערכים ברשימה.
field-same-customer = אי אפשר לאחד כרטיס עם עצמו. בחרו כרטיס אחר.
## קטלוג ויומן.

problem-slot-taken = השעה הזו נתפסה בינתיים. בחרו שעה אחרת.
problem-too-late-to-cancel = מועד התור כבר הגיע ולכן אי אפשר לבטל אותו כאן. אפשר לפנות לעסק.
field-hours-overlap = שני טווחי שעות באותו יום חופפים.
field-bad-time = כתבו שעה במבנה HH:MM.
field-ends-before-start = הסוף חייב להיות אחרי ההתחלה.
field-bad-color = כתבו צבע במבנה ‎#rrggbb.
field-not-offered = השירות הזה אינו מוצע עוד.
field-does-not-give-service = איש הצוות הזה אינו נותן את השירות.
field-not-open = אי אפשר להזמין תור לשעה הזו. בחרו אחת מהשעות הפנויות.
field-bad-date = כתבו תאריך קיים במבנה YYYY-MM-DD.
field-too-many-days = אפשר לבקש עד 62 ימים בבת אחת.
field-not-whole-minute = השעה חייבת להיות בדקות שלמות.
field-one-of-two = ציינו לקוח קיים או לקוח חדש, לא את שניהם.
field-only-of-guests = הסכמה לפרסום שהלקוח מסר לצוות נרשמת בכרטיס הלקוח.
## תזמון.

problem-too-late-to-move = המועד קרוב מדי ולכן אי אפשר להזיז את התור כאן. אפשר לפנות לעסק.
field-class-alone = אי אפשר לצרף שיעור קבוצתי לשירותים אחרים באותו ביקור.
field-too-long-visit = השירותים יחד ארוכים מדי לביקור אחד.
field-class-length = אי אפשר לשנות את האורך של מקום אחד בשיעור.
field-bad-token = הקישור אינו תקף.
## סגירות וחגים.

field-unknown-city = העיר הזו אינה ברשימה.
field-city-needed = יש לבחור עיר: זמני כניסת השבת ויציאתה נקבעים לפי השקיעה בה.
field-unknown-holiday = זה אינו חג שאפשר לסגור בו.
field-too-far = אפשר לבקש עד 400 ימים בפעם אחת.

## Calendars beyond ours.

problem-too-many-calendars = יש כבר יותר מדי יומנים כאלה. הסירו אחד מהם תחילה.
problem-google-not-configured = בהתקנה הזאת אי אפשר לחבר את יומן Google.
problem-already-connected = יומן Google של איש הצוות כבר מחובר.
problem-needs-reconnect = צריך לחבר את היומן מחדש.
field-unknown = אין כזה.
field-not-https = הכתובת צריכה להתחיל ב-https.
field-private-address = הכתובת מובילה לרשת פרטית.
field-bad-address = אי אפשר להשתמש בכתובת הזו. כתבו כתובת שמתחילה ב־https://
calendar-bad-address = זו אינה כתובת של יומן.
calendar-private-address = הכתובת מובילה לרשת פרטית.
calendar-not-https = הכתובת מובילה למקום שאינו https.
calendar-too-many-redirects = הכתובת מפנה הלאה שוב ושוב.
calendar-timed-out = השרת של היומן לא ענה בזמן.
calendar-unreachable = אי אפשר להגיע לשרת של היומן.
calendar-calendar-not-found = אין יומן בכתובת הזאת. אולי הקישור בוטל.
calendar-access-denied = אין הרשאה לקרוא את היומן. העתיקו את הקישור הפרטי שלו.
calendar-server-error = השרת של היומן הודיע על תקלה.
calendar-too-large = הקובץ של היומן גדול מדי.
calendar-not-a-calendar = בכתובת הזאת יש דף ולא יומן.
calendar-cut-off = הקובץ של היומן נקטע באמצע.
calendar-too-many-events = ביומן יש יותר מדי אירועים.
calendar-revoked = ההרשאה בוטלה. חברו את היומן מחדש.
calendar-permission-missing = לא ניתנה ההרשאה לראות ולשנות אירועים. חברו מחדש וסמנו אותה.
calendar-misconfigured = ההגדרות של ההתקנה מול Google שגויות. פנו למי שמפעיל אותה.
calendar-refused = Google לא אישר את הבקשה.
calendar-secret-lost = מפתח ההצפנה של ההתקנה הוחלף. הוסיפו את היומן מחדש.
## אירועים.

problem-sold-out = לא נותרו מספיק מקומות במועד הזה.
problem-kind-sold-out = הכרטיסים מהסוג הזה אזלו למועד הזה.
problem-registration-closed = ההרשמה למועד הזה נסגרה. אפשר לפנות אל העסק.
problem-offer-expired = המקומות נשמרו עבורכם עד תום הזמן, ועברו לאחרים.
problem-event-incomplete = כדי לפרסם אירוע דרושים מועד וסוג כרטיס.
problem-capacity-below-taken = כבר תפוסים יותר מקומות מזה.
problem-ticket-elsewhere = הכרטיס הזה הוא לאירוע אחר או למועד אחר.
problem-ticket-cancelled = הכרטיס הזה כבר אינו בתוקף: הוא בוטל או הועבר לאדם אחר.
problem-ticket-not-confirmed = ההרשמה הזו לא אושרה, ולכן הכרטיס אינו בתוקף.
field-endless-rule = לכלל דרוש סוף: מספר פעמים או יום אחרון.
field-same-start = שני מועדים מתחילים באותו זמן.
field-too-large = התמונה גדולה מ־2 מ״ב.
field-bad-picture = אפשר להעלות תמונות PNG,‏ JPEG או WebP בלבד.
field-not-a-choice = רק לשאלת בחירה יש אפשרויות.
field-unknown-question = השאלה הזו אינה חלק מהטופס.
field-bad-number = כתבו מספר.
field-not-an-option = בחרו אחת מהאפשרויות.
field-unknown-kind = אין באירוע סוג כרטיס כזה.
field-not-on-sale = הכרטיסים מהסוג הזה אינם נמכרים כעת.
field-unknown-code = אין כרטיס עם הקוד הזה.
## סדרות של תורים.

problem-series-conflicts = חלק מהמועדים בסדרה אינם פנויים. בחרו שעה אחרת או ותרו על המועדים האלה.
field-bad-rule = כלל החזרה הזה אינו מוכר.
field-too-many-visits = בסדרה יש לכל היותר 200 תורים.
field-too-far-ahead = התור האחרון בסדרה יכול להיות לכל היותר בעוד 730 ימים.
field-no-dates = אין אף מועד שמתאים לכלל הזה.
field-not-in-series = אין בסדרה תור בתאריך הזה.
field-other-day = אי אפשר להזיז את הסדרה הזו לימים אחרים בחודש. בחרו שעה באותו יום.
field-one-of-two-times = ציינו שעה או מועד התחלה, לא את שניהם.

## רשימת ההמתנה.

problem-offer-over = המועד הזה כבר לא שמור לכם. מישהו אחר קיבל אותו או יכול לקבל אותו.
field-days-or-time = ציינו ימים שמתאימים או מועד אחד מדויק, לא את שניהם.

## הסכמות, מנויים ודיוור.

problem-subscriber-exists = הכתובת הזאת כבר נמצאת אצל המנויים.
problem-list-exists = כבר יש רשימה בשם הזה.
problem-too-many-lists = אפשר להחזיק עד 200 רשימות. מחקו אחת קודם.
problem-sender-incomplete = כדי לשלוח פרסומות צריך שלעסק יהיו כתובת, טלפון או דוא״ל: החוק מחייב שולח שאפשר לפנות אליו.
problem-no-test-of-texts = מסרון לא שולחים לניסיון: התצוגה המקדימה היא כל הטקסט.
field-no-address = בכרטיס אין כתובת או טלפון לערוץ הזה.
field-control-characters = כאן אסורים מעברי שורה ותווי בקרה.
field-too-short = הטקסט קצר מדי.
field-unreadable = לא ניתן לקרוא את הקובץ. שמרו אותו כ־CSV בקידוד UTF-8.
field-no-email-column = בשורה הראשונה של הקובץ חסרה עמודת דוא״ל.
field-repeated = הכתובת כבר מופיעה בשורה קודמת.
field-withdrawn = בעל הכתובת ביקש לא לקבל פרסומות.
## נוסח הודעות וכללי שליחה.

problem-too-many-rules = כבר יש 20 כללים משלכם. הסירו תחילה אחד מהם.
problem-rule-of-everybody = כלל זה קיים בכל עסק. אפשר לכבות אותו, אך לא להסיר אותו.
problem-rule-exists = כבר יש כלל שאומר זאת באותו זמן.
field-not-repeatable = אפשר להוסיף רק תזכורות ובקשות לביקורת.
field-not-of-this-rule = זה לא שייך לכלל מסוג זה.
field-cannot-wait = ההצעה פגה, ולכן אינה יכולה לחכות לבוקר.
field-review-page-needed = הזינו תחילה את הכתובת של עמוד הביקורות שלכם.
field-both-or-neither = ציינו את שתי השעות, או אף אחת מהן.
field-unknown-variable = אין בהודעה הזו משתנה כזה.
field-unclosed-variable = הסוגר לא נסגר באותה שורה.
field-only-of-mail = רק להודעת דוא״ל יש נושא.
field-not-in-a-text = במסרון אין נושא ואין כפתור.
field-bad-birth-date = כתבו תאריך לידה בצורה YYYY-MM-DD, משנת 1900 ועד היום.
## שליחת הודעות.

problem-too-many-connections = יש כבר יותר מדי חיבורים. הסירו אחד קודם.
problem-no-number = לחיבור הזה אין מספר טלפון, ולכן אין קישור לפתיחת שיחה.
problem-opted-out = בכתובת הזו ביקשו לא לקבל הודעות, או שהספק אינו מעביר אליה.
field-each-once = יש לנקוב בכל ערוץ פעם אחת לכל היותר, ובאחד לפחות.
field-wrong-provider = הספק הזה אינו נושא הודעות בערוץ הזה.
field-bad-template = אין הודעה כזו אצלנו, או ששם התבנית, השפה או המשתנים שלה אינם תקינים.
field-bad-host = זה אינו שם של שרת.
field-not-encrypted = חיבור ללא הצפנה אינו מותר כאן.
field-bad-sid = המזהה אינו תקין. העתיקו אותו מהאתר של הספק.
field-bad-sender = כתבו מספר טלפון, או ל־SMS שם של עד 11 אותיות לטיניות וספרות.
field-bad-secret = יש בסיסמה או במפתח תווים שאינם מותרים.
field-bad-subject = נושא הוא שורה אחת של 1 עד 200 תווים.
field-text-or-template = כתבו הודעה או בחרו תבנית מאושרת, אחת מהשתיים.
field-one-of-two-readers = נקבו בלקוח או בכתובת, לא בשניהם.
field-unreachable = אי אפשר להגיע אל הלקוח בערוץ הזה.

## סליקה.

problem-too-many-gateway-accounts = יש כבר יותר מדי חשבונות סליקה. הסירו אחד קודם.
problem-gateway-account-in-use = יש בחשבון הזה תשלום או החזר שעדיין לא הסתיים. נסו שוב אחר כך.
problem-too-many-api-keys = יש כבר יותר מדי מפתחות. בטלו אחד קודם.
problem-too-many-webhooks = יש כבר יותר מדי כתובות Webhook. הסירו אחת קודם.
problem-webhook-not-enabled = ה־Webhook הזה כבוי. הפעילו אותו קודם.
problem-no-online-payment = לעסק הזה אי אפשר לשלם אונליין כרגע.
problem-card-in-use = חיוב של הכרטיס הזה עדיין לא הסתיים. נסו שוב אחר כך.
problem-card-expired = תוקף הכרטיס פג. בקשו מהלקוח כרטיס אחר.
field-bad-terminal = המסוף אינו תקין. העתיקו אותו מהאתר של חברת הסליקה.
field-bad-payer = כתבו שם פרטי ושם משפחה.
field-bad-mobile = כתבו מספר נייד ישראלי.
field-bad-reason = כתבו על מה התשלום, בשורה אחת של עד 200 תווים.
## Documents of all kinds.

problem-total-differs = הסכום של המסמך שונה ממה שהוצג. יש לבדוק ולנסות שוב.
problem-above-what-is-left = הסכום גבוה ממה שנותר במסמך המקורי.
problem-original-on-paper = את המקור של המסמך הזה מוסרים על נייר: הוא לא נשלח בדוא״ל.
problem-no-signing-key = אין תעודה בתוקף לחתום בה. אפשר להפיק או להעלות תעודה בהגדרות המסמכים.
problem-already-documented = לתשלום הזה כבר הופק מסמך.
problem-already-replaced = כבר הופק מסמך במקום המסמך הזה.
problem-series-begun = כבר הופקו מסמכים מהסוג הזה, ולכן אי אפשר לשנות את המספר הראשון.
problem-too-many-drafts = יש כבר יותר מדי טיוטות. יש למחוק כמה מהן קודם.
problem-too-many-recurring = יש כבר יותר מדי מסמכים חוזרים. יש לסיים אחד מהם קודם.
problem-not-creditable = אפשר להפיק זיכוי רק לחשבונית מס ולחשבונית מס/קבלה.
problem-not-cancellable = רק קבלות מבטלים כך. לחשבונית מס מפיקים זיכוי.
field-before-last-document = התאריך מוקדם מהתאריך של מסמך שכבר הופק.
field-in-future = התאריך הזה עוד לא הגיע.
field-in-past = התאריך הזה כבר עבר.
field-may-not-issue = עסק מסוג זה אינו רשאי להפיק מסמך כזה בתאריך הזה.
field-date-order = התאריכים אינם בסדר הנכון.
field-not-on-this-kind = אין לזה מקום במסמך מהסוג הזה.
field-row-count = אין שורות, או שיש יותר מדי.
field-discount-too-large = ההנחה גדולה מהסכום שממנו היא יורדת.
field-payments-differ = התשלומים והמס שנוכה אינם מסתכמים לסכום המסמך.
field-bad-logo = אפשר להעלות רק תמונות PNG, ‏JPEG ו‑SVG.
field-logo-too-large = הלוגו גדול מ‑200 KB.
field-bad-key-file = אי אפשר לפתוח את הקובץ: אינו PKCS#12, או שהסיסמה שגויה.
field-bad-key-kind = המפתח בקובץ אינו מסוג שאפשר לחתום בו: P-256, או RSA של 2048 סיביות ומעלה, עם התעודה שלו.
field-no-signer-name = בתעודה אין שם.
field-certificate-expired = התעודה אינה בתוקף היום.
field-key-known = התעודה הזו כבר הועלתה.
field-mail-only = על מסמכים ממוחשבים מסכימים לכתובת דוא״ל בלבד.
field-one-of-two-ways = יש לבחור סכום או שורות, לא את שניהם.
field-issued-elsewhere = זיכוי מפיקים מתוך החשבונית שהוא מזכה.
field-not-recurring = לזה אין מקום במסמך חוזר.
problem-tax-number-needed = צריך קודם להזין את מספר העוסק בפרטי העסק.
field-too-long-period = אפשר לבקש עשר שנים לכל היותר.
field-bad-month = יש לכתוב חודש קיים בצורה YYYY-MM.
problem-allocation-not-configured = אי אפשר לבקש כאן מספרי הקצאה.
problem-awaits-allocation = המסמך ממתין למספר הקצאה, ולכן המקור עוד לא הופק.
problem-no-allocation-needed = המסמך הזה אינו צריך מספר הקצאה.
field-bad-allocation-number = מספר הקצאה הוא בן תשע ספרות לפחות.

## Files of customers.

field-empty-file = אין בקובץ שורות מתחת לכותרות.
field-too-many-rows = אפשר להעלות עד 50,000 שורות. חלקו את הקובץ לכמה קבצים.
field-too-many-columns = אפשר להעלות עד 100 עמודות. מחקו עמודות שאין בהן צורך.
field-file-too-large = הקובץ גדול מדי. אפשר להעלות עד 10 מ״ב.
field-old-excel = זה קובץ אקסל ישן (xls). שמרו אותו כ-xlsx או כ-CSV.
field-not-a-table = זה לא קובץ CSV או אקסל, או שהוא פגום.
field-no-name-column = צריך לבחור עמודה של שם.
field-wrong-columns = מספר העמודות שונה מזה שבקובץ.
field-field-twice = השדה הזה נבחר לעמודה אחרת.
field-name-twice = בחרו עמודה של שם מלא, או עמודות של שם פרטי ומשפחה, ולא את שניהם.
field-nothing-to-import = אין בקובץ שורה שאפשר להוסיף. תקנו אותו והעלו שוב.
field-unreadable-cell = יש כאן אותיות שלא ניתן לקרוא.
field-repeated-person = הטלפון או הדוא״ל כבר מופיעים בשורה קודמת.
field-bad-file = אפשר להעלות PDF, תמונות (JPEG,‏ PNG,‏ WebP,‏ HEIC), טקסט (TXT), ומסמכי Word ו‑Excel ‏(DOCX,‏ XLSX) בלי מאקרו. הקובץ הזה אינו אחד מהם, או שהוא פגום.
problem-customer-files-full = אין יותר מקום לקבצים של לקוחות. מחקו קבצים שאין בהם צורך ונסו שוב.
problem-too-many-customer-files = ללקוח הזה יש כבר 200 קבצים. מחקו אחד מהם קודם.
problem-too-many-customer-fields = יש כבר 30 שדות. העבירו אחד מהם לארכיון קודם.
problem-customer-field-name-taken = שדה אחר נקרא עכשיו כך. שנו את שמו ונסו שוב.
field-unknown-customer-field = השדה הזה אינו בשימוש יותר. רעננו את הדף.
field-not-yes-or-no = בחרו כן או לא.
field-bad-label = שם מכיל בין תו אחד ל‑60 תווים.
field-label-taken = השם הזה כבר קיים. בחרו שם אחר.
## אימות דו־שלבי.

problem-second-factor-due = העסק דורש אימות דו־שלבי. הפעילו אותו כדי להמשיך.
problem-second-factor-on = האימות הדו־שלבי כבר פועל.
problem-second-factor-off = האימות הדו־שלבי שלכם אינו פועל.
problem-second-factor-not-begun = יש להתחיל את ההפעלה של האימות הדו־שלבי מההתחלה.
field-transaction-used = העסקה כבר נרשמה לתשלום אחר.
field-wrong-code = הקוד שגוי או שכבר נעשה בו שימוש.
field-wrong-password = הסיסמה שגויה.
field-one-proof = תנו סיסמה או קוד, אחד מהם.
## מפתחות גישה.

problem-bad-passkey = מפתח הגישה לא התקבל: ייתכן שהוסר, או שזה ארך יותר מדי זמן. נסו שוב, או היכנסו בסיסמה.
problem-passkeys-unavailable = אין מפתחות גישה בכתובת הזאת. מי שמפעיל את המערכת צריך לקבוע את BASE_URL לכתובת https:// עם שם מתחם.
problem-too-many-passkeys = יש לכם עשרה מפתחות גישה. הסירו אחד כדי להוסיף אחר.
problem-passkey-not-begun = זה ארך יותר מדי זמן. יש להתחיל את ההוספה של מפתח הגישה מההתחלה.
problem-passkey-known = מפתח הגישה הזה כבר נוסף.
field-passkey-refused = התשובה של המכשיר לא התקבלה. התחילו מההתחלה, בכתובת של הדף הזה.

## לקוחות רבים בבת אחת ומסננים שמורים.

problem-count-changed = מספר הלקוחות המתאימים השתנה. בדקו את הרשימה ואשרו שוב.
problem-view-exists = כבר יש תצוגה בשם הזה.
problem-too-many-views = כבר יש 50 תצוגות. הסירו אחת קודם.
field-not-of-this-act = השדה הזה לא שייך לפעולה שנבחרה.
field-ids-or-filter = יש לציין לקוחות או מסנן, לא את שניהם.
## The system page.

problem-backup-not-here = מסד הנתונים הוא PostgreSQL: מגבים אותו בעזרת pg_dump.
problem-backup-under-way = גיבוי כבר מתבצע. יש להמתין עד שיסתיים.

## Push.

field-bad-push-key = זה אינו מפתח של הרשמת דפדפן להתראות.
problem-too-many-devices = יש כבר 20 מכשירים. הסירו אחד קודם.

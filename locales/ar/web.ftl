### تطبيق الطاقم.
###
### Terms, the same everywhere: appointment, visit = موعد; customer, guest = زبون; service = خدمة;
### staff, staff member = الطاقم, عضو الطاقم; business = مصلحة; class = حصة; event = فعالية; ticket = تذكرة;
### seat = مكان; registration = تسجيل; waiting list = قائمة الانتظار; request = طلب; series = سلسلة مواعيد;
### open time = ساعة شاغرة; receipt = إيصال; tax invoice = فاتورة ضريبية; payment = دفعة; deposit = عربون;
### cancellation fee = رسم إلغاء; calendar = تقويم; tag = علامة; link = رابط; account = حساب.
### subscriber, subscription = مشترك, اشتراك; advertisement = إعلان; campaign = حملة; consent = موافقة; review = تقييم;
### provider, carrier = مزوّد; connection = اتصال; channel = قناة; template = قالب; draft = مسودة.
### People are addressed in the plural, and actions are named by nouns (حفظ, إلغاء), so that no gender is needed.
### Digits are Latin (0–9).

## Shell
skip-to-content = الانتقال إلى المحتوى
nav-label = التنقل الرئيسي
nav-calendar = التقويم
nav-events = الفعاليات
nav-customers = الزبائن
nav-services = الخدمات والطاقم
nav-services-short = الخدمات
nav-messages = الرسائل
nav-documents = المستندات
nav-settings = الإعدادات
business-switch = المصلحة { $name }، تبديل المصلحة
language = اللغة
theme = المظهر
theme-dark = الانتقال إلى المظهر الداكن
theme-light = الانتقال إلى المظهر الفاتح
scheme-auto = كما في الجهاز
scheme-light = فاتح
scheme-dark = داكن
user-menu = حساب { $name }
sign-out = خروج
offline = لا يوجد اتصال بالإنترنت. المعروض صحيح لحظة الانقطاع، ولن تُحفظ التغييرات.

## Actions
action-save = حفظ
action-cancel = إلغاء
action-close = إغلاق
action-edit = تعديل
action-retry = محاولة أخرى
action-more = المزيد
action-undo = تراجع
action-archive = نقل إلى الأرشيف
action-restore = استعادة من الأرشيف
edit-named = تعديل: { $name }
saved = تم الحفظ

## States
loading = جارٍ التحميل
error-unexpected = حدث خلل لدينا. يرجى المحاولة من جديد بعد لحظات.
error-network = لا يوجد ردّ من الخادم. يرجى التحقق من الاتصال والمحاولة من جديد.
error-forbidden = لا توجد لديكم صلاحية لذلك. يمكن طلبها من صاحب المصلحة.
error-request-id = رقم البلاغ للدعم:
not-found = هذه الصفحة غير موجودة.
not-found-action = إلى الصفحة الرئيسية

## Fields
field-required = حقل إلزامي
field-full-name = الاسم الكامل
field-business-name = اسم المصلحة
field-email = البريد الإلكتروني
field-password = كلمة المرور
field-new-password = كلمة مرور جديدة
field-phone = الهاتف
field-address = العنوان
field-notes = ملاحظات
field-tags = علامات
field-tags-hint = اضغطوا Enter بعد كل علامة
field-customer = الزبون
field-service = الخدمة
field-staff = عضو الطاقم
field-date = التاريخ
field-time = الساعة
field-time-hint = اختيار من الساعات الشاغرة، أو كتابة ساعة أخرى
field-time-invalid = يرجى كتابة ساعة، مثلًا 09:30
field-amount = المبلغ
field-amount-invalid = يرجى كتابة مبلغ أكبر من صفر
field-method = طريقة الدفع
field-service-name = اسم الخدمة
field-description = الوصف
field-duration = المدة بالدقائق
field-minutes-invalid = يرجى كتابة عدد الدقائق
field-price = السعر ({ $currency })
field-buffer-before = دقائق تحضير قبل
field-buffer-after = دقائق ترتيب بعد
field-service-staff = من يقدّم الخدمة
field-staff-services = الخدمات
field-color = اللون
field-tax-kind = نوع المصلحة لدى الضريبة
field-tax-number = رقم المشتغل أو الشركة
field-tax-number-hint = تسعة أرقام، كما ستظهر على الإيصالات
field-notice = كم دقيقة مسبقًا يمكن الحجز
field-notice-hint = لن يتمكن الزبائن من الحجز لوقت أقرب
field-horizon = كم يومًا مقدمًا يمكن الحجز
field-horizon-hint = التقويم مفتوح للزبائن حتى هنا
field-step = الفاصل بين الساعات الشاغرة
field-step-hint = الساعات التي تُعرض على الزبائن، مثلًا كل ربع ساعة
field-slug = نهاية العنوان
field-slug-hint = أحرف لاتينية صغيرة وأرقام وشرطات. ستتوقف الروابط القديمة عن العمل.
field-role = الدور

## Accounts
sign-in-title = الدخول
sign-in-action = دخول
sign-in-link = لديّ حساب
sign-up-title = فتح حساب للمصلحة
sign-up-action = فتح حساب
sign-up-link = فتح حساب جديد
password-hint = ثمانية أحرف على الأقل
password-show = إظهار كلمة المرور
check-email-title = أرسلنا إليكم رسالة
check-email-text = أرسلنا رسالة إلى { $email }. الضغط على الرابط فيها يفتح الحساب.
back-to-sign-in = العودة إلى الدخول
verify-title = تأكيد عنوان البريد الإلكتروني
link-incomplete = الرابط غير كامل. يرجى فتحه من جديد من الرسالة.
forgot-link = نسيت كلمة المرور
forgot-title = كلمة مرور جديدة
forgot-action = إرسال رابط
forgot-sent = إذا كان هناك حساب بهذا العنوان، فسيُرسل إليه رابط لاختيار كلمة مرور جديدة.
reset-title = اختيار كلمة مرور جديدة
reset-action = حفظ كلمة المرور
reset-done = تم تغيير كلمة المرور. يمكن الدخول.
new-business-title = فتح مصلحة
new-business-action = فتح المصلحة

## First steps
welcome-title = مرحبًا { $name }، لنبدأ
welcome-text = ثلاث خطوات قصيرة، ويصبح بإمكان الزبائن حجز موعد لديكم.
welcome-service = الخدمة الأولى
welcome-service-action = المتابعة إلى الساعات
welcome-hours = ساعات العمل
welcome-hours-action = المتابعة إلى الرابط
welcome-share = رابط للزبائن
welcome-done = إلى التقويم
welcome-step-done = تم
service-name-example = مثلًا: قص شعر
link-text = في هذا العنوان يحجز الزبائن موعدًا. يمكن إرساله في رسالة أو وضعه على الإنترنت.
link-copy = نسخ الرابط
link-copied = تم نسخ الرابط
link-copy-failed = لم يسمح المتصفح بالنسخ. يمكن تحديد العنوان ونسخه.

## Calendar
calendar-day = يوم
calendar-week = أسبوع
calendar-view = العرض
calendar-today = اليوم
calendar-turn = تصفّح التقويم
calendar-previous-day = اليوم السابق
calendar-next-day = اليوم التالي
calendar-previous-week = الأسبوع السابق
calendar-next-week = الأسبوع التالي
calendar-jump = الانتقال إلى تاريخ
calendar-staff = تصفية حسب عضو الطاقم
calendar-all-staff = كل الطاقم
calendar-away = خارج العمل
calendar-unready = لحجز مواعيد تلزم خدمة واحدة وشخص واحد يقدّمها.
calendar-unready-action = إلى الخطوات الأولى
agenda-free = لا توجد مواعيد
date-next-month = الشهر التالي
date-previous-month = الشهر السابق
date-next-year = السنة التالية
date-previous-year = السنة السابقة

## Visits
visit-title = موعد
visit-new = موعد جديد
visit-book = حجز الموعد
visit-booked = تم حجز موعد لـ { $customer }
visit-label = { $customer }، { $service }، لدى { $staff }، { $day }، { $from }–{ $to }، { $status }
visit-price = السعر:
visit-move = نقل
visit-move-title = نقل الموعد
visit-move-action = نقل الموعد
visit-moved = تم نقل الموعد إلى { $day }، { $time }
visit-cancel = إلغاء الموعد
visit-cancel-title = إلغاء الموعد؟
visit-cancel-reason = السبب (اختياري)
visit-cancel-action = إلغاء الموعد
visit-keep = إبقاء الموعد
status-confirmed = محجوز
status-arrived = حضر
status-completed = انتهى
status-no_show = لم يحضر
status-cancelled = ملغى
step-arrived = حضر
step-completed = انتهى
step-no_show = لم يحضر
step-confirmed = العودة إلى ”محجوز“
source-desk = حُجز في المصلحة
source-guest = حجزه الزبون
source-api = حُجز عبر واجهة البرمجة
staff-any = أي شخص متاح
slots-open = ساعات شاغرة
slots-none = لا توجد ساعات شاغرة في هذا اليوم. يمكن كتابة ساعة.
slots-instead = شاغر بدلًا من ذلك:
service-option = { $name } · { $minutes } د · { $price }

## Payments
pay-cash = دُفع نقدًا
pay-title = دفعة من { $customer }
pay-action = تسجيل الدفعة
pay-done = تم تسجيل الدفعة، والإيصال في الطريق
pay-receipt-hint = يصدر إيصال ويُرسل إلى الزبون بالبريد الإلكتروني إن وُجد عنوان.
paid = مدفوع
payments = الدفعات
method-cash = نقدًا
method-bank_transfer = حوالة بنكية
method-app = تطبيق دفع
method-other = أخرى
receipt-open = الإيصال

## Customers
customers-search = بحث حسب الاسم أو الهاتف أو البريد الإلكتروني
customers-status = حالة الزبائن
customers-active = فعّالون
customers-archived = الأرشيف
customers-count = { $count ->
    [zero] لا زبائن
    [one] زبون واحد
    [two] زبونان
    [few] { $count } زبائن
    [many] { $count } زبونًا
   *[other] { $count } زبون
}
customers-none = لا يوجد زبائن بعد. يُضافون تلقائيًا أيضًا عند حجز موعد.
customers-none-found = لم يُعثر على زبائن ملائمين.
customers-clear = مسح التصفية
customers-tag-clear = إزالة التصفية حسب { $tag }
customer-title = زبون
customer-add = زبون جديد
customer-edit = تعديل تفاصيل الزبون
customer-new = زبون جديد…
customer-search = اسم أو هاتف
customer-details = التفاصيل
customer-visits = المواعيد
customer-timeline = ما حدث
customer-archived = في الأرشيف
customer-no-contact = لا هاتف ولا بريد إلكتروني
customer-no-visits = لا توجد مواعيد
customer-merge = دمج
customer-merge-title = دمج البطاقات
customer-merge-other = البطاقة الثانية للشخص نفسه
customer-merge-warning = ستنتقل المواعيد والملاحظات والمستندات إلى { $name }، وتُغلق البطاقة الثانية. لا يمكن التراجع عن الدمج.
customer-merge-action = دمج البطاقات
customer-merged = تم دمج البطاقات
note-label = ملاحظة عن الزبون
note-add = إضافة ملاحظة
actor-user = الطاقم
actor-guest = الزبون
actor-system = النظام
entry-appointment-booked = تم حجز موعد
entry-appointment-moved = تم نقل الموعد
entry-appointment-cancelled = تم إلغاء الموعد
entry-appointment-arrived = تم الحضور إلى الموعد
entry-appointment-completed = انتهى الموعد
entry-appointment-no_show = لم يتم الحضور إلى الموعد
entry-appointment-updated = تغيّرت تفاصيل الموعد
entry-appointment-reopened = فُتح الموعد من جديد
entry-customer-created = تمت الإضافة إلى القائمة
entry-customer-updated = تغيّرت التفاصيل
entry-customer-archived = تم النقل إلى الأرشيف
entry-customer-restored = تمت الاستعادة من الأرشيف
entry-customer-merged = دُمجت بطاقة أخرى هنا
entry-customer-noted = ملاحظة
entry-payment-received = وصلت دفعة
entry-document-issued = صدر مستند
entry-message-sent = أُرسلت رسالة
entry-message-failed = لم تُرسل رسالة
entry-other = تغيير ({ $kind })

## Services and staff
services-title = الخدمات
services-none = لا توجد خدمات بعد. الخدمة هي ما يحجزه الزبائن، مثلًا قص شعر.
service-add = خدمة جديدة
service-edit = تعديل الخدمة
service-archived = غير معروضة
service-minutes = { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
staff-title = الطاقم
staff-none = لا يوجد أعضاء طاقم بعد.
staff-add = عضو طاقم جديد
staff-edit = تعديل عضو الطاقم
staff-archived = غير فعّال
hours-edit = ساعات العمل
hours-title = ساعات عمل { $name }
hours-none = لم تُحدَّد ساعات عمل
hours-closed = مغلق
hours-from = { $day }، من الساعة
hours-to = { $day }، حتى الساعة
hours-break = استراحة
hours-break-day = { $day }، إضافة استراحة
hours-remove = { $day }، إزالة الفترة التي تبدأ في { $from }
hours-end-first = يجب أن تكون ساعة النهاية بعد ساعة البداية
hours-overlap = الفترات متداخلة
away-edit = الغيابات
away-title = غيابات { $name }
away-none = لا توجد غيابات قريبة.
away-first = من يوم
away-last = حتى يوم، ضمنًا
away-end-first = اليوم الأخير قبل اليوم الأول
away-reason = السبب (اختياري)
away-add = إضافة غياب
away-remove = إزالة الغياب { $span }
color-teal = أخضر بحري
color-blue = أزرق
color-purple = بنفسجي
color-pink = وردي
color-red = أحمر
color-orange = برتقالي
color-olive = زيتي
color-gray = رمادي

## Messages
messages-filter = تصفية حسب الحالة
messages-all = الكل
messages-planned = بالانتظار
messages-sent = أُرسلت
messages-failed = فشلت
messages-none = لم تُرسل رسائل بعد. تخرج تلقائيًا عند حجز موعد.
messages-none-found = لا توجد رسائل في هذه الحالة.
messages-none-action = إلى التقويم
message-planned = بالانتظار
message-sending = قيد الإرسال
message-sent = أُرسلت
message-delivered = وصلت
message-read = قُرئت
message-printed = كُتبت في سجل الخادم
message-failed = فشلت
message-skipped = لم تُرسل
message-resend = إرسال من جديد
template-appointment_confirmation = تأكيد موعد
template-appointment_reminder = تذكير بموعد
template-appointment_cancelled = إلغاء موعد
template-appointment_moved = نقل موعد
template-receipt = إيصال
template-free_text = كتبها الطاقم

## Documents
documents-none = لا توجد مستندات بعد. يصدر إيصال عند تسجيل دفعة عن موعد.
documents-none-action = إلى التقويم
document-receipt = إيصال
document-quote = عرض سعر
document-order = طلبية
document-delivery_note = سند تسليم
document-deal_invoice = فاتورة صفقة
document-tax_invoice = فاتورة ضريبية
document-tax_invoice_receipt = فاتورة ضريبية / إيصال
document-credit_invoice = فاتورة دائنة
document-donation_receipt = إيصال تبرع
document-name = { $kind } { $number }
document-open = فتح المستند
document-send = إرسال
document-send-named = إرسال: { $name }
document-sent = { $name } في الطريق إلى الزبون

## Settings
settings-business = تفاصيل المصلحة
settings-booking = قواعد الحجز
settings-team = المستخدمون
settings-link = رابط للزبائن
settings-sessions = الأجهزة المتصلة
settings-language = اللغة والمظهر
tax-exempt_dealer = مشتغل معفى
tax-licensed_dealer = مشتغل مرخّص
tax-company = شركة م.ض.
tax-non_profit = جمعية
role-owner = مالك
role-manager = إدارة
role-staff = طاقم
role-bookkeeper = محاسبة
team-add = إضافة مستخدم
team-invite = إضافة
team-role = دور { $name }
team-remove = إزالة { $name }
session-current = هذا الجهاز
session-end = قطع الاتصال
session-end-named = قطع اتصال { $device }
session-seen = آخر ظهور { $at }
session-unknown = جهاز غير معروف

## أيام خاصة، إغلاقات وأعياد.

settings-closures = الإغلاقات والأعياد
days-edit = أيام خاصة
days-title = الأيام الخاصة لـ { $name }
days-none = لا توجد أيام خاصة: كل الأسابيع متشابهة.
days-date = التاريخ
days-open = يوم عمل
days-add = حفظ اليوم
days-remove = العودة إلى الساعات العادية في { $day }
closures-title = الإغلاقات
closures-none = لا توجد إغلاقات قريبة.
closure-add = إضافة إغلاق
closure-edit = تعديل الإغلاق
closure-remove = إزالة { $name }
closure-name = المناسبة
closure-first = من يوم
closure-from-time = في الساعة
closure-last = حتى يوم
closure-to-time = في الساعة
closure-hint = في هذا الوقت لن تُعرض مواعيد على الزبائن. المواعيد المحجوزة تبقى.
shabbat-title = السبت
shabbat-city = المدينة
shabbat-city-hint = يتحدد دخول السبت والأعياد وخروجها حسب غروب الشمس فيها.
shabbat-city-none = بدون مدينة
shabbat-closed = مغلق يوم السبت
shabbat-closed-hint = كل أسبوع، من إضاءة الشموع يوم الجمعة حتى ظهور النجوم مساء السبت.
shabbat-next = السبت القادم: { $from } – { $to }
holidays-title = الأعياد في الأشهر الـ12 القادمة
holidays-hint = اختاروا الأيام التي تكون فيها المصلحة مغلقة. عند اختيار مدينة، يكون العيد مغلقًا من إضاءة الشموع عشيته حتى ظهور النجوم؛ والأيام الأخرى من منتصف الليل حتى منتصف الليل.
holidays-eve-from = إغلاق عشية العيد في الساعة
holidays-close = { $count ->
    [0] إغلاق في الأيام المختارة
    [one] إغلاق في عيد واحد
    [two] إغلاق في عيدين
    [few] إغلاق في { $count } أعياد
    [many] إغلاق في { $count } عيدًا
   *[other] إغلاق في { $count } عيد
}
holidays-closed = مغلق
holidays-rest = الدخول { $from }، الخروج { $to }
holiday-kind-yom_tov = يوم عطلة دينية
holiday-kind-eve = عشية عيد
holiday-kind-chol_hamoed = أيام وسطى
holiday-kind-national = يوم وطني
holiday-kind-memorial = يوم ذكرى
holiday-kind-fast = صوم
holiday-kind-minor = مناسبة
## Calendars beyond ours
settings-calendars = التقويمات
feeds-title = روابط التقويم
feeds-text = أضيفوا الرابط إلى التقويم في الهاتف أو الحاسوب، وستظهر المواعيد فيه. من يملك الرابط يرى أسماء الزبائن وهواتفهم: لا تنشروه.
feeds-whose = لمن
feeds-add = رابط جديد
feeds-link = رابط { $name }
feeds-read = آخر قراءة { $at }
feeds-unread = لم يُقرأ بعد
feeds-revoke = إلغاء الرابط
feeds-revoke-named = إلغاء رابط { $name }
outside-title = تقويمات الطاقم
outside-text = الوقت المشغول في التقويم الخاص لن يُعرض على الزبائن.
outside-url = عنوان ملف ‎.ics
outside-url-hint = العنوان الخاص من إعدادات التقويم. يُحفظ مشفّرًا ولا يُعرض مرة أخرى.
outside-add = إضافة تقويم
outside-google = ربط تقويم Google
outside-reconnect = ربط من جديد
outside-refresh = قراءة الآن
outside-remove = إزالة { $name }
outside-read = قُرئ { $at }
outside-skipped = { $count ->
    [one] حدث واحد تعذّرت قراءة وقته
    [two] حدثان تعذّرت قراءة وقتهما
    [few] { $count } أحداث تعذّرت قراءة أوقاتها
    [many] { $count } حدثًا تعذّرت قراءة أوقاتها
   *[other] { $count } حدث تعذّرت قراءة أوقاتها
}
outside-waiting = بالانتظار
outside-ok = سليم
outside-failing = لا يُقرأ
outside-needs_reconnect = يلزم الربط من جديد
google-connected = تم ربط التقويم. ستتم قراءته بعد لحظات.
google-denied = لم تُمنح صلاحية، ولم يُربط التقويم.
google-session = انتهى دخولكم أثناء الربط. يرجى المحاولة من جديد.
## رسائل عن الفعاليات
template-registration_received = وصل تسجيل
template-registration_confirmed = تأكيد تسجيل
template-registration_waitlisted = قائمة الانتظار
template-registration_offered = عرض مكان
template-registration_moved = تغيّر موعد فعالية
template-registration_cancelled = إلغاء تسجيل
template-registration_reminder = تذكير بفعالية
template-event_broadcast = رسالة إلى المشاركين
## طلبات، حصص، حجز مزدوج
status-pending = بانتظار الموافقة
status-declined = مرفوض
visit-approve = موافقة
visit-decline = رفض
visit-decline-title = رفض الطلب؟
visit-decline-action = رفض الطلب
visit-deposit = عربون:
visit-cancel-fee = رسم الإلغاء المتأخر:
visit-overbooked = حجز مزدوج
requests-count = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
}
requests-title = طلبات بانتظار الرد
requests-none = لا أحد ينتظر ردًا.
requests-details = التفاصيل
requests-open = تفاصيل: طلب { $customer }
requests-approve = موافقة: طلب { $customer }
requests-decline = رفض: طلب { $customer }
class-title = حصة
class-label = { $service }، لدى { $staff }، { $day }، { $from }–{ $to }، { $seats }، { $status }
class-seats = الأماكن المحجوزة: { $taken } من { $capacity }
class-guests = من سيحضر
class-add = إضافة مشارك
overbook-offer = هذا الموعد محجوز.
overbook-ask = الحجز رغم ذلك…
overbook-title = الحجز فوق موعد آخر؟
overbook-text = { $day }، { $time }: الموعد محجوز. سيكون الموعدان في الوقت نفسه، وسيُسجَّل في السجل أن ذلك تم عمدًا.
overbook-action = الحجز رغم ذلك
service-further = الخدمة { $number }
service-further-add = إضافة خدمة
service-further-remove = إزالة الخدمة { $number }
service-total = معًا { $minutes } د · { $price }
entry-appointment-requested = وصل طلب لموعد
entry-appointment-approved = تمت الموافقة على الطلب
entry-appointment-declined = رُفض الطلب
template-appointment_requested = وصل الطلب
template-appointment_declined = رفض طلب

## غرف وقواعد حجز الخدمة
rooms-title = الغرف والأجهزة
rooms-none = لا توجد غرف بعد. أضيفوا غرفة إذا كانت المواعيد تتشارك غرفة أو جهازًا لا يمكن استخدامه إلا لموعد واحد في كل لحظة.
room-add = غرفة جديدة
room-edit = تعديل الغرفة
room-archived = غير مستخدمة
field-room-name = الاسم
field-room-kind = النوع
field-room-kind-hint = الخدمة تطلب نوعًا، وتحصل على أي غرفة شاغرة منه
rules-title = كيف تُحجز
rules-booking-mode = الحجز من قبل الزبائن
booking-mode-instant = فورًا
booking-mode-approval = بموافقة
booking-mode-desk = في المصلحة فقط
rules-capacity = نوع الموعد
rules-capacity-private = شخصي، زبون واحد
rules-capacity-class = حصة، عدة زبائن
rules-seats = أماكن
rules-notice = دقائق إشعار مسبق
rules-horizon = أيام مقدمًا
rules-step = دقائق بين المواعيد
rules-as-business = فارغ: كما في المصلحة
rules-daily-cap = الحد الأقصى في اليوم
rules-no-limit = فارغ: بدون حد
rules-room-kind = نوع الغرفة أو الجهاز
rules-room-kind-hint = فارغ: بدون غرفة
rules-deposit = عربون
rules-deposit-none = بدون
rules-deposit-amount = مبلغ
rules-deposit-percent = جزء من السعر
rules-deposit-sum = المبلغ ({ $currency })
rules-deposit-part = نسبة مئوية من السعر
rules-cancel-hours = إلغاء مجاني حتى
rules-cancel-hours-hint = ساعات قبل الموعد
rules-cancel-fee = رسم الإلغاء بعد ذلك
rules-cancel-fee-hint = جزء من السعر. فارغ: لا يمكن الإلغاء بعد ذلك
service-class = { $seats ->
    [one] حصة، مكان واحد
    [two] حصة، مكانان
    [few] حصة، { $seats } أماكن
    [many] حصة، { $seats } مكانًا
   *[other] حصة، { $seats } مكان
}
## سلاسل المواعيد
entry-series-booked = تم حجز سلسلة مواعيد
entry-series-moved = تم نقل سلسلة مواعيد
entry-series-cancelled = تم إلغاء سلسلة مواعيد
template-series_booked = حجز سلسلة مواعيد
template-series_changed = تعديل سلسلة مواعيد
template-series_cancelled = إلغاء سلسلة مواعيد
repeat-label = التكرار
repeat-never = بدون تكرار
repeat-weeks = { $weeks ->
    [1] كل أسبوع
    [2] كل أسبوعين
    [few] كل { $weeks } أسابيع
    [many] كل { $weeks } أسبوعًا
   *[other] كل { $weeks } أسبوع
  }
repeat-count = عدد المواعيد
repeat-summary = { $count ->
    [zero] لن تُحجز مواعيد؛ الأخير في { $last }.
    [one] سيُحجز موعد واحد، في { $last }.
    [two] سيُحجز موعدان، الأخير في { $last }.
    [few] ستُحجز { $count } مواعيد، الأخير في { $last }.
    [many] سيُحجز { $count } موعدًا، الأخير في { $last }.
   *[other] سيُحجز { $count } موعد، الأخير في { $last }.
  }
repeat-conflicts = { $count ->
    [one] موعد واحد غير شاغر:
    [two] موعدان غير شاغرين:
    [few] { $count } مواعيد غير شاغرة:
    [many] { $count } موعدًا غير شاغر:
   *[other] { $count } موعد غير شاغر:
  }
repeat-reason-taken = الساعة محجوزة.
repeat-reason-closed = خارج ساعات العمل.
repeat-nearest = أقرب موعد شاغر: { $at }.
repeat-skip = التنازل عن هذه المواعيد وحجز الباقي
## قائمة الانتظار
entry-waiting-joined = انضمام إلى قائمة الانتظار
entry-waiting-offered = عُرض موعد شاغر
entry-waiting-accepted = حُجز الموعد المعروض
entry-waiting-declined = الموعد المعروض لم يلائم
entry-waiting-expired = انتهت صلاحية العرض أو الانتظار
entry-waiting-withdrawn = خروج من قائمة الانتظار
template-waiting_offer = موعد من قائمة الانتظار

## الموافقات والحملات
entry-consent-given = موافقة على تلقي الرسائل
entry-consent-withdrawn = إلغاء الموافقة على تلقي الرسائل
template-subscription_confirm = تأكيد الاشتراك في الأخبار
template-campaign = حملة
template-campaign_test = حملة للتجربة
template-review_request = طلب تقييم
template-birthday = تهنئة بعيد الميلاد
waiting-title = قائمة الانتظار
waiting-count = { $count ->
    [zero] لا أحد في قائمة الانتظار
    [one] شخص واحد في قائمة الانتظار
    [two] شخصان في قائمة الانتظار
    [few] { $count } أشخاص في قائمة الانتظار
    [many] { $count } شخصًا في قائمة الانتظار
   *[other] { $count } شخص في قائمة الانتظار
}
waiting-back = العودة إلى التقويم
waiting-filter = حسب الحالة
waiting-live = ينتظرون الآن
waiting-status-waiting = بالانتظار
waiting-status-offered = عُرض موعد
waiting-status-booked = تم حجز موعد
waiting-status-declined = رُفض العرض
waiting-status-expired = انتهت الصلاحية
waiting-status-withdrawn = خروج من القائمة
waiting-none = لا أحد ينتظر. عندما يشغر موعد، يُعرض على الأوائل في القائمة.
waiting-none-found = لا أحد في هذه الحالة.
waiting-add = إضافة إلى قائمة الانتظار
waiting-add-action = إضافة
waiting-added = تمت إضافة { $customer } إلى قائمة الانتظار.
waiting-from = من يوم
waiting-to = حتى يوم
waiting-earliest = من الساعة
waiting-latest = حتى الساعة
waiting-any-hour = فارغ: أي ساعة
waiting-days = { $days }، في أي ساعة
waiting-days-hours = { $days }، من الساعة { $earliest } حتى { $latest }
waiting-exactly = فقط { $at }
waiting-since = في القائمة منذ { $at }
waiting-offer = عُرض: { $at }، لدى { $staff }.
waiting-remove = إزالة
waiting-remove-named = { waiting-remove }: { $customer }
waiting-remove-title = إزالة من قائمة الانتظار؟
waiting-remove-text = سيضيع مكان { $customer } في الدور.
waiting-remove-offered = الموعد المحفوظ لـ { $customer } سيُعرض على التالين في القائمة.
waiting-remove-action = إزالة من القائمة
waiting-keep = إبقاء

## الفعاليات والدورات
date-clear = مسح التاريخ
event-new = فعالية جديدة
event-edit = تعديل الفعالية
event-create = حفظ كمسودة
event-filter = أي فعاليات تُعرض
event-shelf-coming = القادمة
event-shelf-past = المنتهية أو الملغاة
event-shelf-drafts = المسودات
event-none = لا توجد فعاليات بعد. يمكن أن تكون الفعالية ورشة لأمسية واحدة أو دورة من عدة لقاءات.
event-none-coming = لا توجد فعاليات قريبة.
event-none-past = لا توجد فعاليات منتهية.
event-none-drafts = لا توجد مسودات.
event-undated = بدون موعد بعد
event-further-dates = { $count ->
    [zero] ولا مواعيد أخرى
    [one] وموعد آخر
    [two] وموعدان آخران
    [few] و{ $count } مواعيد أخرى
    [many] و{ $count } موعدًا آخر
   *[other] و{ $count } موعد آخر
}
event-status-draft = مسودة
event-status-published = منشورة
event-status-cancelled = ملغاة
event-seats = الأماكن المحجوزة: { $taken } من { $capacity }
event-taken = { $taken ->
    [zero] لا أماكن محجوزة
    [one] مكان واحد محجوز
    [two] مكانان محجوزان
    [few] { $taken } أماكن محجوزة
    [many] { $taken } مكانًا محجوزًا
   *[other] { $taken } مكان محجوز
}
event-waiting = { $count ->
    [zero] لا تسجيلات بالانتظار
    [one] تسجيل واحد بالانتظار
    [two] تسجيلان بالانتظار
    [few] { $count } تسجيلات بالانتظار
    [many] { $count } تسجيلًا بالانتظار
   *[other] { $count } تسجيل بالانتظار
}
event-title = اسم الفعالية
event-description = الوصف
event-place = المكان
event-place-hint = فارغ: عبر الإنترنت فقط
event-online = رابط اللقاء عبر الإنترنت
event-online-hint = يظهر للمسجّلين فقط
event-registration = التسجيل
event-capacity = الأماكن في كل موعد
event-closes = إغلاق التسجيل
event-closes-hint = ساعات قبل البداية
event-closes-at = { $hours ->
    [zero] يُغلق عند البداية
    [one] يُغلق قبل البداية بساعة
    [two] يُغلق قبل البداية بساعتين
    [few] يُغلق قبل البداية بـ { $hours } ساعات
    [many] يُغلق قبل البداية بـ { $hours } ساعة
   *[other] يُغلق قبل البداية بـ { $hours } ساعة
}
event-approval = الموافقة على التسجيل
event-approval-automatic = كل تسجيل مقبول فورًا
event-approval-manual = نوافق على كل تسجيل بأنفسنا
event-waitlist = عندما يمتلئ الموعد، يمكن الانضمام إلى قائمة الانتظار
event-waitlist-on = مع قائمة انتظار
event-dates = المواعيد
event-date = الموعد
event-all-dates = كل المواعيد
event-date-off = { $at }، ملغى
event-date-number = الموعد { $number }
event-date-remove = إزالة الموعد { $number }
event-date-further = موعد إضافي
event-dates-add = إضافة مواعيد
event-date-edit = تغيير الموعد
event-date-edit-named = { action-edit }: { $at }
event-date-edit-told = إذا تغيّر الوقت، تصل رسالة إلى كل المسجّلين.
event-date-capacity = الأماكن في هذا الموعد
event-date-capacity-hint = فارغ: كما في الفعالية
event-starts-on = يوم البداية
event-starts-at = ساعة البداية
event-ends-on = يوم النهاية
event-ends-at = ساعة النهاية
event-recurs-once = في مواعيد أختارها
event-recurs-day = كل يوم
event-recurs-week = كل أسبوع
event-recurs-fortnight = كل أسبوعين
event-recurs-month = كل شهر
event-recurs-count = عدد المواعيد
kinds-title = أنواع التذاكر
kind-add = نوع تذكرة إضافي
kind-edit = تعديل نوع التذكرة
kind-number = نوع التذكرة { $number }
kind-remove = إزالة نوع التذكرة { $number }
kind-first = تذكرة عادية
kind-name = اسم التذكرة
kind-price-hint = صفر: مجانًا
kind-free = مجانًا
kind-more = الكمية وأوقات البيع والرمز
kind-quota = الحد الأقصى في كل موعد
kind-quota-of = { $count } على الأكثر في كل موعد.
kind-code = الرمز
kind-code-hint = لا يرى التذكرة إلا من يعرفه
kind-hidden = مخفية، الرمز: { $code }
kind-from-day = تُباع من يوم
kind-from-time = من الساعة
kind-until-day = تُباع حتى يوم
kind-until-time = حتى الساعة
kind-sells-from = تُباع من { $at }.
kind-sells-until = تُباع حتى { $at }.
kind-archived = ليست للبيع
kind-archive = إيقاف البيع
kind-restore = إعادة إلى البيع
questions-title = أسئلة التسجيل
questions-none = بدون أسئلة: الاستمارة تطلب الاسم والهاتف والبريد الإلكتروني.
question-number = السؤال { $number }
question-add = إضافة سؤال
question-remove = إزالة السؤال { $number }
question-kind = نوع الإجابة
question-kind-short_text = نص قصير
question-kind-long_text = نص طويل
question-kind-number = رقم
question-kind-choice = اختيار من قائمة
question-kind-checkbox = خانة اختيار
question-options = الخيارات
question-options-hint = Enter بعد كل خيار
question-required = الإجابة إلزامية
event-publish = نشر
event-published = تم نشر الفعالية. يمكن مشاركة الرابط.
event-draft-text = هذه مسودة: يراها الطاقم فقط. سيظهر رابط الزبائن هنا بعد النشر.
event-link-text = في هذا العنوان يتم التسجيل إلى الفعالية. يمكن إرساله في رسالة أو وضعه على الإنترنت.
event-more = إجراءات أخرى
event-duplicate = نسخ كمسودة
event-cancel = إلغاء الفعالية…
event-cancel-title = إلغاء الفعالية؟
event-cancel-told = ستصل رسالة عن الإلغاء إلى كل المسجّلين والمنتظرين. الأماكن المحجوزة: { $seats }، التسجيلات بالانتظار: { $waiting }.
event-cancel-nobody = لا يوجد مسجّلون، لذلك لن تُرسل رسالة.
event-cancel-final = لا يمكن استعادة فعالية ملغاة، لكن يمكن نسخها.
event-cancel-why = السبب، كما سيُكتب في الرسالة
event-cancel-action = إلغاء الفعالية
event-cancel-reason = سبب الإلغاء:
event-keep = إبقاء
event-date-cancel = إلغاء الموعد
event-date-cancel-named = { event-date-cancel }: { $at }
event-date-cancel-title = إلغاء الموعد { $at }؟
event-date-cancel-action = نعم، إلغاء الموعد
event-message = رسالة إلى المشاركين
event-message-title = رسالة إلى كل المشاركين
event-message-text = تُرسل الرسالة بالبريد الإلكتروني إلى كل من تسجيله مؤكَّد.
event-message-to = إلى من
event-message-subject = الموضوع
event-message-body = النص
event-message-send = إرسال
event-message-sent = { $count ->
    [0] لا يوجد من يتلقى الرسالة: لا تسجيل مؤكَّد مع بريد إلكتروني.
    [one] رسالة واحدة في الطريق.
    [two] رسالتان في الطريق.
    [few] { $count } رسائل في الطريق.
    [many] { $count } رسالة في الطريق.
   *[other] { $count } رسالة في الطريق.
}
event-picture = صورة الفعالية
event-picture-add = إضافة صورة
event-picture-change = تغيير الصورة
event-picture-remove = إزالة الصورة
event-picture-hint = PNG أو JPEG أو WebP، حتى 2 م.ب.
event-tab-people = المشاركون
event-tab-door = الدخول
event-tab-details = التفاصيل
attendees-search = بحث حسب الاسم أو الهاتف
attendees-status = حسب الحالة
attendees-all = كل الحالات
attendees-csv = ملف جدول بيانات
attendees-count = { $count ->
    [zero] لا تسجيلات
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $count } تسجيلات
    [many] { $count } تسجيلًا
   *[other] { $count } تسجيل
}
attendees-none = لا توجد تسجيلات بعد.
attendees-none-found = لم يُعثر على تسجيلات كهذه.
attendee-add = تسجيل يدوي
attendee-add-action = تسجيل
attendee-phone-hint = رقم الهاتف المعروف يحدّد الزبون
attendee-count = العدد: { $kind } ({ $price })
attendee-seats-none = يرجى اختيار مكان واحد على الأقل
attendee-wait = الانضمام إلى قائمة الانتظار إذا لم يوجد مكان
attendee-added-confirmed = تسجيل { $customer } مؤكَّد.
attendee-added-pending = تسجيل { $customer } بانتظار الموافقة.
attendee-added-waitlisted = تسجيل { $customer } في قائمة الانتظار.
registration-pending = بانتظار الموافقة
registration-confirmed = مؤكَّد
registration-waitlisted = في قائمة الانتظار
registration-offered = عُرض مكان
registration-cancelled = ملغى
registration-approve-named = { visit-approve }: { $customer }
registration-decline-named = { visit-decline }: { $customer }
registration-decline-title = رفض التسجيل؟
registration-decline-text = ستشغر الأماكن، وسنُعلم { $customer } بذلك.
registration-decline-action = رفض التسجيل
registration-cancel = إلغاء التسجيل
registration-cancel-named = { registration-cancel }: { $customer }
registration-cancel-title = إلغاء التسجيل؟
registration-cancel-text = أماكن { $customer } ستشغر وتُعرض على المنتظرين، وستُرسل رسالة بذلك.
registration-cancel-action = نعم، إلغاء
registration-keep = إبقاء
ended-by-guest = أُلغي من قِبل الزبون.
ended-by-team = أُلغي من قِبل الطاقم.
ended-by-declined = رُفض التسجيل.
ended-by-event = أُلغيت الفعالية أو أُلغي الموعد.
ended-by-offer_declined = المكان المعروض لم يلائم.
ended-by-offer_expired = انتهت صلاحية العرض بدون رد.
answer-yes = نعم
answer-no = لا
time-left-minutes = { $count ->
    [zero] أقل من دقيقة متبقية
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $count } دقائق
    [many] بقيت { $count } دقيقة
   *[other] بقيت { $count } دقيقة
}
time-left-hours = { $count ->
    [zero] أقل من ساعة متبقية
    [one] بقيت ساعة واحدة
    [two] بقيت ساعتان
    [few] بقيت { $count } ساعات
    [many] بقيت { $count } ساعة
   *[other] بقيت { $count } ساعة
}
time-left-days = { $count ->
    [zero] أقل من يوم متبقٍ
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
offer-ends = محفوظ حتى { $at } ({ $rest }).
seat-check-in = دخول
seat-check-in-named = { seat-check-in }: { $holder }
seat-in = في الداخل منذ { $at }
seat-out-named = { action-undo }: { $holder }
seat-transfer = نقل
seat-transfer-named = { seat-transfer }: { $holder }
transfer-title = نقل المكان
transfer-text = سينتقل مكان { $holder } إلى شخص آخر مع تذكرة جديدة. لن تُقبل التذكرة السابقة عند الدخول.
transfer-action = نقل
door-code = رمز التذكرة
door-code-hint = مسح أو كتابة، ثم Enter
door-camera-on = مسح بالكاميرا
door-camera-off = إيقاف الكاميرا
door-camera-view = صورة الكاميرا
door-camera-refused = لا يمكن استخدام الكاميرا. يمكن كتابة الرمز.
door-in = { $holder } في الداخل
door-again = تذكرة { $holder } مُسحت من قبل: { $at }
door-undone = تم التراجع عن دخول { $holder }.
door-expected = من المتوقع حضورهم
door-count = { $in } من { $of } في الداخل
door-nobody = لا توجد تسجيلات مؤكَّدة لهذا الموعد.

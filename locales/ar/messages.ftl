## ما يوجد في كل رسالة. تُعزل القيم عن اتجاه الكتابة حولها قبل أن تدخل إلى الجملة.

mail-product = ChatGrow
mail-greeting = مرحبًا { $name }،
mail-greeting-nameless = مرحبًا،
mail-link-hint = إذا لم يُفتح الزر، يمكن نسخ الرابط إلى المتصفح:
mail-phone = هاتف: { $phone }
mail-reply = يمكن ببساطة الرد على هذه الرسالة، وسيصل الرد إلى { $email }.

# تُقرأ مثلًا: الثلاثاء، 24 نوفمبر 2026 الساعة 14:30
mail-date-time = { mail-date } الساعة { $time }
mail-date = { $weekday ->
    [sun] الأحد
    [mon] الاثنين
    [tue] الثلاثاء
    [wed] الأربعاء
    [thu] الخميس
    [fri] الجمعة
   *[sat] السبت
  }، { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
  } { $year }

mail-label-service = الخدمة
mail-label-at = الموعد
mail-label-staff = لدى
mail-label-address = العنوان
mail-label-price = السعر
mail-label-reason = السبب
mail-label-number = رقم الإيصال
mail-label-document-number = رقم المستند
mail-label-total = المبلغ

## رسائل عن المواعيد. يبدأ موضوع الرسالة دائمًا بحرف عربي، لتعرضه برامج البريد من اليمين إلى اليسار.

appointment-confirmation-subject = تم حجز موعدكم لدى { $business }: { $at }
appointment-confirmation-title = تم حجز الموعد
appointment-confirmation-body = تم حجز موعد لكم لدى { $business }. يسعدنا أن نراكم!
appointment-confirmation-button = لعرض الموعد أو إلغائه

appointment-reminder-subject = تذكير بموعدكم لدى { $business }: { $at }
appointment-reminder-title = تذكير بالموعد
appointment-reminder-body = نذكّركم بموعدكم لدى { $business }. إذا تعذّر عليكم الحضور، نرجو إلغاءه مسبقًا.
appointment-reminder-button = لعرض الموعد أو إلغائه

appointment-moved-subject = تم تعديل موعدكم لدى { $business }: { $at }
appointment-moved-title = تم تعديل الموعد
appointment-moved-body = تغيّرت تفاصيل موعدكم لدى { $business }. هذه هي التفاصيل المحدّثة:
appointment-moved-button = لعرض الموعد أو إلغائه

appointment-cancelled-subject = تم إلغاء موعدكم لدى { $business }: { $at }
appointment-cancelled-title = تم إلغاء الموعد
appointment-cancelled-body = تم إلغاء موعدكم لدى { $business }. يسعدنا أن نحدّد لكم موعدًا آخر.
appointment-cancelled-button = لحجز موعد جديد

calendar-summary = { $service } لدى { $business }
calendar-description = لعرض الموعد أو إلغائه: { $url }

## إيصال

receipt-subject = إيصال رقم { $number } من { $business }
receipt-title = شكرًا على الدفع
receipt-body = الإيصال من { $business } مرفق بهذه الرسالة كملف PDF.
document-subject = { $kind } رقم { $number } من { $business }
document-body = مرفق بهذه الرسالة كملف PDF: { $kind } رقم { $number } من { $business }.
document-kind-quote = عرض سعر
document-kind-order = طلبية
document-kind-delivery-note = سند تسليم
document-kind-deal-invoice = فاتورة صفقة
document-kind-tax-invoice = فاتورة ضريبية
document-kind-tax-invoice-receipt = فاتورة ضريبية / إيصال
document-kind-credit-invoice = فاتورة دائنة
document-kind-receipt = إيصال
document-kind-donation-receipt = إيصال تبرع

## رسائل عن الحساب

mail-account-footer = أُرسلت هذه الرسالة لأن عنوان البريد الإلكتروني هذا أُدخل في ChatGrow. إذا لم تطلبوها، يمكن تجاهلها.

mail-confirm-signup-subject = تأكيد التسجيل في ChatGrow
mail-confirm-signup-body = أوشكنا على الانتهاء. لفتح الحساب، يرجى تأكيد أن هذا هو عنوان بريدكم الإلكتروني. الرابط صالح ليومين.
mail-confirm-signup-button = تأكيد وفتح الحساب

mail-verify-email-subject = تأكيد عنوان البريد الإلكتروني في ChatGrow
mail-verify-email-body = يرجى تأكيد أن هذا هو عنوان بريدكم الإلكتروني، لنتمكن من إعادة الوصول إلى الحساب عند الحاجة. الرابط صالح ليومين.
mail-verify-email-button = تأكيد العنوان

mail-already-registered-subject = لديكم بالفعل حساب في ChatGrow
mail-already-registered-body = وصلنا طلب لفتح حساب بعنوان البريد الإلكتروني هذا، لكن لديكم حساب قائم. يمكن الدخول إليه، وإذا نُسيت كلمة المرور يمكن اختيار كلمة جديدة.
mail-already-registered-button = الدخول إلى الحساب

mail-reset-password-subject = اختيار كلمة مرور جديدة في ChatGrow
mail-reset-password-body = وصلنا طلب لاختيار كلمة مرور جديدة لحسابكم. الرابط صالح لساعتين. إذا لم تطلبوا ذلك، تبقى كلمة المرور الحالية سارية.
mail-reset-password-button = اختيار كلمة مرور جديدة

mail-invitation-subject = دعوة للانضمام إلى طاقم في ChatGrow
mail-invitation-body = أنتم مدعوون للانضمام إلى طاقم مصلحة في ChatGrow. للانضمام يرجى اختيار كلمة مرور. الرابط صالح لأسبوع.
mail-invitation-button = اختيار كلمة مرور والانضمام

mail-second-factor-on-subject = تم تفعيل التحقق بخطوتين في حسابكم في ChatGrow
mail-second-factor-on-body = من الآن يتطلب تسجيل الدخول رمزًا من تطبيق المصادقة أيضًا. إن لم تكونوا أنتم من فعّل ذلك، غيّروا كلمة المرور وأبلغوا مالك المصلحة.
mail-second-factor-on-button = إعدادات الأمان

mail-second-factor-off-subject = تم إيقاف التحقق بخطوتين في حسابكم في ChatGrow
mail-second-factor-off-body = من الآن تكفي كلمة المرور لتسجيل الدخول. إن لم تكونوا أنتم من أوقف ذلك، غيّروا كلمة المرور فورًا.
mail-second-factor-off-button = إعدادات الأمان

mail-passkey-added-subject = أُضيف مفتاح مرور إلى حسابكم في ChatGrow
mail-passkey-added-body = من الآن يمكن الدخول به بلا كلمة مرور. إن لم تكونوا أنتم من أضافه، أزيلوه في إعدادات الأمان وغيّروا كلمة المرور فورًا.
mail-passkey-added-button = إعدادات الأمان

mail-passkey-removed-subject = أُزيل مفتاح مرور من حسابكم في ChatGrow
mail-passkey-removed-body = لا يمكن الدخول به بعد الآن؛ وكلمة مروركم تبقى صالحة. إن لم تكونوا أنتم من أزاله، غيّروا كلمة المرور فورًا.
mail-passkey-removed-button = إعدادات الأمان

mail-passkey-refused-subject = رُفض مفتاح مرور لحسابكم في ChatGrow
mail-passkey-refused-body = جرت محاولة دخول بمفتاح مرور لكم ربما نُسخ، ورُفضت. أزيلوه في إعدادات الأمان؛ اسمه في سجل التدقيق. ثم أضيفوا مفتاحًا جديدًا.
mail-passkey-refused-button = إعدادات الأمان

## لماذا لم تُرسل الرسالة، كما يراها الطاقم في السجل.

message-skipped-cancelled = أُلغي الموعد قبل إرسال الرسالة.
message-skipped-moved = عُدّل الموعد قبل إرسال الرسالة.
message-skipped-reopened = أُعيد تفعيل الموعد قبل إرسال الرسالة.
message-skipped-late = الموعد بدأ أو انتهى.
message-skipped-no-address = لا يوجد في بطاقة الزبون عنوان يمكن الإرسال إليه.

## طلبات المواعيد

appointment-requested-subject = وصلنا طلبكم لموعد لدى { $business }: { $at }
appointment-requested-title = وصلنا الطلب
appointment-requested-body = طلبتم موعدًا لدى { $business }. الموعد محفوظ لكم، وسنُعلمكم عندما تؤكده المصلحة.
appointment-requested-button = لعرض الطلب أو إلغائه

appointment-declined-subject = لم يُقبل طلبكم لموعد لدى { $business }: { $at }
appointment-declined-title = لم يُقبل الطلب
appointment-declined-body = نأسف، لا يمكن استقبالكم لدى { $business } في الموعد الذي طلبتموه. يمكن اختيار موعد آخر.
appointment-declined-button = لاختيار موعد آخر
message-skipped-answered = تغيّرت حالة التسجيل قبل إرسال الرسالة.

## الفعاليات

mail-label-event = الفعالية
mail-label-place = المكان
mail-label-link = الرابط
mail-label-to-pay = للدفع في المكان
mail-label-ticket = تذكرة

registration-received-subject = وصلنا تسجيلكم إلى { $event }: { $at }
registration-received-title = وصلنا التسجيل
registration-received-body = التسجيل بانتظار موافقة { $business }. الأماكن محفوظة لكم حتى ذلك الحين.
registration-received-button = لعرض التسجيل أو إلغائه

registration-confirmed-subject = تم تسجيلكم إلى { $event }: { $at }
registration-confirmed-title = تم تسجيلكم
registration-confirmed-body = يسعدنا أن نراكم! التذاكر موجودة خلف الزر الظاهر هنا. يرجى إبرازها عند الدخول.
registration-confirmed-button = للتذاكر أو الإلغاء أو النقل

registration-waitlisted-subject = أنتم في قائمة الانتظار لـ { $event }: { $at }
registration-waitlisted-title = أنتم في قائمة الانتظار
registration-waitlisted-body = جميع الأماكن محجوزة حاليًا. عندما تشغر أماكن ويحين دوركم، سنحفظها لكم ونكتب إليكم.
registration-waitlisted-button = لعرض التسجيل أو إلغائه

registration-offered-subject = شغرت أماكن لكم إلى { $event }: { $at }
registration-offered-title = شغرت أماكن لكم
registration-offered-body = الأماكن محفوظة لكم حتى { $until }. للحصول عليها يرجى التأكيد بضغطة واحدة. بعد ذلك تنتقل إلى التالين في القائمة.
registration-offered-button = تأكيد الأماكن

registration-moved-subject = تغيّر موعد { $event }: { $at }
registration-moved-title = تغيّر الموعد
registration-moved-body = تغيّر موعد فعالية سجّلتم إليها لدى { $business }. التسجيل يبقى ساريًا. إذا لم يلائمكم الموعد الجديد، نرجو الإلغاء.
registration-moved-button = لعرض التسجيل أو إلغائه

registration-cancelled-subject = أُلغي تسجيلكم إلى { $event }: { $at }
registration-cancelled-title = أُلغي التسجيل
registration-cancelled-body-guest = أُلغي التسجيل بناءً على طلبكم. يسعدنا أن نراكم مرة أخرى.
registration-cancelled-body-team = أُلغي التسجيل من قِبل { $business }.
registration-cancelled-body-declined = لم يُقبل التسجيل من قِبل { $business }.
registration-cancelled-body-event = لن تُقام الفعالية. نحن آسفون.
registration-cancelled-body-expired = الأماكن التي حُفظت لكم لم تُؤكَّد في الوقت المحدد وانتقلت إلى التالين في القائمة.
registration-cancelled-body-not-paid = لم يُدفع التسجيل في الوقت المحدد، وأصبحت الأماكن التي حُفظت لكم شاغرة من جديد.
registration-cancelled-button = لفعاليات أخرى

registration-reminder-subject = تذكير: { $event }، { $at }
registration-reminder-title = إلى اللقاء قريبًا
registration-reminder-body = نذكّركم بفعالية لدى { $business } سجّلتم إليها. إذا تعذّر عليكم الحضور، نرجو الإلغاء لإتاحة المكان لآخرين.
registration-reminder-button = للتذاكر أو الإلغاء أو النقل

event-broadcast-button = لعرض التسجيل

calendar-registration = للتذاكر أو الإلغاء: { $url }
## سلاسل المواعيد

series-booked-subject = تم حجز مواعيدكم لدى { $business }
series-booked-title = تم حجز المواعيد
series-booked-body = تم حجز سلسلة مواعيد لكم لدى { $business }، عددها { $count }. هذه هي المواعيد؛ الملف المرفق يضيفها كلها إلى تقويمكم.

series-changed-subject = تم تعديل مواعيدكم لدى { $business }
series-changed-title = تم تعديل المواعيد
series-changed-body = تغيّرت مواعيدكم لدى { $business }. هذه هي المواعيد القادمة؛ الملف المرفق يحدّث تقويمكم.

series-cancelled-subject = تم إلغاء مواعيدكم لدى { $business }
series-cancelled-title = تم إلغاء المواعيد
series-cancelled-body = تم إلغاء هذه المواعيد لدى { $business }. يسعدنا أن نحدّد لكم مواعيد أخرى.
series-cancelled-button = لحجز موعد جديد

## قائمة الانتظار

mail-label-until = محفوظ لكم حتى
waiting-offer-subject = شغر موعد لدى { $business }: { $at }
waiting-offer-title = شغر موعد لكم
waiting-offer-body = طلبتم أن نُعلمكم عندما يشغر موعد لدى { $business }. هذا الموعد محفوظ لكم حتى { $until }، وبعد ذلك ينتقل إلى التالين في الدور.
waiting-offer-button = للتأكيد أو التنازل

message-skipped-offer-over = تم الرد على العرض أو انتهت صلاحيته قبل إرسال الرسالة.

## المشتركون والحملات

subscription-confirm-subject = تأكيد الاشتراك في أخبار { $business }
subscription-confirm-title = بقي تأكيد واحد فقط
subscription-confirm-body = وصلنا طلب لإرسال أخبار وإعلانات { $business } إلى هذا العنوان. إذا كان الطلب منكم، يرجى تأكيده بالرابط. وإلا فلا حاجة لفعل شيء، ولن نرسل إليكم أي شيء.
subscription-confirm-button = لتأكيد الاشتراك

# يشترط القانون الإسرائيلي هذه الكلمة بالعبرية في بداية كل إعلان.
campaign-subject = פרסומת: { $subject }
# في الرسائل النصية أيضًا: الكلمة أولًا، ثم المرسِل، ثم طريقة الإلغاء.
campaign-text = פרסומת: { $text }
    { $sender }
    لإلغاء الاشتراك: { $url }
campaign-nameless = زبائننا الأعزاء
campaign-why = وصلتكم هذه الرسالة لأنكم وافقتم على تلقي إعلانات.
campaign-unsubscribe = لإلغاء الاشتراك

message-skipped-no-consent = لا توجد موافقة على تلقي رسائل كهذه، أو أُلغيت الموافقة.
message-skipped-called-off = أُلغيت الحملة قبل إرسال الرسالة.
## بعد زيارة، وفي عيد الميلاد

review-request-subject = كيف كانت الزيارة لدى { $business }؟
review-request-title = أخبرونا كيف كانت الزيارة
review-request-body = زرتم { $business } مؤخرًا. يسعدنا أن نقرأ رأيكم؛ لن يستغرق ذلك أكثر من دقيقة.
review-request-button = لكتابة تقييم
review-request-text = زرتم { $business }: يسعدنا أن نقرأ كيف كانت تجربتكم. { $url }

birthday-subject = عيد ميلاد سعيد من { $business }!
birthday-title = عيد ميلاد سعيد!
birthday-body = كلنا في { $business } نتمنى لكم سنة سعيدة، ونأمل أن نراكم قريبًا.
birthday-button = إلى صفحتنا
birthday-text = { $business } يتمنّون لكم عيد ميلاد سعيدًا! { $url }

message-skipped-undone = تم التراجع عن التغيير قبل إرسال الرسالة.
message-skipped-rule-off = أُوقفت الرسائل من هذا النوع قبل إرسال الرسالة.
message-skipped-no-review-page = لا توجد للمصلحة صفحة لكتابة التقييمات.

## عمّا تتحدث الرسالة في المعاينة.

sample-customer = ليلى حداد
sample-service = قص شعر
sample-staff = دانا
sample-event = أمسية يوغا
sample-place = هرتسل 5، حيفا
sample-reason = المصلحة مغلقة في هذا اليوم
message-skipped-opted-out = طلب الزبون عدم تلقي رسائل عبر هذه القناة، أو أن المزوّد لا يوصلها إليه.
message-skipped-no-carrier = لا يوجد اتصال يمكنه نقل الرسالة إلى الزبون.
message-skipped-too-dear = تكلفة الرسالة أعلى من الحد الأقصى المحدَّد لرسالة واحدة.

message-waits-rate = بالانتظار: أُرسل عدد الرسائل المسموح به في الدقيقة.
message-waits-budget = بالانتظار: استُنفدت ميزانية الاتصال.
message-waits-paused = بالانتظار: الاتصال لا يعمل حاليًا، وسنحاول من جديد.
message-waits-doubt = بالانتظار: فُقد رد المزوّد، ونتحقق مما إذا خرجت الرسالة.

## رسائل قصيرة، لـ SMS وWhatsApp. سطر أو سطران: من، متى، رابط.

appointment-requested-text = { $business }: وصلنا طلبكم لموعد يوم { $at }. سنُعلمكم عند تأكيده. { $url }
appointment-declined-text = { $business }: لم يُقبل طلبكم لموعد يوم { $at }. لاختيار موعد آخر: { $url }
appointment-confirmation-text = { $business }: تم حجز موعد لكم يوم { $at }. للعرض أو الإلغاء: { $url }
appointment-reminder-text = { $business }: نذكّركم بموعدكم يوم { $at }. للعرض أو الإلغاء: { $url }
appointment-moved-text = { $business }: نُقل موعدكم إلى يوم { $at }. للعرض أو الإلغاء: { $url }
appointment-cancelled-text = { $business }: أُلغي موعدكم يوم { $at }. لحجز موعد جديد: { $url }
registration-received-text = { $business }: وصلنا تسجيلكم إلى { $event } يوم { $at }، وهو بانتظار الموافقة. { $url }
registration-confirmed-text = { $business }: تم تسجيلكم إلى { $event } يوم { $at }. للتذاكر: { $url }
registration-waitlisted-text = { $business }: أنتم في قائمة الانتظار لـ { $event } يوم { $at }. { $url }
registration-offered-text = { $business }: شغرت أماكن لكم إلى { $event }، وهي محفوظة حتى { $until }. للتأكيد: { $url }
registration-moved-text = { $business }: نُقل موعد { $event } إلى يوم { $at }. للعرض أو الإلغاء: { $url }
registration-cancelled-text = { $business }: أُلغي تسجيلكم إلى { $event } يوم { $at }. { $url }
registration-reminder-text = { $business }: نذكّركم بـ { $event } يوم { $at }. للتذاكر: { $url }
series-booked-text = { $business }: تم حجز مواعيد لكم، عددها { $count }. الأول يوم { $at }.
series-changed-text = { $business }: تغيّرت مواعيدكم. القادم يوم { $at }.
series-cancelled-text = { $business }: أُلغيت مواعيد لكم، عددها { $count }. لحجز موعد جديد: { $url }
waiting-offer-text = { $business }: شغر موعد لكم يوم { $at }، وهو محفوظ حتى { $until }. للتأكيد: { $url }
text-answer-hint = للحضور أرسلوا 1، للإلغاء 2.
free-text-subject = رسالة من { $business }

## Payments.

mail-label-what = مقابل
mail-label-pay-until = للدفع حتى
payment-link-subject = طلب دفع من { $business }: { $total }
payment-link-title = طلب دفع
payment-link-body = تطلب { $business } دفع { $total } مقابل { $what }. يمكنكم الدفع في الصفحة الآمنة حتى { $until }.
payment-link-button = للدفع
payment-link-text = { $business }: لدفع { $total } مقابل { $what } حتى { $until }: { $url }
payment-returned-subject = دفعتكم لدى { $business } تُعاد إليكم: { $total }
payment-returned-title = دفعتكم تُعاد إليكم
payment-returned-body = وصلت دفعتكم مقابل { $what }، لكن المكان كان قد حُجز أو لم يعد المبلغ مستحقًا. يُعاد إليكم { $total } بالطريقة التي دفعتم بها. نحن آسفون، ويسعد { $business } مساعدتكم في إيجاد موعد آخر.
payment-returned-text = { $business }: وصلت دفعتكم مقابل { $what }، لكن المكان كان قد حُجز أو لم يعد المبلغ مستحقًا. يُعاد إليكم { $total } بالطريقة التي دفعتم بها.
message-skipped-link-closed = دُفع الطلب أو أُلغي أو انتهت مدته قبل إرسال هذه الرسالة.

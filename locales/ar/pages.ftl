## الصفحات العامة.

pages-language = العربية
pages-skip = الانتقال إلى المحتوى
pages-languages = اللغة
pages-statement = إتاحة الاستخدام والخصوصية

# تُقرأ مثلًا: الأحد، 4 يناير
pages-day = { pages-weekday }، { $day } { pages-month }
pages-day-year = { pages-weekday }، { $day } { pages-month } { $year }
pages-weekday = { $weekday ->
    [sun] الأحد
    [mon] الاثنين
    [tue] الثلاثاء
    [wed] الأربعاء
    [thu] الخميس
    [fri] الجمعة
   *[sat] السبت
  }
pages-month = { $month ->
    [jan] يناير
    [feb] فبراير
    [mar] مارس
    [apr] أبريل
    [may] مايو
    [jun] يونيو
    [jul] يوليو
    [aug] أغسطس
    [sep] سبتمبر
    [oct] أكتوبر
    [nov] نوفمبر
   *[dec] ديسمبر
  }
pages-length = { $hours ->
    [0] { pages-minutes }
    [one] { $minutes ->
        [0] ساعة
        [15] ساعة وربع
        [30] ساعة ونصف
       *[other] ساعة و{ pages-minutes }
      }
    [two] { $minutes ->
        [0] ساعتان
        [30] ساعتان ونصف
       *[other] ساعتان و{ pages-minutes }
      }
    [few] { $minutes ->
        [0] { $hours } ساعات
        [30] { $hours } ساعات ونصف
       *[other] { $hours } ساعات و{ pages-minutes }
      }
   *[other] { $minutes ->
        [0] { $hours } ساعة
       *[other] { $hours } ساعة و{ pages-minutes }
      }
  }
pages-minutes = { $minutes ->
    [one] دقيقة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
  }

## المصلحة

pages-description = حجز موعد عبر الإنترنت لدى { $business }.
pages-choose-service = حجز موعد
pages-choose-service-hint = لأي خدمة تودّون الحضور؟
pages-no-services = لا توجد حاليًا خدمات يمكن حجزها عبر الإنترنت. يمكن التوجّه إلينا مباشرة.
pages-address = العنوان
pages-call = هاتف

## المراحل

pages-steps = مراحل حجز الموعد
pages-step-service = الخدمة
pages-step-time = الموعد
pages-step-details = التفاصيل

## اختيار الموعد

pages-choose-time = متى يناسبكم؟
pages-with-whom = لدى من؟
pages-anyone = أي شخص متاح
pages-range = { $from } – { $to }
pages-open-count = { $count ->
    [zero] لا ساعات شاغرة
    [one] ساعة شاغرة واحدة
    [two] ساعتان شاغرتان
    [few] { $count } ساعات شاغرة
   *[other] { $count } ساعة شاغرة
  }
pages-morning = صباحًا
pages-afternoon = ظهرًا
pages-evening = مساءً
pages-weeks = تواريخ أخرى
pages-earlier = تواريخ أبكر
pages-later = تواريخ لاحقة
pages-week-full = لا توجد ساعات شاغرة في هذه التواريخ.
pages-next-free = اليوم الشاغر التالي:
pages-none-at-all = لا توجد حاليًا ساعات شاغرة للحجز عبر الإنترنت. يمكن التوجّه إلينا مباشرة لنجد موعدًا ملائمًا.
pages-local-times = الساعات هي حسب التوقيت في المصلحة.

## تفاصيل الزبون

pages-your-details = تفاصيلكم
pages-what = الخدمة
pages-when = الموعد
pages-with = لدى
pages-price = السعر
pages-where = المكان
pages-change = تغيير
pages-full-name = الاسم الكامل
pages-phone = هاتف محمول
pages-email = بريد إلكتروني
pages-optional = اختياري
pages-email-why = يُستحسن تعبئته: سنرسل تأكيدًا وتذكيرًا قبل الموعد ورابطًا للإلغاء.
pages-notes = هل من شيء ينبغي أن نعرفه؟
pages-book = حجز الموعد
pages-kept = تحفظ المصلحة هذه التفاصيل لغرض الموعد فقط.
pages-faults = هناك تفاصيل تحتاج إلى تصحيح.
pages-not-open = لم يعد من الممكن حجز هذا الموعد.
pages-taken = الساعة { $time } يوم { $day } حُجزت للتو. يرجى اختيار موعد آخر؛ التفاصيل التي كتبتموها محفوظة.
pages-taken-none-near = الساعة { $time } يوم { $day } حُجزت للتو، ولا يوجد موعد شاغر آخر قريب منها.
pages-choose-another = مواعيد شاغرة قريبة
pages-all-times = لجميع المواعيد الشاغرة

## الموعد

pages-visit-coming = تم حجز موعدكم
pages-visit-coming-text = يسعدنا أن نراكم. يُستحسن حفظ هذه الصفحة: عبر رابطها فقط يمكن عرض الموعد وإلغاؤه.
pages-visit-cancelled = تم إلغاء الموعد
pages-visit-cancelled-text = شكرًا على إعلامنا. يسعدنا أن نراكم في موعد آخر.
pages-visit-past = الموعد انتهى
pages-visit-past-text = شكرًا على حضوركم. يسعدنا أن نراكم مرة أخرى.
pages-add-to-calendar = إضافة إلى التقويم
pages-calendar-file = تقويم (ملف)
pages-google-calendar = تقويم Google
pages-event-title = { $service } لدى { $business }
pages-cancel = إلغاء الموعد
pages-book-again = حجز موعد آخر
pages-cancel-title = إلغاء الموعد؟
pages-cancel-text = سيصبح الموعد متاحًا لآخرين فورًا، ولا يمكن استعادته.
pages-cancel-yes = نعم، إلغاء
pages-cancel-no = لا، إبقاء الموعد

## عندما يحدث خلل

pages-lost = الصفحة غير موجودة
pages-lost-text = ربما لم يُنسخ الرابط كاملًا أو لم يعد مستخدمًا. يرجى فتحه من جديد من الرسالة التي وصلتكم.
pages-busy = لحظة من فضلكم
pages-broken = حدث خلل
pages-refused = لم ينجح ذلك
pages-request = رقم البلاغ:

## التصريح

pages-accessibility = إتاحة الاستخدام
pages-accessibility-aim = نريد أن يتمكن كل شخص من حجز موعد. بُنيت هذه الصفحات وفق المواصفة الإسرائيلية 5568 وإرشادات WCAG 2.2 بمستوى AA.
pages-accessibility-done = يمكن استخدامها بدون فأرة، مع عناوين وتسميات لقارئ الشاشة، وبتكبير حتى 200%، وبألوان فاتحة وداكنة، وبدون أجزاء متحركة، وهي تعمل بدون سكربتات أيضًا.
pages-accessibility-limits = تُفحص الصفحات بأدوات آلية ويدويًا، لكنها لم تُعتمد بعد من جهة خارجية. الأسماء والأوصاف تكتبها المصلحة نفسها.
pages-accessibility-ask = شيء ما صعب الاستخدام؟ أخبروا المصلحة، ويمكنها أيضًا حجز الموعد من أجلكم.
pages-privacy = الخصوصية
pages-privacy-what = عند حجز موعد تحفظ المصلحة الاسم والهاتف وعنوان البريد الإلكتروني وما كتبتموه، لإدارة الموعد وإعلامكم بشأنه.
pages-privacy-not = هذه الصفحات لا تحفظ ملفات تعريف الارتباط، ولا تتعقب أحدًا، ولا تحمّل شيئًا من مواقع أخرى.
pages-privacy-rights = يمكن أن تطلبوا من المصلحة الاطلاع على ما تحفظه عنكم أو تصحيحه أو حذفه، ضمن حدود ما يلزمها القانون بحفظه.
pages-contact = كيفية التوجّه إلى { $business }

## طلب بانتظار الموافقة

pages-visit-asked = وصلنا طلبكم
pages-visit-asked-text = الموعد محفوظ لكم. سنُعلمكم فور موافقة المصلحة عليه.
pages-visit-declined = لم يُقبل الطلب
pages-visit-declined-text = نأسف، هذا الموعد لا يلائم المصلحة. يمكن اختيار موعد آخر.

## حفظ موعد، عدة خدمات، نقل

pages-held-until = الموعد محفوظ لكم حتى
pages-held-over = الموعد لم يعد محفوظًا. ما زال حجزه ممكنًا إذا لم يحجزه أحد.
pages-add-service = إضافة خدمة أخرى إلى الزيارة نفسها
pages-seats-left = { $count ->
    [zero] لم تبقَ أماكن
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $count } أماكن
    [many] بقي { $count } مكانًا
   *[other] بقي { $count } مكان
  }
pages-deposit = عربون
pages-ask = إرسال طلب لموعد
pages-move = تغيير الموعد
pages-move-title = إلى أي موعد؟
pages-move-text = يرجى اختيار موعد شاغر. سينتقل موعدكم إليه فورًا، ويصبح الموعد السابق متاحًا.
pages-move-taken = هذا الموعد لم يعد شاغرًا. يرجى اختيار موعد آخر.
pages-move-no = إبقاء الموعد
pages-cancel-fee = الموعد قريب، لذلك يترتب على الإلغاء رسم:
pages-free-until = يمكن النقل أو الإلغاء مجانًا حتى { $day } الساعة { $time }.
pages-outlook = تقويم Outlook
## الفعاليات

events-entry = الدخول
events-yes = نعم
events-attended = حضر
events-no-show = لم يحضر
events-status-pending = بانتظار الموافقة
events-status-confirmed = مؤكَّد
events-status-waitlisted = في قائمة الانتظار
events-status-offered = عُرض مكان
events-status-cancelled = ملغى
events-csv-date = الموعد
events-csv-status = الحالة
events-csv-name = الاسم
events-csv-phone = الهاتف
events-csv-email = البريد الإلكتروني
events-csv-kind = نوع التذكرة
events-csv-holder = حامل التذكرة
events-csv-code = الرمز
events-csv-price = السعر
events-csv-attendance = الحضور

events-title = الفعاليات
events-none = لا توجد حاليًا فعاليات قريبة.
events-full = لا توجد أماكن شاغرة
events-full-wait = لا توجد أماكن شاغرة. يمكن الانضمام إلى قائمة الانتظار
events-closed = أُغلق التسجيل
events-date-off = أُلغي الموعد
events-off = أُلغيت الفعالية.
events-free = مجانًا
events-at = { $event } لدى { $business }.
events-online = عبر الإنترنت
events-online-text = يُرسل الرابط إلى المسجّلين.
events-dates = المواعيد
events-no-dates = لا توجد حاليًا مواعيد قريبة.
events-register = التسجيل
events-event = الفعالية
events-how-many = كم مكانًا؟
events-choose-seats = يرجى اختيار مكان واحد على الأقل.
events-kind-gone = نفدت
events-email-why = يُستحسن تعبئته: سنرسل التذاكر وتذكيرًا وتحديثات.
events-wait-text = جميع الأماكن محجوزة. عندما يشغر مكان ويحين دوركم، سنحفظه لكم ونكتب إليكم.
events-approval-text = التسجيل يحتاج إلى موافقة المصلحة.
events-join = الانضمام إلى قائمة الانتظار
events-pay-there = الدفع في المكان.
events-kept = تحفظ المصلحة هذه التفاصيل لغرض الفعالية فقط.
events-confirmed = تم تسجيلكم
events-confirmed-text = يسعدنا أن نراكم. يُستحسن حفظ هذه الصفحة: عبرها يمكن عرض التذاكر أو نقلها أو إلغاؤها.
events-past = الفعالية انتهت
events-past-text = شكرًا لوجودكم معنا.
events-pending = التسجيل بانتظار الموافقة
events-pending-text = الأماكن محفوظة لكم حتى ترد المصلحة.
events-unpaid = لم يبقَ سوى الدفع
events-unpaid-text = الأماكن محفوظة لكم لوقت قصير، وتصبح لكم بعد الدفع.
events-pay = للدفع
events-waitlisted = أنتم في قائمة الانتظار
events-waitlisted-text = ترتيبكم في الدور: { $position }. سنكتب إليكم عندما يشغر مكان.
events-offered = شغرت أماكن لكم
events-offered-text = الأماكن محفوظة لكم حتى { $day } الساعة { $time }.
events-accept = تأكيد الأماكن
events-decline = لا شكرًا، للتالين في الدور
events-cancelled = أُلغي التسجيل
events-cancelled-text = شكرًا على إعلامنا. يسعدنا أن نراكم مرة أخرى.
events-cancelled-text-event = لن تُقام الفعالية. نحن آسفون.
events-cancelled-text-team = يمكن التوجّه إلى المصلحة بأي سؤال.
events-cancelled-text-expired = الأماكن التي حُفظت لكم لم تُؤكَّد في الوقت المحدد وانتقلت إلى التالين في الدور.
events-cancelled-text-not-paid = لم يُدفع التسجيل في الوقت المحدد، وأصبحت الأماكن شاغرة.
events-seats = التذاكر
events-code = الرمز:
events-ticket = تذكرة (PDF)
events-give = نقل التذكرة
events-give-title = نقل تذكرة إلى شخص آخر
events-give-text = ستحصل التذكرة الجديدة على رمز جديد، ولن يبقى الرمز السابق صالحًا.
events-to-pay = للدفع في المكان
events-cancel = إلغاء التسجيل
events-cancel-title = إلغاء التسجيل؟
events-cancel-text = ستصبح الأماكن متاحة لآخرين فورًا، ولا يمكن استعادتها.
events-others = لفعاليات أخرى
events-back = العودة إلى التسجيل
events-upcoming = فعاليات قريبة

## قائمة الانتظار

pages-wait-title = أعلموني عندما يشغر موعد
pages-wait-text = عندما يشغر موعد يلائمكم، سنحفظه لكم ونكتب إليكم. لديكم حتى ساعتين لتأكيده، حسب ترتيب الانضمام.
pages-wait-from = من يوم
pages-wait-to = حتى يوم
pages-wait-when = في أي وقت من اليوم؟
pages-wait-any = في أي ساعة
pages-wait-full = { $day } الساعة { $time } (ممتلئ حاليًا)
pages-wait-email-why = يُستحسن تعبئته: سنكتب إليه عندما يشغر موعد.
pages-wait-join = إضافتي إلى القائمة
pages-wait-kept = تحفظ المصلحة هذه التفاصيل لتعرض عليكم موعدًا فقط.
pages-wait-waiting = أنتم في قائمة الانتظار
pages-wait-waiting-text = سنكتب إليكم عندما يشغر موعد. يُستحسن حفظ هذه الصفحة: عبر رابطها فقط يمكن رؤية مكانكم والخروج من القائمة.
pages-wait-withdraw = الخروج من القائمة
pages-wait-offered = شغر موعد لكم
pages-wait-offered-text = هو محفوظ لكم حتى الساعة { $time } يوم { $day }. بعد ذلك ينتقل إلى التالين في الدور.
pages-wait-accept = حجز هذا الموعد
pages-wait-decline = لا، شكرًا
pages-wait-expired = هذا الموعد لم يعد محفوظًا لكم
pages-wait-expired-text = لم يصل رد في الوقت المحدد، لذلك يُعرض على شخص آخر. يمكن اختيار موعد آخر أو الانتظار من جديد.
pages-wait-declined = تنازلتم عن هذا الموعد
pages-wait-declined-text = شكرًا على إعلامنا: ينتقل إلى التالين في الدور. يمكن اختيار موعد آخر أو الانتظار من جديد.
pages-wait-withdrawn = لم تعودوا في القائمة
pages-wait-withdrawn-text = لن نكتب إليكم بهذا الشأن. يمكن اختيار موعد أو الانتظار من جديد.
pages-wait-over = انقضت التواريخ التي انتظرتموها
pages-wait-over-text = نأسف، لم يشغر موعد. يمكن اختيار موعد آخر أو الانتظار من جديد.
pages-wait-again = للمواعيد الشاغرة وللانتظار من جديد

## الموافقة على الإعلانات، الاشتراك وإلغاؤه

pages-marketing = يُسمح بإرسال أخبار وإعلانات { $business } إليّ بالبريد الإلكتروني ورسائل SMS. يمكن التراجع عن ذلك في أي وقت، بالرابط الموجود في كل رسالة أو بالتوجّه إلى المصلحة.
subscribe-title = الاشتراك في الأخبار
subscribe-button = اشتراك
subscribe-next = سنرسل رسالة إلى عنوانكم للتأكد من أن الطلب منكم.
subscribe-sent = خطوة أخيرة
subscribe-sent-text = إذا لم يكن العنوان مشتركًا بعد، فقد أُرسلت إليه الآن رسالة فيها رابط للتأكيد.
subscribe-confirm = تأكيد الاشتراك؟
subscribe-yes = نعم، أريد تلقي الأخبار
subscribe-confirmed = تم تأكيد الاشتراك
subscribe-confirmed-text = من الآن سنرسل أخبار { $business } إلى { $address }. في كل رسالة رابط لإلغاء الاشتراك.
subscribe-over = هذا الرابط لم يعد صالحًا
subscribe-over-text = لتلقي أخبار { $business } يمكن الاشتراك من جديد.
unsubscribe-ask = التوقف عن تلقي الإعلانات؟
unsubscribe-text-email = لن نرسل إليكم بعد الآن إعلانات { $business } بالبريد الإلكتروني. ستستمر الرسائل المتعلقة بمواعيدكم في الوصول.
unsubscribe-text-phone = لن نرسل إليكم بعد الآن إعلانات { $business } إلى هذا الهاتف. ستستمر الرسائل المتعلقة بمواعيدكم في الوصول.
unsubscribe-button = إلغاء الاشتراك
unsubscribe-done = تم إلغاء الاشتراك
unsubscribe-undo = حدث ذلك بالخطأ، أعيدوا اشتراكي
unsubscribe-from = من
unsubscribe-to = إلى
subscribers-csv-email = البريد الإلكتروني
subscribers-csv-name = الاسم
subscribers-csv-phone = الهاتف
subscribers-csv-language = اللغة
subscribers-csv-status = الحالة
subscribers-csv-lists = القوائم
subscribers-csv-since = تاريخ الإضافة
subscribers-pending = بانتظار التأكيد
subscribers-subscribed = مشترك
subscribers-unsubscribed = أُلغي الاشتراك

## الدفع عبر رابط.

pages-pay-title = الدفع
pages-pay-text = الضغط على الزر ينقلكم إلى الصفحة الآمنة لشركة الدفع.
pages-pay-for = مقابل
pages-pay-amount = المبلغ
pages-pay-installments = { $count ->
    [one] دفعة واحدة
    [two] حتى دفعتين
    [few] حتى { $count } دفعات
    [many] حتى { $count } دفعة
   *[other] حتى { $count } دفعة
  }
pages-pay-ways = طرق الدفع
pages-pay-card = بطاقة ائتمان
pages-pay-bit = بيت
pages-pay-to = لدى
pages-pay-button = الانتقال إلى الدفع
pages-pay-safe = تُسلَّم تفاصيل البطاقة إلى شركة الدفع فقط ولا تُحفظ لدينا.
pages-pay-full-name = الاسم الشخصي واسم العائلة
pages-pay-mobile = الهاتف المحمول
pages-pay-consent = أوافق على أن تحفظ { $business } بطاقتي لدى شركة الدفع وأن تخصم منها المبالغ المستحقة عليّ، مثل رسم الإلغاء. يمكن سحب الموافقة في أي وقت بالتوجه إلى المصلحة.
pages-pay-documents = أوافق على تلقي الفواتير والإيصالات من { $business } كمستندات محوسبة بالبريد الإلكتروني بدلاً من الورق. يمكن سحب الموافقة في أي وقت بالتوجه إلى المصلحة.
pages-pay-check-fields = يرجى تصحيح الحقول المشار إليها.
pages-pay-no-answer = شركة الدفع لا تستجيب حاليًا. لم يُخصم شيء. يرجى المحاولة بعد قليل.
pages-pay-not-online = لا يمكن الدفع عبر الإنترنت حاليًا. يمكن التوجه إلى المصلحة.
pages-pay-not-completed = لم تكتمل الدفعة ولم يُخصم شيء. يمكن المحاولة مرة أخرى.
pages-pay-opening = لحظة من فضلكم
pages-pay-opening-text = نفتح لكم صفحة الدفع.
pages-pay-checking = نتحقق من الدفعة
pages-pay-checking-text = نستوضح من شركة الدفع هل تمت الدفعة. لا حاجة إلى الدفع مرة أخرى؛ ستتحدث الصفحة تلقائيًا.
pages-pay-looked = الدفعة قيد الفحص
pages-pay-looked-text = المصلحة تفحص الدفعة. لا حاجة إلى الدفع مرة أخرى.
pages-pay-paid = وصلت الدفعة، شكرًا
pages-pay-paid-text = يُرسل الإيصال إليكم بالبريد الإلكتروني.
pages-pay-returned = يُعاد إليكم المبلغ
pages-pay-returned-text = ما دفعتم مقابله لم يعد متاحًا، لذلك يُعاد المبلغ إليكم بالطريقة التي دُفع بها.
pages-pay-cancelled = أُلغي طلب الدفع
pages-pay-cancelled-text = ألغت المصلحة الطلب. لا حاجة إلى الدفع.
pages-pay-expired = انتهت صلاحية الرابط
pages-pay-expired-text = انتهى وقت الدفع. يمكن طلب رابط جديد من المصلحة.
pages-pay-booking = تفاصيل الحجز
## Documents as a table.

documents-csv-kind = المستند
documents-csv-code = الرمز
documents-csv-number = الرقم
documents-csv-date = التاريخ
documents-csv-customer = الزبون
documents-csv-tax-number = رقم الزبون
documents-csv-net = قبل الضريبة
documents-csv-vat = الضريبة
documents-csv-total = المجموع
documents-csv-currency = العملة
documents-csv-income = الدخل بالشيكل

## Checking a document.

pages-verify = التحقق من مستند
pages-verify-whole = المستند مسجل لدينا ولم يتغير منذ صدوره.
pages-verify-changed = السجل لا يطابق ما صدر. يُرجى التوجه إلى المصلحة.
pages-verify-cancelled = أُلغي هذا المستند بمستند لاحق.
pages-verify-issuer = المصلحة
pages-verify-document = المستند
pages-verify-date = التاريخ
pages-verify-total = المجموع
pages-verify-record = السجل
pages-verify-file = الملف المحفوظ
pages-verify-unchanged = لم يتغير
pages-verify-no-file = لم يُنشأ ملف بعد
pages-verify-signature = التوقيع
pages-verify-signed = التوقيع صالح، باسم
pages-verify-bad-signature = التوقيع غير صالح
pages-verify-compare = قارنوا هذه التفاصيل بالمستند الذي لديكم.

## Files of customers.

customers-csv-name = الاسم الكامل
customers-csv-phone = الهاتف
customers-csv-email = البريد الإلكتروني
customers-csv-birth-date = تاريخ الميلاد
customers-csv-tags = وسوم
customers-csv-notes = ملاحظات
customers-csv-last-visit = آخر زيارة
customers-csv-since = أضيف في
customers-csv-yes = نعم
customers-csv-no = لا
import-csv-row = الصف في الملف
import-csv-reason = ما يجب تصحيحه
reports-csv-by = حسب
reports-csv-name = الاسم
reports-csv-received = المقبوض
reports-csv-refunded = المُعاد
reports-csv-net = الصافي
reports-csv-before = الفترة السابقة
reports-csv-tips = البقشيش
reports-csv-payments = المدفوعات
reports-csv-time = الوقت
reports-csv-method = وسيلة الدفع
reports-csv-service = الخدمة
reports-csv-staff = عضو الفريق
reports-csv-total = المجموع
reports-csv-events = الفعاليات
reports-csv-no-visit = ليس زيارة
reports-csv-cash = نقدًا
reports-csv-cheque = شيك
reports-csv-card = بطاقة ائتمان
reports-csv-bank-transfer = حوالة بنكية
reports-csv-app = تطبيق دفع
reports-csv-voucher = قسيمة هدية
reports-csv-other = أخرى
reports-csv-booked = محجوزة
reports-csv-came = حضروا
reports-csv-no-show = لم يحضروا
reports-csv-cancelled = ملغاة
reports-csv-declined = مرفوضة
reports-csv-open = مفتوحة
reports-csv-no-show-rate = نسبة عدم الحضور
reports-csv-cancelled-rate = نسبة الإلغاء
reports-csv-source = مصدر الحجز
reports-csv-desk = الاستقبال
reports-csv-online = عبر الإنترنت
reports-csv-api = برنامج
reports-csv-customers = العملاء
reports-csv-visitors = عملاء حضروا
reports-csv-new = جدد
reports-csv-returning = عائدون
reports-csv-kept = عادوا مرة أخرى
reports-csv-lost = لم يعودوا
reports-csv-kept-rate = الاحتفاظ
reports-csv-bookable-minutes = الدقائق القابلة للحجز
reports-csv-booked-minutes = الدقائق المحجوزة
reports-csv-occupancy = الإشغال
reports-csv-count = العدد
reports-csv-documents = المستندات
reports-csv-visits = الزيارات
reports-csv-unpaid = غير مدفوع

## ملف كل شيء

export-read-me =
    كل ما تملكه مصلحتكم كما كان لحظة التصدير.

    contents.json   ما في هذا الملف: كل جدول وأعمدته وعدد أسطره
    tables/         ملف لكل جدول وسطر لكل سجل بصيغة JSON (UTF-8)
    pdf/            كل المستندات القانونية بصيغة PDF
    customer-files/ ملفات الزبائن، مجلد لكل ملف
    event-pictures/ صور الفعاليات

    الأسماء التي تنتهي بـ _at هي لحظات حسب RFC 3339 (UTC)، والمبالغ بالأغورات الكاملة أو بأجزاء المئة من العملة التي بجانبها.
    كلمات المرور والمفاتيح وكل ما يفتح حسابًا في مكان آخر ليست في الملف. احفظوه كما يريد زبائنكم أن تحفظوه.

## Что есть в каждом письме. Значения отделены от направления текста вокруг них, прежде чем попадают в предложение.

mail-product = ChatGrow
mail-greeting = Здравствуйте, { $name }!
mail-greeting-nameless = Здравствуйте!
mail-link-hint = Если кнопка не открывается, скопируйте ссылку в браузер:
mail-phone = Телефон: { $phone }
mail-reply = Можно просто ответить на это письмо: ответ придёт на { $email }.

# Например: вторник, 24 ноября 2026, 14:30
mail-date-time = { mail-date }, { $time }
mail-date = { $weekday ->
    [sun] воскресенье
    [mon] понедельник
    [tue] вторник
    [wed] среда
    [thu] четверг
    [fri] пятница
   *[sat] суббота
  }, { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
  } { $year }

mail-label-service = Услуга
mail-label-at = Когда
mail-label-staff = Специалист
mail-label-address = Адрес
mail-label-price = Цена
mail-label-reason = Причина
mail-label-number = Номер квитанции
mail-label-document-number = Номер документа
mail-label-total = Сумма

## Письма о визитах

appointment-confirmation-subject = Вы записаны в «{ $business }»: { $at }
appointment-confirmation-title = Вы записаны
appointment-confirmation-body = Вы записаны в «{ $business }». Будем рады вас видеть!
appointment-confirmation-button = Посмотреть или отменить запись

appointment-reminder-subject = Напоминание о записи в «{ $business }»: { $at }
appointment-reminder-title = Напоминание о записи
appointment-reminder-body = Напоминаем о вашей записи в «{ $business }». Если вы не сможете прийти, пожалуйста, отмените её заранее.
appointment-reminder-button = Посмотреть или отменить запись

appointment-moved-subject = Ваша запись в «{ $business }» изменена: { $at }
appointment-moved-title = Запись изменена
appointment-moved-body = Детали вашей записи в «{ $business }» изменились. Вот они теперь:
appointment-moved-button = Посмотреть или отменить запись

appointment-cancelled-subject = Ваша запись в «{ $business }» отменена: { $at }
appointment-cancelled-title = Запись отменена
appointment-cancelled-body = Ваша запись в «{ $business }» отменена. Будем рады найти для вас другое время.
appointment-cancelled-button = Записаться снова

calendar-summary = { $service }, «{ $business }»
calendar-description = Посмотреть или отменить запись: { $url }

## Квитанция

receipt-subject = Квитанция № { $number } от «{ $business }»
receipt-title = Спасибо за оплату
receipt-body = Квитанция от «{ $business }» приложена к этому письму в формате PDF.
document-subject = { $kind } № { $number } от «{ $business }»
document-body = К этому письму в формате PDF приложено: { $kind } № { $number } от «{ $business }».
document-kind-quote = Коммерческое предложение
document-kind-order = Заказ
document-kind-delivery-note = Накладная
document-kind-deal-invoice = Счёт
document-kind-tax-invoice = Налоговый счёт-фактура
document-kind-tax-invoice-receipt = Налоговый счёт-фактура / квитанция
document-kind-credit-invoice = Кредитовый счёт-фактура
document-kind-receipt = Квитанция
document-kind-donation-receipt = Квитанция о пожертвовании

## Письма об аккаунте

mail-account-footer = Вы получили это письмо, потому что этот адрес эл. почты указали в ChatGrow. Если вы его не запрашивали, просто не обращайте внимания.

mail-confirm-signup-subject = Подтверждение регистрации в ChatGrow
mail-confirm-signup-body = Почти готово. Чтобы открыть аккаунт, подтвердите, что это ваш адрес эл. почты. Ссылка действует два дня.
mail-confirm-signup-button = Подтвердить и открыть аккаунт

mail-verify-email-subject = Подтверждение адреса эл. почты в ChatGrow
mail-verify-email-body = Подтвердите, что это ваш адрес эл. почты, чтобы при необходимости мы могли восстановить доступ к аккаунту. Ссылка действует два дня.
mail-verify-email-button = Подтвердить адрес

mail-already-registered-subject = У вас уже есть аккаунт в ChatGrow
mail-already-registered-body = Кто-то попросил открыть аккаунт с этим адресом эл. почты, но у вас он уже есть. Можно войти, а если пароль забыт, выбрать новый.
mail-already-registered-button = Войти

mail-reset-password-subject = Новый пароль для ChatGrow
mail-reset-password-body = Кто-то попросил выбрать новый пароль для вашего аккаунта. Ссылка действует два часа. Если это были не вы, прежний пароль продолжает работать.
mail-reset-password-button = Выбрать новый пароль

mail-invitation-subject = Вас приглашают в команду в ChatGrow
mail-invitation-body = Вас приглашают в команду бизнеса в ChatGrow. Чтобы присоединиться, выберите пароль. Ссылка действует неделю.
mail-invitation-button = Выбрать пароль и присоединиться

mail-second-factor-on-subject = Второй фактор вашего аккаунта ChatGrow включён
mail-second-factor-on-body = Теперь для входа нужен и код из приложения-аутентификатора. Если это были не вы, смените пароль и сообщите владельцу бизнеса.
mail-second-factor-on-button = Настройки безопасности

mail-second-factor-off-subject = Второй фактор вашего аккаунта ChatGrow выключен
mail-second-factor-off-body = Теперь для входа достаточно пароля. Если это были не вы, немедленно смените пароль.
mail-second-factor-off-button = Настройки безопасности

mail-passkey-added-subject = В ваш аккаунт ChatGrow добавлен ключ доступа
mail-passkey-added-body = Теперь по нему можно войти без пароля. Если это были не вы, удалите его в настройках безопасности и немедленно смените пароль.
mail-passkey-added-button = Настройки безопасности

mail-passkey-removed-subject = Ключ доступа вашего аккаунта ChatGrow удалён
mail-passkey-removed-body = По нему больше не войти; ваш пароль продолжает действовать. Если это были не вы, немедленно смените пароль.
mail-passkey-removed-button = Настройки безопасности

mail-passkey-refused-subject = Ключ доступа вашего аккаунта ChatGrow отклонён
mail-passkey-refused-body = Кто-то пытался войти по вашему ключу доступа, который мог быть скопирован, и получил отказ. Удалите его в настройках безопасности; его имя есть в журнале аудита. Затем добавьте новый.
mail-passkey-refused-button = Настройки безопасности

## Почему сообщение не отправлено, как это видит команда.

message-skipped-cancelled = Запись отменили до отправки сообщения.
message-skipped-moved = Запись изменили до отправки сообщения.
message-skipped-reopened = Запись восстановили до отправки сообщения.
message-skipped-late = Визит уже начался или закончился.
message-skipped-no-address = В карточке клиента нет адреса для отправки.

## Заявки на запись

appointment-requested-subject = Ваша заявка в «{ $business }» получена: { $at }
appointment-requested-title = Заявка получена
appointment-requested-body = Вы попросили о записи в «{ $business }». Время сохранено за вами; мы напишем, когда его подтвердят.
appointment-requested-button = Посмотреть или отменить заявку

appointment-declined-subject = Ваша заявка в «{ $business }» отклонена: { $at }
appointment-declined-title = Заявка отклонена
appointment-declined-body = К сожалению, «{ $business }» не может принять вас в это время. Можно выбрать другое.
appointment-declined-button = Выбрать другое время
message-skipped-answered = Состояние регистрации изменилось до отправки сообщения.

## Мероприятия

mail-label-event = Мероприятие
mail-label-place = Место
mail-label-link = Ссылка
mail-label-to-pay = К оплате на месте
mail-label-ticket = Билет

registration-received-subject = Ваша регистрация получена. { $event }: { $at }
registration-received-title = Регистрация получена
registration-received-body = Регистрация ждёт подтверждения от «{ $business }». До тех пор места сохранены за вами.
registration-received-button = Посмотреть или отменить регистрацию

registration-confirmed-subject = Вы зарегистрированы. { $event }: { $at }
registration-confirmed-title = Вы зарегистрированы
registration-confirmed-body = Будем рады вас видеть! Билеты открываются по кнопке ниже; покажите их на входе.
registration-confirmed-button = Билеты, отмена или передача

registration-waitlisted-subject = Вы в листе ожидания. { $event }: { $at }
registration-waitlisted-title = Вы в листе ожидания
registration-waitlisted-body = Сейчас все места заняты. Когда места освободятся и подойдёт ваша очередь, мы сохраним их за вами и напишем.
registration-waitlisted-button = Посмотреть или отменить регистрацию

registration-offered-subject = Для вас освободились места. { $event }: { $at }
registration-offered-title = Для вас освободились места
registration-offered-body = Места сохранены за вами. Чтобы их получить, подтвердите одним нажатием до этого времени: { $until }. Потом они перейдут к следующим в списке.
registration-offered-button = Подтвердить места

registration-moved-subject = Новое время. { $event }: { $at }
registration-moved-title = Время изменилось
registration-moved-body = Изменилось время мероприятия в «{ $business }», на которое вы зарегистрированы. Регистрация остаётся в силе. Если новое время не подходит, пожалуйста, отмените её.
registration-moved-button = Посмотреть или отменить регистрацию

registration-cancelled-subject = Ваша регистрация отменена. { $event }: { $at }
registration-cancelled-title = Регистрация отменена
registration-cancelled-body-guest = Регистрация отменена по вашей просьбе. Будем рады видеть вас в другой раз.
registration-cancelled-body-team = «{ $business }»: регистрация отменена организатором.
registration-cancelled-body-declined = «{ $business }»: регистрация не подтверждена организатором.
registration-cancelled-body-event = Мероприятие не состоится. Приносим извинения.
registration-cancelled-body-expired = Сохранённые за вами места не подтвердили вовремя, и они перешли к следующим в списке.
registration-cancelled-body-not-paid = Запись не оплатили вовремя, и места, сохранённые за вами, снова свободны.
registration-cancelled-button = Другие мероприятия

registration-reminder-subject = Напоминание: { $event }, { $at }
registration-reminder-title = До скорой встречи
registration-reminder-body = Напоминаем о мероприятии в «{ $business }», на которое вы зарегистрированы. Если вы не сможете прийти, пожалуйста, отмените регистрацию, чтобы место досталось другим.
registration-reminder-button = Билеты, отмена или передача

event-broadcast-button = Посмотреть регистрацию

calendar-registration = Билеты или отмена: { $url }
## Серии визитов

series-booked-subject = Вы записаны на серию визитов в «{ $business }»
series-booked-title = Вы записаны на серию визитов
series-booked-body = Вы записаны на серию визитов в «{ $business }», всего: { $count }. Вот даты; приложенный файл добавит их все в ваш календарь.

series-changed-subject = Ваши визиты в «{ $business }» изменены
series-changed-title = Визиты изменены
series-changed-body = Даты ваших визитов в «{ $business }» изменились. Вот ближайшие; приложенный файл обновит ваш календарь.

series-cancelled-subject = Ваши визиты в «{ $business }» отменены
series-cancelled-title = Визиты отменены
series-cancelled-body = Эти ваши визиты в «{ $business }» отменены. Будем рады найти для вас другое время.
series-cancelled-button = Записаться снова

## Лист ожидания

mail-label-until = Сохранено за вами до
waiting-offer-subject = Освободилось время в «{ $business }»: { $at }
waiting-offer-title = Для вас освободилось время
waiting-offer-body = Вы просили сообщить, когда освободится время в «{ $business }». Ответить нужно до этого времени: { $until }. Потом предложение перейдёт к следующим в очереди.
waiting-offer-button = Подтвердить или отказаться

message-skipped-offer-over = На предложение ответили, или оно истекло до отправки сообщения.

## Подписчики и рассылки

subscription-confirm-subject = Подтвердите подписку на новости от «{ $business }»
subscription-confirm-title = Осталось только подтвердить
subscription-confirm-body = Нас попросили присылать на этот адрес новости и рекламу от «{ $business }». Если это были вы, подтвердите это по ссылке. Если нет, ничего делать не нужно: мы ничего не пришлём.
subscription-confirm-button = Подтвердить подписку

# Закон Израиля требует именно этого слова в начале каждой рекламы.
campaign-subject = פרסומת: { $subject }
# И в СМС: слово в начале, кто отправил и как отписаться.
campaign-text = פרסומת: { $text }
    { $sender }
    Отписаться: { $url }
campaign-nameless = дорогие клиенты
campaign-why = Вы получили это сообщение, потому что согласились получать рекламу.
campaign-unsubscribe = Отписаться

message-skipped-no-consent = Согласия на такие сообщения нет, или оно отозвано.
message-skipped-called-off = Рассылку отменили до отправки сообщения.
## После визита и в день рождения

review-request-subject = Как всё прошло в «{ $business }»?
review-request-title = Расскажите, как всё прошло
review-request-body = Недавно вы были в «{ $business }». Будем рады узнать ваше мнение; это займёт минуту.
review-request-button = Написать отзыв
review-request-text = Вы были в { $business }: будем рады отзыву. { $url }

birthday-subject = «{ $business }» поздравляет вас с днём рождения!
birthday-title = С днём рождения!
birthday-body = Вся команда «{ $business }» желает вам хорошего года и надеется скоро вас увидеть.
birthday-button = На нашу страницу
birthday-text = { $business } поздравляет вас с днём рождения! { $url }

message-skipped-undone = Изменение отменили до отправки сообщения.
message-skipped-rule-off = Такие сообщения выключили до отправки.
message-skipped-no-review-page = У бизнеса нет страницы для отзывов.

## О чём говорит сообщение в предпросмотре.

sample-customer = Рут Леви
sample-service = Стрижка
sample-staff = Дана
sample-event = Вечер йоги
sample-place = ул. Герцля, 5, Хайфа
sample-reason = В этот день мы закрыты
message-skipped-opted-out = Клиент просил не писать ему по этому каналу, или оператор не доставляет сообщения.
message-skipped-no-carrier = Нет подключения, которое может доставить сообщение клиенту.
message-skipped-too-dear = Сообщение дороже предела, установленного для одного сообщения.

message-waits-rate = Ожидает: разрешённое число сообщений в минуту уже отправлено.
message-waits-budget = Ожидает: бюджет подключения исчерпан.
message-waits-paused = Ожидает: подключение сейчас не работает, мы попробуем снова.
message-waits-doubt = Ожидает: ответ провайдера потерян, проверяем, ушло ли сообщение.

## Короткие сообщения для SMS и WhatsApp. Строка или две: кто, когда, ссылка.

appointment-requested-text = { $business }: заявка получена, { $at }. Сообщим, когда её подтвердят. { $url }
appointment-declined-text = { $business }: заявка отклонена, { $at }. Выбрать другое время: { $url }
appointment-confirmation-text = { $business }: вы записаны, { $at }. Посмотреть или отменить: { $url }
appointment-reminder-text = { $business }: напоминаем о записи, { $at }. Посмотреть или отменить: { $url }
appointment-moved-text = { $business }: новое время вашей записи — { $at }. Посмотреть или отменить: { $url }
appointment-cancelled-text = { $business }: ваша запись отменена, { $at }. Записаться снова: { $url }
registration-received-text = { $business }: регистрация получена и ждёт подтверждения. { $event }, { $at }. { $url }
registration-confirmed-text = { $business }: вы зарегистрированы. { $event }, { $at }. Билеты: { $url }
registration-waitlisted-text = { $business }: вы в листе ожидания. { $event }, { $at }. { $url }
registration-offered-text = { $business }: для вас освободились места. { $event }. Подтвердить до этого времени: { $until }. { $url }
registration-moved-text = { $business }: новое время. { $event }, { $at }. Посмотреть или отменить: { $url }
registration-cancelled-text = { $business }: регистрация отменена. { $event }, { $at }. { $url }
registration-reminder-text = { $business }: напоминание. { $event }, { $at }. Билеты: { $url }
series-booked-text = { $business }: вы записаны на серию визитов, всего: { $count }. Первый: { $at }.
series-changed-text = { $business }: ваши визиты изменены. Ближайший: { $at }.
series-cancelled-text = { $business }: ваши визиты отменены, всего: { $count }. Записаться снова: { $url }
waiting-offer-text = { $business }: для вас освободилось время, { $at }. Подтвердить до этого времени: { $until }. { $url }
text-answer-hint = Ответьте 1, если придёте, или 2, чтобы отменить.
free-text-subject = Сообщение от «{ $business }»

## Payments.

mail-label-what = За что
mail-label-pay-until = Оплатить до
payment-link-subject = «{ $business }» просит об оплате: { $total }
payment-link-title = Просьба об оплате
payment-link-body = «{ $business }» просит оплатить { $total }. За что: { $what }. Оплатить на защищённой странице можно до этого времени: { $until }.
payment-link-button = Оплатить
payment-link-text = { $business }: к оплате { $total }, за что: { $what }. Оплатить до этого времени: { $until }. { $url }
payment-returned-subject = «{ $business }» возвращает ваш платёж: { $total }
payment-returned-title = Ваш платёж возвращается
payment-returned-body = Ваш платёж поступил, но место уже заняли или сумма больше не нужна. За что платили: { $what }. Вам вернётся { $total } тем же способом, каким вы платили. Приносим извинения; «{ $business }» поможет подобрать другое время.
payment-returned-text = { $business }: ваш платёж поступил, но место уже заняли или сумма больше не нужна. За что платили: { $what }. Вам вернётся { $total } тем же способом, каким вы платили.
message-skipped-link-closed = Счёт оплатили, отменили или его срок истёк до отправки этого сообщения.

### Приложение сотрудников.
###
### Terms, the same everywhere: appointment = запись (as a booking), визит (as a meeting); customer, guest = клиент;
### service = услуга; staff = сотрудники, staff member = сотрудник (to guests: специалист); business = бизнес (to guests: компания);
### class = групповое занятие, занятие; event = мероприятие; ticket = билет; seat = место; registration = регистрация;
### waiting list = лист ожидания; request = заявка; series = серия визитов; open time = свободное время, counted: окно;
### receipt = квитанция; tax invoice = налоговый счёт; payment = платёж, оплата; deposit = предоплата;
### cancellation fee = плата за отмену; calendar = календарь; tag = метка; link = ссылка; account = аккаунт.
### subscriber, subscription = подписчик, подписка; advertisement = реклама; campaign = рассылка; consent = согласие;
### review = отзыв; provider = провайдер, carrier = оператор; connection = подключение; channel = канал;
### template = шаблон; draft = черновик.
### Names of people and businesses are not declined: no preposition before them that asks for a case, or «quotes».
### No past tense that shows a gender: «Неявка», not «Не пришёл». Polite «вы», in small letters.

## Shell
skip-to-content = Перейти к содержанию
nav-label = Главное меню
nav-calendar = Календарь
nav-events = Мероприятия
nav-customers = Клиенты
nav-services = Услуги и сотрудники
nav-services-short = Услуги
nav-messages = Сообщения
nav-documents = Документы
nav-settings = Настройки
business-switch = { $name }, сменить бизнес
language = Язык
theme = Оформление
theme-dark = Включить тёмное оформление
theme-light = Включить светлое оформление
scheme-auto = Как на устройстве
scheme-light = Светлое
scheme-dark = Тёмное
user-menu = Аккаунт: { $name }
sign-out = Выйти
offline = Нет связи с интернетом. Данные показаны на момент обрыва, изменения не сохранятся.

## Actions
action-save = Сохранить
action-cancel = Отмена
action-close = Закрыть
action-edit = Изменить
action-retry = Повторить
action-more = Ещё
action-undo = Вернуть
action-archive = В архив
action-restore = Вернуть из архива
edit-named = Изменить: { $name }
saved = Сохранено

## States
loading = Загрузка
error-unexpected = У нас что-то пошло не так. Попробуйте через минуту.
error-network = Сервер не отвечает. Проверьте связь и попробуйте снова.
error-forbidden = У вас нет на это прав. Их может дать владелец бизнеса.
error-request-id = Номер обращения в поддержку:
not-found = Такой страницы нет.
not-found-action = На главную

## Fields
field-required = Обязательное поле
field-full-name = Имя и фамилия
field-business-name = Название бизнеса
field-email = Эл. почта
field-password = Пароль
field-new-password = Новый пароль
field-phone = Телефон
field-address = Адрес
field-notes = Заметки
field-tags = Метки
field-tags-hint = Нажмите Enter после каждой метки
field-customer = Клиент
field-service = Услуга
field-staff = Сотрудник
field-date = Дата
field-time = Время
field-time-hint = Выберите свободное время или введите другое
field-time-invalid = Введите время, например 09:30
field-amount = Сумма
field-amount-invalid = Введите сумму больше нуля
field-method = Способ оплаты
field-service-name = Название услуги
field-description = Описание
field-duration = Длительность в минутах
field-minutes-invalid = Введите число минут
field-price = Цена ({ $currency })
field-buffer-before = Минуты на подготовку до
field-buffer-after = Минуты на уборку после
field-service-staff = Кто оказывает услугу
field-staff-services = Услуги
field-color = Цвет
field-tax-kind = Вид бизнеса
field-tax-number = Номер предприятия или компании
field-tax-number-hint = Девять цифр, как на квитанциях
field-notice = За сколько минут можно записаться
field-notice-hint = На более близкое время клиенты записаться не смогут
field-horizon = На сколько дней вперёд открыта запись
field-horizon-hint = До этого дня календарь открыт для клиентов
field-step = Шаг свободного времени
field-step-hint = Какое время предлагать клиентам, например каждые четверть часа
field-slug = Конец адреса
field-slug-hint = Строчные латинские буквы, цифры и дефисы. Старые ссылки перестанут работать.
field-role = Роль

## Accounts
sign-in-title = Вход
sign-in-action = Войти
sign-in-link = У меня уже есть аккаунт
sign-up-title = Аккаунт для бизнеса
sign-up-action = Открыть аккаунт
sign-up-link = Открыть новый аккаунт
password-hint = Не меньше восьми символов
password-show = Показать пароль
check-email-title = Мы отправили вам письмо
check-email-text = Письмо отправлено на { $email }. Ссылка в нём откроет аккаунт.
back-to-sign-in = Вернуться ко входу
verify-title = Подтверждение адреса эл. почты
link-incomplete = Ссылка неполная. Откройте её ещё раз из письма.
forgot-link = Не помню пароль
forgot-title = Новый пароль
forgot-action = Отправить ссылку
forgot-sent = Если аккаунт с этим адресом есть, на него придёт ссылка для выбора нового пароля.
reset-title = Выбор нового пароля
reset-action = Сохранить пароль
reset-done = Пароль изменён. Можно войти.
new-business-title = Новый бизнес
new-business-action = Открыть бизнес

## First steps
welcome-title = Здравствуйте, { $name }, начнём
welcome-text = Три коротких шага, и клиенты смогут к вам записываться.
welcome-service = Первая услуга
welcome-service-action = Дальше: часы
welcome-hours = Рабочие часы
welcome-hours-action = Дальше: ссылка
welcome-share = Ссылка для клиентов
welcome-done = К календарю
welcome-step-done = Готово
service-name-example = Например: стрижка
link-text = По этому адресу клиенты записываются к вам. Его можно отправить в сообщении или разместить в сети.
link-copy = Скопировать ссылку
link-copied = Ссылка скопирована
link-copy-failed = Браузер не разрешил копирование. Выделите адрес и скопируйте его.

## Calendar
calendar-day = День
calendar-week = Неделя
calendar-view = Вид
calendar-today = Сегодня
calendar-turn = Листать календарь
calendar-previous-day = Предыдущий день
calendar-next-day = Следующий день
calendar-previous-week = Предыдущая неделя
calendar-next-week = Следующая неделя
calendar-jump = Перейти к дате
calendar-staff = Показать одного сотрудника
calendar-all-staff = Все сотрудники
calendar-away = Не работает
calendar-unready = Чтобы записывать клиентов, нужна одна услуга и человек, который её оказывает.
calendar-unready-action = К первым шагам
agenda-free = Визитов нет
date-next-month = Следующий месяц
date-previous-month = Предыдущий месяц
date-next-year = Следующий год
date-previous-year = Предыдущий год

## Visits
visit-title = Визит
visit-new = Новая запись
visit-book = Записать
visit-booked = Запись создана: { $customer }
visit-label = { $customer }, { $service }, сотрудник { $staff }, { $day }, { $from }–{ $to }, { $status }
visit-price = Цена:
visit-move = Перенести
visit-move-title = Перенос визита
visit-move-action = Перенести визит
visit-moved = Визит перенесён: { $day }, { $time }
visit-cancel = Отменить визит
visit-cancel-title = Отменить визит?
visit-cancel-reason = Причина (необязательно)
visit-cancel-action = Отменить визит
visit-keep = Оставить
status-confirmed = Назначен
status-arrived = На месте
status-completed = Завершён
status-no_show = Неявка
status-cancelled = Отменён
step-arrived = На месте
step-completed = Завершён
step-no_show = Неявка
step-confirmed = Вернуть: назначен
source-desk = Записан сотрудником
source-guest = Запись сделана клиентом
source-api = Запись через API
staff-any = Любой свободный
slots-open = Свободное время
slots-none = В этот день свободного времени нет. Можно ввести время.
slots-instead = Свободно вместо этого:
service-option = { $name } · { $minutes } мин · { $price }

## Payments
pay-cash = Оплачено наличными
pay-title = Оплата: { $customer }
pay-action = Записать оплату
pay-done = Оплата записана, квитанция в пути
pay-receipt-hint = Будет выдана квитанция; если есть адрес, она придёт клиенту по эл. почте.
paid = Оплачено
payments = Платежи
method-cash = Наличные
method-bank_transfer = Банковский перевод
method-app = Платёжное приложение
method-other = Другое
receipt-open = Квитанция

## Customers
customers-search = Поиск по имени, телефону или эл. почте
customers-status = Какие клиенты
customers-active = Активные
customers-archived = Архив
customers-count = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
    [many] { $count } клиентов
   *[other] { $count } клиента
}
customers-none = Клиентов пока нет. Они добавляются и сами, когда записываются.
customers-none-found = Подходящих клиентов нет.
customers-clear = Сбросить отбор
customers-tag-clear = Снять отбор по метке { $tag }
customer-title = Клиент
customer-add = Новый клиент
customer-edit = Данные клиента
customer-new = Новый клиент…
customer-search = Имя или телефон
customer-details = Данные
customer-visits = Визиты
customer-timeline = История
customer-archived = В архиве
customer-no-contact = Нет телефона и эл. почты
customer-no-visits = Визитов нет
customer-merge = Объединить
customer-merge-title = Объединение карточек
customer-merge-other = Вторая карточка того же человека
customer-merge-warning = Визиты, заметки и документы перейдут в карточку { $name }, а вторая карточка закроется. Объединение нельзя отменить.
customer-merge-action = Объединить карточки
customer-merged = Карточки объединены
note-label = Заметка о клиенте
note-add = Добавить заметку
actor-user = Команда
actor-guest = Клиент
actor-system = Система
entry-appointment-booked = Создана запись
entry-appointment-moved = Визит перенесён
entry-appointment-cancelled = Визит отменён
entry-appointment-arrived = Клиент на месте
entry-appointment-completed = Визит завершён
entry-appointment-no_show = Неявка
entry-appointment-updated = Детали визита изменены
entry-appointment-reopened = Визит снова открыт
entry-customer-created = Добавление в список
entry-customer-updated = Данные изменены
entry-customer-archived = Перенос в архив
entry-customer-restored = Возврат из архива
entry-customer-merged = С этой карточкой объединена другая
entry-customer-noted = Заметка
entry-payment-received = Получена оплата
entry-document-issued = Выдан документ
entry-message-sent = Отправлено сообщение
entry-message-failed = Сообщение не отправлено
entry-other = Изменение ({ $kind })

## Services and staff
services-title = Услуги
services-none = Услуг пока нет. Услуга — то, на что записываются клиенты, например стрижка.
service-add = Новая услуга
service-edit = Изменить услугу
service-archived = Не предлагается
service-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
staff-title = Сотрудники
staff-none = Сотрудников пока нет.
staff-add = Новый сотрудник
staff-edit = Изменить сотрудника
staff-archived = Не работает
hours-edit = Рабочие часы
hours-title = Рабочие часы: { $name }
hours-none = Рабочие часы не заданы
hours-closed = Закрыто
hours-from = { $day }, начало
hours-to = { $day }, конец
hours-break = Перерыв
hours-break-day = { $day }, добавить перерыв
hours-remove = { $day }, удалить промежуток с { $from }
hours-end-first = Конец должен быть позже начала
hours-overlap = Промежутки пересекаются
away-edit = Отсутствие
away-title = Отсутствие: { $name }
away-none = Отсутствий не запланировано.
away-first = С какого дня
away-last = По какой день включительно
away-end-first = Последний день раньше первого
away-reason = Причина (необязательно)
away-add = Добавить отсутствие
away-remove = Удалить отсутствие { $span }
color-teal = Сине-зелёный
color-blue = Синий
color-purple = Фиолетовый
color-pink = Розовый
color-red = Красный
color-orange = Оранжевый
color-olive = Оливковый
color-gray = Серый

## Messages
messages-filter = Отбор по состоянию
messages-all = Все
messages-planned = Ждут
messages-sent = Отправлены
messages-failed = Сбой
messages-none = Сообщений пока нет. Они уходят сами, когда клиент записан.
messages-none-found = Сообщений в этом состоянии нет.
messages-none-action = К календарю
message-planned = Ожидает
message-sending = Отправляется
message-sent = Отправлено
message-delivered = Доставлено
message-read = Прочитано
message-printed = Записано в журнал сервера
message-failed = Не удалось
message-skipped = Не отправлено
message-resend = Отправить снова
template-appointment_confirmation = Подтверждение записи
template-appointment_reminder = Напоминание о записи
template-appointment_cancelled = Отмена визита
template-appointment_moved = Перенос визита
template-receipt = Квитанция
template-free_text = Написано сотрудником

## Documents
documents-none = Документов пока нет. Квитанция выдаётся, когда записана оплата визита.
documents-none-action = К календарю
document-receipt = Квитанция
document-quote = Коммерческое предложение
document-order = Заказ
document-delivery_note = Накладная
document-deal_invoice = Счёт
document-tax_invoice = Налоговый счёт-фактура
document-tax_invoice_receipt = Налоговый счёт-фактура / квитанция
document-credit_invoice = Кредитовый счёт-фактура
document-donation_receipt = Квитанция о пожертвовании
document-name = { $kind } { $number }
document-open = Открыть документ
document-send = Отправить
document-send-named = Отправить: { $name }
document-sent = { $name } в пути к клиенту

## Settings
settings-business = Данные бизнеса
settings-booking = Правила записи
settings-team = Пользователи
settings-link = Ссылка для клиентов
settings-sessions = Сеансы
settings-language = Язык и оформление
tax-exempt_dealer = Освобождённый предприниматель (осек патур)
tax-licensed_dealer = Лицензированный предприниматель (осек мурше)
tax-company = Компания с ограниченной ответственностью (баам)
tax-non_profit = Некоммерческая организация (амута)
role-owner = Владелец
role-manager = Управляющий
role-staff = Сотрудник
role-bookkeeper = Бухгалтер
team-add = Добавить пользователя
team-invite = Добавить
team-role = Роль: { $name }
team-remove = Удалить: { $name }
session-current = Этот сеанс
session-end = Завершить
session-end-named = Завершить сеанс: { $device }
session-seen = Последняя активность: { $at }
session-unknown = Неизвестное устройство

## Особые дни, закрытые дни и праздники.

settings-closures = Закрытые дни и праздники
days-edit = Особые дни
days-title = Особые дни: { $name }
days-none = Особых дней нет: все недели одинаковы.
days-date = Дата
days-open = Рабочий день
days-add = Сохранить день
days-remove = Вернуть обычные часы: { $day }
closures-title = Закрытые дни
closures-none = Закрытых дней не запланировано.
closure-add = Добавить закрытие
closure-edit = Изменить закрытие
closure-remove = Удалить: { $name }
closure-name = По какому поводу
closure-first = С какого дня
closure-from-time = Время начала
closure-last = По какой день
closure-to-time = Время конца
closure-hint = В это время клиентам не будет предлагаться запись. Уже назначенные визиты остаются.
shabbat-title = Суббота
shabbat-city = Город
shabbat-city-hint = Начало и конец субботы и праздников определяются по закату в нём.
shabbat-city-none = Без города
shabbat-closed = Закрыто в субботу
shabbat-closed-hint = Каждую неделю, от зажигания свечей в пятницу до выхода звёзд в субботу.
shabbat-next = Ближайшая суббота: { $from } – { $to }
holidays-title = Праздники на ближайшие 12 месяцев
holidays-hint = Выберите дни, когда бизнес закрыт. Если выбран город, праздник закрыт от зажигания свечей накануне до выхода звёзд; другие дни — от полуночи до полуночи.
holidays-eve-from = Накануне праздников закрыто с
holidays-close = { $count ->
    [0] Закрыть в выбранные дни
    [one] Закрыть на { $count } праздник
    [few] Закрыть на { $count } праздника
    [many] Закрыть на { $count } праздников
   *[other] Закрыть на { $count } праздника
}
holidays-closed = Закрыто
holidays-rest = начало { $from }, конец { $to }
holiday-kind-yom_tov = Праздник, нерабочий день
holiday-kind-eve = Канун праздника
holiday-kind-chol_hamoed = Холь ха-моэд
holiday-kind-national = Национальный день
holiday-kind-memorial = День памяти
holiday-kind-fast = Пост
holiday-kind-minor = Малый праздник
## Calendars beyond ours
settings-calendars = Календари
feeds-title = Ссылки на календарь
feeds-text = Добавьте ссылку в календарь на телефоне или компьютере, и визиты появятся в нём. У кого есть ссылка, тот видит имена и телефоны клиентов: не публикуйте её.
feeds-whose = Чей
feeds-add = Новая ссылка
feeds-link = Ссылка: { $name }
feeds-read = Последнее чтение: { $at }
feeds-unread = Ещё не читали
feeds-revoke = Отозвать ссылку
feeds-revoke-named = Отозвать ссылку: { $name }
outside-title = Календари сотрудников
outside-text = Время, занятое в личном календаре, не предлагается клиентам.
outside-url = Адрес файла .ics
outside-url-hint = Закрытый адрес из настроек календаря. Он хранится зашифрованным и больше не показывается.
outside-add = Добавить календарь
outside-google = Подключить календарь Google
outside-reconnect = Подключить заново
outside-refresh = Прочитать сейчас
outside-remove = Удалить: { $name }
outside-read = Прочитан: { $at }
outside-skipped = { $count ->
    [one] { $count } событие, время которого не удалось прочитать
    [few] { $count } события, время которых не удалось прочитать
    [many] { $count } событий, время которых не удалось прочитать
   *[other] { $count } события, время которых не удалось прочитать
}
outside-waiting = Ожидает
outside-ok = В порядке
outside-failing = Не читается
outside-needs_reconnect = Нужно подключить заново
google-connected = Календарь подключён. Он будет прочитан через минуту.
google-denied = Разрешение не дано, календарь не подключён.
google-session = Ваш сеанс закончился во время подключения. Попробуйте снова.
## Сообщения о мероприятиях
template-registration_received = Регистрация получена
template-registration_confirmed = Регистрация подтверждена
template-registration_waitlisted = Лист ожидания
template-registration_offered = Предложение места
template-registration_moved = Перенос мероприятия
template-registration_cancelled = Отмена регистрации
template-registration_reminder = Напоминание о мероприятии
template-event_broadcast = Сообщение участникам
## Заявки, занятия, двойная запись
status-pending = Ждёт подтверждения
status-declined = Отклонён
visit-approve = Подтвердить
visit-decline = Отклонить
visit-decline-title = Отклонить заявку?
visit-decline-action = Отклонить заявку
visit-deposit = Предоплата:
visit-cancel-fee = Плата за позднюю отмену:
visit-overbooked = Двойная запись
requests-count = { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
    [many] { $count } заявок
   *[other] { $count } заявки
}
requests-title = Заявки, которые ждут ответа
requests-none = Никто не ждёт ответа.
requests-details = Подробно
requests-open = Подробно: заявка { $customer }
requests-approve = Подтвердить: заявка { $customer }
requests-decline = Отклонить: заявка { $customer }
class-title = Занятие
class-label = { $service }, сотрудник { $staff }, { $day }, { $from }–{ $to }, { $seats }, { $status }
class-seats = Занято мест: { $taken } из { $capacity }
class-guests = Кто придёт
class-add = Добавить участника
overbook-offer = Это время занято.
overbook-ask = Всё равно записать…
overbook-title = Записать поверх другого визита?
overbook-text = { $day }, { $time }: время занято. Оба визита будут в одно время, а в истории останется, что это сделано намеренно.
overbook-action = Всё равно записать
service-further = Услуга { $number }
service-further-add = Добавить услугу
service-further-remove = Убрать услугу { $number }
service-total = Вместе { $minutes } мин · { $price }
entry-appointment-requested = Получена заявка
entry-appointment-approved = Заявка подтверждена
entry-appointment-declined = Заявка отклонена
template-appointment_requested = Заявка получена
template-appointment_declined = Отказ по заявке

## Комнаты и правила записи на услугу
rooms-title = Комнаты и оборудование
rooms-none = Комнат пока нет. Добавьте, если визиты делят комнату или прибор, которым одновременно может пользоваться только один из них.
room-add = Новая комната
room-edit = Изменить комнату
room-archived = Не используется
field-room-name = Название
field-room-kind = Вид
field-room-kind-hint = Услуга просит вид и получает любую свободную комнату этого вида
rules-title = Как на неё записываются
rules-booking-mode = Запись клиентами
booking-mode-instant = Сразу
booking-mode-approval = С подтверждением
booking-mode-desk = Только через сотрудника
rules-capacity = Вид визита
rules-capacity-private = Личный, один клиент
rules-capacity-class = Занятие, несколько клиентов
rules-seats = Места
rules-notice = За сколько минут
rules-horizon = Дней вперёд
rules-step = Минут между началами
rules-as-business = Пусто: как у бизнеса
rules-daily-cap = Не больше в день
rules-no-limit = Пусто: без ограничений
rules-room-kind = Вид комнаты или оборудования
rules-room-kind-hint = Пусто: без комнаты
rules-deposit = Предоплата
rules-deposit-none = Нет
rules-deposit-amount = Сумма
rules-deposit-percent = Часть цены
rules-deposit-sum = Сумма ({ $currency })
rules-deposit-part = Процент от цены
rules-cancel-hours = Бесплатная отмена до
rules-cancel-hours-hint = Часов до визита
rules-cancel-fee = Плата за более позднюю отмену
rules-cancel-fee-hint = Часть цены. Пусто: позже отменить нельзя
service-class = { $seats ->
    [one] Занятие, { $seats } место
    [few] Занятие, { $seats } места
    [many] Занятие, { $seats } мест
   *[other] Занятие, { $seats } места
}
## Серии визитов
entry-series-booked = Создана серия визитов
entry-series-moved = Серия визитов перенесена
entry-series-cancelled = Серия визитов отменена
template-series_booked = Новая серия визитов
template-series_changed = Изменение серии визитов
template-series_cancelled = Отмена серии визитов
repeat-label = Повторение
repeat-never = Не повторять
repeat-weeks = { $weeks ->
    [1] Каждую неделю
    [few] Каждые { $weeks } недели
   *[other] Каждые { $weeks } недель
  }
repeat-count = Число визитов
repeat-summary = { $count ->
    [one] Будет назначен { $count } визит, последний { $last }.
    [few] Будет назначено { $count } визита, последний { $last }.
   *[other] Будет назначено { $count } визитов, последний { $last }.
  }
repeat-conflicts = { $count ->
    [one] { $count } дата занята:
    [few] { $count } даты заняты:
   *[other] { $count } дат заняты:
  }
repeat-reason-taken = время занято.
repeat-reason-closed = вне рабочих часов.
repeat-nearest = Ближайшее свободное время: { $at }.
repeat-skip = Пропустить эти даты и записать на остальные
## Лист ожидания
entry-waiting-joined = Запись в лист ожидания
entry-waiting-offered = Предложено освободившееся время
entry-waiting-accepted = Предложенное время занято клиентом
entry-waiting-declined = Предложенное время не подошло
entry-waiting-expired = Срок предложения или ожидания истёк
entry-waiting-withdrawn = Выход из листа ожидания
template-waiting_offer = Время из листа ожидания

## Согласия и рассылки
entry-consent-given = Согласие получать сообщения
entry-consent-withdrawn = Отзыв согласия получать сообщения
template-subscription_confirm = Подтверждение подписки
template-campaign = Рассылка
template-campaign_test = Пробная рассылка
template-review_request = Просьба об отзыве
template-birthday = Поздравление с днём рождения
waiting-title = Лист ожидания
waiting-count = { $count ->
    [one] { $count } человек в листе ожидания
    [few] { $count } человека в листе ожидания
    [many] { $count } человек в листе ожидания
   *[other] { $count } человека в листе ожидания
}
waiting-back = Назад к календарю
waiting-filter = По состоянию
waiting-live = Ждут сейчас
waiting-status-waiting = Ожидание
waiting-status-offered = Предложено время
waiting-status-booked = Есть запись
waiting-status-declined = Отказ
waiting-status-expired = Срок истёк
waiting-status-withdrawn = Выход из списка
waiting-none = Никто не ждёт. Когда время освобождается, его предлагают первым в списке.
waiting-none-found = В этом состоянии никого нет.
waiting-add = Добавить в лист ожидания
waiting-add-action = Добавить
waiting-added = Добавлено в лист ожидания: { $customer }.
waiting-from = С какого дня
waiting-to = По какой день
waiting-earliest = Не раньше
waiting-latest = Не позже
waiting-any-hour = Пусто: в любое время
waiting-days = { $days }, в любое время
waiting-days-hours = { $days }, с { $earliest } до { $latest }
waiting-exactly = Только { $at }
waiting-since = Начало ожидания: { $at }
waiting-offer = Предложено: { $at }, сотрудник { $staff }.
waiting-remove = Убрать
waiting-remove-named = { waiting-remove }: { $customer }
waiting-remove-title = Убрать из листа ожидания?
waiting-remove-text = { $customer }: место в очереди будет потеряно.
waiting-remove-offered = { $customer }: сохранённое время предложат следующим в списке.
waiting-remove-action = Убрать из списка
waiting-keep = Оставить

## Мероприятия и курсы
date-clear = Очистить дату
event-new = Новое мероприятие
event-edit = Изменить мероприятие
event-create = Сохранить черновик
event-filter = Какие мероприятия показать
event-shelf-coming = Ближайшие
event-shelf-past = Прошедшие или отменённые
event-shelf-drafts = Черновики
event-none = Мероприятий пока нет. Это может быть мастер-класс на один вечер или курс из нескольких встреч.
event-none-coming = Ближайших мероприятий нет.
event-none-past = Прошедших мероприятий нет.
event-none-drafts = Черновиков нет.
event-undated = Пока без даты
event-further-dates = { $count ->
    [one] и ещё { $count } дата
    [few] и ещё { $count } даты
    [many] и ещё { $count } дат
   *[other] и ещё { $count } даты
}
event-status-draft = Черновик
event-status-published = Опубликовано
event-status-cancelled = Отменено
event-seats = Занято мест: { $taken } из { $capacity }
event-taken = { $taken ->
    [one] занято { $taken } место
    [few] занято { $taken } места
    [many] занято { $taken } мест
   *[other] занято { $taken } места
}
event-waiting = { $count ->
    [one] { $count } регистрация ждёт
    [few] { $count } регистрации ждут
    [many] { $count } регистраций ждут
   *[other] { $count } регистрации ждут
}
event-title = Название мероприятия
event-description = Описание
event-place = Место
event-place-hint = Пусто: только онлайн
event-online = Ссылка на онлайн-встречу
event-online-hint = Увидят только зарегистрированные
event-registration = Регистрация
event-capacity = Мест на каждую дату
event-closes = Регистрация закрывается
event-closes-hint = Часов до начала
event-closes-at = { $hours ->
    [one] закрывается за { $hours } час до начала
    [few] закрывается за { $hours } часа до начала
    [many] закрывается за { $hours } часов до начала
   *[other] закрывается за { $hours } часа до начала
}
event-approval = Подтверждение регистраций
event-approval-automatic = Подтверждать автоматически
event-approval-manual = Мы подтверждаем каждую регистрацию
event-waitlist = Когда мест нет, можно встать в лист ожидания
event-waitlist-on = с листом ожидания
event-dates = Даты
event-date = Дата
event-all-dates = Все даты
event-date-off = { $at }, отменено
event-date-number = Дата { $number }
event-date-remove = Убрать дату { $number }
event-date-further = Ещё одна дата
event-dates-add = Добавить даты
event-date-edit = Изменить дату
event-date-edit-named = { action-edit }: { $at }
event-date-edit-told = Если время изменится, все зарегистрированные получат сообщение.
event-date-capacity = Мест на эту дату
event-date-capacity-hint = Пусто: как у мероприятия
event-starts-on = День начала
event-starts-at = Время начала
event-ends-on = День окончания
event-ends-at = Время окончания
event-recurs-once = По выбранным датам
event-recurs-day = Каждый день
event-recurs-week = Каждую неделю
event-recurs-fortnight = Каждые две недели
event-recurs-month = Каждый месяц
event-recurs-count = Число дат
kinds-title = Виды билетов
kind-add = Добавить вид билета
kind-edit = Изменить вид билета
kind-number = Вид билета { $number }
kind-remove = Убрать вид билета { $number }
kind-first = Обычный билет
kind-name = Название билета
kind-price-hint = Ноль: бесплатно
kind-free = бесплатно
kind-more = Количество, время продажи и код
kind-quota = Не больше на каждую дату
kind-quota-of = Не больше { $count } на каждую дату.
kind-code = Код
kind-code-hint = Билет видит только тот, кто знает код
kind-hidden = Скрыт, код: { $code }
kind-from-day = Продажа с какого дня
kind-from-time = Время начала
kind-until-day = Продажа по какой день
kind-until-time = Время конца
kind-sells-from = Начало продажи: { $at }.
kind-sells-until = Конец продажи: { $at }.
kind-archived = Не продаётся
kind-archive = Прекратить продажу
kind-restore = Вернуть в продажу
questions-title = Вопросы при регистрации
questions-none = Вопросов нет: форма просит имя, телефон и эл. почту.
question-number = Вопрос { $number }
question-add = Добавить вопрос
question-remove = Убрать вопрос { $number }
question-kind = Вид ответа
question-kind-short_text = Короткий текст
question-kind-long_text = Длинный текст
question-kind-number = Число
question-kind-choice = Выбор из списка
question-kind-checkbox = Галочка
question-options = Варианты
question-options-hint = Нажмите Enter после каждого варианта
question-required = Ответ обязателен
event-publish = Опубликовать
event-published = Мероприятие опубликовано. Ссылкой можно делиться.
event-draft-text = Это черновик: его видит только команда. Ссылка для клиентов появится здесь после публикации.
event-link-text = По этому адресу регистрируются на мероприятие. Его можно отправить в сообщении или разместить в сети.
event-more = Другие действия
event-duplicate = Копировать как черновик
event-cancel = Отменить мероприятие…
event-cancel-title = Отменить мероприятие?
event-cancel-told = Все, у кого есть регистрация или место в листе ожидания, получат сообщение об отмене. Занято мест: { $seats }, ждут регистраций: { $waiting }.
event-cancel-nobody = Регистраций нет, поэтому сообщать некому.
event-cancel-final = Отменённое мероприятие нельзя вернуть, но можно скопировать.
event-cancel-why = Причина, как она будет указана в сообщении
event-cancel-action = Отменить мероприятие
event-cancel-reason = Причина отмены:
event-keep = Оставить
event-date-cancel = Отменить дату
event-date-cancel-named = { event-date-cancel }: { $at }
event-date-cancel-title = Отменить дату: { $at }?
event-date-cancel-action = Да, отменить дату
event-message = Сообщение участникам
event-message-title = Сообщение всем участникам
event-message-text = Сообщение придёт по эл. почте всем, чья регистрация подтверждена.
event-message-to = Кому
event-message-subject = Тема
event-message-body = Текст
event-message-send = Отправить
event-message-sent = { $count ->
    [0] Отправлять некому: нет подтверждённых регистраций с эл. почтой.
    [one] { $count } сообщение в пути.
    [few] { $count } сообщения в пути.
    [many] { $count } сообщений в пути.
   *[other] { $count } сообщения в пути.
}
event-picture = Изображение мероприятия
event-picture-add = Добавить изображение
event-picture-change = Заменить изображение
event-picture-remove = Убрать изображение
event-picture-hint = PNG, JPEG или WebP, до 2 МБ
event-tab-people = Участники
event-tab-door = Вход
event-tab-details = Данные
attendees-search = Поиск по имени или телефону
attendees-status = По состоянию
attendees-all = Все состояния
attendees-csv = Файл для таблицы
attendees-count = { $count ->
    [one] { $count } регистрация
    [few] { $count } регистрации
    [many] { $count } регистраций
   *[other] { $count } регистрации
}
attendees-none = Регистраций пока нет.
attendees-none-found = Таких регистраций нет.
attendee-add = Добавить вручную
attendee-add-action = Зарегистрировать
attendee-phone-hint = По знакомому номеру найдётся клиент
attendee-count = Сколько: { $kind } ({ $price })
attendee-seats-none = Выберите хотя бы одно место
attendee-wait = Встать в лист ожидания, если мест нет
attendee-added-confirmed = Регистрация подтверждена: { $customer }.
attendee-added-pending = Регистрация ждёт подтверждения: { $customer }.
attendee-added-waitlisted = Регистрация в листе ожидания: { $customer }.
registration-pending = Ждёт подтверждения
registration-confirmed = Подтверждена
registration-waitlisted = В листе ожидания
registration-offered = Предложено место
registration-cancelled = Отменена
registration-approve-named = { visit-approve }: { $customer }
registration-decline-named = { visit-decline }: { $customer }
registration-decline-title = Отклонить регистрацию?
registration-decline-text = Места освободятся, { $customer } получит сообщение об этом.
registration-decline-action = Отклонить регистрацию
registration-cancel = Отменить регистрацию
registration-cancel-named = { registration-cancel }: { $customer }
registration-cancel-title = Отменить регистрацию?
registration-cancel-text = Места освободятся, и их предложат тем, кто ждёт. { $customer } получит сообщение об этом.
registration-cancel-action = Да, отменить
registration-keep = Оставить
ended-by-guest = Отменена клиентом.
ended-by-team = Отменена сотрудником.
ended-by-declined = Регистрация отклонена.
ended-by-event = Мероприятие или его дата отменены.
ended-by-offer_declined = Предложенное место не подошло.
ended-by-offer_expired = Срок предложения истёк без ответа.
answer-yes = Да
answer-no = Нет
time-left-minutes = { $count ->
    [one] осталась { $count } минута
    [few] осталось { $count } минуты
    [many] осталось { $count } минут
   *[other] осталось { $count } минуты
}
time-left-hours = { $count ->
    [one] остался { $count } час
    [few] осталось { $count } часа
    [many] осталось { $count } часов
   *[other] осталось { $count } часа
}
time-left-days = { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
    [many] осталось { $count } дней
   *[other] осталось { $count } дня
}
offer-ends = Сохранено до: { $at } ({ $rest }).
seat-check-in = Отметить вход
seat-check-in-named = { seat-check-in }: { $holder }
seat-in = Вход: { $at }
seat-out-named = { action-undo }: { $holder }
seat-transfer = Передать
seat-transfer-named = { seat-transfer }: { $holder }
transfer-title = Передача места
transfer-text = { $holder }: место перейдёт другому человеку с новым билетом. Прежний билет на входе не примут.
transfer-action = Передать
door-code = Код билета
door-code-hint = Отсканируйте или введите, затем Enter
door-camera-on = Сканировать камерой
door-camera-off = Выключить камеру
door-camera-view = Изображение с камеры
door-camera-refused = Нет доступа к камере. Можно ввести код.
door-in = Вход отмечен: { $holder }
door-again = Этот билет уже сканировали: { $holder }, { $at }
door-undone = Отметка о входе отменена: { $holder }.
door-expected = Кого ждём
door-count = Внутри { $in } из { $of }
door-nobody = На эту дату нет подтверждённых регистраций.

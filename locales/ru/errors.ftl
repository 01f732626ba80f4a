## Что случилось, по полю code проблемы.

problem-invalid-request = Не удалось прочитать запрос.
problem-unauthenticated = Войдите в систему.
problem-bad-credentials = Неверный адрес эл. почты или пароль.
problem-csrf = Страница устарела. Обновите её и попробуйте снова.
problem-forbidden = У вас нет прав на это действие.
problem-not-found = Не найдено.
problem-method-not-allowed = Этот адрес не поддерживает такое действие.
problem-payload-too-large = Запрос слишком большой.
problem-unsupported-media-type = Такой тип данных здесь не принимается.
problem-invalid = Некоторые поля нужно исправить.
problem-rate-limited = Слишком много запросов. Подождите немного и попробуйте снова.
problem-unavailable = Сервис перегружен. Попробуйте через минуту.
problem-internal = У нас что-то пошло не так. Мы записали эту ошибку.
problem-email-taken = Аккаунт с этим адресом эл. почты уже есть.
problem-slug-taken = Этот адрес занят. Выберите другой.
problem-stale-version = За это время данные кто-то изменил. Обновите страницу и попробуйте снова.
problem-already-member = Этот человек уже в команде.
problem-last-owner = У бизнеса должен быть хотя бы один владелец.
problem-idempotency-in-progress = Такой же запрос уже выполняется или был прерван. Проверьте результат, прежде чем повторять.
problem-idempotency-key-reused = Этот Idempotency-Key уже использован для другого запроса.

## Что не так с полем, по его code.

field-missing = Обязательное поле.
field-unknown-field = Это поле неизвестно.
field-wrong-type = Неверный формат значения.
field-out-of-range = Значение вне допустимых пределов.
field-too-long = Слишком длинный текст.
field-bad-cursor = Недопустимый курсор (cursor).
field-bad-name = Имя должно содержать от 1 до 120 символов.
field-bad-email = Неверный адрес эл. почты.
field-bad-phone = Неверный номер телефона.
field-bad-slug = От 3 до 60 латинских букв, цифр и дефисов.
field-bad-zone = Неизвестный часовой пояс.
field-bad-tax-number = Неверный номер: нужно девять цифр, включая контрольную.
field-bad-link = Ссылка больше не действует. Запросите новую.
field-password-too-short = Пароль должен содержать не меньше 8 символов.

## Сообщения

problem-impossible-step = Сейчас это действие невозможно.
## Платежи и документы.

problem-already-paid = Визит уже полностью оплачен.
problem-appointment-cancelled = Визит отменён, поэтому принять за него оплату нельзя.
field-wrong-currency = Валюта должна совпадать с валютой бизнеса.
## Клиенты.

problem-phone-taken = Этот номер телефона записан у другого клиента.
field-bad-tag = Метка должна содержать от 1 до 40 символов.
field-too-many = Слишком много значений в списке.
field-same-customer = Карточку нельзя объединить с ней самой. Выберите другую.
## Услуги и календарь.

problem-slot-taken = Это время только что заняли. Выберите другое.
problem-too-late-to-cancel = Время визита уже наступило, отменить его здесь нельзя. Обратитесь, пожалуйста, в компанию.
field-hours-overlap = Два промежутка в один день пересекаются.
field-bad-time = Укажите время в виде HH:MM.
field-ends-before-start = Конец должен быть позже начала.
field-bad-color = Укажите цвет в виде #rrggbb.
field-not-offered = Эта услуга больше не предлагается.
field-does-not-give-service = Этот сотрудник не оказывает эту услугу.
field-not-open = На это время записаться нельзя. Выберите свободное время.
field-bad-date = Укажите существующую дату в виде YYYY-MM-DD.
field-too-many-days = За один раз можно запросить не больше 62 дней.
field-not-whole-minute = Время должно быть без секунд.
field-one-of-two = Укажите либо существующего клиента, либо нового.
## Правила записи.

problem-too-late-to-move = До визита слишком мало времени, перенести его здесь нельзя. Обратитесь, пожалуйста, в компанию.
field-class-alone = Групповое занятие нельзя совместить с другими услугами в одном визите.
field-too-long-visit = Вместе эти услуги слишком длинные для одного визита.
field-class-length = Длительность одного места в занятии изменить нельзя.
field-bad-token = Ссылка недействительна.
## Закрытые дни и праздники.

field-unknown-city = Этого города нет в списке.
field-city-needed = Выберите город: начало и конец субботы определяются по закату в нём.
field-unknown-holiday = Это не праздник, на который можно закрыться.
field-too-far = За один раз можно запросить не больше 400 дней.

## Внешние календари.

problem-too-many-calendars = Таких календарей уже слишком много. Сначала удалите один из них.
problem-google-not-configured = В этой установке нельзя подключить календарь Google.
problem-already-connected = Календарь Google этого сотрудника уже подключён.
problem-needs-reconnect = Календарь нужно подключить заново.
field-unknown = Такого нет.
field-not-https = Адрес должен начинаться с https.
field-private-address = Адрес ведёт в закрытую сеть.
field-bad-address = Этот адрес использовать нельзя. Укажите адрес, который начинается с https://
calendar-bad-address = Это не адрес календаря.
calendar-private-address = Адрес ведёт в закрытую сеть.
calendar-not-https = Адрес ведёт на страницу без https.
calendar-too-many-redirects = Слишком много перенаправлений.
calendar-timed-out = Сервер календаря не ответил вовремя.
calendar-unreachable = Сервер календаря недоступен.
calendar-calendar-not-found = По этому адресу нет календаря. Возможно, ссылку отозвали.
calendar-access-denied = Нет доступа к календарю. Скопируйте его закрытую ссылку.
calendar-server-error = Сервер календаря сообщил об ошибке.
calendar-too-large = Файл календаря слишком большой.
calendar-not-a-calendar = По этому адресу страница, а не календарь.
calendar-cut-off = Файл календаря обрывается на середине.
calendar-too-many-events = В календаре слишком много событий.
calendar-revoked = Доступ отозван. Подключите календарь заново.
calendar-permission-missing = Не дано разрешение видеть и менять события. Подключите заново и отметьте его.
calendar-misconfigured = Настройки этой установки в Google неверны. Сообщите тому, кто ею управляет.
calendar-refused = Google отклонил запрос.
calendar-secret-lost = Ключ шифрования этой установки заменён. Добавьте календарь заново.
## Мероприятия.

problem-sold-out = На эту дату не осталось столько мест.
problem-kind-sold-out = Билеты этого вида на эту дату закончились.
problem-registration-closed = Регистрация на эту дату закрыта. Обратитесь, пожалуйста, в компанию.
problem-offer-expired = Места были сохранены за вами до указанного времени и перешли к другим.
problem-event-incomplete = Чтобы опубликовать мероприятие, нужны дата и вид билета.
problem-capacity-below-taken = Занято уже больше мест.
problem-ticket-elsewhere = Это билет на другое мероприятие или на другую дату.
problem-ticket-cancelled = Билет больше не действует: он отменён или передан другому человеку.
problem-ticket-not-confirmed = Эта регистрация не подтверждена, поэтому билет не действует.
field-endless-rule = Правилу нужен конец: число повторов или последний день.
field-same-start = Две даты начинаются в одно и то же время.
field-too-large = Изображение больше 2 МБ.
field-bad-picture = Можно загрузить только PNG, JPEG или WebP.
field-not-a-choice = Варианты есть только у вопроса с выбором.
field-unknown-question = Этого вопроса нет в форме.
field-bad-number = Укажите число.
field-not-an-option = Выберите один из вариантов.
field-unknown-kind = У мероприятия нет такого вида билета.
field-not-on-sale = Билеты этого вида сейчас не продаются.
field-unknown-code = Билета с таким кодом нет.
## Серии визитов.

problem-series-conflicts = Некоторые даты серии заняты. Выберите другое время или пропустите эти даты.
field-bad-rule = Это правило повторения неизвестно.
field-too-many-visits = В серии может быть не больше 200 визитов.
field-too-far-ahead = Последний визит серии может быть не позже чем через 730 дней.
field-no-dates = Под это правило не подходит ни одна дата.
field-not-in-series = На эту дату в серии нет визита.
field-other-day = Эту серию нельзя перенести на другие числа месяца. Выберите время в тот же день.
field-one-of-two-times = Укажите либо время суток, либо начало.

## Лист ожидания.

problem-offer-over = Это время больше не сохраняется за вами. Его занял или может занять кто-то другой.
field-days-or-time = Укажите либо подходящие дни, либо одно точное время.

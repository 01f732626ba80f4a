"""Two businesses for the API tests to work in, made through the API itself.

Signs up the accounts of accounts.json (schemathesis signs in as them by itself) and gives each a staff
member with hours, a service, a customer and a booked appointment, so that reads have something to find.
"""

import datetime
import json
import os
import pathlib
import sys
import urllib.error
import urllib.request

URL = os.environ["CHATGROW_URL"]
HERE = pathlib.Path(__file__).parent


def call(method, path, body=None, token=None):
    """Sends one request and returns its JSON; ends the run with the server's words when it is refused."""
    request = urllib.request.Request(URL + path, method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request, data, timeout=10) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        sys.exit(f"{method} {path}: {error.code} {error.read().decode()}")


def open_business(name, account):
    login = account["loginEndpointAuth"]["payloadUserPwd"]
    session = call("POST", "/api/auth/register", {
        "fullName": name,
        "businessName": name,
        "email": login["username"],
        "password": login["password"],
    })
    token = session["accessToken"]
    staff = call("POST", "/api/staff", {"name": name}, token)
    hours = [{"weekday": day, "start": "08:00", "end": "20:00"} for day in range(7)]
    call("PUT", f"/api/staff/{staff['id']}/hours", {"hours": hours, "version": staff["version"]}, token)
    service = call("POST", "/api/services", {
        "name": "תספורת",
        "durationMinutes": 30,
        "price": {"amount": 12000, "currency": "ILS"},
        "staffIds": [staff["id"]],
    }, token)
    customer = call("POST", "/api/customers", {"fullName": "נועה כהן", "phone": "050-1234567"}, token)
    today = datetime.date.today()
    days = f"from={today}&to={today + datetime.timedelta(days=7)}"
    slots = call("GET", f"/api/slots?serviceId={service['id']}&{days}", token=token)
    starts = next(slot["startsAt"] for day in slots["days"] for slot in day["slots"])
    call("POST", "/api/appointments", {
        "customerId": customer["id"],
        "serviceId": service["id"],
        "startsAt": starts,
    }, token)


for account in json.loads((HERE / "accounts.json").read_text())["auth"]:
    open_business(account["name"], account)

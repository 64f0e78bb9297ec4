"""A calendar program for the tests: parsers that share no code with ours, and a client of a real CalDAV server.

    program.py read FILE            what two parsers see in each text of a JSON list, as a JSON list
    program.py khal FOLDER          what khal lists from a folder of .ics files, as a JSON list
    program.py take URL EML         reads a mail as a calendar program does: puts its invitation into the calendar at URL
    program.py show URL             what stands in the calendar, read anew through CalDAV, as a JSON list

`take` refuses a mail of another shape than calendar programs need (RFC 6047), and an update that is older than what is
there (RFC 5546).
"""

import datetime
import email
import email.policy
import json
import pathlib
import subprocess
import sys
import tempfile

import icalendar
import vobject

UTC = datetime.timezone.utc


def moment(value):
    """A date, or a moment in UTC; a moment without a zone would float and is an error."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    assert value.tzinfo is not None, f"a floating time: {value}"
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    seen = []
    for event in calendar.walk("vevent"):
        seen.append(
            {
                "method": calendar.get("method"),
                "uid": str(event["uid"]),
                "sequence": int(event.get("sequence", 0)),
                "start": moment(event["dtstart"].dt),
                "end": moment(event["dtend"].dt),
                "summary": str(event["summary"]),
                "location": str(event.get("location", "")),
                "description": str(event.get("description", "")),
                "organizer": [str(one) for one in listed(event.get("organizer"))],
                "attendees": [str(one) for one in listed(event.get("attendee"))],
                "answer": [[one.params.get(key) for key in ("RSVP", "PARTSTAT")] for one in listed(event.get("attendee"))],
                "status": str(event.get("status", "")),
                "alarms": len(event.walk("valarm")),
            }
        )
    return seen


def by_vobject(text):
    seen = []
    for calendar in vobject.readComponents(text):
        for event in calendar.contents.get("vevent", []):
            value = lambda name, event=event: event.contents[name][0].value if name in event.contents else ""
            seen.append(
                {
                    "method": calendar.contents["method"][0].value if "method" in calendar.contents else None,
                    "uid": value("uid"),
                    "sequence": int(value("sequence") or 0),
                    "start": moment(value("dtstart")),
                    "end": moment(value("dtend")),
                    "summary": value("summary"),
                    "location": value("location"),
                    "description": value("description"),
                    "organizer": [one.value for one in event.contents.get("organizer", [])],
                    "attendees": [one.value for one in event.contents.get("attendee", [])],
                    "answer": [
                        [one.params.get(key, [None])[0] for key in ("RSVP", "PARTSTAT")] for one in event.contents.get("attendee", [])
                    ],
                    "status": value("status"),
                    "alarms": len(event.contents.get("valarm", [])),
                }
            )
    return seen


def by_khal(folder):
    """khal keeps a database of what it reads, so it gets a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        config = pathlib.Path(home) / "config"
        config.write_text(
            f"[calendars]\n[[all]]\npath = {folder}\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
            "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[sqlite]\npath = {home}/khal.db\n"
        )
        form = "{uid}\t{start-date} {start-time}\t{end-date} {end-time}\t{title}\t{status}"
        words = ["khal", "-c", str(config), "list", "--day-format", "", "--format", form, "2026-01-01", "2028-01-01"]
        said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
        rows = [line.split("\t") for line in said.splitlines() if "\t" in line]
        return [dict(zip(("uid", "start", "end", "title", "status"), row)) for row in rows]


def invitation_of(mail):
    """The invitation of a mail that has the shape which Gmail, Outlook and Apple Mail take (I1)."""
    message = email.message_from_bytes(mail, policy=email.policy.default)
    assert message.get_content_type() == "multipart/mixed", message.get_content_type()
    either, file = message.iter_parts()
    assert either.get_content_type() == "multipart/alternative", either.get_content_type()
    text, calendar = either.iter_parts()
    assert text.get_content_type() == "text/plain", text.get_content_type()
    assert calendar.get_content_type() == "text/calendar", calendar.get_content_type()
    assert calendar.get_content_charset() == "utf-8", calendar["content-type"]
    assert calendar["content-transfer-encoding"] != "base64"
    assert file.get_filename() == "invite.ics" and file.get_content_disposition() == "attachment"
    shown, kept = calendar.get_content(), file.get_payload(decode=True).decode("utf-8")
    assert shown.replace("\r\n", "\n").rstrip("\n") == kept.replace("\r\n", "\n").rstrip("\n"), "both say the same"
    method = str(icalendar.Calendar.from_ical(kept)["method"])
    for part in (calendar, file):
        assert part["content-type"].params["method"] == method, part["content-type"]
    sender = message["from"].addresses[0].addr_spec
    (event,) = by_icalendar(kept)
    assert event["organizer"] == [f"mailto:{sender}"], (event, sender)
    assert event["attendees"] == [f"mailto:{one.addr_spec}" for one in message["to"].addresses], event
    return method, icalendar.Calendar.from_ical(kept)


def calendar_at(url):
    import caldav

    principal = caldav.DAVClient(url=url, username="guest", password="guest").principal()
    return (principal.calendars() or [principal.make_calendar(name="Guest")])[0]


def take(url, mail):
    import caldav

    method, invitation = invitation_of(mail)
    (event,) = invitation.walk("vevent")
    calendar = calendar_at(url)
    there = [one for one in calendar.events() if str(one.icalendar_instance.walk("vevent")[0]["uid"]) == str(event["uid"])]
    del invitation["method"]  # what is kept has none (RFC 4791, section 4.1)
    text = invitation.to_ical().decode("utf-8")
    if there:
        (one,) = there
        kept = one.icalendar_instance.walk("vevent")[0]
        assert int(event["sequence"]) > int(kept["sequence"]), "an update is newer than what is there"
        one.data = text
        one.save(increase_seqno=False)
    else:
        assert method == "REQUEST", "what was never asked for is not called off"
        caldav.Event(calendar.client, data=text, parent=calendar).save(increase_seqno=False)
    return {"method": method, "sequence": int(event["sequence"])}


def show(url):
    return [seen for one in calendar_at(url).events() for seen in by_icalendar(one.data)]


def main():
    command, *rest = sys.argv[1:]
    if command == "read":
        texts = json.loads(pathlib.Path(rest[0]).read_text("utf-8"))
        said = [{"icalendar": by_icalendar(text), "vobject": by_vobject(text)} for text in texts]
    elif command == "khal":
        said = by_khal(rest[0])
    elif command == "take":
        said = take(rest[0], pathlib.Path(rest[1]).read_bytes())
    else:
        said = show(rest[0])
    json.dump(said, sys.stdout)


main()

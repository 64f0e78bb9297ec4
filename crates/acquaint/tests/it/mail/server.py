"""A real mail server for the tests (aiosmtpd). It keeps what arrives as files, and can be told to be difficult.

    server.py FOLDER [--password USER:PASSWORD] [--refuse recipient|message] [--stall] [--utf8] [--tls|--starttls CERT KEY]

Its first line is its port. Each message becomes N.eml, byte for byte as it came, and N.json with the envelope. With
--stall it keeps the message and then never answers, as if the line broke at the worst moment.
With --utf8 it knows of addresses with letters beyond ASCII.
"""

import argparse
import asyncio
import json
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

parser = argparse.ArgumentParser()
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("--password")
parser.add_argument("--refuse", choices=["recipient", "message"])
parser.add_argument("--stall", action="store_true")
parser.add_argument("--utf8", action="store_true")
parser.add_argument("--tls", nargs=2)
parser.add_argument("--starttls", nargs=2)
options = parser.parse_args()


class Keeper:
    """What the server does with what it is told."""

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if options.refuse == "recipient":
            return "550 5.1.1 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if options.refuse == "message":
            return "554 5.7.1 Not this one"
        number = len(list(options.folder.glob("*.json"))) + 1
        (options.folder / f"{number}.eml").write_bytes(envelope.original_content)
        told = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "hello": session.host_name,
            "encrypted": server.transport.get_extra_info("ssl_object") is not None,
            "user": session.auth_data,
        }
        new = options.folder / f"{number}.new"
        new.write_text(json.dumps(told))
        new.rename(options.folder / f"{number}.json")
        if options.stall:
            await asyncio.Event().wait()
        return "250 OK"


def known(server, session, envelope, mechanism, data):
    told = f"{data.login.decode()}:{data.password.decode()}"
    right = options.password in (None, told)
    return AuthResult(success=right, handled=False, auth_data=data.login.decode())


def context(files):
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.load_cert_chain(*files)
    return made


async def main():
    talk = lambda: SMTP(
        Keeper(),
        hostname="mail.test",
        enable_SMTPUTF8=options.utf8,
        authenticator=known,
        auth_required=options.password is not None,
        auth_require_tls=options.starttls is not None,
        tls_context=context(options.starttls) if options.starttls else None,
        require_starttls=options.starttls is not None,
    )
    wrapped = context(options.tls) if options.tls else None
    server = await asyncio.get_running_loop().create_server(talk, "127.0.0.1", 0, ssl=wrapped)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
